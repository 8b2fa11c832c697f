"""Waivers, a baseline and comments over articles, through `checker check`, as a desk uses them."""

import json
from pathlib import Path

import pytest

from tests.conftest import Checker

MEETING = "The 9th session of the India-Latvia Commission on Fisheries was held in Riga on {day} September 2025. {n} delegates took part."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "coverage").mkdir()
    for name, day, count in (("a.md", 10, 82), ("b.md", 10, 140)):
        text = MEETING.format(day=day, n=count)
        head = f"---\nsource: {name}\nlanguage: en\npublished: 2025-09-11\n---\n\n"
        (tmp_path / "coverage" / name).write_text(f"{head}{text}\n", encoding="utf-8")
    return tmp_path


def conflict(checker: Checker, folder: Path, *more: str) -> str:
    ran = checker("check", "coverage", "--format", "json", *more, cwd=folder)
    found = [one["id"] for one in ran.json["findings"] if one["verdict"] == "conflict"]
    assert len(found) == 1, ran.out
    return str(found[0])


def test_a_waiver_holds_until_its_last_day(checker: Checker, folder: Path) -> None:
    fail = ("--fail-on", "warning")
    assert checker("check", "coverage", *fail, cwd=folder).status == 1
    id = conflict(checker, folder)
    told = ("--reason", "the ministry said 82", "--by", "N. Selby", "--until", "2026-03-31", "--today", "2026-01-01")
    assert checker("waive", id, *told, cwd=folder).status == 0
    with_file = ("check", "coverage", *fail, "--waivers", "waivers.yaml", "--today")
    held = checker(*with_file, "2026-03-31", cwd=folder)
    assert held.status == 0, held.out + held.err
    assert "waived by N. Selby" in held.out
    ended = checker(*with_file, "2026-04-01", cwd=folder)
    assert ended.status == 1
    assert "ended with 2026-03-31" in ended.err


def test_the_settings_name_the_files_and_unused_entries_are_told(checker: Checker, folder: Path) -> None:
    entry = "- {finding: bbbbbbbbbbbb, reason: r, by: b, until: 2035-01-01}\n"
    (folder / "waivers.yaml").write_text(entry, encoding="utf-8")
    (folder / "checker.toml").write_text('waivers = "waivers.yaml"\n', encoding="utf-8")
    assert "no finding bbbbbbbbbbbb any more" in checker("check", "coverage", cwd=folder).err
    gate = 'waivers = "waivers.yaml"\n[[gate]]\ndrafts = ["d.md"]\nagainst = ["coverage"]\n'
    (folder / "checker.toml").write_text(gate, encoding="utf-8")
    shared = checker("check", "coverage", cwd=folder)
    assert "bbbbbbbbbbbb" not in shared.err, "a waiver of a draft is not unused because articles do not need it"


def test_a_baseline_over_articles_stops_only_new_findings(checker: Checker, folder: Path) -> None:
    wrote = checker("baseline", "--articles", "coverage", "--baseline", "known.json", cwd=folder)
    assert wrote.status == 0, wrote.err
    assert "1 findings (1 new, 0 gone)" in wrote.out
    check = ("check", "coverage", "--baseline", "known.json", "--fail-on", "warning")
    assert checker(*check, cwd=folder).status == 0
    path = folder / "coverage" / "b.md"
    path.write_text(path.read_text(encoding="utf-8").replace("140", "150"), encoding="utf-8")
    anew = checker(*check, cwd=folder)
    assert anew.status == 1
    assert "prune it" in anew.err


def test_each_dossier_has_its_findings_in_one_baseline(checker: Checker, folder: Path) -> None:
    (folder / "all").mkdir()
    (folder / "coverage").rename(folder / "all" / "riga")
    (folder / "all" / "other").mkdir()
    for one in (folder / "all" / "riga").iterdir():
        (folder / "all" / "other" / one.name).write_text(one.read_text(encoding="utf-8"), encoding="utf-8")
    each = ("--each", "--baseline", "known.json")
    assert "2 findings" in checker("baseline", "--articles", "all", *each, cwd=folder).out
    ran = checker("check", "all", *each, "--fail-on", "warning", cwd=folder)
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("--articles", "coverage", "--against", "x"), id="both ways"),
        pytest.param(("--each",), id="each of what"),
    ],
)
def test_a_baseline_of_two_kinds_is_wrong_usage(checker: Checker, folder: Path, arguments: tuple[str, ...]) -> None:
    ran = checker("baseline", *arguments, cwd=folder)
    assert ran.status == 2
    assert "--articles" in ran.err


COMMENT = "\n<!-- checker: ignore {} -- told by telephone -->\n"


def test_a_comment_of_an_article_overrules_what_is_inside_it_alone(checker: Checker, folder: Path) -> None:
    path = folder / "coverage" / "b.md"
    text = path.read_text(encoding="utf-8").replace("on 10 September 2025", "on Monday, 10 September 2025")
    path.write_text(text + COMMENT.format("weekday") + COMMENT.format("delegate-count"), encoding="utf-8")
    ran = checker("check", "coverage", "--format", "json", cwd=folder)
    waived = {one["rule"]: one.get("waived") for one in ran.json["findings"] if one["verdict"] == "conflict"}
    assert waived == {"weekday": "ignored by a comment: told by telephone", "delegate-count": None}
    assert "ignore delegate-count: no finding of this file" in ran.err


def test_the_reports_tell_what_was_waived(checker: Checker, folder: Path) -> None:
    assert checker("baseline", "--articles", "coverage", cwd=folder).status == 0
    check = ("check", "coverage", "--baseline", "baseline.json", "--format", "sarif")
    (result,) = json.loads(checker(*check, cwd=folder).out)["runs"][0]["results"]
    assert result["suppressions"]
    assert json.loads(checker(*check, "--hide-waived", cwd=folder).out)["runs"][0]["results"] == []
