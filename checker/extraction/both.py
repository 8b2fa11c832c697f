"""Counts that take in two fields at once: "six were hurt, two of them mortally", where two died and four were hurt."""

from collections import Counter
from collections.abc import Sequence

from checker.extraction.claims import Found
from checker.extraction.wholes import is_whole, number, own
from checker.model.value import EXACT

_FEWEST = 2  # of the other field: five hurt and one dead beside "six hurt" may as well be a later count


def without_both(ones: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    """The counts of a field without those that are another one's count and a lesser one of its own together, told as often.

    others: the counts of the field to which it yields.
    """
    told = Counter(number(one) for one in ones if _states(one))
    theirs = {number(one) for one in others if _states(one) and number(one) >= _FEWEST}
    sums = {less + other for less in told for other in theirs if 0 < told[less + other] <= told[less]}
    return [one for one in ones if not (_states(one) and number(one) in sums)]


def _states(one: Found) -> bool:
    return own(one) and is_whole(one) and one.bound.value.qualifier == EXACT and not one.bound.value.get("implied")
