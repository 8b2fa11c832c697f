"""Measures of two units."""

import pytest

from checker.languages import of
from checker.model.value import Reference
from checker.values.mentions import find


@pytest.mark.parametrize(
    ("text", "canonical", "words"),
    [
        ("5 feet 6 inches tall", "5.5", "5 feet 6 inches"),
        ("2 kg and 500 grams", "2.5", "2 kg and 500 grams"),
        ("5 feet and 40 inches", "5", "5 feet"),
        ("5 km, 3 kg", "5", "5 km"),
    ],
)
def test_a_smaller_unit_adds_to_a_larger_one(text: str, canonical: str, words: str) -> None:
    first = next(one for one in find(text, of("en"), Reference()) if one.value.type == "quantity")
    assert (first.value.canonical, first.text) == (canonical, words)
