"""The pages of one article are read as one, with the way back to each file; other pages with numbers are left alone."""

import json
from pathlib import Path

import pytest

from checker.model.article import Article
from checker.sources import Notice
from checker.sources.parts import AGAIN, told_by
from tests.conftest import Checker
from tests.sources.conftest import Reader, paragraphs, reasons

PAGE = """<html><head><title>{title}</title>{head}<meta property="og:site_name" content="Norrvik Post"></head><body><article><h1>{title}</h1>
<p>The ferry Alma, built in 1971, sank off Norrvik on Monday.</p>
<p>{words}</p></article></body></html>"""
WORDS = [
    f"On page {n} the harbour master told how {n}0 people were rescued from the water." for n in ("one", "two", "three")
]
URL = "https://post.example/ferry"


def pages(head: list[str], title: list[str] | None = None) -> dict[str, str | bytes]:
    titles = title or ["Ferry Alma sinks off Norrvik"] * len(head)
    return {f"{'cab'[n]}.html": PAGE.format(title=titles[n], head=head[n], words=WORDS[n]) for n in range(len(head))}


def canonical(*urls: str) -> list[str]:
    return [f'<link rel="canonical" href="{url}">' for url in urls]


NEXT = [f'<link rel="canonical" href="{URL}"><link rel="next" href="{URL}?page=2">', f'<link rel="canonical" href="{URL}"><link rel="prev" href="{URL}"><link rel="next" href="{URL}?page=3">',
        f'<link rel="canonical" href="{URL}"><link rel="prev" href="{URL}?page=2">']  # fmt: skip


@pytest.mark.parametrize("files", [
    pytest.param(pages(canonical(f"{URL}?page=1", f"{URL}?page=2", f"{URL}?page=3")), id="numbers in addresses"),
    pytest.param(pages(canonical(f"{URL}/page/1/", f"{URL}/page/2/", f"{URL}/page/3/")), id="numbers in paths"),
    pytest.param(pages(NEXT), id="links from page to page under one canonical address"),
    pytest.param(pages([""] * 3, [f"Ferry Alma sinks off Norrvik - Page {n} of 3" for n in (1, 2, 3)]), id="numbers behind the headline"),
])  # fmt: skip
def test_the_pages_of_an_article_are_one(read: Reader, files: dict[str, str | bytes]) -> None:
    found = read(files, ".")
    (article,) = [one for one in found if isinstance(one, Article)]
    assert [str(one) for one in found if isinstance(one, Notice)] == [
        "c.html: one article of 3 pages, read as one with a.html, b.html"
    ]
    assert article.title == "Ferry Alma sinks off Norrvik"
    kept = [article.text[block.start : block.end] for block in article.blocks if not block.dropped]
    assert kept == ["The ferry Alma, built in 1971, sank off Norrvik on Monday.", *WORDS]
    assert AGAIN in reasons(article).values()
    for path, words in zip(("c.html", "a.html", "b.html"), WORDS, strict=True):
        at = article.text.index(words)
        assert (article.path_at(at), article.line_at(at)) == (path, 3)


@pytest.mark.parametrize(("files", "count"), [
    pytest.param(pages(canonical(f"{URL}?page=2", f"{URL}?page=3")), 2, id="the first page is missing"),
    pytest.param(pages(canonical(f"{URL}?page=1", f"{URL}?page=2"), ["Ferry Alma sinks off Norrvik", "Mayor of Norrvik steps down"]), 2, id="two headlines"),
    pytest.param(pages(canonical(f"{URL}?page=1", "https://other.example/ferry?page=2")), 2, id="two addresses"),
    pytest.param(pages([f'<link rel="canonical" href="{URL}-{n}"><link rel="next" href="{URL}-{n + 1}">' for n in (1, 2)]), 2, id="other stories as neighbours"),
])  # fmt: skip
def test_what_is_not_sure_to_be_one_stays_apart(read: Reader, files: dict[str, str | bytes], count: int) -> None:
    found = read(files, ".")
    assert [type(one) for one in found] == [Article] * count
    assert all(len(paragraphs(one)) == 2 for one in found if isinstance(one, Article))


@pytest.mark.parametrize(("url", "title", "before", "after", "number"), [
    (URL, "Ferry", "", "?page=2", 1), (URL, "Ferry", URL, "", 2), ("", "Ferry", "ferry?page=4", "", 5), ("", "Ferry", "index.html", "", 0), (URL, "Ferry", "", "/bus?page=2", 0),
    ("", "Ferry sinks, page 2", "", "", 2), ("", "नाव पलटी - पेज 3", "", "", 3), ("", "Apollo 11", "", "", 0), (f"{URL}?page=2019", "Ferry", "", "", 0)])  # fmt: skip
def test_which_page_it_is(url: str, title: str, before: str, after: str, number: int) -> None:
    assert told_by(url, title, before, after) == number


def test_claims_stand_in_the_file_that_they_are_in(tmp_path: Path, checker: Checker) -> None:
    (tmp_path / "in").mkdir()
    for name, content in pages(NEXT).items():
        (tmp_path / "in" / name).write_text(str(content).replace("two0", "20"), encoding="utf-8")
    env = {"CHECKER_CACHE": str(tmp_path / "cache")}
    runs = [checker("check", "in", "--format", "json", "--fail-on", "never", cwd=tmp_path, env=env) for _ in range(2)]
    assert runs[0].out == runs[1].out
    report = runs[0].json
    assert [one["path"] for one in report["articles"]] == ["in/c.html"]
    (rescued,) = [one for one in report["claims"] if one["field"] == "rescued"]
    assert (rescued["evidence"]["path"], rescued["evidence"]["line"]) == ("in/a.html", 3)
    (tmp_path / "run.json").write_text(json.dumps(report))
    told = checker(
        "explain",
        next(one["id"] for one in report["findings"] if one["field"] == "rescued"),
        "--report",
        "run.json",
        cwd=tmp_path,
    )
    assert "in/a.html:3" in told.out
