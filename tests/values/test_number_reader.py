"""Tokens put together to the longest number that they make."""

from decimal import Decimal

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.values.numerals import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one hundred and two hundred", ["100", "200"]),
        ("five hundred twenty thousand", ["520000"]),
        ("two thousand three thousand", ["2000", "3000"]),
        ("5k and 3bn", ["5000", "3000000000"]),
        ("twenty-one of the", ["21"]),
        ("in 2020 three", ["2020", "3"]),
        ("18 thousand crore", ["180000000000"]),
    ],
)
def test_where_one_number_ends_and_the_next_begins(text: str, values: list[str]) -> None:
    assert [numeral.value for numeral in find(fold(text), of("en"))] == [Decimal(value) for value in values]


def test_the_longest_number_is_bounded() -> None:
    assert len(find(fold("million " * 500 + "people"), of("en"))) < 500
    assert find(fold("one " * 500), of("en"))[0].value == 1
