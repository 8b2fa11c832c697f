"""Neighbouring days around midnight."""

import pytest

from checker.comparison.midnight import neighbours, softened
from checker.model.value import CONFLICT, EQUAL, Relation, Value

APART = Relation(CONFLICT, 0.0, ("two days",))


def date(told, part=None):
    return Value.of("date", told, part_of_day=part)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param(date("2031-05-03", "night"), date("2031-05-04", "morning"), "compatible", id="the night between"),
        pytest.param(date("2031-05-03", "night"), date("2031-05-04"), "compatible", id="one side tells the hour"),
        pytest.param(date("2031-05-03"), date("2031-05-04", "midnight"), "compatible", id="just after midnight"),
        pytest.param(date("2031-04-30", "night"), date("2031-05-01", "morning"), "compatible", id="over the end of a month"),
        pytest.param(date("2031-05-03", "night"), date("2031-05-04", "night"), "conflict", id="two nights"),
        pytest.param(date("2031-05-03"), date("2031-05-04"), "conflict", id="nobody tells the hour"),
        pytest.param(date("2031-05-03", "night"), date("2031-05-04", "afternoon"), "conflict", id="the next afternoon"),
        pytest.param(date("2031-05-03"), date("2031-05-04", "night"), "conflict", id="the night at the end of the later day"),
        pytest.param(date("2031-05-03", "morning"), date("2031-05-04", "night"), "conflict", id="a morning is not late"),
        pytest.param(date("2031-05-03", "night"), date("2031-05-05", "morning"), "conflict", id="two days apart"),
        pytest.param(date("XXXX-05-03", "night"), date("XXXX-05-04", "night"), "conflict", id="no year"),
        pytest.param(date("2031-02-30", "night"), date("2031-02-31", "night"), "conflict", id="no days of any calendar"),
    ],
)  # fmt: skip
def test_neighbouring_days(left, right, kind):
    assert softened(APART, left, right).kind == kind
    assert softened(APART, right, left).kind == kind


def test_what_agrees_stays():
    same = Relation(EQUAL, 1.0, ("the same day",))
    assert softened(same, date("2031-05-03", "night"), date("2031-05-03", "night")) is same


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("Springfield", "Springfield", "compatible", id="one name, two lists of towns"),
        pytest.param("Springfield", "Shelby", "conflict", id="two names"),
    ],
)
def test_towns_of_one_name_are_one_in_one_event(left, right, kind):
    here, there = Value.of("place", left, path="North, US"), Value.of("place", right, path="South, US")
    assert softened(APART, here, there).kind == kind


def test_the_day_after():
    assert neighbours(date("2031-05-01"), date("2031-04-30"))
    assert not neighbours(date("2031-05-01"), date("2031-05-03"))
    assert not neighbours(date("2031-05"), date("2031-05-03"))
