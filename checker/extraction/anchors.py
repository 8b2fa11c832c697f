"""Counts of an earlier day than the article's own event: "shot in Dorn; his brother was killed there on 3 May"."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.dating import as_day
from checker.extraction.symbols import OF_TYPE
from checker.extraction.wholes import own, place_in_story
from checker.model.claim import BACKGROUND

_SURE = 0.6  # chance of the event's day from which another day tells of another event
_APART = 4  # days: "on Friday" of a weekend's event is its own
_DATE = OF_TYPE["date"]


def apart_by_day(found: Sequence[Found]) -> Iterator[Found]:
    """The values; a count whose sentence names only days well before the event's own is another event's.

    What an article counts first is its own event's, whatever day it went to court.
    """
    days = _days(found)
    first = min((place_in_story(one) for one in found if days and _counts(one)), default=None)
    for one in found:
        apart = first is not None and _counts(one) and place_in_story(one) != first and _before(one, min(days))
        yield replace(one, scope=replace(one.scope, about=BACKGROUND)) if apart else one


def _counts(one: Found) -> bool:
    """Whether it is a count of the article's own event."""
    return one.bound.use.field.evolves and own(one)


def _days(found: Sequence[Found]) -> list[date]:
    """The days that the article most likely gives its event."""
    told = [one for one in found if one.bound.use.field.settings.get("weighed") and one.bound.value.type == "date"]
    days = [as_day(one.bound.value.canonical) for one in told if own(one) and (one.sure or 0) >= _SURE]
    return [day for day in days if day is not None]


def _before(one: Found, day: date) -> bool:
    named = [
        _last_day(item.mention.value.canonical) for item in one.sentence.items if item.symbol == _DATE and item.mention
    ]
    return bool(named) and all(told is not None and (day - told).days >= _APART for told in named)


def _last_day(canonical: str) -> date | None:
    """A day, or the last one of a stretch: of "early August" the 10th."""
    return as_day(canonical.rpartition("/")[2])
