"""Pages of our own making in twenty layouts and three languages: the story comes back, and what the page says of itself."""

from collections.abc import Callable
from statistics import mean

import pytest

from checker.model.article import Article
from checker.sources.reading import articles_of
from checker.sources.records import Input, ReadOptions
from tests.pages.rendering import Page, f1, pages


def _read(name: str, content: str) -> Article:
    (article,) = articles_of(Input(name, data=content.encode(), name=name), ReadOptions())
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in pages()])
def test_no_sentence_of_the_story_is_lost(page: Page) -> None:
    article = _read("page.html", page.html)
    assert all(words in article.text for words in page.paragraphs)
    flat = _read("page.txt", page.flat)
    missing = [words for words in page.paragraphs if " ".join(words.split()) not in flat.text]
    assert not missing


@pytest.mark.parametrize(("name", "content", "least", "lowest"), [
    pytest.param("page.html", lambda page: page.html, 0.98, 0.95, id="pages"),
    pytest.param("page.txt", lambda page: page.flat, 0.97, 0.85, id="flat text"),
])  # fmt: skip
def test_the_story_and_nothing_else(name: str, content: Callable[[Page], str], least: float, lowest: float) -> None:
    scores = {page.name: f1(_read(name, content(page)).text, page) for page in pages()}
    assert mean(scores.values()) >= least, scores
    assert min(scores.values()) >= lowest, scores


def test_what_the_page_says_of_itself() -> None:
    right = total = 0
    wrong = []
    for page in pages():
        article = _read("page.html", page.html)
        told: list[tuple[str | None, str]] = [(article.title, page.title), (article.language, page.language)]
        told += [(article.published, page.published.replace("Z", "+00:00"))] if page.published else []
        told += [(article.source, page.outlet)] if "og:site_name" in page.html or "ld+json" in page.html else []
        total += len(told)
        right += sum(found == gold for found, gold in told)
        wrong += [(page.name, found, gold) for found, gold in told if found != gold]
    assert right >= 0.97 * total, wrong


def test_every_line_of_a_page_is_where_the_article_says() -> None:
    for page in pages():
        article = _read("page.html", page.html)
        rows = page.html.replace("&#34;", '"').replace("&#39;", "'").split("\n")
        for block in article.blocks:
            words = article.text[block.start : block.end].split()
            assert words[0] in rows[article.line_at(block.start) - 1], (page.name, words[:5])
