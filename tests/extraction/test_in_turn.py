"""Persons told in turn: "a fifth victim"."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        pytest.param("A girl was hurt in the crash. A second victim, a man, was hurt in the leg.", ["2"], id="implied"),
        pytest.param("Two men were hurt. A third victim was also hurt.", ["2", "3"], id="one more than stated"),
        pytest.param(
            "Two men were killed. A third victim was hurt badly but is expected to survive.", ["1"], id="dead"
        ),
        pytest.param("Four men were hurt. A second man was hurt badly.", ["4"], id="one of those stated"),
        pytest.param("His second child was hurt in the crash.", ["1"], id="in a family"),
        pytest.param("A second suspect was hurt in the chase.", ["1"], id="in another row"),
    ],
)
def test_the_hurt(text: str, hurt: list[str]) -> None:
    assert told(text, "injured") == hurt


@pytest.mark.parametrize(
    ("language", "text", "dead"),
    [
        ("en", "A third victim of the fire has died.", ["3"]),
        ("en", "Nine people were hurt in the fire. A second man died in hospital.", ["1"]),
        ("hi", "सोहनपुर हादसे में घायल तीसरे व्यक्ति ने दम तोड़ दिया।", ["3"]),
        ("ru", "Скончался третий пострадавший в аварии в Заречном.", ["3"]),
    ],
)
def test_the_dead_where_nobody_else_may_be_counted(language: str, text: str, dead: list[str]) -> None:
    assert told(text, "killed", language) == dead


def test_a_third_man_behind_two_children() -> None:
    assert told("Two teenagers were shot dead at the scene. A third man has died.", "killed") == ["2", "3"]
