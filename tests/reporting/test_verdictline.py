"""What was found, and what that decides."""

import pytest
from msgspec.structs import replace

from checker.model.report import Gate, Report
from checker.reporting.options import RenderOptions
from checker.reporting.verdictline import decided, stops, summary
from checker.reporting.view import View


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "7 articles, 3 events, 17 claims: 2 conflicts, 1 update, 1 undecided, 1 agreed, 1 compatible, 1 from a single source"),
        ("ru", "7 статей, 3 события, 17 утверждений: 2 противоречия, 1 обновление, 1 неясное, 1 совпадение, 1 совместимое, "
               "1 из одного источника"),
    ],
)  # fmt: skip
def test_summary(report: Report, language: str, told: str) -> None:
    assert summary(View(report, RenderOptions(language=language))) == told


@pytest.mark.parametrize(
    ("fail_on", "passed", "told"),
    [
        ("error", False, "Not passed: 1 finding at or above error."),
        ("warning", False, "Not passed: 2 findings at or above warning."),
        ("error", True, "Passed: nothing at or above error."),
        ("never", True, "Passed: no finding fails the run (--fail-on never)."),
    ],
)
def test_decided(report: Report, fail_on: str, passed: bool, told: str) -> None:
    assert decided(View(replace(report, gate=Gate(fail_on, passed)), RenderOptions())) == told


def test_what_stops_is_at_or_above_and_counts(report: Report) -> None:
    error, warning, info = report.findings[:3]
    assert [stops(one, Gate("warning", False)) for one in (error, warning, info)] == [True, True, False]
    assert not stops(replace(error, waived="confirmed by telephone"), Gate("warning", True))
    assert not stops(replace(error, severity="new"), Gate("info", True))
