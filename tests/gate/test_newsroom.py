"""The example newsroom as its people use it: the gate by hand, through git and pre-commit, and what CI is given."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, Checker

BIN = Path(sys.executable).parent
DRAFT = "drafts/riga-session.md"
ENV = {
    **os.environ,
    "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "N",
    "GIT_AUTHOR_EMAIL": "n@newsroom.example",
    "GIT_COMMITTER_NAME": "N",
    "GIT_COMMITTER_EMAIL": "n@newsroom.example",
}


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples/newsroom", tmp_path / "newsroom")
    return tmp_path / "newsroom"


def change(folder: Path, old: str, new: str, name: str = DRAFT) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=ENV, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_drafts_pass_and_the_overruled_finding_ends_some_day(checker: Checker, newsroom: Path) -> None:
    ran = checker("gate", "--fail-on", "warning", "--today", "2030-01-01", cwd=newsroom)
    assert ran.status == 0, ran.out + ran.err
    assert "1 waived" in ran.out
    assert "remove the waiver" not in ran.err
    alone = checker("gate", "drafts/kelmore-fire.md", "--today", "2030-01-01", cwd=newsroom)
    assert "waived by Nora Selby" in alone.out
    assert "remove the waiver" not in checker("gate", DRAFT, cwd=newsroom).err
    later = checker("gate", "--fail-on", "warning", "--today", "2036-01-01", cwd=newsroom)
    assert later.status == 1
    assert "ended with 2035-12-31" in later.err


def test_a_commit_with_a_wrong_figure_is_stopped(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not (BIN / "pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    monkeypatch.setitem(ENV, "PRE_COMMIT_HOME", str(tmp_path / "cache"))
    git(newsroom, "init", "-q", "-b", "main")
    installed = subprocess.run([BIN / "pre-commit", "install"], cwd=newsroom, env=ENV, capture_output=True, check=False)
    assert installed.returncode == 0, installed.stderr
    git(newsroom, "add", ".")
    first = git(newsroom, "commit", "-m", "Two drafts")
    assert first.returncode == 0, first.stdout + first.stderr
    change(newsroom, "82 delegates", "28 delegates")
    stopped = git(newsroom, "commit", "-a", "-m", "A slip")
    assert stopped.returncode != 0
    told = stopped.stdout + stopped.stderr
    assert f"{DRAFT}:8" in told
    assert "‹28›" in told
    assert git(newsroom, "rev-list", "--count", "HEAD").stdout.strip() == "1"


def test_what_a_code_host_is_shown(checker: Checker, newsroom: Path) -> None:
    change(newsroom, "82 delegates", "28 delegates")
    ran = checker("gate", DRAFT, "--format", "github", "--report", "gate.md", "--report", "gate.sarif", cwd=newsroom)
    assert ran.status == 1
    assert f"::error file={DRAFT},line=8," in ran.out
    assert (newsroom / "gate.md").exists()
    lab = checker("gate", DRAFT, "--format", "gitlab", cwd=newsroom)
    assert next((one["location"]["path"], one["location"]["lines"]["begin"]) for one in lab.json) == (DRAFT, 8)
    dog = checker("gate", DRAFT, "--format", "rdjson", cwd=newsroom)
    assert dog.json["diagnostics"][0]["location"]["path"] == DRAFT


def test_the_desks_names(checker: Checker, newsroom: Path) -> None:
    change(newsroom, "Janis Ozolins", "Yanis Ozolins")
    ran = checker("gate", DRAFT, "--format", "json", cwd=newsroom)
    assert [one["kind"] for one in ran.json["findings"] if one["rule"] == "spelling"] != []


@pytest.mark.parametrize(
    ("place", "written"),
    [
        pytest.param("github", ".github/workflows/checker.yml", id="github"),
        pytest.param("gitlab", ".gitlab-ci.yml", id="gitlab"),
        pytest.param("pre-commit", ".pre-commit-config.yaml", id="pre-commit"),
    ],
)
def test_init_writes_the_gate_for_a_place(checker: Checker, tmp_path: Path, place: str, written: str) -> None:
    ran = checker("init", "--ci", place, cwd=tmp_path)
    assert ran.status == 0, ran.err
    assert "checker gate" in (tmp_path / written).read_text(encoding="utf-8")
    assert yaml.safe_load((tmp_path / written).read_text(encoding="utf-8"))
    assert checker("config", cwd=tmp_path).status == 0
    assert checker("init", "--ci", place, cwd=tmp_path).status == 2
    other = next(name for name in ("gitlab", "pre-commit") if name != place)
    assert checker("init", "--ci", other, cwd=tmp_path).status == 0  # settings that are there are kept


def test_the_settings_that_init_writes_hold_when_they_are_switched_on(checker: Checker, tmp_path: Path) -> None:
    checker("init", "--ci", "github", cwd=tmp_path)
    path = tmp_path / "checker.toml"
    told = path.read_text(encoding="utf-8").splitlines()
    switched = [line.removeprefix("# ") for line in told if "=" in line or line.startswith("# [")]
    path.write_text("\n".join(switched), encoding="utf-8")
    ran = checker("config", cwd=tmp_path)
    assert ran.status == 0, ran.err
    assert "drafts/ferry.md" in ran.out


def test_the_action_runs_what_it_says(newsroom: Path, tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    step = action["runs"]["steps"][-1]
    assert action["runs"]["using"] == "composite"
    assert {one.split(".")[1].split(" ")[0] for one in step["env"].values()} <= set(action["inputs"])
    summary = tmp_path / "summary.md"
    env = {
        **ENV,
        "ARGUMENTS": "gate " + DRAFT,
        "FAIL_ON": "error",
        "SARIF": "out.sarif",
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    right = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=newsroom, env=env, capture_output=True, check=False)
    assert right.returncode == 0, right.stderr
    change(newsroom, "82 delegates", "28 delegates")
    wrong = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=newsroom, env=env, capture_output=True, check=False)
    assert wrong.returncode == 1, wrong.stderr
    assert b"::error file=" in wrong.stdout
    assert (newsroom / "out.sarif").exists()
    assert "28" in summary.read_text(encoding="utf-8")


def test_the_hooks_are_as_pre_commit_wants_them() -> None:
    if not (BIN / "pre-commit").exists():
        pytest.skip("pre-commit is not installed")
    for command, path in (
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", "examples/newsroom/.pre-commit-config.yaml"),
        ("validate-config", "checker/cli/templates/pre-commit.yaml"),
    ):
        done = subprocess.run([BIN / "pre-commit", command, ROOT / path], capture_output=True, check=False)
        assert done.returncode == 0, done.stdout
