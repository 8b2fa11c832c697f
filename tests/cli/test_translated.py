"""A release told in two languages rests on one origin, two reporters on two: whole texts through the command line."""

import pytest

from benchmarks.origins import checked, translated

WANTED = ("ferry: release en, release ru", "dam: release en, release hi", "ferry: release ru, other en")
PAIRS = [pair for pair in translated() if pair[0] in WANTED]


def test_the_pairs_are_there():
    assert sorted(pair[0] for pair in PAIRS) == sorted(WANTED)


@pytest.mark.parametrize(("one", "left", "right"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS])
def test_one_origin_or_two(one, left, right):
    assert checked(left, right) is one
