"""Files from strangers through the real command: nothing is run, fetched, followed, expanded or passed on unescaped.

Archives that grow and addresses that lead inside have their tests beside the readers; `docs/formats.md` lists all of them.
"""

import json
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.conftest import Checker

SCRIPT = "<script>window.ran=1</script><img src=x onerror=alert(1)>"
STORY = "About {n} delegates attended the 4th session of the Harbour Council in Pune on 3 June 2025."


def test_script_in_every_field_of_every_format_up_to_the_page(tmp_path: Path, checker: Checker) -> None:
    told = {name: f"{SCRIPT}{name}" for name in ("id", "source", "title", "url", "language", "published")}
    (tmp_path / "a.json").write_text(json.dumps({**told, "text": STORY.format(n=80) + f" {SCRIPT}"}))
    (tmp_path / "b.csv").write_text(
        f'id,headline,outlet,text\n"{SCRIPT}b","{SCRIPT}","{SCRIPT}","{STORY.format(n=120)} {SCRIPT}"\n'
    )
    (tmp_path / "c.md").write_text(f"---\ntitle: '{SCRIPT}'\nsource: '{SCRIPT}'\n---\n{STORY.format(n=80)}\n")
    (tmp_path / "d.eml").write_text(f"From: {SCRIPT} <a@b.example>\nSubject: {SCRIPT}\n\n{STORY.format(n=90)}\n")
    (tmp_path / "<img src=x onerror=alert(1)>.txt").write_text(STORY.format(n=80))
    page, notes = tmp_path / "out.html", tmp_path / "out.md"
    done = checker(
        "check",
        ".",
        "--same-event",
        "--with-text",
        "--report",
        page,
        "--report",
        notes,
        "--fail-on",
        "never",
        cwd=tmp_path,
    )
    assert done.status in (0, 2)
    shown = page.read_text()
    assert "120" in shown
    assert "window.ran" in shown  # the words are shown, as words
    for written in (shown, notes.read_text()):
        assert SCRIPT not in written
        assert "<img src=x" not in written


@pytest.mark.parametrize("name", ["a.xml", "a.html"])
def test_nothing_outside_is_fetched_or_included(tmp_path: Path, checker: Checker, name: str) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    host = f"http://127.0.0.1:{server.server_address[1]}"
    (tmp_path / "secret.txt").write_text("the secret word")
    doctype = f'<!DOCTYPE a SYSTEM "{host}/a.dtd" [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt"><!ENTITY y SYSTEM "{host}/y">]>'
    inside = f'<link rel="stylesheet" href="{host}/c.css"><img src="{host}/p.png"><xi:include href="file://{tmp_path}/secret.txt"/>'
    (tmp_path / name).write_text(
        f'<?xml version="1.0"?>\n{doctype}\n<a><title>t</title><body>{STORY.format(n=80)} &x; &y; {inside}</body></a>'
    )
    done = checker("extract", name, "--dropped", cwd=tmp_path)
    server.shutdown()
    server.server_close()
    assert asked == []
    assert "the secret word" not in done.out + done.err


def test_links_and_names_that_lead_out_of_the_folder(tmp_path: Path, checker: Checker) -> None:
    (tmp_path / "outside.txt").write_text(STORY.format(n=77))
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link.txt").symlink_to(tmp_path / "outside.txt")
    (inside / "up").symlink_to(tmp_path, target_is_directory=True)
    (inside / "round.txt").symlink_to(inside / "round.txt")
    with zipfile.ZipFile(inside / "a.zip", "w") as packed:
        packed.writestr("../../evil.txt", STORY.format(n=88) + "\n")
    done = checker("extract", "in", cwd=tmp_path)
    assert '"77"' not in done.out
    assert {row["article"] for row in done.lines} == {"a.zip!/evil.txt"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "outside.txt"]


YAML_BOMB = (
    "pack: 1\nname: bomb\nwhy:\n  a: &a [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"  {chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12))
    + "fields:\n  x: {type: *m, holds: one, why: *m}\n"
)


@pytest.mark.parametrize(("content", "told"), [
    pytest.param(YAML_BOMB, "alias", id="a bomb of aliases"),
    pytest.param("pack: 1\nname: &x [*x]\n", "holds itself", id="a list inside itself"),
    pytest.param("pack: 1\nname: deep\nfields: " + "[" * 20_000 + "]" * 20_000 + "\n", "recursion", id="20,000 levels"),
    pytest.param("pack: 1\nname: !!python/object/apply:os.system ['touch ran']\n", "", id="a call of Python"),
])  # fmt: skip
def test_rule_files_that_are_bombs(tmp_path: Path, checker: Checker, content: str, told: str) -> None:
    (tmp_path / "rules.yaml").write_text(content)
    started = time.monotonic()
    done = checker("rules", "test", "rules.yaml", cwd=tmp_path)
    assert done.status == 2
    assert "rules.yaml:" in done.err
    assert told in done.err
    assert not (tmp_path / "ran").exists()
    assert time.monotonic() - started < 60


