"""SARIF 2.1.0, for code hosts and editors: every rule, each finding with the sentences of all sides.

A waived finding is a suppressed result. Facts that agree or that one source alone tells are no results: some hosts open an alert for each result they get.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote as percent_encoded

from checker.model.finding import CONFLICT, ERROR, INFO, WARNING, Finding
from checker.model.report import Report
from checker.reporting.clean import escaped_json, one_line
from checker.reporting.options import RenderOptions
from checker.reporting.told import Place, headline, places, rank, worst_first
from checker.reporting.view import View

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST_RESULTS = 5000  # a run: what code hosts take; the worst come first, the rest is told as a notification
MOST_PLACES = 100  # related locations of one result
LEVELS = {ERROR: "error", WARNING: "warning", INFO: "note"}

Object = dict[str, Any]


def render(report: Report, options: RenderOptions) -> str:
    """The report as a log of one run."""
    return render_many([report], options)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """A log with one run for each dossier."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, options) for report in reports]}
    return escaped_json(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(report: Report, options: RenderOptions) -> Object:
    view = View(report, options)
    waived = [one for one in report.findings if one.waived is not None] if options.with_waived else []
    findings = [*worst_first(report), *waived]
    rules = _rules(report, options)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    run: Object = {
        "tool": {"driver": {"name": "checker", "version": one_line(options.version), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(view, finding, index) for finding in findings[:MOST_RESULTS]],
        "invocations": [_invocation(view, len(findings))],
    }
    if report.dossier:
        run["automationDetails"] = {"id": f"checker/{one_line(report.dossier)}/"}
    return run


def _rules(report: Report, options: RenderOptions) -> list[Object]:
    """The rules of the run, and those that only its findings name."""
    told: dict[str, Object] = {}
    for rule in options.rules:
        level = LEVELS.get(rule.severity, "warning")
        told[one_line(rule.id)] = _rule(rule.id, f"{rule.kind}: {options.label(rule.field)}", rule.why, level)
    for finding in report.findings:
        told.setdefault(one_line(finding.rule), _rule(finding.rule, options.label(finding.field), "", "warning"))
    return list(told.values())


def _rule(id: str, short: str, why: str, level: str) -> Object:
    """A rule with all that code hosts ask for: they refuse one without a help text."""
    name, about = one_line(id), one_line(short) or one_line(id)
    return {
        "id": name,
        "shortDescription": {"text": about},
        "fullDescription": {"text": one_line(why) or about},
        "help": {"text": f"{one_line(why) or about} (checker rules show {name})"},
        "defaultConfiguration": {"level": level},
    }


def _result(view: View, finding: Finding, rules: dict[str, int]) -> Object:
    entry = view.entry(finding)
    told = list(places(view, entry, each_article=True))
    fails = finding.severity != INFO or finding.verdict == CONFLICT
    result: Object = {
        "ruleId": one_line(finding.rule),
        "ruleIndex": rules[one_line(finding.rule)],
        "kind": "fail" if fails else "review",
        "level": LEVELS.get(finding.severity, "warning") if fails else "none",
        "message": {"text": "\n".join([headline(entry), *([entry.note] if entry.note else []), *entry.why])},
        "locations": [_location(place) for place in told[:1]],
        "relatedLocations": [
            {"id": number, **_location(place), "message": {"text": place.said}}
            for number, place in enumerate(told[:MOST_PLACES], 1)
        ],
        "partialFingerprints": {"finding/v1": entry.id},
        "rank": 100.0 - 40.0 * rank(finding.severity),
        "properties": {"verdict": finding.verdict, "kind": finding.kind, "field": one_line(finding.field)},
    }
    if finding.waived is not None:
        result["suppressions"] = [{"kind": "external", "justification": one_line(finding.waived)}]
    return result


def _location(place: Place) -> Object:
    region: Object = {"startLine": max(place.line, 1), "snippet": {"text": place.quote.marked}}
    if place.column:
        region["startColumn"] = place.column
    return {"physicalLocation": {"artifactLocation": {"uri": uri(place.path)}, "region": region}}


def _invocation(view: View, found: int) -> Object:
    notes = [_notification(unread.why, "error", unread.path, unread.line) for unread in view.unread()]
    notes += [_notification(one_line(notice), "note") for notice in view.report.notices]
    if found > MOST_RESULTS:
        notes.append(_notification(view.words.count("more_findings", found - MOST_RESULTS), "warning"))
    return {"executionSuccessful": not view.report.unreadable, "toolExecutionNotifications": notes}


def _notification(text: str, level: str, path: str = "", line: int = 0) -> Object:
    told: Object = {"level": level, "message": {"text": text}}
    if path:
        place: Object = {"artifactLocation": {"uri": uri(path)}}
        told["locations"] = [{"physicalLocation": place | ({"region": {"startLine": line}} if line else {})}]
    return told


def uri(path: str) -> str:
    """A path as a relative reference; standard input has no place of its own."""
    safe: Iterable[str] = (percent_encoded(part, safe="~", errors="replace") for part in path.split("/"))
    return "/".join(safe) if path != "-" else "standard-input"
