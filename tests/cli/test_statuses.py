"""How every command ends: 0, 1, 2 or 3, with what it is told on; through a real process, in one folder."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import Checker

FERRY = "A ferry capsized near Tarsund on 12 March 2025. {} people were killed and 12 people were injured.\n"
FILES = {
    "a/post.txt": FERRY.format("Nine"),
    "a/wire.txt": "Tarsund mourns: nine people died in the ferry accident of 12 March 2025, rescuers said.\n",
    "a/radio.txt": "The ferry that sank off Tarsund on 12 March 2025 had left late. Nine people were killed.\n",
    "draft.md": FERRY.format("Nineteen"),
    "right.md": FERRY.format("Nine"),
    "claims.csv": "event,article,field,value\nferry,a,killed,9\nferry,b,killed,19\nferry,c,killed,9\nferry,d,killed,19\n",
    "agreed.csv": "event,article,field,value\nferry,a,killed,9\nferry,b,killed,9\n",
    "bad-pairs.jsonl": '{"id": 1, "a": "80"\n',
    "empty.csv": "",
    "broken.json": '{"text": "half',
    "report.json": "{}",
    "page.html": "<html></html>",
    "rules.yaml": "pack: 1\nname: mine\nfields: {tea: {type: quantty, holds: one, why: tea}}\n",
    "failing.yaml": "pack: 1\nname: mine\ncases:\n- {language: en, text: Nobody was hurt., claims: [{field: killed, value: '3'}]}\n",
    "broken/checker.toml": 'fail_on = "error"\n',
    "broken/a.txt": FERRY.format("Nine"),
    "allowing/checker.toml": "allow-unreadable = true\n",
    "allowing/a.txt": FERRY.format("Nine"),
    "waived/checker.toml": 'waivers = "waivers.yaml"\n',
    "waived/a.txt": FERRY.format("Nine"),
    "waived/waivers.yaml": "- finding: oops\n  reason\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("statuses")
    for name, text in FILES.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return top


GATE = ("gate", "draft.md", "--against", "a")
FINE, STOPPED, WRONG = 0, 1, 2


def row(status: int, arguments: str | Sequence[str], told: str = "", within: str = "") -> object:
    words = tuple(arguments.split()) if isinstance(arguments, str) else tuple(arguments)
    return pytest.param(status, words, told, within, id=f"{status} {within} {' '.join(words)}"[:90])


@pytest.mark.parametrize(
    ("status", "arguments", "told", "within"),
    [
        row(STOPPED, "check a --fail-on info"),
        row(WRONG, "check a broken.json --fail-on info", "broken.json"),
        row(WRONG, "check a broken.json --quiet", "broken.json"),
        row(FINE, "check a broken.json --allow-unreadable", "broken.json"),
        row(FINE, "check a.txt ../broken.json", "broken.json", "allowing"),
        row(WRONG, "check a --report run.odt", ".odt"),
        row(WRONG, "check a --report gone/run.json", "gone"),
        row(WRONG, "check a.txt", "did you mean fail-on?", "broken"),
        row(STOPPED, GATE),
        row(WRONG, "gate draft.md --against a broken.json", "broken.json"),
        row(STOPPED, "gate draft.md --against a broken.json --allow-unreadable", "broken.json"),
        row(WRONG, "gate a.txt --against ../a", "waivers.yaml", "waived"),
        row(FINE, "baseline right.md --against a --baseline known.json"),
        row(WRONG, "baseline right.md --against a broken.json --baseline part.json", "broken.json"),
        row(WRONG, "baseline --articles a --baseline gone/known.json", "gone"),
        row(STOPPED, "compare claims.csv"),
        row(FINE, "compare agreed.csv"),
        row(WRONG, "compare gone.csv", "gone.csv"),
        row(WRONG, "compare empty.csv", "empty.csv"),
        row(WRONG, "extract a/post.txt broken.json", "broken.json"),
        row(FINE, "extract a.txt ../broken.json", "broken.json", "allowing"),
        row(WRONG, "extract", "Usage"),
        row(FINE, "mentions a/post.txt"),
        row(WRONG, "mentions gone.txt", "gone.txt"),
        row(FINE, "relate quantity 80 82"),
        row(WRONG, "relate quantity --pairs bad-pairs.jsonl", "bad-pairs.jsonl:1"),
        row(WRONG, "relate quantity 80", "two values"),
        row(WRONG, "relate colour red blue", "colour"),
        row(WRONG, "explain 0123456789ab --report gone.json", "gone.json"),
        row(WRONG, "explain 0123456789ab --report page.html", "explain reads the JSON report"),
        row(WRONG, "explain 0123456789ab --report report.json", "names no schema"),
        row(WRONG, "waive 0123456789ab --reason x --by y --until soon", "soon"),
        row(WRONG, "waive 0123456789ab --by y --until 2030-01-01", "--reason"),
        row(FINE, "rules list"),
        row(WRONG, "rules show kiled", "killed"),
        row(WRONG, "rules list --rules rules.yaml", "quantty"),
        row(STOPPED, "rules test failing.yaml"),
        row(WRONG, "rules test rules.yaml", "quantty"),
        row(FINE, ("rules", "try", "Nine people were killed.")),
        row(WRONG, "rules new failing", "already there"),
        row(FINE, "config"),
        row(WRONG, "config", "did you mean fail-on?", "broken"),
        row(FINE, "schema"),
        row(WRONG, "init --ci jenkins", "jenkins"),
    ],
)
def test_how_it_ends(
    installed: Checker, folder: Path, status: int, arguments: tuple[str, ...], told: str, within: str
) -> None:
    ran = installed(*arguments, cwd=folder / within)
    assert ran.status == status, ran.out[-500:] + ran.err
    assert told in ran.err
    assert "Traceback" not in ran.err
    assert ran.err or status != WRONG


def test_the_level_that_stops(checker: Checker, folder: Path) -> None:
    (folder / "twice.md").write_text(FERRY.format("Nine") + "\nIlse Brandt spoke. Ilse Brant wept.\n", encoding="utf-8")
    ended = {
        level: checker("gate", "twice.md", "--against", "a", "--fail-on", level, cwd=folder).status
        for level in ("error", "warning", "info", "never")
    }
    assert ended == {"error": FINE, "warning": STOPPED, "info": STOPPED, "never": FINE}


def test_an_explained_finding_and_one_that_is_not_there(checker: Checker, folder: Path) -> None:
    ran = checker(*GATE, "--report", "run.json", "--fail-on", "never", cwd=folder)
    (killed,) = [one for one in json.loads((folder / "run.json").read_text())["findings"] if one["field"] == "killed"]
    told = checker("explain", killed["id"], "--report", "run.json", cwd=folder)
    assert (told.status, ran.status) == (FINE, FINE)
    assert "Nineteen" in told.out
    lost = checker("explain", "0123456789ab", "--report", "run.json", cwd=folder)
    assert lost.status == WRONG
    assert "0123456789ab" in lost.err


@pytest.mark.parametrize("command", ["gate", "extract", "baseline"])
def test_a_fault_of_ours_is_status_three(installed: Checker, folder: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import checker.extraction as e\ndef extract(*a): raise KeyError('unforeseen')\ne.extract = extract\n"
    )
    arguments = {
        "gate": ("gate", "right.md", "--against", "a"),
        "extract": ("extract", "a"),
        "baseline": ("baseline", "--articles", "a", "--baseline", str(tmp_path / "b.json")),
    }[command]
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    ran = installed(*arguments, cwd=folder, env={"PYTHONPATH": path})
    assert ran.status == 3, ran.err
    assert "a/post.txt" in ran.err
    assert "KeyError" in ran.err


def test_init_writes_and_replaces_only_when_asked(installed: Checker, tmp_path: Path) -> None:
    assert installed("init", cwd=tmp_path).status == FINE
    again = installed("init", cwd=tmp_path)
    assert again.status == WRONG
    assert "already there" in again.err
    assert installed("init", "--force", cwd=tmp_path).status == FINE
