"""The number words of the languages, as data."""

import pytest

from checker.languages import known, of
from checker.languages.fold import fold
from checker.values.lexicon import table
from checker.values.number_words import number_words
from checker.values.numerals import find


@pytest.mark.parametrize("tag", [tag for tag in known() if of(tag).section("numbers")])
def test_every_cardinal_of_a_language_is_read_as_itself(tag: str) -> None:
    for word, value in table(of(tag).section("numbers"), "cardinals").items():
        assert [str(float(numeral.value)) for numeral in find(fold(word), of(tag))] == [str(float(value))], word


@pytest.mark.parametrize("tag", [tag for tag in known() if of(tag).section("numbers")])
def test_no_cardinal_below_a_hundred_is_missing(tag: str) -> None:
    values = {str(value) for value in table(of(tag).section("numbers"), "cardinals").values()}
    simple = range(100) if tag in ("hi", "bn") else [*range(21), *range(30, 100, 10)]
    assert {str(number) for number in simple} <= values


def test_a_language_without_number_words_still_has_digits() -> None:
    assert number_words("xx").digits.match("1,234.5")
