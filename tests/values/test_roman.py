"""Roman numerals."""

import pytest

from checker.values.roman import ordinals, value


@pytest.mark.parametrize(
    ("letters", "worth"), [("I", 1), ("IV", 4), ("XIX", 19), ("XXXIX", 39), ("IIII", None), ("VX", None), ("", None)]
)
def test_only_proper_numerals_have_a_worth(letters: str, worth: int | None) -> None:
    assert value(letters) == worth


def test_they_count_only_before_their_nouns() -> None:
    assert list(ordinals("XI съезд и XI дом", frozenset(["съезд"]))) == [(0, 2, 11)]
