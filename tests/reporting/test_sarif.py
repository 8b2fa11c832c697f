"""SARIF: the form of the standard for what is written, and what code hosts need of it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions, sarif
from checker.reporting.sarif import uri
from checker.rulebook.records import Rule

FORM = json.loads((Path(__file__).parent / "sarif-form.schema.json").read_text(encoding="utf-8"))


def _run(report: Report, **options: Any) -> Any:
    log = json.loads(reporting.render("sarif", [report], RenderOptions(**options)))
    jsonschema.Draft202012Validator(FORM).validate(log)
    return log["runs"][0]


def test_every_report_has_the_form(report: Report, clean_report: Report, hostile_report: Report) -> None:
    for one in (report, clean_report, hostile_report):
        assert _run(one)["columnKind"] == "unicodeCodePoints"


def test_worst_first_and_nothing_that_is_settled(report: Report) -> None:
    results = _run(report)["results"]
    told = [(one["properties"]["verdict"], one["kind"], one["level"]) for one in results]
    assert told == [
        ("conflict", "fail", "error"),
        ("conflict", "fail", "warning"),
        ("update", "review", "none"),
        ("undecided", "review", "none"),
    ]


def test_a_settled_fact_that_a_policy_raised_is_told(report: Report) -> None:
    raised = tuple(
        replace(one, severity="error") if one.verdict == "uncorroborated" else one for one in report.findings
    )
    assert _run(replace(report, findings=raised))["results"][1]["properties"]["verdict"] == "uncorroborated"


def test_all_sides_are_related_with_their_sentences(report: Report) -> None:
    result = _run(report)["results"][0]
    told = [one["message"]["text"] for one in result["relatedLocations"]]
    assert len(told) == 4
    assert "तट दर्पण: 3 May 2025: “नदी परिवहन" in told[3]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "coverage/vestnik.json"
    assert place["region"] == {"startLine": 3, "snippet": {"text": "11 и 12 июня"}}


def test_the_fingerprint_is_the_findings_id(report: Report) -> None:
    assert _run(report)["results"][0]["partialFingerprints"] == {"finding/v1": report.findings[0].id}


def test_all_rules_are_listed(report: Report) -> None:
    rules = [Rule("event-date", "same_value", "event_date", "error", "", "A session has its days."),
             Rule("unused", "same_value", "venue", "warning", "", "It meets in one place.")]  # fmt: skip
    run = _run(report, rules=rules)
    listed = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert listed[:2] == ["event-date", "unused"]
    assert set(listed) >= {finding.rule for finding in report.findings}
    for result in run["results"]:
        assert listed[result["ruleIndex"]] == result["ruleId"]


def test_what_was_not_read_is_a_notification(report: Report) -> None:
    invocation = _run(report)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    first = invocation["toolExecutionNotifications"][0]
    assert first["level"] == "error"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "coverage/login.html"


def test_no_more_results_than_a_host_takes(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 20)
    run = _run(replace(report, findings=report.findings[2:3] * 20 + report.findings[:1]))
    assert len(run["results"]) == 20
    assert run["results"][0]["level"] == "error"
    assert "1 more finding" in run["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("coverage/a b.txt", "coverage/a%20b.txt"),
        ("../x/दर्पण.html", "../x/%E0%A4%A6%E0%A4%B0%E0%A5%8D%E0%A4%AA%E0%A4%A3.html"),
        ("a:b?c#d.txt", "a%3Ab%3Fc%23d.txt"),
        ("-", "standard-input"),
    ],
)
def test_paths_are_relative_references(path: str, told: str) -> None:
    assert uri(path) == told


def test_a_run_for_each_dossier(report: Report, clean_report: Report) -> None:
    both = [replace(report, dossier="one"), replace(clean_report, dossier="two")]
    log = json.loads(reporting.render("sarif", both, RenderOptions()))
    assert [run["automationDetails"]["id"] for run in log["runs"]] == ["checker/one/", "checker/two/"]


def test_a_finding_stands_in_the_draft(report: Report) -> None:
    result = _run(report, drafts=frozenset({"darpan.txt"}))["results"][0]
    places = [one["physicalLocation"]["artifactLocation"]["uri"] for one in result["relatedLocations"]]
    assert places == ["coverage/darpan.txt", "coverage/vestnik.json", "coverage/wire.xml", "coverage/copy.html"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "coverage/darpan.txt"
