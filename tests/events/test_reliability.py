"""How far sources can be relied on."""

import pytest

from checker.events import sources_of
from checker.events.reliability import weighed
from checker.events.table import counted, told
from checker.model.event import Copying
from tests.events.test_copying import table

SOURCES = [f"s{number}" for number in range(8)]


def weights(found, home=None):
    return weighed(counted(told(*found), home), home or {})


def mixed(poor=0.7):
    """Six careful sources and two poor ones."""
    good, records = table(SOURCES[:6], 60, 0.05, {})
    bad, more = table(SOURCES[6:], 60, poor, {}, seed=9)
    return [*good, *bad], [*records, *more]


def test_who_errs_less_weighs_more():
    found = weights(mixed())
    assert min(found[source] for source in SOURCES[:6]) > 2 * max(found[source] for source in SOURCES[6:])


def test_equals_weigh_alike():
    assert set(weights(table(SOURCES, 40, 0.0, {})).values()) == {1.0}


def test_a_source_of_one_item_is_not_known():
    claims, records = mixed()
    few = [claim for claim in claims if not claim.article.startswith("s7") or claim.article == "s7-1"]
    assert weights((few, records))["s7"] > weights((claims, records))["s7"]


def test_copies_do_not_lift_what_they_copy():
    copied, records = table(SOURCES, 80, 0.1, {"s5": "s4", "s6": "s4", "s7": "s4"})
    alone = weights((copied, records))
    together = weights((copied, records), {"s5": "s4", "s6": "s4", "s7": "s4"})
    assert together["s4"] <= alone["s4"]


def test_sources_are_told_with_how_often_they_stand_alone():
    found = sources_of(*mixed(), copying=())
    assert [one.source for one in found] == SOURCES
    assert all(one.weight is None and one.items == one.shared == 60 for one in found)
    assert min(one.alone for one in found[6:]) > max(one.alone for one in found[:6])


def test_weights_only_where_they_are_asked_for():
    (first, *_) = sources_of(*mixed(), copying=[Copying(("s6", "s7"), ())], weigh=True)
    assert first.weight is not None


def test_order_changes_nothing():
    told_, records = mixed()
    assert sources_of(told_[::-1], records[::-1], (), True) == sources_of(told_, records, (), True)


@pytest.mark.parametrize("weigh", [False, True])
def test_nothing_gives_nothing(weigh):
    assert sources_of([], [], (), weigh) == ()
