"""A second run reads only what changed, and says the same as the first."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import extraction
from checker.model.article import Article, Unreadable
from checker.run.collecting import collected
from checker.run.forms import LINES, WHOLE, Form
from checker.run.found import Given, Read
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.places import cache_folder
from checker.sources import Notice
from tests.conftest import ROOT, Checker

STORY = "The {n}th session of the Harbour Council was held in Pune on {day} June 2025. About {n}0 delegates attended.\n"
RULES = rules_of(Options())
Found = list[Read | Unreadable | Notice]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Five files: stories, two in one file, one that cannot be read, one that stands there twice."""
    monkeypatch.chdir(tmp_path)
    stories = tmp_path / "in"
    stories.mkdir()
    (stories / "a.txt").write_text(STORY.format(n=4, day=3))
    (stories / "b.txt").write_text(STORY.format(n=5, day=7))
    rows = [{"id": f"r{n}", "text": STORY.format(n=n, day=n)} for n in (6, 7, 6)]
    (stories / "c.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (stories / "d.json").write_text('{"id": "r6", "text": half}')
    (stories / "e.md").write_bytes("# Café\n\nLe café rouvre lundi, dit le port.\n".encode("latin-1"))
    return stories


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that extraction saw."""
    seen: list[str] = []
    plain = extraction.extract

    def counted(article: Article, rules: object) -> object:
        seen.append(article.id)
        return plain(article, rules)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "extract", counted)
    return seen


def run(cache: Path | None, *paths: str, **settings: object) -> Found:
    return list(collected(paths or ("in",), RULES, Options(cache=cache, jobs=1, **settings), WHOLE))  # type: ignore[arg-type]


def test_the_same_with_a_cache_without_one_and_from_it(folder: Path, extracted: list[str], tmp_path: Path) -> None:
    plain = run(None)
    assert len(extracted) == 5
    assert run(tmp_path / "cache") == plain
    assert len(extracted) == 10
    assert run(tmp_path / "cache") == plain
    assert len(extracted) == 10


def test_only_what_changed_is_extracted(folder: Path, extracted: list[str], tmp_path: Path) -> None:
    run(tmp_path / "cache")
    extracted.clear()
    (folder / "b.txt").write_text(STORY.format(n=5, day=8))
    with (folder / "c.jsonl").open("a") as lines:
        lines.write(json.dumps({"id": "r9", "text": STORY.format(n=9, day=9)}) + "\n")
    assert run(tmp_path / "cache") == run(None)
    assert extracted[:2] == ["b.txt", "r9"]


@pytest.mark.parametrize("settings", [
    pytest.param({"published": "2025-06-10"}, id="another day of publication"),
    pytest.param({"with_text": True}, id="texts are asked for"),
])  # fmt: skip
def test_other_settings_are_other_entries(folder: Path, tmp_path: Path, settings: dict[str, object]) -> None:
    run(tmp_path / "cache")
    assert run(tmp_path / "cache", **settings) == run(None, **settings)


def test_a_file_under_another_name_is_another_article(folder: Path, tmp_path: Path) -> None:
    run(tmp_path / "cache")
    (folder / "a.txt").rename(folder / "z.txt")
    assert run(tmp_path / "cache") == run(None)


def test_other_rules_are_other_entries(folder: Path, tmp_path: Path, checker: Checker) -> None:
    pack = tmp_path / "more.yaml"
    pack.write_text("pack: 1\nname: more\nconcepts:\n  pier: {en: {noun: [pier]}}\n")
    env = {"CHECKER_CACHE": str(tmp_path / "cache")}
    first = checker("extract", "in", cwd=tmp_path, env=env)
    size = (tmp_path / "cache" / "extracted.sqlite").stat().st_size
    assert checker("extract", "in", "--rules", pack, cwd=tmp_path, env=env).out == first.out
    assert (tmp_path / "cache" / "extracted.sqlite").stat().st_size > size


def test_an_entry_that_is_gone_is_found_anew(folder: Path, tmp_path: Path, extracted: list[str]) -> None:
    from checker.run.memory import opened

    plain = run(tmp_path / "cache")
    memory = opened(tmp_path / "cache", RULES.digest, False)
    lost = memory.read
    asked: list[bytes] = []

    def forgetful(key: bytes, form: Form[Given]) -> Given | None:
        asked.append(key)
        return None if len(asked) == 4 else lost(key, form)  # the second article of the third file

    memory.read = forgetful  # type: ignore[method-assign]
    extracted.clear()
    assert run(tmp_path / "cache") == plain
    assert len(extracted) <= 1


def test_lines_are_made_of_what_a_whole_run_kept_and_kept_themselves(
    folder: Path, extracted: list[str], tmp_path: Path
) -> None:
    def lines(cache: Path | None) -> list[object]:
        return list(collected(["in"], RULES, Options(cache=cache, jobs=1), LINES))

    run(tmp_path / "cache")
    plain = lines(None)
    extracted.clear()
    assert lines(tmp_path / "cache") == plain
    before = kept(tmp_path / "cache")
    assert lines(tmp_path / "cache") == plain
    assert kept(tmp_path / "cache") == before
    assert not extracted


def test_an_article_on_which_we_failed_is_tried_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError("a fault")

    with monkeypatch.context() as patched:
        patched.setattr(extraction, "extract", failing)
        assert any(isinstance(one, Unreadable) and one.fault for one in run(tmp_path / "cache"))
    assert run(tmp_path / "cache") == run(None)


def test_the_command_says_the_same_with_any_number_of_processes(tmp_path: Path, checker: Checker) -> None:
    many = tmp_path / "many.jsonl"
    rows = [{"id": f"n{n}", "text": STORY.format(n=n % 60 + 2, day=n % 28 + 1)} for n in range(270)]
    many.write_text("".join(json.dumps(row) + "\n" for row in rows))
    env = {"CHECKER_CACHE": str(tmp_path / "cache")}
    plain = checker("extract", many, "--jobs", "1", "--no-cache", env=env)
    assert not (tmp_path / "cache").exists()
    assert len(plain.lines) > 270
    for jobs in ("2", "1"):
        assert checker("extract", many, "--jobs", jobs, env=env).out == plain.out


def test_what_a_stopped_run_finished_is_not_done_again(tmp_path: Path, checker: Checker) -> None:
    many = tmp_path / "many.jsonl"
    rows = [{"id": f"n{n}", "text": STORY.format(n=n % 60 + 2, day=n % 28 + 1) * 4} for n in range(120)]
    many.write_text("".join(json.dumps(row) + "\n" for row in rows))
    env = {**os.environ, "CHECKER_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-m", "checker", "extract", str(many), "--jobs", "1", "--quiet"]
    running = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(lambda: kept(tmp_path / "cache") > 5)
    running.send_signal(signal.SIGKILL)
    running.wait(30)
    assert 5 < kept(tmp_path / "cache") < 120
    again = checker("extract", many, "--jobs", "1", env=env)
    assert again.out == checker("extract", many, "--jobs", "1", "--no-cache", env=env).out
    assert kept(tmp_path / "cache") == 241  # the articles, whole and as lines, and their file


def kept(folder: Path) -> int:
    """How many entries the cache holds."""
    import sqlite3

    try:
        base = sqlite3.connect(f"file:{folder / 'extracted.sqlite'}?mode=ro", uri=True)
        return int(base.execute("SELECT count(*) FROM entries").fetchone()[0])
    except sqlite3.Error:
        return 0


def wait_for(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize(("said", "environment", "folder"), [
    pytest.param(None, {"HOME": "/h"}, "/h/.cache/checker", id="the user's cache"),
    pytest.param(None, {"HOME": "/h", "XDG_CACHE_HOME": "/x"}, "/x/checker", id="moved by the user"),
    pytest.param("desk", {"HOME": "/h"}, "desk", id="named by the settings"),
    pytest.param("off", {"HOME": "/h"}, None, id="switched off by the settings"),
    pytest.param("desk", {"CHECKER_CACHE": "/c"}, "/c", id="the variable goes first"),
    pytest.param(None, {"CHECKER_CACHE": "off", "HOME": "/h"}, None, id="switched off by the variable"),
    pytest.param(None, {}, None, id="nobody's home"),
])  # fmt: skip
def test_where_it_is_kept(said: str | None, environment: dict[str, str], folder: str | None) -> None:
    assert cache_folder(said, environment) == (Path(folder) if folder else None)
