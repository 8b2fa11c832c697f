"""Digits with an ending or a sign."""

from decimal import Decimal

import pytest

from checker.values.number_words import UNIT, Token, number_words
from checker.values.numeral import signed, with_ending


@pytest.mark.parametrize(
    ("language", "text", "end", "tail", "ordinal"),
    [
        ("en", "11th day", 2, "th", True),
        ("en", "9thsession", 1, "thsession", True),
        ("hi", "5 वीं बैठक", 1, "", True),
        ("ru", "15-й форум", 2, "", True),
        ("ru", "2-х дней", 1, "", False),
    ],
)
def test_an_ending_makes_an_ordinal_or_leaves_a_count(
    language: str, text: str, end: int, tail: str, ordinal: bool
) -> None:
    token = Token(UNIT, Decimal(text[:end]), digits=True)
    numeral = with_ending(text, number_words(language), (0, end, token, tail))
    assert numeral is not None
    assert numeral.ordinal is ordinal


def test_a_hyphen_behind_a_number_is_no_sign() -> None:
    five = Decimal(5)
    assert signed("at -5 degrees", 4, five, (), digits=True) == (3, -5)
    assert signed("10 -5", 4, five, (), digits=True) == (4, 5)
    assert signed("minus five", 6, five, ("minus ",), digits=False) == (0, -5)
