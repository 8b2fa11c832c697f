"""Which of the positions that exclude each other is the newest, where times, words or the figures tell."""

from collections.abc import Sequence

from msgspec import Struct

from checker.comparison.positions import Sides
from checker.comparison.scene import Scene
from checker.comparison.standing import Standing
from checker.comparison.updates import further, higher, settles, step, supersedes
from checker.model.claim import Claim
from checker.model.value import CONFLICT
from checker.rulebook.records import Field

Order = tuple[int, int, str]  # newer position, older one, and why


class Newest(Struct, frozen=True):
    """The position that an update leaves standing, by its place among the sides, and why."""

    place: int
    why: tuple[str, ...]


def ordered(
    apart: Sequence[tuple[int, int]], sides: Sides, standing: Standing, field: Field, scene: Scene
) -> list[Order | None]:
    """For each pair of positions that exclude each other which is the newer one, None where nothing tells."""
    told = [_order(sides, standing, one, other, field, scene) for one, other in apart]
    return _filled(told, apart, sides, standing, field, scene)


def newest(told: Sequence[Order | None], apart: Sequence[tuple[int, int]], standing: Standing) -> Newest | None:
    """The newest of the positions that exclude each other in pairs, None where not all pairs are ordered."""
    orders = [order for order in told if order is not None]
    if len(orders) < len(apart):
        return None
    beaten = {older for _, older, _ in orders}
    unbeaten = sorted({newer for newer, _, _ in orders} - beaten)
    if not unbeaten or any(one in unbeaten and other in unbeaten for one, other in apart):
        return None
    return Newest(_highest(unbeaten, standing), tuple(dict.fromkeys(why for _, _, why in orders)))


def _order(sides: Sides, standing: Standing, one: int, other: int, field: Field, scene: Scene) -> Order | None:
    """Which of two positions is newer, None where nothing orders them."""
    for asked in (supersedes, settles):
        for newer, older in ((one, other), (other, one)):
            why = asked(*_told(sides, standing, newer, older), field, scene)
            if why:
                return newer, older, why
    return None


def _filled(
    orders: Sequence[Order | None],
    pairs: Sequence[tuple[int, int]],
    sides: Sides,
    standing: Standing,
    field: Field,
    scene: Scene,
) -> list[Order | None]:
    """The orders; where all that are known are rises (of a count that falls: falls), positions that no time orders are taken
    for steps of it."""
    known = [order for order in orders if order is not None]
    one_way = all(further(*_told(sides, standing, newer, older), field) for newer, older, _ in known)
    if not known or len(known) == len(orders) or not one_way:
        return list(orders)
    return [order or _step(sides, standing, *pair, field, scene) for order, pair in zip(orders, pairs, strict=True)]


def _step(sides: Sides, standing: Standing, one: int, other: int, field: Field, scene: Scene) -> Order | None:
    for newer, older in ((one, other), (other, one)):
        if why := step(*_told(sides, standing, newer, older), field, scene):
            return newer, older, why
    return None


def _highest(places: Sequence[int], standing: Standing) -> int:
    """Of positions that can be true together ("at least 97" and 142) the one with the highest figure; else the first."""
    best = places[0]
    for place in places[1:]:
        best = place if higher(counted(standing, place), counted(standing, best)) else best
    return best


def _told(sides: Sides, standing: Standing, newer: int, older: int) -> tuple[list[Claim], list[Claim]]:
    """The claims by which two positions exclude each other.

    Those of an article that leaves room for the other position are left out: "45 dead" over "at least 45" fits 97 too.
    """
    new, old = counted(standing, newer), counted(standing, older)
    strict_new, strict_old = _strict(sides, new, old), _strict(sides, old, new)
    return strict_new or new, strict_old or old


def _strict(sides: Sides, claims: Sequence[Claim], others: Sequence[Claim]) -> list[Claim]:
    against = holdings(sides, frozenset(claim.article for claim in others))
    kept = set()
    for article in sorted({claim.article for claim in claims}):
        held = next(iter(holdings(sides, frozenset({article}))))
        if any(_apart_wholly(sides, held, other) for other in against):
            kept.add(article)
    return [claim for claim in claims if claim.article in kept]


def _apart_wholly(sides: Sides, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether all that one article holds excludes all that another does."""
    return all(
        sides.relation(sides.stands[mine], sides.stands[theirs]).kind == CONFLICT for mine in left for theirs in right
    )


def holdings(sides: Sides, articles: frozenset[str]) -> list[tuple[int, ...]]:
    """The different sets of standpoints that articles hold, by place; far fewer than the articles."""
    held: dict[str, list[int]] = {article: [] for article in sorted(articles)}
    for place, stand in enumerate(sides.stands):
        for article in stand.articles & articles:
            held[article].append(place)
    return sorted({tuple(places) for places in held.values()})


def counted(standing: Standing, index: int) -> list[Claim]:
    """The claims of a position by the articles that count for it."""
    return [claim for claim in standing.sides[index].claims if claim.article in standing.counted[index]]
