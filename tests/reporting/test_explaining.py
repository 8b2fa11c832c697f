"""From the verdict back to the words."""

import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.errors import CheckerError
from checker.model.report import Report
from checker.reporting import RenderOptions


def test_it_tells_the_whole_way(report: Report) -> None:
    told = reporting.explain(report, report.findings[0].id)
    for part in (
        "CONFLICT  event date",
        "rule: event-date",
        "Side 1: 11–12 June 2025",
        "Side 2: 3 May 2025",
        "‹11 и 12 июня›",
        "read as: date 2025-05-03, exact",
        "bound by: concept, en: N NOUN VERB",
        "coverage/darpan.txt:3",
        "because: 3 May 2025 lies outside 11–12 June 2025",
        "severity: error; stops the run (--fail-on error)",
        "one event because: the same session number, 9",
    ):
        assert part in told


def test_scope_and_attribution_are_told(report: Report) -> None:
    finding = next(one for one in report.findings if one.verdict == "update")
    told = reporting.explain(report, finding.id)
    assert "as of 2025-03-02T12:00; according to firefighters" in told
    assert "revises an earlier figure" in told


def test_the_beginning_of_an_id_is_enough(report: Report) -> None:
    id = report.findings[0].id
    assert reporting.explain(report, id[:6]) == reporting.explain(report, id)


def test_an_unknown_id_is_answered_with_near_ones(report: Report) -> None:
    id = report.findings[0].id
    with pytest.raises(CheckerError, match=f"there is: {id} \\(conflict, event_date\\)"):
        reporting.explain(report, id[:-1] + ("0" if id[-1] != "0" else "1"))
    with pytest.raises(CheckerError, match="it has none"):
        reporting.explain(replace(report, findings=()), id)


def test_many_reports_are_searched(report: Report, clean_report: Report) -> None:
    id = report.findings[0].id
    assert reporting.explain([clean_report, report], id) == reporting.explain(report, id)


def test_lines_keep_to_the_width(hostile_report: Report, report: Report) -> None:
    for finding in report.findings:
        told = reporting.explain(report, finding.id, RenderOptions(width=60))
        assert all(len(line) <= 60 for line in told.splitlines() if line.isascii())
    for finding in hostile_report.findings:
        told = reporting.explain(hostile_report, finding.id)
        assert all(char.isprintable() or char == "\n" for char in told)
