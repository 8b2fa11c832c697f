"""What every format promises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import FORMATS, SUFFIXES, RenderOptions
from checker.reporting.formats import MANY

from . import made


def test_suffixes_and_many_name_formats_that_are_there() -> None:
    assert set(SUFFIXES.values()) <= set(FORMATS)
    assert set(MANY) <= set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_any_report_is_text_that_can_be_saved(name: str, hostile_report: Report, clean_report: Report) -> None:
    empty = replace(clean_report, articles=())
    for reports in ([hostile_report], [clean_report], [empty], [hostile_report, clean_report], []):
        text = reporting.render(name, reports, RenderOptions(with_text=True, unfold=True))
        text.encode("utf-8")
        assert not reports or text.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_text(name: str, report: Report) -> None:
    first, second = (reporting.render(name, [one], RenderOptions()) for one in (report, made.report()))
    assert first == second


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_speaks_every_language(name: str, language: str, report: Report) -> None:
    assert reporting.render(name, [report], RenderOptions(language=language))


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_without_its_records_is_still_told(name: str, report: Report) -> None:
    bare = replace(report, articles=(), claims=(), events=())
    assert reporting.render(name, [bare], RenderOptions())


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_string_in_any_place_gives_an_answer(text: str) -> None:
    """All ids fall together, all spans miss their quotes, and still every format tells something that can be saved."""
    report = made.each_string(made.report(), lambda _: text)
    for name in FORMATS:
        reporting.render(name, [report], RenderOptions(with_text=True, unfold=True, width=40)).encode("utf-8")
    for finding in report.findings[:1]:
        reporting.explain(report, finding.id)
