"""Days told long after them."""

import pytest

from checker.model.value import Value
from tests.comparison.made import claim, found, rule

OPENED = rule("same_value", "opened_on")
HELD = rule("same_value", "held_on")


def verdict(field, day, sure, published, rival="2031-05-04", rule_=OPENED, **rest):
    first = claim("reports", field, Value.of("date", rival), confidence=0.9)
    later = claim("trial", field, Value.of("date", day), confidence=sure, **rest)
    (one,) = found([rule_], [first, later], published={"reports": "2031-05-05", "trial": published}, asserted=True)
    return one.verdict


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [
        pytest.param("2031-05-07", "2031-09-01", "conflict", id="a day of long ago, near the other's"),
        pytest.param("2031-05-07", "2031-05-10", "undecided", id="a day of the same week"),
        pytest.param("2031-05-05", "2031-09-01", "undecided", id="the next day: the night between is told as either"),
        pytest.param("2031-05-20", "2031-09-01", "undecided", id="weeks apart: another happening"),
        pytest.param("2031-05-04", "2031-09-01", "agree", id="the same day"),
    ],
)
def test_a_loosely_read_day_of_long_ago_is_the_happening_s(day, published, expected):
    assert verdict("opened_on", day, 0.3, published) == expected


def test_a_day_that_no_words_bind_is_not_taken_for_it():
    assert verdict("opened_on", "2031-05-07", 0.3, "2031-09-01", unbound=True) == "undecided"


def test_a_field_that_says_nothing_of_it_asks_for_plain_words():
    assert verdict("held_on", "2031-05-07", 0.3, "2031-09-01", rule_=HELD) == "undecided"
