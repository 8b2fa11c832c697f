"""What is no report is told so, with the file's name."""

import json

import pytest

from checker import reporting
from checker.model.errors import CheckerError
from checker.model.report import Report
from checker.reporting import RenderOptions


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", "run.json:1: no JSON", id="empty"),
        pytest.param('{"a": \n oops}', "run.json:2: no JSON", id="broken on line 2"),
        pytest.param("[" * 100_000, "nested too deeply", id="deep"),
        pytest.param("9" * 10_000, "run.json", id="an endless number"),
        pytest.param("{}", "names no schema", id="another object"),
        pytest.param("3", "names no schema", id="no object"),
        pytest.param('{"schema": "checker/report/9"}', "'checker/report/9'", id="another version"),
        pytest.param("[]", "holds 0 reports", id="no report"),
        pytest.param('{"schema": "checker/report/1"}', "run.json: findings: Field required", id="hardly anything"),
    ],
)
def test_what_is_no_report(text: str, told: str) -> None:
    with pytest.raises(CheckerError) as raised:
        reporting.load(text, "run.json")
    assert told in str(raised.value)


def test_each_problem_is_told_with_its_place(report: Report) -> None:
    data = json.loads(reporting.render("json", [report], RenderOptions()))
    data["findings"][1]["verdict"] = "maybe"
    data["claims"][0]["confidence"] = "high"
    with pytest.raises(CheckerError) as raised:
        reporting.load(json.dumps(data), "run.json")
    assert "run.json: findings.1.verdict: " in str(raised.value)
    assert "run.json: claims.0.confidence: " in str(raised.value)


def test_what_a_later_version_adds_is_let_pass(report: Report) -> None:
    data = json.loads(reporting.render("json", [report], RenderOptions(with_text=True)))
    data["added"] = data["gate"]["added"] = data["claims"][0]["added"] = 1
    assert reporting.load(json.dumps(data)) == report
