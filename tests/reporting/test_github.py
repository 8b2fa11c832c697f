"""Annotations: what the runner reads of them."""

from msgspec.structs import replace

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.reporting.github import SHOWN


def _lines(report: Report) -> list[str]:
    return reporting.render("github", [report], RenderOptions()).splitlines()


def test_worst_first_and_both_sides(report: Report) -> None:
    lines = _lines(report)
    assert [line.split(" ")[0] for line in lines[:-2]] == ["::error"] * 3 + ["::warning"] * 2 + ["::notice"] * 4
    assert (
        lines[0]
        == "::error file=coverage/login.html,line=4,title=checker::a login page, no article text. save the article itself"
    )
    assert lines[1].startswith(
        f"::error file=coverage/vestnik.json,line=3,title=event date [{report.findings[0].id}]::conflict"
    )
    assert lines[2].startswith("::error file=coverage/darpan.txt,line=3")
    assert lines[-1] == "Not passed: 1 finding at or above error."


def test_each_finding_is_annotated_before_any_is_twice(report: Report) -> None:
    many = replace(report, unreadable=(), findings=report.findings[:1] * (SHOWN + 3))
    errors = [line for line in _lines(many) if line.startswith("::error")]
    assert len(errors) == SHOWN
    assert all("coverage/vestnik.json" in line.split("::")[1] for line in errors)
    assert f"{SHOWN + 6} more annotations are left out" in "\n".join(_lines(many))


def test_strangers_words_make_no_command(hostile_report: Report) -> None:
    lines = _lines(hostile_report)
    assert len(lines) == 11
    for line in lines[:-2]:
        kind, _, rest = line[2:].partition(" ")
        assert kind in ("error", "warning", "notice")
        properties = rest.partition("::")[0].split(",")
        assert [one.partition("=")[0] for one in properties] == ["file", "line", "title"]


def test_a_clean_run_annotates_nothing(clean_report: Report) -> None:
    assert not [line for line in _lines(clean_report) if line.startswith("::")]


def test_sides_on_one_line_share_an_annotation(report: Report) -> None:
    one_place = tuple(replace(one, path="coverage/one.md") for one in report.articles)
    lines = _lines(replace(report, articles=one_place, findings=report.findings[:1], unreadable=()))
    (line,) = [line for line in lines if line.startswith("::")]
    assert "11–12 June 2025" in line
    assert "तट दर्पण: 3 May 2025" in line


def test_many_drafts_share_what_a_step_may_have(report: Report) -> None:
    first = report.findings[0]
    many = [
        replace(report, dossier=name, unreadable=(), findings=(replace(first, id=f"{name}-{n}"),))
        for n in range(SHOWN)
        for name in ("one", "two")
    ]
    lines = reporting.render("github", many, RenderOptions()).splitlines()
    assert len([line for line in lines if line.startswith("::error")]) == SHOWN
    assert len([line for line in lines if line.startswith(("one: ", "two: "))]) == len(many)
    assert reporting.render("github", [], RenderOptions()) == ""
