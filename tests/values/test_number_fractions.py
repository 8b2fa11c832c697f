"""Parts of numbers."""

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.values.numerals import find


@pytest.mark.parametrize(
    ("language", "text", "fraction"),
    [
        ("en", "two thirds of it", "2/3"),
        ("en", "a third of it", "1/3"),
        ("en", "a quarter of it", "1/4"),
        ("en", "one over twenty", "1/20"),
        ("hi", "तीन चौथाई", "3/4"),
        ("hi", "एक का पांचवां हिस्सा", "1/5"),
        ("ru", "две трети", "2/3"),
        ("ru", "треть урожая", "1/3"),
    ],
)
def test_a_fraction_is_kept_beside_its_value(language: str, text: str, fraction: str) -> None:
    assert [numeral.fraction for numeral in find(fold(text), of(language))] == [fraction]


@pytest.mark.parametrize("text", ["in the second half", "the third man", "a quarter past", "9/11", "24/7", "5/17/2018"])
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not any(numeral.fraction for numeral in find(fold(text), of("en")))
