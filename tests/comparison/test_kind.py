"""Rules of every kind are checked before they run."""

import pytest

from checker.comparison import KINDS
from tests.comparison.made import FIELDS, rule


@pytest.mark.parametrize(
    ("made", "wrong"),
    [
        pytest.param(rule("same_value", "seats"), "", id="needs nothing"),
        pytest.param(rule("weekday", "held_on"), "", id="the right type"),
        pytest.param(rule("weekday", "seats"), "needs a field of type date, not quantity", id="the wrong type"),
        pytest.param(rule("sum_of_parts", "aboard", parts=["crew", "passengers"]), "", id="parts"),
        pytest.param(rule("sum_of_parts", "aboard"), "needs the setting 'parts'", id="a missing setting"),
        pytest.param(rule("sum_of_parts", "aboard", parts="crew"), "must be a list of fields", id="no list"),
        pytest.param(rule("sum_of_parts", "aboard", parts=["crwe"]), "no pack declares the field 'crwe'", id="a slip"),
        pytest.param(rule("stale", "toll", parts=["crew"]), "knows no setting 'parts'", id="a stranger"),
    ],
)
def test_problems(made, wrong):
    told = KINDS[made.kind].problems(made, FIELDS)
    assert wrong in " ".join(told) if wrong else told == []


def test_every_kind_says_what_it_does():
    for name, kind in KINDS.items():
        assert kind.run.__name__ == name
        assert kind.run.__doc__
