"""The rules at the command line: listed, shown, tried, tested, begun anew."""

from pathlib import Path

import pytest

from tests.conftest import Checker


def test_a_case_that_does_not_hold_is_shown(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text(
        "pack: 1\nname: wrong\nwhy: a case that cannot hold\n---\ncases:\n"
        '  - {rule: session-number, say: ["10", "11"], verdict: agree}\n',
        encoding="utf-8",
    )
    ran = checker("rules", "test", "wrong.yaml", cwd=tmp_path)
    assert ran.status == 1
    assert "wrong.yaml:6" in ran.out
    assert "conflict" in ran.out


def test_a_new_desk_begins_with_rules_that_hold(checker: Checker, tmp_path: Path) -> None:
    assert checker("init", cwd=tmp_path).status == 0
    ran = checker("rules", "test", "rules/desk.yaml", cwd=tmp_path)
    assert ran.status == 0, ran.out + ran.err
    again = checker("init", cwd=tmp_path)
    assert again.status == 2
    assert "rules/desk.yaml" in again.err


def test_a_desk_adds_a_field_and_lowers_a_severity(checker: Checker, tmp_path: Path) -> None:
    checker("init", cwd=tmp_path)
    (tmp_path / "articles").mkdir()
    for name, count in (("one", 400), ("two", 900)):
        (tmp_path / "articles" / f"{name}.txt").write_text(
            f"Volunteers planted {count} trees along the Sarayu canal in Kochi on 5 June 2025, the mayor said.\n",
            encoding="utf-8",
        )
    report = checker(
        "check", "articles", "--rules", "rules/desk.yaml", "--same-event", "--format", "json", cwd=tmp_path
    ).json
    found = next(one for one in report["findings"] if one["rule"] == "trees-planted" and not one["within_article"])
    assert found["verdict"] == "conflict"
    listed = checker("rules", "list", "--rules", "rules/desk.yaml", cwd=tmp_path).out
    assert any("delegate-count" in line and "warning" in line for line in listed.splitlines())


@pytest.mark.parametrize("name", ["delegate-count", "delegate_count", "co_chair"])
def test_a_rule_or_field_is_shown(checker: Checker, name: str) -> None:
    shown = checker("rules", "show", name, "--language", "hi")
    assert shown.status == 0, shown.err
    assert "why:" in shown.out


def test_an_unknown_rule_names_near_ones(checker: Checker) -> None:
    ran = checker("rules", "show", "delegat-count")
    assert ran.status == 2
    assert "delegate-count" in ran.err


def test_a_sentence_is_tried(checker: Checker) -> None:
    ran = checker("rules", "try", "About 80 delegates attended the 11th session; the hall has 40 windows.")
    assert ran.status == 0, ran.err
    assert "delegate_count" in ran.out
    assert "session_number" in ran.out


def test_a_new_pack_is_written_once(checker: Checker, tmp_path: Path) -> None:
    assert checker("rules", "new", "bridges", cwd=tmp_path).status == 0
    assert "name: bridges" in (tmp_path / "bridges.yaml").read_text(encoding="utf-8")
    assert checker("rules", "new", "bridges", cwd=tmp_path).status == 2
