"""How a figure moved: which points are drawn, and where."""

from msgspec.structs import replace

from checker.model.report import Report
from checker.reporting.options import RenderOptions
from checker.reporting.timeline import HEIGHT, WIDTH, timeline
from checker.reporting.view import View


def test_points_stand_from_early_to_late_and_low_to_high(report: Report) -> None:
    view = View(report, RenderOptions())
    drawn = timeline(view, view.entries["update"][0])
    assert drawn
    first, last = drawn.points
    assert (first.label, last.label) == ("at least 7", "9")
    assert 0 < first.x < last.x < WIDTH
    assert HEIGHT > first.y > last.y > 0
    assert drawn.path == f"M{first.x} {first.y}H{last.x}V{last.y}"
    assert (drawn.first, drawn.last) == ("2 March 2025, 12:00", "2 March 2025, 18:00")


def test_one_moment_or_one_figure_is_no_story(report: Report) -> None:
    view = View(report, RenderOptions())
    entry = view.entries["update"][0]
    assert timeline(view, replace(entry, sides=entry.sides[:1])) is None
    assert timeline(view, view.entries["agree"][0]) is None


def test_what_has_no_number_or_no_time_is_not_drawn(report: Report) -> None:
    odd = ("", "many", "NaN", "Infinity", "1e999999", "9" * 400)
    for told in odd:
        claims = tuple(replace(one, value=replace(one.value, canonical=told)) for one in report.claims)
        view = View(replace(report, claims=claims), RenderOptions())
        assert timeline(view, view.entries["update"][0]) is None, told
    claims = tuple(replace(one, scope=replace(one.scope, as_of="2025-03")) for one in report.claims)
    view = View(replace(report, claims=claims), RenderOptions())
    assert timeline(view, view.entries["update"][0]) is None
