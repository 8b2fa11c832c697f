"""Claims to positions: sets of values that can be true together.

Equal values are one standpoint. Standpoints that can all be true together form a position (a maximal clique of the
relation "compatible"), so the outcome depends on no order. A standpoint that belongs to several positions
("about 80" beside 75 and 86) is shown under each and counted for none.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from checker.comparison.scene import Relate
from checker.model.claim import Claim
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, EXACT, UNKNOWN, Relation, Value

MOST = 30  # standpoints weighed at once: more distinct values of a field are a list; 3**10 positions at the very worst
_LOOSE = {EXACT: 0, "nearly": 2, "approximate": 2, "range": 3}  # bounds come last: "more than 60" names no figure


class Stand(Struct, frozen=True):
    """A standpoint: claims whose values are equal. `value` is the form that most articles use."""

    value: Value
    claims: tuple[Claim, ...]
    articles: frozenset[str]


class Side(Struct, frozen=True):
    """A position: standpoints that can be true together.

    own: standpoints of this position alone, the most precise first; shared: those of other positions too.
    claims, articles: those that count for this position, which are those of its own standpoints.
    """

    own: tuple[Stand, ...]
    shared: tuple[Stand, ...]
    claims: tuple[Claim, ...]
    articles: frozenset[str]

    @classmethod
    def of(cls, own: tuple[Stand, ...], shared: tuple[Stand, ...]) -> "Side":
        articles = frozenset(article for stand in own for article in stand.articles)
        return cls(own, shared, tuple(claim for stand in own for claim in stand.claims), articles)

    @property
    def value(self) -> Value:
        return self.own[0].value


class Sides(Struct, frozen=True):
    """The positions of one question, and how their standpoints stand to each other.

    relations: of each pair of standpoints (by place in `stands`, lower first).
    left: how many further values were not weighed.
    """

    stands: tuple[Stand, ...]
    sides: tuple[Side, ...]
    relations: Mapping[tuple[int, int], Relation]
    left: int = 0

    def relation(self, one: Stand, other: Stand) -> Relation:
        left, right = sorted((self.stands.index(one), self.stands.index(other)))
        return self.relations.get((left, right), Relation(EQUAL, 1.0, ("the same value",)))


def sides_of(claims: Iterable[Claim], relate: Relate, tolerance: Decimal | None) -> Sides:
    """The positions that claims of one question take."""
    stands, left = _stands(claims, relate, tolerance)
    relations = {
        (one, other): relate(stands[one].value, stands[other].value, tolerance)
        for one in range(len(stands))
        for other in range(one + 1, len(stands))
    }
    friends: dict[int, set[int]] = {index: set() for index in range(len(stands))}
    for (one, other), relation in relations.items():
        if relation.kind in (COMPATIBLE, EQUAL):
            friends[one].add(other)
            friends[other].add(one)
    groups = _needed(sorted(tuple(sorted(group)) for group in _cliques(friends)))
    count = {index: sum(index in group for group in groups) for index in friends}
    sides = tuple(
        Side.of(
            tuple(stands[index] for index in group if count[index] == 1),
            tuple(stands[index] for index in group if count[index] > 1),
        )
        for group in groups
    )
    return Sides(tuple(stands), sides, relations, left)


def precision(value: Value) -> tuple[int, int, int, int, bool, int, int, str]:
    """A sort key that puts the more precise value first: exact, fully known, a point, with more words or digits.

    Of names of more than one word, those that an article wrote in Latin letters come before those carried over from
    another script.
    """
    told = value.canonical
    digits = told.rstrip("0") if value.type in ("quantity", "money") else told
    carried = value.get("name") not in (None, told)
    words = len(told.split())
    return (
        _LOOSE.get(value.qualifier, 4),
        told.count("X"),
        told.count("/"),
        -min(words, 2),
        carried,
        -words,
        -len(digits),
        told,
    )


def _stands(claims: Iterable[Claim], relate: Relate, tolerance: Decimal | None) -> tuple[list[Stand], int]:
    by_value: dict[Value, list[Claim]] = {}
    for claim in claims:
        by_value.setdefault(claim.value, []).append(claim)
    values = sorted(by_value, key=lambda value: (precision(value), repr(value.detail)))
    left = max(len(values) - MOST, 0)
    if left:
        most = sorted(values, key=lambda value: (-len({claim.article for claim in by_value[value]}), precision(value)))
        kept = set(most[:MOST])
        values = [value for value in values if value in kept]
    groups: list[list[Value]] = []
    for value in values:
        home = next((group for group in groups if _same(value, group, relate, tolerance)), None)
        if home is None:
            groups.append([value])
        else:
            home.append(value)
    return sorted((_stand(group, by_value) for group in groups), key=_telling), left


def _telling(stand: Stand) -> tuple[object, ...]:
    """The most precise first; of those as precise (18:00 and a rounded 17:45) the one that most articles hold."""
    *precise, told = precision(stand.value)
    return *precise, -len(stand.articles), told, repr(stand.value.detail)


def _same(value: Value, group: Sequence[Value], relate: Relate, tolerance: Decimal | None) -> bool:
    return all(relate(value, other, tolerance).kind == EQUAL for other in group)


def _stand(group: Sequence[Value], by_value: Mapping[Value, list[Claim]]) -> Stand:
    value = min(group, key=lambda one: (-len({claim.article for claim in by_value[one]}), precision(one)))
    claims = sorted((claim for one in group for claim in by_value[one]), key=lambda claim: (claim.article, claim.id))
    return Stand(value, tuple(claims), frozenset(claim.article for claim in claims))


def _cliques(friends: Mapping[int, set[int]]) -> list[set[int]]:
    """All maximal cliques (Bron and Kerbosch 1973, with pivots)."""
    found: list[set[int]] = []

    def grow(clique: set[int], may: set[int], seen: set[int]) -> None:
        if not may and not seen:
            found.append(clique)
            return
        pivot = max(sorted(may | seen), key=lambda index: len(friends[index] & may))
        for index in sorted(may - friends[pivot]):
            grow(clique | {index}, may & friends[index], seen & friends[index])
            may = may - {index}
            seen = seen | {index}

    grow(set(), set(friends), set())
    return [clique for clique in found if clique]


def _needed(groups: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Without the groups all of whose standpoints are shown in others anyway."""
    kept = list(groups)
    for group in reversed(groups):
        rest = [other for other in kept if other != group]
        if all(any(index in other for other in rest) for index in group):
            kept = rest
    return kept


__all__ = ["CONFLICT", "MOST", "UNKNOWN", "Side", "Sides", "Stand", "precision", "sides_of"]
