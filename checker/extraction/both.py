"""Counts that others overtake: "six were hurt, two of them mortally", where two died and four were hurt, and those of an earlier hour."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from checker.extraction.claims import Found
from checker.extraction.wholes import is_whole, number, own
from checker.model.value import EXACT

_KNOWN = ("DEFINITE", "ALL")  # classes of words
_FEWEST = 2  # of the other field: five hurt and one dead beside "six hurt" may as well be a later count


def without_both(ones: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    """The counts of a field without those that are another one's count and a lesser one of its own together, told as often.

    others: the counts of the field to which it yields.
    """
    told = Counter(number(one) for one in ones if _states(one))
    theirs = {number(one) for one in others if _states(one) and number(one) >= _FEWEST}
    sums = {less + other for less in told for other in theirs if 0 < told[less + other] <= told[less]}
    return [one for one in ones if not (_states(one) and number(one) in sums)]


def without_all_struck(ones: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    """The counts of a field without one of all who were struck: "the eight victims" where three died and five were hurt.

    others: the counts of fields that yield to it.
    """
    told = Counter(number(one) for one in ones if _states(one))
    theirs = {number(one) for one in others if _states(one) and number(one) > 0}
    sums = {less + other for less in told for other in theirs if 0 < told[less + other] <= told[less]}
    return [one for one in ones if not (number(one) in sums and _states(one) and _is_known(one))]


def _is_known(one: Found) -> bool:
    """Whether its words take up those told before: "the eight victims"."""
    return one.sentence.has(one.bound.place - 1, *_KNOWN)


def without_earlier(ones: Sequence[Found], others: Sequence[Found]) -> list[Found]:
    """The counts of a field without those of an earlier hour: "one dead and three hurt" beside "two dead, two hurt".

    others: the counts of the field to which it yields, whose lesser count stands in the same sentence; both come to the
    same as the later ones.
    """
    died = max((number(one) for one in others if _states(one)), default=Decimal(0))
    told = {number(one) for one in ones if _states(one)}
    kept = []
    for one in ones:
        then = [number(each) for each in others if each.sentence is one.sentence and own(each) and _is_stated(each)]
        later = number(one) + max(then, default=Decimal(0)) - died
        if not (_states(one) and then and max(then) < died and later in told and later != number(one)):
            kept.append(one)
    return kept


def _is_stated(one: Found) -> bool:
    return one.bound.value.qualifier == EXACT and not one.bound.value.get("implied")


def _states(one: Found) -> bool:
    return own(one) and is_whole(one) and _is_stated(one)
