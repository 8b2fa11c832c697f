"""Bad input is normal: named, told how to repair, everything else still read, never a traceback."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Checker

GOOD = "The 9th session of the Joint Commission on Fisheries was held in Riga on 4 March 2025.\n"
BOMB = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "boom"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]><a><title>t</title><body>&y;</body></a>"""


def missing(folder: Path) -> None:
    """Nothing is written: the path is not there."""


def write(content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


def twins(path: Path) -> None:
    path.write_text(
        "".join(
            json.dumps({"id": "same", "text": f"The {n}th session of the Council on Tea was held."}) + "\n"
            for n in (5, 6)
        ),
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("name", "make"),
    [
        pytest.param("gone.txt", missing, id="a path that is not there"),
        pytest.param("empty.txt", write(b""), id="an empty file"),
        pytest.param("binary.txt", write(bytes(range(256)) * 40), id="a binary file"),
        pytest.param("nothing", lambda path: path.mkdir(), id="a directory without articles"),
        pytest.param("broken.xml", write(b"<a><title>One</title><body>Two</a>"), id="broken XML"),
        pytest.param("broken.json", write(b'{"id": "x", "text": "half'), id="broken JSON"),
        pytest.param("bomb.xml", write(BOMB.encode()), id="an entity bomb"),
        pytest.param("twins.jsonl", twins, id="two articles with one id and different texts"),
    ],
)
def test_an_unreadable_input_is_named_and_the_rest_is_read(
    checker: Checker, tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    make(tmp_path / name)
    ran = checker("check", "good.txt", name, "--format", "json", cwd=tmp_path)
    assert ran.status == 2, ran.out[-500:]
    assert name in ran.err
    assert "Traceback" not in ran.err
    report = ran.json
    assert {"session_number": "9"}.items() <= {
        claim["field"]: claim["value"]["canonical"] for claim in report["claims"] if claim["article"] == "good.txt"
    }.items()
    assert any(name in found["path"] for found in report["summary"]["unreadable"])
    allowed = checker("check", "good.txt", name, "--format", "json", "--allow-unreadable", cwd=tmp_path)
    assert allowed.status == 0


@pytest.mark.parametrize(
    ("content", "where"),
    [
        pytest.param(
            b'{"id": "a", "text": "One session."}\n{"id": "b", "text": \n', "lines.jsonl:2", id="a broken line"
        ),
    ],
)
def test_the_line_is_named(checker: Checker, tmp_path: Path, content: bytes, where: str) -> None:
    (tmp_path / "lines.jsonl").write_bytes(content)
    ran = checker("check", "lines.jsonl", cwd=tmp_path)
    assert ran.status == 2
    assert where in ran.err


def test_a_line_of_fifty_megabytes_ends_soon(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"80 delegates and " * 3_000_000)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = checker("check", "good.txt", "long.txt", "--format", "json", cwd=tmp_path)
    assert ran.status in (0, 2)
    assert "Traceback" not in ran.err
    assert any(claim["field"] == "session_number" for claim in ran.json["claims"])


def test_latin_1_is_read_and_told(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(("Café délégués: the session.\n" + GOOD).encode("latin-1"))
    ran = checker("check", "old.txt", "--format", "json", "--with-text", cwd=tmp_path)
    assert ran.status == 0, ran.err
    assert "old.txt" in ran.err
    assert any("Café" in article["title"] + article["text"] for article in ran.json["articles"])


RULES = """pack: 1
name: mine
fields:
  tea_count: {type: quantty, holds: one, why: how much tea}
rules:
  - {id: tea, kind: same_value, field: tea_count, severity: fatal, why: tea is tea, message: "{positions}"}
  - {id: coffee, kind: same_value, field: coffee_count, severity: error, why: no such field, message: "{positions}"}
"""


def test_a_rule_file_with_three_mistakes_tells_all_three(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = checker("check", "good.txt", "--rules", "mine.yaml", cwd=tmp_path)
    assert ran.status == 2
    assert "Traceback" not in ran.err
    for place, what in [("mine.yaml:4", "quantty"), ("mine.yaml:6", "fatal"), ("mine.yaml:7", "coffee_count")]:
        assert any(place in line and what in line for line in ran.err.splitlines()), ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["check"], id="no path"),
        pytest.param(["check", "x.txt", "--fail-on", "sometimes"], id="no such choice"),
        pytest.param(["chekc", "x.txt"], id="no such command"),
        pytest.param(["relate", "person", "one"], id="one value"),
        pytest.param(["check", "x.txt", "--published", "yesterdayish"], id="no date"),
    ],
)
def test_wrong_usage_is_status_two(checker: Checker, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "x.txt").write_text(GOOD, encoding="utf-8")
    ran = checker(*arguments, cwd=tmp_path)
    assert ran.status == 2
    assert ran.err
    assert "Traceback" not in ran.err


def test_a_fault_of_ours_is_status_three(checker: Checker, tmp_path: Path) -> None:
    # A module that fails on import stands for any unforeseen fault inside the program.
    broken = tmp_path / "sitecustomize.py"
    broken.write_text(
        "import checker.gate as g\ndef decide(*a): raise RuntimeError('unforeseen')\ng.decide = decide\n",
        encoding="utf-8",
    )
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    ran = checker("check", "good.txt", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)})
    assert ran.status == 3
    assert "report it" in ran.err
    assert "RuntimeError" in ran.err


def test_a_fault_in_one_article_leaves_the_others(checker: Checker, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import checker.extraction as e\nreal = e.extract\n"
        "def extract(article, rules):\n"
        "    if 'poison' in article.text: raise KeyError('unforeseen')\n"
        "    return real(article, rules)\n"
        "e.extract = extract\n",
        encoding="utf-8",
    )
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(
        "A poison sentence about the 5th session of the Council on Tea.\n", encoding="utf-8"
    )
    ran = checker("check", "bad.txt", "good.txt", "--format", "json", cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)})
    assert ran.status == 3
    assert "bad.txt" in ran.err
    assert any(claim["field"] == "session_number" for claim in ran.json["claims"])
