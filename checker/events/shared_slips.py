"""Articles of one event that share a slip: a figure with two digits swapped is made once, and then copied.

To have another figure than most is no sign of copying: figures are corrected and they rise. A slip is told by what it was
made of: more origins give the same figure with the two digits the other way round.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import combinations

from msgspec import Struct

from checker.model.claim import EVENT, HELD, Claim
from checker.model.value import EXACT
from checker.rulebook.records import Field
from checker.values.slips import struck, swapped

_TYPES = frozenset({"quantity", "money", "percentage", "identifier"})
_LEAST = 100  # of two digits both may be told, without a slip: 12 hurt, then 21
_RIGHT = 3  # origins that must have the figure that the slip was made of
_MOST = 60  # figures on one question that several origins have: more of them are no answers to one question

Pair = tuple[int, int]
_Said = Mapping[Decimal, Mapping[int, int]]  # a figure: the articles that tell it, each with the group that it is in


class Slip(Struct, frozen=True):
    """Two articles, by place, that share a slip. told: in words, what it is and what most have."""

    pair: Pair
    told: str


def shared_slips(
    groups: Sequence[Sequence[int]], claims: Mapping[int, Sequence[Claim]], fields: Mapping[str, Field]
) -> Iterator[Slip]:
    """The pairs of articles of one event that share a slip.

    groups: the articles by origin, as far as their words tell. claims: of each article, by its place.
    """
    said: dict[tuple[str, str, str], dict[Decimal, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for group, members in enumerate(groups):
        for place in members:
            for claim in claims.get(place, ()):
                figure = _figure(claim)
                if figure is not None:
                    said[claim.field, claim.key or "", claim.scope.part_of or ""][figure][place] = group
    for asked in sorted(said):
        field = fields.get(asked[0])
        if field is not None and len(said[asked]) > 1:
            yield from _in_question(field, said[asked])


def _in_question(field: Field, said: _Said) -> Iterator[Slip]:
    known = sorted(figure for figure, places in said.items() if len(set(places.values())) > 1)[:_MOST]
    for wrong, right in ((one, other) for pair in combinations(known, 2) for one, other in (pair, pair[::-1])):
        behind, most = set(said[wrong].values()), set(said[right].values())
        few = len(behind) < len(most) and len(most) >= _RIGHT and behind.isdisjoint(most)
        # a figure that evolves may truly be one digit higher in a later report
        if few and (swapped(wrong, right) or (not field.evolves and struck(wrong, right))):
            told = f"{field.name.replace('_', ' ')} {wrong:f} where {len(most)} other origins have {right:f}"
            places = sorted(said[wrong])
            yield from (Slip((places[0], place), told) for place in places[1:])


def _figure(claim: Claim) -> Decimal | None:
    """The exact figure that a claim gives for its own event; None for what is none, or is short."""
    if claim.value.type not in _TYPES or claim.value.qualifier != EXACT:
        return None
    if claim.scope.about != EVENT or claim.scope.modality != HELD:
        return None
    try:
        figure = Decimal(claim.value.canonical.rpartition(" ")[2])
    except InvalidOperation:  # a range, or an identifier with letters
        return None
    return figure if figure.is_finite() and figure >= _LEAST else None
