"""A finding that a person overruled: told in every format with its reason, and counted in none."""

import json

import pytest
from junitparser import JUnitXml, Skipped
from lxml import html
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions

REASON = "the secretariat confirmed the days by telephone (R. Lind, until 2026-03-31)"


@pytest.fixture
def waived(report: Report) -> Report:
    """The conflict on the date waived, so that the run passes."""
    first = replace(report.findings[0], waived=REASON)
    return replace(report, findings=(first, *report.findings[1:]), gate=replace(report.gate, passed=True))


def _told(name: str, report: Report, options: RenderOptions | None = None) -> str:
    return reporting.render(name, [report], options or RenderOptions())


def test_the_terminal_tells_it_in_a_line(waived: Report) -> None:
    told = " ".join(_told("terminal", waived).split())
    assert "Waived 1 conflict: event date 11–12 June 2025 / 3 May 2025" in told
    assert f"Why: {REASON}" in told
    assert "CONFLICT event date" not in told
    assert "1 conflict, 1 update" in told
    assert told.endswith("tells how each was found.")
    assert "‹3 मई 2025›" in _told("terminal", waived, RenderOptions(unfold=True))


def test_json_keeps_it_and_brings_it_back(waived: Report, report: Report) -> None:
    text = _told("json", waived, RenderOptions(with_text=True))
    assert json.loads(text)["findings"][0]["waived"] == REASON
    assert reporting.load(text) == waived
    assert "waived" not in json.loads(_told("json", report))["findings"][0]


def test_explain_tells_the_reason(waived: Report) -> None:
    told = " ".join(reporting.explain(waived, waived.findings[0].id).split())
    assert f"waived: {REASON}" in told
    assert "does not stop the run" in told


def test_sarif_suppresses_it_or_leaves_it_out(waived: Report) -> None:
    results = json.loads(_told("sarif", waived))["runs"][0]["results"]
    assert results[-1]["suppressions"] == [{"kind": "external", "justification": REASON}]
    assert all("suppressions" not in one for one in results[:-1])
    bare = json.loads(_told("sarif", waived, RenderOptions(with_waived=False)))["runs"][0]["results"]
    assert bare == results[:-1]


def test_junit_skips_it(waived: Report) -> None:
    (suite,) = JUnitXml.fromstring(_told("junit", waived).encode())
    (result,) = next(iter(suite)).result
    assert isinstance(result, Skipped)
    assert result.message == REASON
    assert suite.failures == 0


@pytest.mark.parametrize("name", ["github", "gitlab", "rdjson"])
def test_no_annotation_is_made_of_it(waived: Report, report: Report, name: str) -> None:
    assert "3 May 2025" in _told(name, report)
    assert "3 May 2025" not in _told(name, waived)


def test_markdown_folds_it(waived: Report) -> None:
    folded = _told("markdown", waived).split("<summary>Waived (1)</summary>")[1]
    assert "the secretariat confirmed" in folded.split("</details>")[0]


def test_the_page_keeps_it_apart(waived: Report) -> None:
    page = html.document_fromstring(_told("html", waived).encode())
    line = page.get_element_by_id(f"f-{waived.findings[0].id}")
    assert line.tag == "details"
    assert line.findtext("p") == f"waived: {REASON}"
    assert len(page.find_class("card")) == 3
