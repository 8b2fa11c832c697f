"""Ages of people, and numbers of years that are none."""

import pytest

from checker.languages import of
from checker.model.value import Reference
from checker.values.mentions import find


@pytest.mark.parametrize(
    ("language", "text", "ages"),
    [
        ("en", "Alan Reedham, 34, was shot.", ["34"]),
        ("en", "Alan Reedham II, 34, was shot.", ["34"]),
        ("en", "Moira Castell (29) won.", ["29"]),
        ("en", "Moira Castell, 29 — who won — left.", ["29"]),
        ("en", "In March, 24 people left.", []),
        ("en", "From Torvale, 24, roads lead north.", ["24"]),
        ("en", "children aged 6, 9 and 12", ["6", "9", "12"]),
        ("en", "a 20-year sentence", []),
        ("en", "in her 80th year", ["79"]),
        ("hi", "42 वर्षीय किसान", ["42"]),
        ("hi", "10 साल के लिए", []),
        ("ru", "в возрасте 24 лет", ["24"]),
        ("ru", "на борту было 24 пассажира", []),
        ("ru", "через 24 года", []),
    ],
)
def test_ages(language: str, text: str, ages: list[str]) -> None:
    found = [one for one in find(text, of(language), Reference("2025-08-07")) if one.value.type == "age"]
    assert [one.value.canonical for one in found] == ages
