"""Groups by average linkage."""

import random
from itertools import combinations

import pytest

from checker.events.cluster import groups, with_stragglers
from checker.events.weights import Straggler


def full(size, first=0, odds=4.0):
    return dict.fromkeys(combinations(range(first, first + size), 2), odds)


@pytest.mark.parametrize(
    ("count", "odds", "wanted"),
    [
        pytest.param(0, {}, [], id="nothing"),
        pytest.param(2, {}, [[0], [1]], id="never met"),
        pytest.param(2, {(0, 1): 2.0}, [[0, 1]], id="a pair"),
        pytest.param(2, {(0, 1): -2.0}, [[0], [1]], id="a pair apart"),
        pytest.param(6, {**full(3), **full(3, 3), (2, 3): 3.0}, [[0, 1, 2], [3, 4, 5]], id="one bad link chains nothing"),
        pytest.param(4, {**full(3), (0, 3): 4.0, (1, 3): 4.0, (2, 3): -3.0}, [[0, 1, 2, 3]], id="one weak link parts nothing"),
        pytest.param(3, {(0, 1): 5.0, (1, 2): 4.0, (0, 2): -9.0}, [[0, 1], [2]], id="the surer link wins"),
    ],
)  # fmt: skip
def test_groups(count, odds, wanted):
    assert groups(count, odds, unmet=-8.0, threshold=0.0) == wanted


def test_the_order_of_the_pairs_changes_nothing():
    chance = random.Random(3)
    odds = {pair: round(chance.uniform(-6, 6), 3) for pair in combinations(range(14), 2)}
    told = list(odds.items())
    wanted = groups(14, odds, -8.0, 0.0)
    for _ in range(20):
        chance.shuffle(told)
        assert groups(14, dict(told), -8.0, 0.0) == wanted


def test_every_place_is_in_one_group():
    chance = random.Random(5)
    odds = {pair: chance.uniform(-6, 6) for pair in combinations(range(40), 2) if chance.random() < 0.3}
    assert sorted(place for group in groups(40, odds, -8.0, 0.0) for place in group) == list(range(40))


@pytest.mark.parametrize(
    ("never", "wanted"),
    [
        pytest.param([], [[0, 1, 2, 3]], id="near enough to the half of a group"),
        pytest.param([(2, 3)], [[0, 1, 2], [3]], id="not where one of the group is of another edition"),
        pytest.param([(3, 2)], [[0, 1, 2], [3]], id="in either order"),
    ],
)
def test_a_straggler_joins_the_group_that_it_is_nearest_to(never, wanted):
    odds = {**full(3), (0, 3): 2.0, (1, 3): 2.0, (2, 3): -9.0}
    assert with_stragglers([[0, 1, 2], [3]], odds, -8.0, Straggler(group=3, odds=-1.0, margin=2.0), never) == wanted
