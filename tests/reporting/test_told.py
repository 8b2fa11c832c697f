"""Findings as one sentence at one place."""

from msgspec.structs import replace

from checker.model.report import Report
from checker.reporting.options import RenderOptions
from checker.reporting.told import account, headline, places, rank, worst_first
from checker.reporting.view import View


def test_worst_first_and_in_order_among_equals(report: Report) -> None:
    assert [one.severity for one in worst_first(report)] == ["error", "warning", "info", "info"]
    assert [one.verdict for one in worst_first(report)][2:] == ["update", "undecided"]
    turned = replace(report, findings=report.findings[::-1])
    assert [one.verdict for one in worst_first(turned)][2:] == ["undecided", "update"]
    assert rank("error") < rank("info") < rank("unheard of")


def test_a_headline_names_field_kind_and_values(report: Report) -> None:
    view = View(report, RenderOptions())
    told = [headline(view.entry(finding)) for finding in report.findings]
    assert told[0] == "conflict: event date: 11–12 June 2025 / 3 May 2025"
    assert told[1] == "conflict: workers (disputed): 300 / 340"
    assert told[5] == "compatible: delegate count: about 60 / 62"
    inside = replace(report.findings[1], within_article=True, kind="arithmetic")
    assert headline(view.entry(inside)) == "conflict: workers (arithmetic, inside one article): 300 / 340"
    assert headline(view.entry(replace(inside, positions=()))).endswith(": workers: 300 against 340")


def test_places_are_one_a_side_or_one_an_article(report: Report) -> None:
    view = View(report, RenderOptions())
    entry = view.entry(report.findings[0])
    assert [place.path for place in places(view, entry)] == ["coverage/vestnik.json", "coverage/darpan.txt"]
    assert len(list(places(view, entry, each_article=True))) == 4


def test_an_account_tells_every_article_and_every_reason(report: Report) -> None:
    view = View(report, RenderOptions())
    lines = account(view, view.entry(report.findings[0])).splitlines()
    assert len(lines) == 5
    assert lines[3].endswith("(coverage/darpan.txt:3)")
    assert lines[4] == "3 May 2025 lies outside 11–12 June 2025"
