"""Pairs that look alike, in three languages: one event or two, each decision with its reasons."""

from pathlib import Path

import pytest

from checker.languages import yaml12
from tests.events.made import article, claims, grouped

PAIRS = yaml12.load((Path(__file__).parent / "tables" / "lookalikes.yaml").read_bytes())


def both(pair):
    tongues = pair["language"] if isinstance(pair["language"], list) else [pair["language"]] * 2
    made, told = [], []
    for side, tongue in zip(("left", "right"), tongues, strict=True):
        one = pair[side]
        made.append(article(side, one["text"], one.get("title", ""), tongue, one.get("published")))
        told += claims(side, one.get("claims", {}))
    return made, told


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['why']} {pair['language']}")
def test_one_event_or_two(pair):
    made, told = both(pair)
    found = grouped(made, told)
    assert (len(found.events) == 1) is pair["same"]
    if pair["same"]:
        assert found.events[0].why


def test_there_are_enough_of_them():
    assert len(PAIRS) >= 40
    assert {"en", "hi", "ru"} <= {pair["language"] for pair in PAIRS if isinstance(pair["language"], str)}


def test_whichever_comes_first():
    for pair in PAIRS:
        made, told = both(pair)
        assert grouped(made, told) == grouped(made[::-1], told[::-1])
