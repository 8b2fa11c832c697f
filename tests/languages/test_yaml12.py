"""YAML as data files and rule packs are written."""

from typing import Any

import pytest
import yaml

from checker.languages import yaml12


@pytest.mark.parametrize(
    ("written", "data"),
    [
        pytest.param("NO", "NO", id="a country is no truth value"),
        pytest.param("[12:30, 2025-08-06, 1e3]", ["12:30", "2025-08-06", "1e3"], id="times and days are words"),
        pytest.param("[7, +7, -0.5, .5]", [7, 7, -0.5, 0.5], id="numbers"),
        pytest.param("['7', \"true\", '']", ["7", "true", ""], id="what is quoted is a word"),
        pytest.param("[true, tea, ~, null, nil]", [True, "tea", None, None, "nil"], id="words that begin like others"),
        pytest.param("a:\nb: ''", {"a": None, "b": ""}, id="nothing and the empty word"),
        pytest.param("1: {x: [a]}", {1: {"x": ["a"]}}, id="a number as key"),
        pytest.param("a: &one [b]\nc: *one", {"a": ["b"], "c": ["b"]}, id="a part named and used again"),
    ],
)
def test_what_is_written_is_read(written: str, data: Any) -> None:
    assert yaml12.load(written) == data


@pytest.mark.parametrize(
    ("written", "why", "line"),
    [
        pytest.param("a: 1\nb: 2\na: 3", "the key 'a' comes twice", 3, id="twice"),
        pytest.param("[a]: b", "a key must be a word or a number", 1, id="a list as key"),
        pytest.param("x: y\na: &a\n  b: *a", "a part that holds itself", 2, id="recursion"),
        pytest.param("a: !!python/object:os.system ls", "could not determine a constructor", 1, id="a class to make"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(written: str, why: str, line: int) -> None:
    with pytest.raises(yaml.constructor.ConstructorError, match=why) as raised:
        yaml12.load(written)
    assert raised.value.problem_mark.line + 1 == line


def test_parts_that_repeat_each_other_without_end_are_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(f'*{chr(97 + n)}' for _ in range(9))}]\n" for n in range(20)
    )
    with pytest.raises(yaml.constructor.ConstructorError, match="repeat too often"):
        yaml12.load(bomb)


def test_a_part_used_again_is_built_once() -> None:
    data = yaml12.load("a: &a [x, x]\nb: [*a, *a]\n")
    assert data["b"][0] is data["b"][1]
