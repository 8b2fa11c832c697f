"""Loosely read values whose articles name the other side's nowhere."""

import pytest

from tests.comparison.made import claim, found, rule

BEGUN = rule("same_value", "begun_on")
OPENED = rule("same_value", "opened_on")


def verdict(first, second, rule_=BEGUN):
    told = [claim(name, rule_.field, day, **rest) for name, (day, rest) in (("one", first), ("two", second))]
    (one,) = found([rule_], told, published={"one": "2031-05-08", "two": "2031-05-08"}, asserted=True)
    return one.verdict


SURE = ("2031-05-04", {"confidence": 0.9})


@pytest.mark.parametrize(
    ("loose", "expected"),
    [
        pytest.param({"confidence": 0.5}, "conflict", id="nothing else named"),
        pytest.param({"confidence": 0.5, "besides": ("2031-05-01",)}, "conflict", id="a third day named"),
        pytest.param({"confidence": 0.5, "besides": ("2031-05-04",)}, "undecided", id="the other's day named"),
        pytest.param({"confidence": 0.5, "besides": ("2031-05-03/2031-05-04",)}, "undecided", id="days that hold it"),
        pytest.param({"confidence": 0.5, "besides": ("2031-05",)}, "conflict", id="a month that holds both"),
        pytest.param({"confidence": 0.5, "unbound": True}, "undecided", id="no words bind it"),
        pytest.param({"confidence": 0.4}, "undecided", id="a guess"),
    ],
)
def test_a_loosely_read_value_contradicts_where_the_other_is_not_named(loose, expected):
    assert verdict(SURE, ("2031-05-06", loose)) == expected
    assert verdict(("2031-05-06", loose), SURE) == expected


def test_a_firm_side_that_names_both_is_no_witness():
    firm = ("2031-05-04", {"confidence": 0.9, "besides": ("2031-05-06",)})
    assert verdict(firm, ("2031-05-06", {"confidence": 0.5})) == "undecided"


def test_two_loose_sides_contradict_nobody():
    assert verdict(("2031-05-04", {"confidence": 0.55}), ("2031-05-06", {"confidence": 0.5})) == "undecided"


def test_a_field_that_says_nothing_of_it_asks_for_plain_words():
    assert verdict(SURE, ("2031-05-06", {"confidence": 0.5}), OPENED) == "undecided"
