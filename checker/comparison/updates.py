"""Whether one position replaces another: planned then held, or a figure that evolves."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from checker.comparison.scene import Scene
from checker.comparison.times import known, later, said_by_publication
from checker.model.claim import HELD, PLANNED, Claim
from checker.model.value import Value
from checker.rulebook.records import Field


def supersedes(newer: Sequence[Claim], older: Sequence[Claim], field: Field, scene: Scene) -> str | None:
    """Why one position replaces another, None where it does not.

    A later time with words of revision, or with a higher figure, is enough; so are words of revision alone where no time
    speaks against them.
    """
    if any(claim.scope.modality == HELD for claim in newer) and all(claim.scope.modality == PLANNED for claim in older):
        return "what was planned, then what took place"
    if not field.evolves:
        return None
    now, before = _first_told(newer, scene), _first_told(older, scene)
    after = now is not None and before is not None and later(now.time, before.time)
    if now and before and after and (now.worded or higher(newer, older)):
        how = "as its words say" if now.worded else "and higher"
        return f"told later ({now.time} after {before.time}), {how}"
    earlier = now is not None and before is not None and later(before.time, now.time)
    if _revised(newer) and not earlier and (higher(newer, older) or not _revised(older)):
        return "the words say that the figure replaces an earlier one"
    return None


def _revised(claims: Sequence[Claim]) -> bool:
    return any(claim.revises for claim in claims)


def higher(newer: Sequence[Claim], older: Sequence[Claim]) -> bool:
    """Whether the first claim's figure is above the other's."""
    one, other = _size(newer[0].value), _size(older[0].value)
    return one is not None and other is not None and one > other


class _Told(Struct, frozen=True):
    """When a position was first told. worded: by words of the article, not by its publication alone."""

    time: str
    worded: bool


def _first_told(claims: Sequence[Claim], scene: Scene) -> _Told | None:
    """The earliest time of a position's claims; of times that may be one, the most precise."""
    found: list[_Told] = []
    for claim in claims:
        published = scene.published(claim.article)
        worded = not said_by_publication(claim.scope.as_of, published)
        time = claim.scope.as_of if worded else published
        if time is not None and known(time):
            found.append(_Told(time, worded or claim.revises))
    earliest = [one for one in found if not any(later(one.time, other.time) for other in found)]
    return min(earliest, key=lambda one: (-len(one.time), not one.worded, one.time)) if earliest else None


def _size(value: Value) -> Decimal | None:
    """A figure to compare by: the upper end of a range; None for what is no figure."""
    try:
        return Decimal(value.canonical.rpartition("/")[2])
    except InvalidOperation:
        return None
