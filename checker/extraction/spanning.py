"""Days of what lasts: a three-day round that "began on Monday" goes on until Wednesday."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from checker.extraction.binding import Bound
from checker.extraction.dating import as_day
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE

_DAYS = re.compile(r"P(\d{1,2})D")
_LONGEST = 31  # days; what lasts longer is no happening of a day
_NEAR = 4  # symbols between the day and "began"


def with_lengths(sentence: Read, bound: list[Bound]) -> list[Bound]:
    """The bound values; a day on which something of a stated length began as all its days."""
    if "BEGINS" not in sentence.classes or all(one.value.type != "date" for one in bound):
        return bound
    lengths = _lengths(sentence)
    return [_lasting(sentence, one, lengths[0]) if len(lengths) == 1 else one for one in bound]


def _lengths(sentence: Read) -> Sequence[int]:
    """Whole days of each duration that the sentence states."""
    told = (item.mention.value.canonical for item in sentence.items if item.mention and item.symbol in _DURATION)
    return [int(days[1]) for canonical in told if (days := _DAYS.fullmatch(canonical))]


_DURATION = OF_TYPE["duration"]


def _lasting(sentence: Read, one: Bound, days: int) -> Bound:
    first = as_day(one.value.canonical) if one.value.type == "date" else None
    if first is None or not 1 < days <= _LONGEST or not _begins(sentence, one.place):
        return one
    if (date.max - first).days < days:
        return one
    last = first + timedelta(days=days - 1)
    return replace(one, value=replace(one.value, canonical=f"{first.isoformat()}/{last.isoformat()}", detail=()))


def _begins(sentence: Read, place: int) -> bool:
    near = (sentence.at.get(place + step) for step in range(-_NEAR, _NEAR + 1))
    return any(item is not None and item.has("BEGINS") for item in near)
