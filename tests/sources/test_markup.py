"""Pages and drafts: what stands where in the file, and what the markup alone tells."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checker import sources
from checker.model.article import Article
from checker.sources import Notice
from checker.sources.html_markup import named_reason
from tests.sources.conftest import paragraphs, reasons

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Canal reopens | Baltwire</title>
<link rel="canonical" href="https://baltwire.example/canal-reopens-after-nine-days">
<meta property="article:published_time" content="2025-03-04T10:15:00+02:00">
<meta property="article:modified_time" content="2025-03-04T11:00:00+02:00"></head>
<body><article>
<h1>Canal reopens
 after nine days</h1>
<p>The canal reopened on
 Monday, the port
 said.</p>
<figure><img src="x.jpg"><figcaption>The lock on Monday</figcaption></figure>
<ul><li>Twelve ships passed.</li><li><a href="/y">Storm shuts nine schools</a></li></ul>
<script>var s = "The mayor said 99 ships sank.";</script>
<p>The port said <a href="/z">in a statement</a> that all was well.</p>
<div style="display: none">Hidden words of another kind.</div>
</article></body></html>
"""


def test_a_page(one: Callable[..., Article]) -> None:
    article = one("a.html", PAGE)
    assert (article.title, article.title_line) == ("Canal reopens after nine days", 7)
    assert (article.id, article.published, article.modified) == (
        "https://baltwire.example/canal-reopens-after-nine-days", "2025-03-04T10:15:00+02:00", "2025-03-04T11:00:00+02:00")  # fmt: skip
    assert "canal reopens after nine days" in article.keywords
    assert paragraphs(article) == ["The canal reopened on Monday, the port said.", "The lock on Monday", "Twelve ships passed.",
                                   "The port said in a statement that all was well."]  # fmt: skip
    assert [block.kind for block in article.blocks] == ["lede", "caption", "body", "body"]
    assert [
        article.line_at(article.text.index(words))
        for words in ("The canal", "Monday", "said.", "Twelve", "in a statement")
    ] == [9, 10, 11, 13, 15]
    assert reasons(article) == {
        "Storm shuts nine schools": "link to another story",
        "Hidden words of another kind.": "hidden",
    }
    assert "99 ships" not in article.text


def test_the_encoding_that_a_page_declares(one: Callable[..., Article]) -> None:
    page = '<html><head><meta charset="windows-1251"><title>Канал</title></head><body><p>Канал вновь открыли в понедельник, сообщил порт.</p></body></html>'
    assert one("a.html", page.encode("cp1251")).text == "Канал вновь открыли в понедельник, сообщил порт."


DRAFT = """---
title: "Canal: open again"
date: 2025-03-04 10:15
source: Our desk
lang: en
---
# A working title

The canal **reopened** on
Monday, the [port](https://port.example) said.

## What comes next

- Twelve ships wait.
1. Pilots work in shifts.

> “All is well,” he said.

```
code 99
```
"""


def test_front_matter_with_a_colon_that_should_be_quoted(tmp_path: Path) -> None:
    told = '---\ntitle: Ferry sinks: "nine" dead\nsource: Our desk\ntags: [sea, "port: Riga"]\nurl: https://desk.example/ferry\n---\nNine died.\n'
    (tmp_path / "a.md").write_text(told)
    found, notice = sorted(sources.read([str(tmp_path / "a.md")]), key=lambda one: isinstance(one, Notice))
    assert isinstance(found, Article)
    assert (found.title, found.source, found.url) == (
        'Ferry sinks: "nine" dead',
        "Our desk",
        "https://desk.example/ferry",
    )
    assert "line 2: no YAML" in str(notice)


def test_a_draft_with_front_matter(one: Callable[..., Article]) -> None:
    article = one("draft.md", DRAFT)
    assert (article.title, article.title_line, article.published) == ("Canal: open again", 2, "2025-03-04T10:15")
    assert (article.source, article.language) == ("Our desk", "en")
    assert paragraphs(article)[-5:] == ["The canal reopened on Monday, the port said.", "What comes next", "Twelve ships wait.", "Pilots work in shifts.",
                                        "“All is well,” he said."]  # fmt: skip
    assert [article.line_at(article.text.index(words)) for words in ("The canal", "Monday", "Twelve", "All is")] == [
        9,
        10,
        14,
        17,
    ]
    assert "99" not in article.text


def test_a_draft_whose_title_is_its_heading(one: Callable[..., Article]) -> None:
    article = one("draft.md", "# Canal open again\n\nThe canal reopened on Monday.\n")
    assert (article.title, article.title_line, article.text) == ("Canal open again", 1, "The canal reopened on Monday.")


@pytest.mark.parametrize(("names", "reason"), [
    pytest.param("related-stories", "other stories", id="dashes"), pytest.param("storyRelated box", "other stories", id="humps"),
    pytest.param("td_block_ad_slot", "advertisement", id="inside a name"), pytest.param("comments-area", "comments", id="comments"),
    pytest.param("entry-meta", "byline", id="meta"), pytest.param("sidebar-right", "side-bar", id="a side-bar"),
    pytest.param("story-body", None, id="the story"), pytest.param("lead headline-text", None, id="words that hold ad"),
    pytest.param("paragraph article-paragraph", None, id="paragraphs"), pytest.param("broadcast-news", None, id="broadcast"),
])  # fmt: skip
def test_names_of_parts(names: str, reason: str | None) -> None:
    assert named_reason(names) == reason


@pytest.mark.parametrize(("told", "title"), [
    pytest.param("Norrvik Post: Bridge closed until June", "Bridge closed until June", id="behind the outlet's name"),
    pytest.param("Bridge closed until June - Norrvik Post, the paper of the north", "Bridge closed until June", id="before it"),
    pytest.param("Bridge closed", "Bridge closed", id="no more than what it calls itself"),
])  # fmt: skip
def test_the_headline_is_what_the_page_shows_of_its_name(one: Callable[..., Article], told: str, title: str) -> None:
    page = f"<html><head><title>{told}</title></head><body><table><tr><td><b>Bridge closed until June</b></td></tr><tr><td><p>{{}}</p><p>{{}}</p></td></tr></table>"
    words = "The old road bridge at Norrvik will stay closed until June, the county's engineers said on Monday."
    article = one("a.html", page.format(words, words.replace("old road", "new rail")))
    assert article.title == title
