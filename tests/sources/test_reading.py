"""From paths to articles: order, names, and input that is broken or hostile."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import sources
from checker.model.article import Article, Unreadable
from checker.sources import Input, Limits, Notice, ReadOptions, articles_of
from tests.conftest import Checker
from tests.sources.conftest import Reader

STORY = "The canal reopened on Monday after repairs, the port said.\n"
BOMB = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;&x;">]>\n<a><title>t</title><body>&y;</body></a>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><title>t</title><body>&x; and more.</body></a>'


@pytest.mark.parametrize(("name", "content", "why"), [
    pytest.param("a.txt", b"", "empty", id="an empty file"),
    pytest.param("a.txt", b" \n \n", "empty", id="blanks alone"),
    pytest.param("a.txt", bytes(range(256)) * 40, "not text", id="a binary file"),
    pytest.param("a.rtf", b"{\\rtf1\\ansi The canal reopened.}", "a rich text file", id="rich text"),
    pytest.param("a.txt", b"%PDF-1.7\n%\xe2\xe3", "a PDF", id="a PDF under another name"),
    pytest.param("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture", id="a picture"),
    pytest.param("a.xml", b"<a>\n<title>One</title>\n<body>Two</a>", "broken XML", id="broken XML"),
    pytest.param("a.xml", BOMB.encode(), "never expanded", id="an entity bomb"),
    pytest.param("a.xml", OUTSIDE.encode(), "never expanded", id="an entity that names a file"),
    pytest.param("a.xml", b"<a><b>1</b></a>", "no article", id="XML without a story"),
    pytest.param("a.json", b'{"id": "x", "text": "half', "broken JSON", id="broken JSON"),
    pytest.param("a.json", b"[" * 10_000 + b"]" * 10_000, "nested too deeply", id="10,000 levels of JSON"),
    pytest.param("a.json", b"[]", "no articles", id="an empty list"),
    pytest.param("a.json", b'"words"', "neither", id="JSON that is no object"),
    pytest.param("a.json", b'{"text": ' + b"9" * 5000 + b"}", "broken JSON", id="a number of 5,000 digits"),
    pytest.param("a.json", b'{"text": ""}', "empty", id="an empty text"),
    pytest.param("a.md", b"---\ntitle: [one\n---\nStory.\n", "broken front matter", id="broken front matter"),
    pytest.param("a.html", b"<html></html>", "without any words", id="a page without words"),
])  # fmt: skip
def test_unreadable_input_is_named_with_a_remedy_and_the_rest_is_read(
    read: Reader, name: str, content: bytes, why: str
) -> None:
    bad, good = read({name: content, "z.txt": STORY})
    assert isinstance(bad, Unreadable)
    assert (bad.path, why in bad.why, bool(bad.remedy)) == (name, True, True), bad
    assert isinstance(good, Article)


@pytest.mark.parametrize(("name", "content", "line"), [
    pytest.param("a.xml", b"<a>\n<title>One</title>\n<body>Two</a>", 3, id="XML"),
    pytest.param("a.xml", BOMB.encode(), 2, id="a type definition"),
    pytest.param("a.json", b'{"id": "x",\n"text": half}', 2, id="JSON"),
    pytest.param("a.md", b"---\ntitle: x\nb: [\n---\nStory.\n", 4, id="front matter"),
])  # fmt: skip
def test_the_line_of_the_fault_is_told(read: Reader, name: str, content: bytes, line: int) -> None:
    (bad,) = read({name: content})
    assert isinstance(bad, Unreadable)
    assert bad.line == line


def test_a_path_that_is_not_there_and_a_pattern_that_fits_nothing(read: Reader) -> None:
    found = read({"a.txt": STORY}, "gone.txt", "*.html", "a.txt")
    assert [(type(each), each.path) for each in found] == [
        (Unreadable, "*.html"),
        (Article, "a.txt"),
        (Unreadable, "gone.txt"),
    ]


def test_a_name_that_no_file_can_have_is_not_there(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    done = checker("check", "a.txt", "x" * 300, "x" * 300 + "/*", cwd=tmp_path)
    assert done.status == 2
    assert done.err.count("no such file or folder") == 1


def test_a_folder_is_walked_in_order_and_what_is_no_article_is_told(read: Reader) -> None:
    found = read({"in/b.txt": STORY, "in/a/c.md": "# Canal\n\nThe canal reopened on Monday.\n", "in/.hidden.txt": STORY, "in/.git/x.txt": STORY,
                  "in/pic.png": b"\x89PNG", "in/notes.bak": b"x"}, "in")  # fmt: skip
    assert [each.path for each in found] == ["in", "in/a/c.md", "in/b.txt"]
    assert str(found[0]) == "in: files that are no articles, passed over: 1 .bak, 1 .png"


def test_a_folder_without_articles(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (bad,) = read({}, "empty")
    assert isinstance(bad, Unreadable)
    assert "without articles" in bad.why


def test_a_link_that_leads_out_of_the_folder_is_not_followed(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(STORY)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    found = read({"in/a.txt": STORY}, "in")
    assert [(type(each), each.path) for each in found] == [(Article, "in/a.txt"), (Notice, "in/link.txt")]


def test_standard_input_and_ids(read: Reader) -> None:
    found = read({"x/a.txt": STORY, "y/a.txt": "Another story came in from the port.\n", "b.txt": "A third story came in.\n"}, "-", "x", "y", "./b.txt",
                 stdin=b'{"text": "A story from the pipe."}\n')  # fmt: skip
    assert [(each.id, each.path) for each in found if isinstance(each, Article)] == [
        ("b.txt", "b.txt"), ("x/a.txt", "x/a.txt"), ("y/a.txt", "y/a.txt"), ("stdin", "-")]  # fmt: skip


def test_the_order_of_the_paths_does_not_matter(read: Reader) -> None:
    files = {f"{name}.txt": f"Story {name} came in from the port.\n" for name in "dacb"}
    assert read(files, *files) == read(files, *reversed(files), "a.txt")


def test_published_and_language_serve_articles_that_tell_neither(read: Reader) -> None:
    dated, plain = read(
        {"a.txt": "date 2025-03-04\n" + STORY, "b.txt": "Zq 12 : 40\n"}, published="2020-01-01", language="hi"
    )
    assert isinstance(dated, Article)
    assert isinstance(plain, Article)
    assert (dated.published, dated.published_from, dated.language) == ("2025-03-04", "leading line", "en")
    assert (plain.published, plain.published_from, plain.language) == ("2020-01-01", "option", "hi")


@pytest.mark.parametrize(("content", "words"), [
    pytest.param("Café délégués arrived on Monday, the hôtel said.\n".encode("latin-1"), "Café délégués", id="Latin-1"),
    pytest.param("Канал вновь открыли в понедельник, сообщил порт города.\n".encode("cp1251"), "Канал вновь", id="Windows Cyrillic"),
    pytest.param("नहर सोमवार को फिर खुल गई, बंदरगाह ने बताया।\n".encode()[:-5] + b"\xe0\n", "नहर सोमवार", id="truncated UTF-8"),
])  # fmt: skip
def test_what_is_not_utf_8_is_read_and_told(read: Reader, content: bytes, words: str) -> None:
    notice, article = read({"old.txt": content})
    assert isinstance(notice, Notice)
    assert "not UTF-8" in notice.text
    assert isinstance(article, Article)
    assert words in article.text


@pytest.mark.parametrize("content", [
    pytest.param("\ufeff" + STORY, id="a byte order mark"), pytest.param(STORY.replace("\n", "\r\n"), id="Windows line ends"),
    pytest.param(STORY.encode("utf-16"), id="UTF-16"), pytest.param(STORY.replace(" ", "\0", 1), id="a NUL"),
])  # fmt: skip
def test_the_same_words_in_any_dress(one: Callable[..., Article], content: str | bytes) -> None:
    assert one("a.txt", content).text == STORY.strip()


def test_lone_surrogates_become_signs_that_can_be_written(one: Callable[..., Article]) -> None:
    article = one("a.json", '{"text": "The \\ud83d canal reopened."}')
    assert article.text == "The \ufffd canal reopened."


def test_limits_are_told(read: Reader) -> None:
    limits = Limits(bytes=200, characters=50)
    found = read(
        {
            "a.txt": "x " * 200,
            "b.txt": "one two. " * 10,
            "c.jsonl": json.dumps({"text": "y " * 200}) + "\n" + json.dumps({"text": "Short."}),
        },
        limits=limits,
    )
    assert [(type(each).__name__, each.path, getattr(each, "line", 0)) for each in found] == [
        ("Unreadable", "a.txt", 0), ("Unreadable", "b.txt", 0), ("Unreadable", "c.jsonl", 1), ("Article", "c.jsonl", 0)]  # fmt: skip


@pytest.mark.parametrize("content", [
    pytest.param("80 delegates and " * 60_000, id="one line of a megabyte"),
    pytest.param("7" * 1_000_000, id="a megabyte of digits"),
    pytest.param("and\n" * 100_000, id="100,000 short lines"),
    pytest.param("Related Articles\nOther words came here today.\n" * 20_000, id="a megabyte of headings"),
    pytest.param("Related Articles\n" * 40_000, id="headings alone"),
    pytest.param("One of the other stories of the day…\n" * 20_000, id="truncated headlines alone"),
    pytest.param("a\u0301\u0301\u0301" * 200_000, id="a heap of combining marks"),
    pytest.param("Date: " * 150_000, id="stamps"),
    pytest.param("<p>" * 100_000 + "word", id="markup in plain text"),
    pytest.param("New York, " * 100_000, id="datelines"),
])  # fmt: skip
def test_hostile_text_takes_no_more_time_than_its_length(read: Reader, content: str) -> None:
    started = time.process_time()
    assert len(read({"a.txt": content})) == 1
    assert time.process_time() - started < 8  # a busy machine; what is not linear takes minutes


@pytest.mark.parametrize("content", [
    pytest.param("<div>" * 20_000 + "The canal reopened on Monday, the port said.", id="20,000 levels"),
    pytest.param("<p>The canal reopened.</p>" * 20_000, id="20,000 paragraphs"),
    pytest.param("<a href=x>The canal reopened on Monday</a> " * 20_000, id="20,000 links"),
    pytest.param("<p " + "x=1 " * 200_000 + ">The canal reopened on Monday.", id="200,000 attributes"),
    pytest.param("<p class='" + "ad-" * 300_000 + "'>The canal reopened on Monday.", id="a class of a megabyte"),
    pytest.param("<!--" * 200_000 + "The canal reopened.", id="comments"),
])  # fmt: skip
def test_hostile_pages_take_no_more_time_than_their_length(read: Reader, content: str) -> None:
    started = time.process_time()
    assert len(read({"a.html": content})) == 1
    assert time.process_time() - started < 8  # a busy machine; what is not linear takes minutes


def test_a_fault_of_ours_ends_one_file_and_not_the_run(read: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.sources import markdown

    monkeypatch.setattr(markdown, "read", lambda *_: 1 // 0)
    bad, good = read({"a.md": "# Canal\n\nOpen.\n", "b.txt": STORY})
    assert isinstance(bad, Unreadable)
    assert bad.fault
    assert "ZeroDivisionError" in bad.why
    assert isinstance(good, Article)


SUFFIXES = ("txt", "md", "html", "xml", "json", "jsonl")
PIECES = st.lists(st.one_of(st.text(max_size=30), st.sampled_from([
    "\n", "\n\n", "<p>", "</div>", "<![CDATA[", "&#x0;", "{", "}", '"text":', "---\n", "# ", "Related Articles\n", "date 2025-99-99 ", "…", "\u202e", "\0",
    "<rss>", "<item>", "<title>", "नई दिल्ली: ", "МОСКВА, 7 авг. ", "<script>", "Comments\n", "7 August 2025", "&nbsp;", "]]>", "<?xml version='1.0'?>"])), max_size=12)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=PIECES, suffix=st.sampled_from(SUFFIXES))
def test_any_file_gives_an_answer(tmp_path: Path, pieces: list[str], suffix: str) -> None:
    place = tmp_path / f"any.{suffix}"
    place.write_bytes("".join(pieces).encode("utf-8", "surrogatepass"))
    found = list(sources.read([str(place)], ReadOptions()))
    assert found
    for article in found:
        assert not getattr(article, "fault", False)
        if isinstance(article, Article):
            ends = [end for block in article.blocks for end in (block.start, block.end)]
            assert ends == sorted(ends)
            assert all(0 <= end <= len(article.text) for end in ends)
            article.text.encode("utf-8")


def test_articles_that_nobody_asked_for_are_left_out_where_they_are_known_unread() -> None:
    rows = [{"id": name, "text": f"The council of {name} met in Pune on 3 June 2025."} for name in ("a", "b")]
    source = Input("in.jsonl", data="".join(json.dumps(row) + "\n" for row in rows).encode())
    both = [one for one in articles_of(source, ReadOptions()) if isinstance(one, Article)]
    assert list(articles_of(source, ReadOptions(), {both[1].sha256})) == both[1:]
    flat = Input("in.txt", data=rows[0]["text"].encode())  # which article it is shows only when it was read
    assert len(list(articles_of(flat, ReadOptions(), set()))) == 1
