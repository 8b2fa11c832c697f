"""Nouns that only say what a number counts."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text", "hurt"),
    [
        pytest.param("hi", "बस पलटने से 12 यात्री घायल हो गए।", ["12"], id="one form for one and many"),
        pytest.param("hi", "बस पलटने से यात्री घायल हो गया।", ["1"], id="no number"),
        pytest.param("ru", "При аварии пострадал один пассажир.", ["1"], id="Russian"),
        pytest.param("en", "One passenger was hurt in the crash.", ["1"], id="English"),
    ],
)
def test_a_noun_behind_a_number_counts_nobody_else(language: str, text: str, hurt: list[str]) -> None:
    assert told(text, "injured", language) == hurt
