"""Markdown for a comment: what a renderer makes of it."""

import pytest
from lxml import html
from markdown_it import MarkdownIt
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.reporting.markdown import LONGEST, escaped


def _told(report: Report) -> str:
    return reporting.render("markdown", [report], RenderOptions())


def _page(text: str) -> html.HtmlElement:
    return html.document_fromstring(MarkdownIt("gfm-like", {"linkify": False}).render(text))


def test_short_on_top_and_details_folded(report: Report) -> None:
    page = _page(_told(report))
    assert page.findtext(".//h2") == "What the sources say"
    assert [one.text for one in page.iter("h3")] == ["Conflicts (2)", "Updates (1)", "Undecided (1)"]
    folded = [one.findtext("summary") for one in page.iter("details")]
    assert folded[:3] == ["Agreed (1)", "Compatible (1)", "Said by one source only (1)"]
    assert "Not passed: 1 finding at or above error." in page.text_content()


def test_the_words_of_both_sides_are_marked(report: Report) -> None:
    bold = [one.text for one in _page(_told(report)).iter("b")]
    assert {"11-12 June", "3 मई 2025", "11 и 12 июня"} <= set(bold)


def test_strangers_words_do_nothing(hostile_report: Report) -> None:
    told = _told(hostile_report)
    page = _page(told)
    for name in ("script", "img", "a", "svg", "iframe"):
        assert not list(page.iter(name)), name
    assert "window.ran=1" in page.text_content()
    assert "@all" not in told
    assert all(char.isprintable() or char == "\n" for char in told)


@pytest.mark.parametrize(
    "text",
    ["1. first", "- item", "# title", "a | b", "[a](http://x.example)", "**b**", "`c`", "<b>d</b>", "&lt;", "$x$", "~~e~~",
     "![i](x)", "> f", "2025-05-03", "11-12 June", "80%", "www.x.example", "https://x.example/y_z_", "a_b_c", "\\"],
)  # fmt: skip
def test_words_are_shown_as_they_are(text: str) -> None:
    page = _page(f"- {escaped(text)}")
    assert page.text_content().strip().replace("\u2060", "") == text
    assert not {one.tag for one in page.iter()} - {"html", "body", "ul", "li"}


def test_a_mention_is_broken() -> None:
    assert escaped("@editors #12") == "@&#8288;editors #&#8288;12"


def test_a_comment_is_never_longer_than_a_host_takes(report: Report) -> None:
    many = replace(report, findings=report.findings * 500)
    told = _told(many)
    assert len(told) <= LONGEST + 100
    assert "more findings are left out here" in told
