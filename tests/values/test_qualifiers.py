"""How exactly a number is meant."""

import pytest

from checker.languages import of
from checker.model.value import Reference
from checker.values.mentions import find


@pytest.mark.parametrize(
    ("language", "text", "qualifier"),
    [
        ("en", "about 80 people", "approximate"),
        ("en", "no more than 80 people", "at_most"),
        ("en", "80+ people", "more_than"),
        ("en", ">80 people", "more_than"),
        ("en", "80 people", "exact"),
        ("hi", "80 से अधिक लोग", "more_than"),
        ("hi", "80 से कम लोग", "less_than"),
        ("hi", "80 तक पहुंची", "exact"),
        ("hi", "80 तक लोग", "at_most"),
        ("ru", "до 80 человек", "at_most"),
        ("ru", "возросло до 80 человек", "exact"),
        ("ru", "снизилась до 80 человек", "exact"),
        ("ru", "не более 80 человек", "at_most"),
    ],
)
def test_the_direction_of_a_qualifier(language: str, text: str, qualifier: str) -> None:
    (mention,) = [one for one in find(text, of(language), Reference()) if one.value.type == "quantity"]
    assert mention.value.qualifier == qualifier
