"""The settings of a folder: found upward, told with their place, wrong ones all at once."""

from pathlib import Path

from tests.conftest import Checker

TEXT = "The 9th session of the Joint Commission on Fisheries was held in Riga.\n"


def test_the_nearest_configuration_is_in_force(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('fail-on = "warning"\n[severity]\n', encoding="utf-8")
    inner = tmp_path / "desk" / "today"
    inner.mkdir(parents=True)
    ran = checker("config", cwd=inner)
    assert ran.status == 0, ran.err
    assert "fail-on: warning" in ran.out
    assert str(tmp_path / "checker.toml") in ran.out
    (inner.parent / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert "fail-on: warning" in checker("config", cwd=inner).out
    (inner.parent / "pyproject.toml").write_text("[tool.checker]\nfail-on = 'never'\n", encoding="utf-8")
    assert "fail-on: never" in checker("config", cwd=inner).out


def test_every_wrong_setting_is_told_with_the_nearest_known(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text(
        'fail_on = "error"\njobs = true\n[policy.killed]\nrequires = 2\n', encoding="utf-8"
    )
    ran = checker("config", cwd=tmp_path)
    assert ran.status == 2
    for told in (
        "fail_on: unknown key, did you mean fail-on?",
        "jobs: must be a whole number",
        "policy.killed.requires: unknown key",
    ):
        assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_severity_for_no_rule_is_wrong(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('[severity]\nsession-numbr = "info"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ran = checker("check", "a.txt", cwd=tmp_path)
    assert ran.status == 2
    assert "session-number" in ran.err


def test_a_severity_of_the_folder_replaces_the_packs(checker: Checker, root: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('[severity]\nevent-date = "info"\n', encoding="utf-8")
    ran = checker("check", root / "examples/working-group", "--format", "json", cwd=tmp_path)
    dates = [found for found in ran.json["findings"] if found["rule"] == "event-date"]
    assert {found["severity"] for found in dates} == {"info"}
    assert ran.status == 0