DEEP = "[" * 10_000 + "]" * 10_000


@pytest.mark.parametrize(("name", "content", "command"), [
    pytest.param("a.json", DEEP, "extract a.json", id="an article"),
    pytest.param("a.jsonl", DEEP + "\n", "extract a.jsonl", id="a line of articles"),
    pytest.param("a.json", DEEP, "compare a.json", id="a table of claims"),
    pytest.param("a.json", DEEP, "compare claims.csv --fields a.json", id="declared fields"),
    pytest.param("a.jsonl", f'{{"a": {DEEP}, "b": "80"}}', "relate quantity --pairs a.jsonl", id="a pair"),
    pytest.param("a.json", f'{{"schema": {DEEP}}}', "explain 0123456789ab --report a.json", id="a report"),
    pytest.param("a.json", f'{{"schema": {DEEP}}}', "check a.txt --baseline a.json", id="a baseline"),
    pytest.param("a.yaml", f"- {DEEP}", "check a.txt --waivers a.yaml", id="waivers"),
    pytest.param("a.yaml", f"same: {DEEP}", "check a.txt --events a.yaml", id="events by hand"),
    pytest.param("a.md", f"---\ntitle: {DEEP}\n---\nStory.\n", "extract a.md", id="front matter"),
    pytest.param("checker.toml", f"fail-on = {DEEP}", "check a.txt", id="the settings"),
])  # fmt: skip
def test_ten_thousand_levels(tmp_path: Path, checker: Checker, name: str, content: str, command: str) -> None:
    (tmp_path / "a.txt").write_text(STORY.format(n=80))
    (tmp_path / "claims.csv").write_text("source,event,field,value\na,b,killed,3\n")
    (tmp_path / name).write_text(content)
    done = checker(*command.split(), cwd=tmp_path)
    assert done.status == 2, done.err
    assert name in done.err
    assert "Traceback" not in done.err


def test_words_of_rules_are_no_patterns(tmp_path: Path, checker: Checker) -> None:
    """What looks like a catastrophic pattern in a pack is words, and matches itself alone."""
    pack = """pack: 1
name: hostile
concepts:
  bad: {en: {noun: ["(a+)+$", "(.*)*x", "[a-z]{1,9999}"]}}
fields:
  bad_count: {type: quantity, holds: one, counts: bad, why: a field whose words look like patterns}
"""
    (tmp_path / "rules.yaml").write_text(pack)
    (tmp_path / "a.txt").write_text("The council counted 7 " + "a" * 50_000 + "!\n")
    started = time.monotonic()
    done = checker("extract", "a.txt", "--rules", "rules.yaml", cwd=tmp_path)
    assert done.status == 0, done.err
    assert "bad_count" not in done.out
    assert time.monotonic() - started < 60  # a busy machine; what is not linear takes for ever


def test_escape_sequences_of_a_terminal_in_titles_paths_and_words(tmp_path: Path, checker: Checker) -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.exe"
    for name, number in (("a", 80), ("b", 120)):
        (tmp_path / f"{name}\x1b[31m.json").write_text(
            json.dumps({"title": f"Council {evil}", "source": evil, "text": f"{STORY.format(n=number)} {evil}"})
        )
    for format_ in ("terminal", "github"):
        done = checker("check", ".", "--same-event", "--fail-on", "never", "--format", format_, cwd=tmp_path)
        assert "Council" in done.out
        for sign in ("\x1b", "\x07", "\x9b", "\u202e"):
            assert sign not in done.out, format_
            assert sign not in done.err, format_
    table = checker("extract", ".", "--format", "table", cwd=tmp_path)
    assert "\x1b" not in table.out + table.err


def test_escape_sequences_of_a_terminal_in_names_that_errors_tell(tmp_path: Path, checker: Checker) -> None:
    name = "ferry\x1b]0;owned\x07\u202e"
    (tmp_path / "a").mkdir()
    with zipfile.ZipFile(tmp_path / "a" / "a.zip", "w") as packed:
        packed.writestr(f"{name}.json", "{]")
    (tmp_path / f"{name}.json").write_text("{]")
    for asked in (("check", "a"), ("extract", "a"), ("gate", f"{name}.json", "--against", "a")):
        told = checker(*asked, cwd=tmp_path)
        assert told.status == 2
        assert "ferry" in told.err
        assert not {"\x1b", "\x07", "\u202e"} & set(told.err), asked


def test_formulas_in_tables_stay_words(tmp_path: Path, checker: Checker) -> None:
    rows = [{"id": sign + "cmd|' /C calc'!A0", "text": STORY.format(n=80)} for sign in "=+-@"]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    lines = checker("extract", "a.jsonl", "--format", "csv", cwd=tmp_path).out.splitlines()
    assert len(lines) > 4
    assert not [cell for line in lines for cell in line.split(",") if cell.lstrip('"')[:1] in {"=", "+", "@"}]
    assert not [line for line in lines if "-cmd" in line and "'-cmd" not in line]
