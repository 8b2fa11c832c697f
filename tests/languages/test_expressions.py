"""Expressions kept from an earlier run are those that `re` makes, and anything unsound is compiled as ever."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.languages import expressions, tables
from checker.languages.expressions import compiled_once

EXPRESSIONS = [
    ("killed|injured", 0),
    (r"(?P<day>\d{1,2}) (?P<month>मार्च|марта)(?![^\W\d_])", 0),
    (r"^(a)(?:b|(c))*$", re.MULTILINE | re.IGNORECASE),
    (r"(?i:delegates?) .{0,300}", re.DOTALL),
    ("", 0),
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where expressions are kept for one test."""
    monkeypatch.setattr(tables, "_folder", lambda: tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield tmp_path
    compiled_once.cache_clear()


def again(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a later run finds it."""
    compiled_once.cache_clear()
    shelf = tables.Shelf(tables.EXPRESSIONS)
    monkeypatch.setattr(expressions, "shelf", lambda _: shelf)


@pytest.mark.parametrize(("expression", "flags"), EXPRESSIONS)
def test_an_expression_read_back_is_the_same(expression: str, flags: int, monkeypatch: pytest.MonkeyPatch) -> None:
    again(monkeypatch)
    assert compiled_once(expression, flags) == re.compile(expression, flags)
    expressions.shelf(tables.EXPRESSIONS).write()
    again(monkeypatch)
    monkeypatch.setattr(expressions, "_translated", lambda *_: pytest.fail("it was kept"))
    found = compiled_once(expression, flags)
    expected = re.compile(expression, flags)
    assert found == expected
    assert (found.groups, found.groupindex, found.flags) == (expected.groups, expected.groupindex, expected.flags)


def test_names_of_groups_are_told_by_a_match(monkeypatch: pytest.MonkeyPatch) -> None:
    again(monkeypatch)
    found = compiled_once(r"(?P<r0>a)|(?P<r1>b(c)?)").match("bc")
    assert found is not None
    assert (found.lastgroup, found.groupdict()) == ("r1", {"r0": None, "r1": "bc"})


@pytest.mark.parametrize("code", [[], [1], [99_999] * 8], ids=["none", "cut off", "no code"])
def test_code_that_is_not_sound_is_not_used(code: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    again(monkeypatch)
    monkeypatch.setattr(expressions, "_translated", lambda *_: expressions._Translated(32, code, 0, {}))
    assert compiled_once("killed").match("killed")


def test_another_python_compiles_as_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    again(monkeypatch)
    monkeypatch.setattr(expressions, "importlib", None)
    assert compiled_once("(?:two|three) killed") == re.compile("(?:two|three) killed")


def test_a_wrong_expression_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    again(monkeypatch)
    with pytest.raises(re.error):
        compiled_once("(killed")
