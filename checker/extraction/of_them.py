"""Counts of which some were taken off later: "nine were hurt, two of them have since died" leaves seven hurt."""

from collections.abc import Iterable

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.wholes import is_whole, number, own
from checker.model.value import AT_LEAST, Value

_OF_THEM = "OF_THEM"
_NEAR = 3  # symbols on each side of a count in which "of them" stands
_EARLIER = 400  # code points before the sentence in which the count of all is told


def without_dead(ones: list[Found], dead: Iterable[Found]) -> list[Found]:
    """The counts of a field, those of whom some died less these. dead: the counts of the field to which it yields."""
    if any("rest_of" in one.bound.use.field.settings for one in ones):
        return ones  # it counts all who were struck, the dead among them
    out = list(ones)
    for other in dead:
        if own(other) and number(other) > 0 and _told_of_them(other):
            place = max(
                (near for near, one in enumerate(out) if _before(one, other)),
                default=None,
                key=lambda near: _at(out[near]),
            )
            if place is not None and number(out[place]) > number(other):
                out[place] = _less(out[place], other)
    return out


def _told_of_them(one: Found) -> bool:
    """Whether words beside a count say that it is of those told before."""
    if _OF_THEM not in one.sentence.classes:
        return False
    place = one.bound.place
    return any(one.sentence.has(near, _OF_THEM) for near in range(place - _NEAR, place + _NEAR + 1))


def _before(one: Found, other: Found) -> bool:
    """Whether a count is of all, and told in the same breath as or shortly before another one."""
    if one.part != other.part or not own(one) or not is_whole(one) or one.bound.value.get("implied"):
        return False
    return _at(one) < _at(other) and other.sentence.start - one.sentence.end <= _EARLIER


def _at(one: Found) -> int:
    return one.bound.item.start


def _less(one: Found, other: Found) -> Found:
    value = Value.of("quantity", f"{number(one) - number(other):f}", AT_LEAST, counted="person", implied=True)
    phrase = f"{one.bound.phrase}, less {other.bound.use.field.name}"
    return replace(one, bound=replace(one.bound, value=value, phrase=phrase))
