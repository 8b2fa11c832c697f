"""JUnit XML, read by a parser of its own."""

from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions


def _suites(*reports: Report) -> list[TestSuite]:
    return list(JUnitXml.fromstring(reporting.render("junit", reports, RenderOptions()).encode()))


def test_a_finding_that_stops_the_run_fails_and_others_pass(report: Report) -> None:
    (suite,) = _suites(report)
    results = {case.name: [type(one) for one in case.result] for case in suite}
    first, *others = report.findings
    assert results[f"event date [{first.id}]"] == [Failure]
    assert results["coverage/login.html"] == [Error]
    undecided = next(one for one in others if one.verdict == "undecided")
    assert results[f"event time [{undecided.id}]"] == [Skipped]
    assert sum(told == [] for told in results.values()) == 5
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (8, 1, 1, 1)


def test_a_failure_tells_all_sides(report: Report) -> None:
    (suite,) = _suites(report)
    (failure,) = next(iter(suite)).result
    assert failure.message == "conflict: event date: 11–12 June 2025 / 3 May 2025"
    assert "“नदी परिवहन पर" in failure.text
    assert "(coverage/wire.xml:3)" in failure.text


def test_what_fails_follows_the_gate(report: Report) -> None:
    (suite,) = _suites(replace(report, gate=replace(report.gate, fail_on="warning")))
    assert suite.failures == 2
    (suite,) = _suites(replace(report, gate=replace(report.gate, fail_on="never", passed=True)))
    assert suite.failures == 0


def test_a_clean_run_has_a_passing_case(clean_report: Report) -> None:
    (suite,) = _suites(clean_report)
    (case,) = suite
    assert case.is_passed


def test_hostile_strings_are_text(hostile_report: Report) -> None:
    (suite,) = _suites(hostile_report)
    assert "<script>" in next(iter(suite)).name
    assert len(list(suite)) == 8


def test_a_suite_for_each_dossier(report: Report, clean_report: Report) -> None:
    suites = _suites(replace(report, dossier="one"), replace(clean_report, dossier="two"))
    assert [suite.name for suite in suites] == ["one", "two"]
