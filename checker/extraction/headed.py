"""Counts beside the body that the body gives too, of some: "7 dead from the north" above "over 100 were killed, seven of the north".

Such a figure was not left behind by a newer one: it is a part of the body's, however the headline shortens it.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.reading import Told
from checker.model.article import CAPTION, HEADLINE
from checker.model.claim import EVENT, HELD, SOME, Claim

_BESIDE = (HEADLINE, CAPTION)
_TEXT = "text"


def with_parts_above(claims: Iterable[Claim], told: Sequence[Told]) -> Iterator[Claim]:
    """The claims; lesser counts beside the body that the body names too as parts. told: the parts of the article."""
    stated = list(claims)
    most: dict[str, Decimal] = {}
    for claim in stated:
        if claim.value.type == "quantity" and _of_the_whole(claim) and claim.where not in _BESIDE:
            most[claim.field] = max(most.get(claim.field, Decimal(0)), _least(claim))
    named = _named(told) if most else frozenset[str]()
    for claim in stated:
        part = (
            claim.where in _BESIDE
            and not claim.also
            and _of_the_whole(claim)
            and claim.value.canonical in named
            and claim.field in most
            and _least(claim) < most[claim.field]
        )
        yield replace(claim, scope=replace(claim.scope, part_of=SOME)) if part else claim


def _of_the_whole(claim: Claim) -> bool:
    """Whether it says how it was with the article's own event, and counts all."""
    return claim.scope.part_of is None and claim.scope.about == EVENT and claim.scope.modality == HELD


def _least(claim: Claim) -> Decimal:
    return Decimal(claim.value.canonical.partition("/")[0])


def _named(told: Sequence[Told]) -> frozenset[str]:
    """The counts of people, or of what is not named, that the body gives."""
    return frozenset(
        mention.value.canonical
        for one in told
        if one.part.name == _TEXT
        for mention in one.mentions
        if mention.value.type == "quantity"
        and mention.value.get("unit") is None
        and mention.value.get("counted") in (None, "person")
        and not any(start <= mention.start < end and where in _BESIDE for start, end, where in one.part.stretches)
    )
