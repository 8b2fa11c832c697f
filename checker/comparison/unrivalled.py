"""Loosely read values that have no rival: their articles name the other side's value nowhere.

Where an article means the other's day and was misread, it names that day somewhere. One that names it nowhere says something
else, or tells of no day at all; so its value contradicts although it is less surely read.
"""

from collections.abc import Sequence

from checker import values
from checker.model.claim import Claim
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, Value
from checker.rulebook.records import Field


def unrivalled(one: Sequence[Claim], other: Sequence[Claim], field: Field, firm_from: float) -> bool:
    """Whether one position is firm, the other as sure as the field asks of such (`unrivalled`), and nobody names both values.

    A value that an article only names is not: it is as often the day of a telephone call, or of a programme.
    """
    least = field.settings.get("unrivalled")
    if least is None:
        return False
    loose, firm = sorted((one, other), key=_surest)
    if _surest(firm) < firm_from or _surest(loose) < float(least) or all(claim.unbound for claim in loose):
        return False
    return not any(_names(claim, theirs[0].value) for mine, theirs in ((one, other), (other, one)) for claim in mine)


def _surest(claims: Sequence[Claim]) -> float:
    return max((claim.confidence for claim in claims), default=0.0)


def _names(claim: Claim, rival: Value) -> bool:
    """Whether the claim's article names a value that can be the rival and cannot be the claim's own."""
    for told in claim.besides:
        named = Value.of(rival.type, told)
        if (
            values.relate(named, rival).kind in (EQUAL, COMPATIBLE)
            and values.relate(named, claim.value).kind == CONFLICT
        ):
            return True
    return False
