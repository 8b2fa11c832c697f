"""The report on a terminal, as a whole. After a wanted change: `python -m tests.reporting.made` writes `expected/` anew."""

from typing import Any

import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.finding import Position
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.reporting.layout import columns

from .made import EXPECTED, FOLDER


def _told(report: Report, **options: Any) -> str:
    return reporting.render("terminal", [report], RenderOptions(**options))


@pytest.mark.parametrize(("name", "options"), EXPECTED.items(), ids=EXPECTED)
def test_the_whole_of_it(report: Report, name: str, options: RenderOptions) -> None:
    assert reporting.render("terminal", [report], options) == (FOLDER / name).read_text(encoding="utf-8")


def test_conflicts_come_first_and_name_both_sides(report: Report) -> None:
    told = " ".join(_told(report).split())
    order = ["Conflicts", "11–12 June 2025", "‹11 и 12 июня›", "3 May 2025", "‹3 मई 2025›", "Updates", "Undecided",
             "Agreed", "Compatible", "Said by one source only", "Events", "Related", "One origin", "Not read"]  # fmt: skip
    places = [told.index(part) for part in order]
    assert places == sorted(places)


def test_single_sources_are_folded_to_a_line_and_unfold(report: Report) -> None:
    assert "Речной край: co chair · RU Олег Брусницын (Oleg Brusnitsyn)\n" in _told(report)
    assert "‹Олег Брусницын›" not in _told(report)
    assert "‹Олег Брусницын›" in _told(report, unfold=True)


@pytest.mark.parametrize("width", [40, 80, 110])
def test_lines_keep_to_the_width(report: Report, hostile_report: Report, width: int) -> None:
    for one in (report, hostile_report):
        assert all(columns(line) <= width for line in _told(one, width=width).splitlines())


def test_colours_are_the_only_escapes(hostile_report: Report, report: Report) -> None:
    assert all(char.isprintable() or char == "\n" for char in _told(hostile_report))
    painted = _told(report, color=True)
    assert "\x1b[1;31mCONFLICT\x1b[0m" in painted
    bare = _told(report)
    for code in {part.partition("m")[0] for part in painted.split("\x1b[")[1:]}:
        painted = painted.replace(f"\x1b[{code}m", "")
    assert "".join(painted.split()) == "".join(bare.split())


def test_a_clean_run_says_so(clean_report: Report) -> None:
    told = _told(clean_report)
    assert "Nothing to compare was found." in told
    assert "Passed: nothing at or above error." in told


def test_a_run_that_cannot_fail_says_why(report: Report) -> None:
    told = _told(replace(report, gate=replace(report.gate, fail_on="never", passed=True)))
    assert "Passed: no finding fails the run (--fail-on never)." in told


def test_many_sources_of_a_side_are_named_not_quoted(report: Report) -> None:
    wire = next(claim for claim in report.claims if claim.article == "wire.xml" and claim.field == "event_date")
    article = next(one for one in report.articles if one.id == "wire.xml")
    names = [f"paper-{number}" for number in range(9)]
    claims = [replace(wire, id=name, article=name) for name in names]
    articles = [replace(article, id=name, path=name, source=name.title(), origin=name) for name in names]
    side = Position("2025-06-11/2025-06-12", tuple(names), tuple(names), 9)
    finding = replace(report.findings[0], positions=(side, report.findings[0].positions[1]))
    told = replace(
        report, findings=(finding,), claims=(*report.claims, *claims), articles=(*report.articles, *articles)
    )
    assert "and 6 more articles: Paper-3, Paper-4" in " ".join(_told(told).split())
    assert "more articles" not in _told(told, unfold=True)


def test_dossiers_follow_each_other_calm_ones_in_a_line(report: Report, clean_report: Report) -> None:
    named = [replace(one, dossier=name) for one, name in ((clean_report, "a"), (report, "b"), (clean_report, "c"))]
    told = reporting.render("terminal", named, RenderOptions())
    assert told.startswith("a  1 article, 0 events, 0 claims\n\nb  7 articles")
    assert told.endswith("found.\n\nc  1 article, 0 events, 0 claims\n\n3 dossiers, 1 not passed\n")
    unfolded = reporting.render("terminal", named, RenderOptions(unfold=True))
    assert unfolded.count("Nothing to compare was found.") == 2


def test_a_side_that_only_the_draft_holds_is_said_so(report: Report) -> None:
    conflict = next(one for one in report.findings if one.verdict == "conflict")
    draft = next(one.articles for one in conflict.positions if len(one.articles) == 1)
    told = reporting.render("terminal", [replace(report, drafts=draft)], RenderOptions())
    assert "the draft alone" in told
    assert "the draft alone" not in reporting.render("terminal", [report], RenderOptions())
