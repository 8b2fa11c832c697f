"""Two numbers that make a range, and two that do not."""

from decimal import Decimal

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.values.spots import plain, spots


@pytest.mark.parametrize(
    ("language", "text", "ranges"),
    [
        ("en", "80-90 people", [(80, 90)]),
        ("en", "2 to 3 million", [(2000000, 3000000)]),
        ("en", "500 to 2 thousand", [(500, 2000)]),
        ("en", "between 80 and 90", [(80, 90)]),
        ("en", "80 and 90", []),
        ("en", "rose from 10 to 13", []),
        ("en", "90-80", []),
        ("en", "555-210-4477", []),
        ("hi", "80 और 90 के बीच", [(80, 90)]),
        ("hi", "5-5 लाख", []),
        ("ru", "от 80 до 90", [(80, 90)]),
        ("ru", "выросло с 10 до 13", []),
    ],
)
def test_ranges(language: str, text: str, ranges: list[tuple[int, int]]) -> None:
    found = [(one.low.value, one.high.value) for one in spots(fold(text), of(language)) if one.high is not None]
    assert found == [(Decimal(low), Decimal(high)) for low, high in ranges]


def test_words_around_end_at_punctuation_and_digits() -> None:
    (spot,) = spots(fold("Rain. In all some 80 people, they said"), of("en"))
    assert spot.before == ("in", "all", "some")
    assert spot.after == ("people",)


def test_decimals_are_written_plainly() -> None:
    assert [plain(Decimal(number)) for number in ("1E+3", "80.50", "-0.0004")] == ["1000", "80.5", "-0.0004"]
