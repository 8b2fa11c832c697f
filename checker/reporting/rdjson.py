"""The diagnostic format of reviewdog: a diagnostic for each finding, the other sides as related places."""

import json
from collections.abc import Sequence
from typing import Any

from checker.model.finding import ERROR, INFO, WARNING
from checker.model.report import Report
from checker.reporting.clean import escaped_json, one_line
from checker.reporting.entries import Entry
from checker.reporting.options import RenderOptions
from checker.reporting.told import Place, headline, places, worst_first
from checker.reporting.view import View

SEVERITY = {ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO"}


def render(report: Report, options: RenderOptions) -> str:
    """The report as one DiagnosticResult; findings that have no place in a file are left out."""
    return render_many([report], options)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """The diagnostics of all reports in one result: reviewdog reads one."""
    views = [View(report, options) for report in reports]
    found = [
        (entry, list(places(view, entry))) for view in views for entry in map(view.entry, worst_first(view.report))
    ]
    result = {
        "source": {"name": "checker"},
        "diagnostics": [_diagnostic(entry, told) for entry, told in found if told],
    }
    return escaped_json(json.dumps(result, ensure_ascii=False, indent=2)) + "\n"


def _diagnostic(entry: Entry, told: list[Place]) -> dict[str, Any]:
    return {
        "message": "\n".join([headline(entry), *(place.said for place in told), *entry.why]),
        "location": _location(told[0]),
        "severity": SEVERITY.get(entry.finding.severity, "WARNING"),
        "code": {"value": one_line(entry.finding.rule)},
        "relatedLocations": [{"message": place.said, "location": _location(place)} for place in told[1:]],
    }


def _location(place: Place) -> dict[str, Any]:
    return {"path": place.path, "range": {"start": {"line": max(place.line, 1)}}}
