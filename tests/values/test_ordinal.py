"""Places in an order."""

import pytest

from checker.languages import of
from checker.values import ordinal


@pytest.mark.parametrize(
    ("words", "canonical"), [("11th", "11"), ("eleventh", "11"), ("11", "11"), ("twenty-first", "21")]
)
def test_words_as_a_whole(words: str, canonical: str) -> None:
    value = ordinal.parse(words, of("en"))
    assert value is not None
    assert value.canonical == canonical


@pytest.mark.parametrize("words", ["", "session", "-3", "1.5"])
def test_no_ordinal(words: str) -> None:
    assert ordinal.parse(words, of("en")) is None
