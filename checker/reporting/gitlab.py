"""GitLab's code quality report: an issue for each finding, at its first side."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from checker.model.finding import ERROR, INFO, WARNING
from checker.model.report import Report
from checker.reporting.clean import escaped_json, one_line
from checker.reporting.options import RenderOptions
from checker.reporting.told import account, headline, places, worst_first
from checker.reporting.view import View

SEVERITY = {ERROR: "critical", WARNING: "minor", INFO: "info"}


def render(report: Report, options: RenderOptions) -> str:
    """The report as a JSON array of issues."""
    return render_many([report], options)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """The issues of all reports in one array: a server reads one."""
    issues = [issue for report in reports for issue in _issues(View(report, options))]
    return escaped_json(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issues(view: View) -> Iterator[dict[str, Any]]:
    for entry in map(view.entry, worst_first(view.report)):
        place = next(places(view, entry), None)
        yield {
            "description": headline(entry),
            "check_name": one_line(entry.finding.rule),
            "fingerprint": entry.id,
            "severity": SEVERITY.get(entry.finding.severity, "minor"),
            "location": {
                "path": place.path if place else "-",
                "lines": {"begin": max(place.line, 1) if place else 1},
            },
            "content": {"body": account(view, entry)},
        }
