"""The main job, through the real command, on the examples."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Checker

EXPECTED = {
    "working-group": "reports/working-group.json",
    "accident": "tests/expected/accident.json",
}


@pytest.mark.parametrize("example", sorted(EXPECTED))
def test_the_example_gives_the_expected_report(checker: Checker, root: Path, example: str) -> None:
    ran = checker("check", f"examples/{example}", "--format", "json", "--fail-on", "never")
    assert ran.status == 0, ran.err
    # `make reports` rewrites the expected files; the difference is then read like code.
    assert ran.json == json.loads((root / EXPECTED[example]).read_text(encoding="utf-8"))


def test_the_committed_page_is_the_report_of_the_example(checker: Checker, root: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    checker("check", "examples/working-group", "--report", page, "--fail-on", "never")
    assert page.read_text(encoding="utf-8") == (root / "reports/working-group.html").read_text(encoding="utf-8")


def by_field(report: dict, event: str, verdict: str) -> set[str]:
    return {
        found["field"] + (f":{found['key']}" if found["key"] else "")
        for found in report["findings"]
        if found["verdict"] == verdict and found["event"] == event
    }


def test_one_session_and_its_look_alike(checker: Checker) -> None:
    report = checker("check", "examples/working-group", "--format", "json", "--fail-on", "never").json
    by_size = sorted(report["events"], key=lambda event: -len(event["articles"]))
    assert [len(event["articles"]) for event in by_size] == [5, 1]
    session = by_size[0]["id"]
    assert by_field(report, session, "conflict") == {"event_date"}
    conflict = next(found for found in report["findings"] if found["verdict"] == "conflict")
    assert {position["value"] for position in conflict["positions"]} == {"2025-08-13", "XXXX-10-28/XXXX-10-29"}
    assert {"co_chair:IN", "co_chair:RU", "session_number", "venue", "city"} <= by_field(report, session, "agree")
    assert "delegate_count" in by_field(report, session, "compatible")
    related = report["related_events"]
    assert len(related) == 1
    assert related[0]["alike"]
    assert related[0]["different"]


def test_the_conflict_stops_publication_where_the_desk_asks_for_it(checker: Checker) -> None:
    # One side rests on a single origin, so the conflict is a warning although the rule says error.
    assert checker("check", "examples/working-group").status == 0
    assert checker("check", "examples/working-group", "--fail-on", "warning").status == 1
    assert checker("check", "examples/working-group", "--fail-on", "never").status == 0


def test_a_toll_that_rises_is_an_update(checker: Checker) -> None:
    report = checker("check", "examples/accident", "--format", "json", "--fail-on", "never").json
    assert len(report["events"]) == 1
    killed = next(
        found
        for found in report["findings"]
        if found["field"] == "killed" and not found["within_article"] and found["verdict"] != "uncorroborated"
    )
    assert killed["verdict"] == "update"
    assert killed["positions"][-1]["value"] == "11" or "11" in killed["message"]
    assert "23" not in {position["value"] for position in killed["positions"]}
    assert not [found for found in report["findings"] if found["verdict"] == "conflict"]
    copies = {article["id"]: article["copy_of"] for article in report["articles"] if article["copy_of"]}
    assert len(copies) == 1


def test_the_same_bytes_whatever_the_machine(checker: Checker, root: Path, tmp_path: Path) -> None:
    files = sorted(str(path.relative_to(root)) for path in (root / "examples/working-group").iterdir())
    plain = checker("check", *files, "--format", "json", "--fail-on", "never").out
    for order, env in [
        (files[::-1], {"PYTHONHASHSEED": "1"}),
        (files[2:] + files[:2], {"PYTHONHASHSEED": "77", "LC_ALL": "C", "TZ": "Asia/Vladivostok"}),
        (files[1::2] + files[::2], {"LANG": "hi_IN.UTF-8", "TZ": "America/Lima"}),
    ]:
        assert checker("check", *order, "--format", "json", "--fail-on", "never", env=env).out == plain


def test_a_moved_folder_keeps_the_findings(checker: Checker, root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "examples/working-group", tmp_path / "elsewhere")
    here = checker("check", "examples/working-group", "--format", "json", "--fail-on", "never").json
    there = checker("check", "elsewhere", "--format", "json", "--fail-on", "never", cwd=tmp_path).json
    assert [found["id"] for found in there["findings"]] == [found["id"] for found in here["findings"]]


def test_more_processes_change_nothing(checker: Checker, tmp_path: Path) -> None:
    stories = tmp_path / "many.jsonl"
    stories.write_text(
        "".join(
            json.dumps(
                {
                    "id": f"s{n}",
                    "published": "2025-03-04",
                    "language": "en",
                    "title": "",
                    "text": f"The {n % 30 + 1}th session of the Council on Tea was held in Kochi. About {n + 20} delegates attended.",
                }
            )
            + "\n"
            for n in range(300)
        ),
        encoding="utf-8",
    )
    one = checker("check", stories, "--format", "json", "--fail-on", "never", "--jobs", "1")
    two = checker("check", stories, "--format", "json", "--fail-on", "never", "--jobs", "2")
    assert one.status == 0, one.err
    assert one.out == two.out


def test_each_folder_is_a_dossier(checker: Checker, root: Path) -> None:
    ran = checker("check", "examples", "--each", "--format", "jsonl", "--fail-on", "never")
    names = [Path(report["dossier"]).name for report in ran.lines]
    assert [name for name in names if name in EXPECTED] == sorted(EXPECTED)


def test_standard_input(checker: Checker) -> None:
    ran = checker("extract", "-", stdin=b"The 9th session of the Joint Commission on Fisheries was held in Riga.")
    assert ran.status == 0, ran.err
    assert {"session_number": "9"}.items() <= {row["field"]: row["value"]["canonical"] for row in ran.lines}.items()


def test_no_colour_where_nobody_looks(checker: Checker) -> None:
    out = checker("check", "examples/working-group", "--fail-on", "never").out
    assert "\x1b" not in out
    assert max(len(line) for line in out.splitlines()) <= 100


def test_reports_by_suffix(checker: Checker, tmp_path: Path) -> None:
    names = ["run.json", "run.html", "run.md", "run.sarif", "run.xml"]
    ran = checker(
        "check",
        "examples/accident",
        "--fail-on",
        "never",
        *[part for name in names for part in ("--report", tmp_path / name)],
    )
    assert ran.status == 0, ran.err
    assert all((tmp_path / name).stat().st_size > 200 for name in names)
    wrong = checker("check", "examples/accident", "--report", tmp_path / "run.docx")
    assert wrong.status == 2
    assert "run.docx" in wrong.err
    assert ".html" in wrong.err


def test_explain_goes_back_to_the_words(checker: Checker, tmp_path: Path) -> None:
    kept = tmp_path / "run.json"
    report = checker("check", "examples/working-group", "--format", "json", "--report", kept, "--fail-on", "never").json
    conflict = next(found for found in report["findings"] if found["verdict"] == "conflict")
    told = checker("explain", conflict["id"], "--report", kept)
    assert told.status == 0, told.err
    assert "28 व 29 अक्टूबर" in told.out
    assert "13 August 2025" in told.out
    missing = checker("explain", "000000000000", "--report", kept)
    assert missing.status == 2
    assert "000000000000" in missing.err
