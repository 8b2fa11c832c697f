"""When a figure holds by the article's own words: "as of 6 pm on Friday", "by Friday night", "по состоянию на 18:00", "शाम 6 बजे तक"."""

import re
from datetime import timedelta

from checker.extraction.dating import as_day
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE

_CLOCK = re.compile(r"\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_UNTIL = re.compile(r"\.\./(\d{4}-\d\d-\d\d)$")  # "by Friday"
_TIMES = OF_TYPE["time"] + OF_TYPE["date"]
_NEAR = 2  # symbols from the words to the time, and from the hour to its day


def as_of(sentence: Read, published: str | None) -> str | None:
    """The day, with the hour where it is told, that the sentence names; the article's own time where it names none."""
    if sentence.classes.isdisjoint(("AS_OF", "AS_OF_AFTER")):
        return _until(sentence, published)
    for place, item in sorted(sentence.at.items()):
        first = _first(sentence, place + 1, 1) if item.has("AS_OF") else None
        first = _first(sentence, place - 1, -1) if item.has("AS_OF_AFTER") else first
        told = None if first is None else _told(sentence, first, published)
        if told is not None:
            return told
    return published


def _until(sentence: Read, published: str | None) -> str | None:
    """The day by which something was done, where it is before the article's own: "by Friday night 33 were saved"."""
    today = as_day(published[:10]) if published else None
    if today is None:
        return published
    for told in (item.mention.value for _, item in sentence.dates if item.mention):
        found = _UNTIL.match(told.canonical)
        day = as_day(found[1]) if found else None
        if day is None:
            continue
        if day > today and told.get("weekday"):
            day -= timedelta(days=7)  # a weekday is read as one to come, which a count that holds already has behind it
        if day < today:
            return day.isoformat()
    return published


def _first(sentence: Read, place: int, step: int) -> int | None:
    """The place of the time nearest to a place."""
    places = range(place, place + step * _NEAR, step)
    return next(
        (near for near in places if 0 <= near < len(sentence.symbols) and sentence.symbols[near] in _TIMES), None
    )


def _told(sentence: Read, place: int, published: str | None) -> str | None:
    around = [near for near in range(place - _NEAR, place + _NEAR + 1) if near in sentence.at]
    values = [mention.value for near in around if (mention := sentence.at[near].mention) is not None]
    day = next((value.canonical for value in values if value.type == "date" and _DAY.match(value.canonical)), None)
    hour = next((value.canonical for value in values if value.type == "time" and _CLOCK.match(value.canonical)), None)
    day = day or (published[:10] if published and _DAY.match(published[:10]) else None)
    if day is None:
        return None
    return f"{day}T{hour}" if hour else day
