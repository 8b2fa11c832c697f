"""GitLab's code quality report."""

import json

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions


def test_an_issue_has_what_gitlab_asks_for(report: Report, hostile_report: Report) -> None:
    for one in (report, hostile_report):
        issues = json.loads(reporting.render("gitlab", [one], RenderOptions()))
        assert len(issues) == 4
        for issue in issues:
            assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
            assert issue["description"]
            assert issue["location"]["lines"]["begin"] >= 1
        assert len({issue["fingerprint"] for issue in issues}) == 4


def test_it_stands_at_the_first_side(report: Report) -> None:
    issue = json.loads(reporting.render("gitlab", [report], RenderOptions()))[0]
    assert issue["location"] == {"path": "coverage/vestnik.json", "lines": {"begin": 3}}
    assert issue["fingerprint"] == report.findings[0].id


def test_a_clean_run_has_no_issue(clean_report: Report) -> None:
    assert reporting.render("gitlab", [clean_report], RenderOptions()) == "[]\n"
