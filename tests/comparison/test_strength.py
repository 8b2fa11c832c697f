"""What sources weigh beyond being one origin each."""

import pytest

from checker.comparison.strength import Strength
from tests.comparison.made import article


def test_nothing_asked_weighs_nothing():
    assert not Strength()
    assert Strength(weights={"a": 1.0})
    assert Strength(tiers={"a": "primary"})


@pytest.mark.parametrize(("names", "tier"), [
    pytest.param("ab", "primary", id="the best counts"),
    pytest.param("c", "rewrite", id="listed as a rewrite"),
    pytest.param("cd", "report", id="whoever is not listed reports"),
    pytest.param("", "rewrite", id="nobody"),
])  # fmt: skip
def test_the_best_tier(names, tier):
    told = Strength(tiers={"a": "primary", "c": "rewrite"})
    assert told.best(map(article, names)) == tier


def test_of_one_origin_the_weightiest_counts():
    told = Strength(weights={"a": 2.0, "b": 0.5, "c": 1.0})
    pairs = [("o", article("a")), ("o", article("b")), ("c", article("c")), ("d", article("d"))]
    assert told.weight(pairs) == 4.0
