"""reviewdog's diagnostic format."""

import json

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions


def test_a_diagnostic_tells_both_sides(report: Report) -> None:
    told = json.loads(reporting.render("rdjson", [report], RenderOptions()))
    assert told["source"] == {"name": "checker"}
    first = told["diagnostics"][0]
    assert first["location"] == {"path": "coverage/vestnik.json", "range": {"start": {"line": 3}}}
    assert first["relatedLocations"][0]["location"]["path"] == "coverage/darpan.txt"
    assert first["code"] == {"value": "event-date"}
    assert {one["severity"] for one in told["diagnostics"]} == {"ERROR", "WARNING", "INFO"}


def test_what_is_hostile_is_text(hostile_report: Report) -> None:
    told = reporting.render("rdjson", [hostile_report], RenderOptions())
    assert len(json.loads(told)["diagnostics"]) == 4
    assert all(char.isprintable() or char == "\n" for char in told)
