"""Which of two times is the later one, at whatever precision they are told.

>>> later("2025-08-07T14", "2025-08-07T11:30"), later("2025-08-07T14", "2025-08-07"), later("2025-09", "2025-08-30")
(True, False, True)
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

_TOLD = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d))?)?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?)?)?"
)
_FIRST, _LAST = (1, 1, 0, 0, 0), (12, 31, 23, 59, 59)


def later(one: str, other: str) -> bool:
    """Whether `one` is certainly after `other`; times of one day, one without an hour, are not."""
    left, right = _span(one), _span(other)
    return left is not None and right is not None and left[0] > right[1]


def known(told: str | None) -> bool:
    """Whether a time can be placed at all."""
    return told is not None and _span(told) is not None


def said_by_publication(as_of: str | None, published: str | None) -> bool:
    """Whether a claim's time only repeats the publication's, so that no words stand behind it."""
    return as_of is None or (published is not None and published.startswith(as_of))


def day_of(told: str | None) -> date | None:
    """The day of a time, None where it tells none."""
    try:
        return date.fromisoformat((told or "")[:10])
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def _span(told: str) -> tuple[datetime, datetime] | None:
    first, _, last = told.partition("/")
    start, end = _bounds(first), _bounds(last or first)
    return (start[0], end[1]) if start and end else None


def _bounds(told: str) -> tuple[datetime, datetime] | None:
    match = _TOLD.match(told)
    if not match:
        return None
    stated = [int(part) for part in match.groups()[1:6] if part is not None]
    zone = _zone(match.group(7))
    try:
        start = _moment(int(match.group(1)), [*stated, *_FIRST[len(stated) :]], zone)
        last = [*stated, *_LAST[len(stated) :]]
        if len(stated) == 1:
            last[1] = monthrange(int(match.group(1)), stated[0])[1]
        end = _moment(int(match.group(1)), last, zone)
    except ValueError:
        return None
    return start.astimezone(UTC), end.astimezone(UTC)


def _moment(year: int, parts: Sequence[int], zone: timezone) -> datetime:
    month, day, hour, minute, second = parts
    return datetime(year, month, day, hour, minute, second, tzinfo=zone)


def _zone(told: str | None) -> timezone:
    if not told or told == "Z":
        return UTC
    sign = -1 if told[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(told[1:3]), minutes=int(told[-2:])))
