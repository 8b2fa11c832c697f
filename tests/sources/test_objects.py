"""Articles as objects: the text as it came, what is not the story marked inside it."""

import json
from collections.abc import Callable

import pytest

from checker.model.article import Article, Unreadable
from checker.sources import Notice
from tests.sources.conftest import Reader

TEXT = "\n RIGA — The canal reopened on Monday,\u00a0the port said.\n\nAdvertisement\n\nTwelve ships passed by noon. \n\nRead more: Storm shuts 9 schools\n"
ROW = {"id": "w-1", "source": "Baltwire", "url": "https://baltwire.example/1", "title": "Canal reopens", "published": "2025-03-04T10:15:00+02:00",
       "language": "en", "text": TEXT}  # fmt: skip


def test_the_text_is_shown_unchanged_and_left_out_blocks_stay_in_it(one: Callable[..., Article]) -> None:
    article = one("a.json", json.dumps(ROW))
    assert article.text == TEXT
    assert [(block.kind, block.dropped, article.text[block.start : block.end]) for block in article.blocks] == [
        ("dateline", None, "RIGA —"),
        ("lede", None, "The canal reopened on Monday,\u00a0the port said."),
        ("body", "advertisement", "Advertisement"),
        ("body", None, "Twelve ships passed by noon."),
        ("body", "link to another story", "Read more: Storm shuts 9 schools"),
    ]
    assert not article.dropped
    assert article.line_at(article.text.index("Twelve")) == 6
    assert (article.id, article.source, article.title, article.url) == (
        "w-1",
        "Baltwire",
        "Canal reopens",
        "https://baltwire.example/1",
    )
    assert (article.published, article.published_from, article.language) == (
        "2025-03-04T10:15:00+02:00",
        "metadata",
        "en",
    )


def test_an_object_of_furniture_alone_is_an_article_all_the_same(one: Callable[..., Article]) -> None:
    article = one("a.json", json.dumps({"text": "Advertisement\nShare this\n"}))
    assert all(block.dropped for block in article.blocks)


@pytest.mark.parametrize("document", [
    pytest.param([ROW, {**ROW, "id": "w-2"}], id="a list"),
    pytest.param({"articles": [ROW, {**ROW, "id": "w-2"}]}, id="a list under a name"),
])  # fmt: skip
def test_a_document_may_hold_many(read: Reader, document: object) -> None:
    assert [found.id for found in read({"a.json": json.dumps(document)}) if isinstance(found, Article)] == [
        "w-1",
        "w-2",
    ]


def test_lines_are_read_one_by_one_and_a_broken_one_is_named(read: Reader) -> None:
    rows = [
        json.dumps(ROW),
        "{broken",
        "",
        json.dumps([1]),
        json.dumps({"title": "no text"}),
        json.dumps({"text": "A second story came in."}),
    ]
    found = read({"a.jsonl": "\n".join(rows)})
    assert [each.id for each in found if isinstance(each, Article)] == ["w-1", "a.jsonl#6"]
    assert [(each.line, each.why.partition(":")[0]) for each in found if isinstance(each, Unreadable)] == [
        (2, "broken JSON"), (4, "not an article object but a list"), (5, "no article")]  # fmt: skip


def test_other_names_of_fields_by_table_and_by_option(one: Callable[..., Article]) -> None:
    common = one(
        "a.json",
        json.dumps(
            {
                "headline": "Canal reopens",
                "articleBody": "Ships passed.",
                "datePublished": "2025-03-04",
                "publisher": {"name": "Baltwire"},
            }
        ),
    )
    assert (common.title, common.text, common.published, common.source) == (
        "Canal reopens",
        "Ships passed.",
        "2025-03-04",
        "Baltwire",
    )
    own = one("b.json", json.dumps({"story_txt": "Ships passed.", "text": "not this"}), names=(("text", "story_txt"),))
    assert own.text == "Ships passed."


def test_a_title_that_the_text_repeats_is_no_second_claim(one: Callable[..., Article]) -> None:
    article = one(
        "a.json",
        json.dumps(
            {
                "title": "Canal reopens after 9 days",
                "text": "Canal reopens after 9 days\n\nThe canal reopened on Monday, the port said.",
            }
        ),
    )
    assert [(block.dropped, block.kind) for block in article.blocks] == [("the headline again", "body"), (None, "lede")]


def test_a_headline_in_the_text_of_an_untitled_object_is_told_apart(one: Callable[..., Article]) -> None:
    article = one(
        "a.json",
        json.dumps(
            {
                "text": "Canal reopens after 9 days of repairs\nThe canal reopened on Monday, the port said after repairs."
            }
        ),
    )
    assert [block.kind for block in article.blocks] == ["headline", "lede"]
    assert article.title == ""


@pytest.mark.parametrize(("first", "second", "kind"), [
    pytest.param({"id": "x", "text": "One story here."}, {"id": "x", "text": "One story here."}, Notice, id="the same text is read once"),
    pytest.param({"id": "x", "text": "One story here."}, {"id": "x", "text": "Another story."}, Unreadable, id="another text is an error"),
])  # fmt: skip
def test_an_id_that_comes_twice(read: Reader, first: object, second: object, kind: type) -> None:
    found = read({"a.json": json.dumps(first), "b.json": json.dumps(second)})
    assert [type(each) for each in found] == [Article, kind]
    assert "a.json" in str(found[1])


@pytest.mark.parametrize("text", ["14 апреля 2015", "1/5", "Related", "read more"])
def test_an_object_of_one_line_is_an_article_whatever_it_looks_like(one: Callable[..., Article], text: str) -> None:
    article = one("one.json", json.dumps({"id": "a", "text": text}))
    assert [article.text[block.start : block.end] for block in article.blocks if not block.dropped] == [text]


@pytest.mark.parametrize(
    ("tag", "language", "region"),
    [("en-GB", "en", "GB"), ("en_IN", "en", "IN"), ("en", "en", ""), ("en-Latn", "en", ""), ("hi-IN", "hi", "IN")],
)
def test_the_region_of_the_declared_language_is_kept(
    one: Callable[..., Article], tag: str, language: str, region: str
) -> None:
    article = one("story.json", json.dumps({**ROW, "language": tag}))
    assert (article.language, article.region) == (language, region)
