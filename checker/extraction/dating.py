"""Whether a date is told precisely enough to be the date of a happening."""

import re
from datetime import date
from functools import lru_cache

_DAY = re.compile(r"([\dX]{4})-([\dX]{2})-([\dX]{2})(?!~)")
_MONTH = re.compile(r"[\dX]{4}-[\dX]{2}(?!~)")
_LONGEST = 5  # days from the first to the last: a conference lasts so long, "last week" and "in past months" are vaguer


@lru_cache(maxsize=1 << 12)  # the days of one story are asked for again and again
def precise(canonical: str, precision: str) -> bool:
    """Whether an EDTF date is as precise as `day` or `month`.

    >>> [precise(told, "day") for told in ("2025-08-06", "XXXX-10-28/XXXX-10-29", "2025-08", "2025-08-04/2025-08-10")]
    [True, True, False, False]
    """
    if precision == "month":
        return _MONTH.match(canonical) is not None
    ends = [_DAY.fullmatch(end) for end in canonical.strip("{}[]").replace(",", "/").split("/")]
    if any(end is None for end in ends):
        return False
    first, last = _day(ends[0]), _day(ends[-1])
    return first is None or last is None or (last - first).days <= _LONGEST


@lru_cache(maxsize=1 << 12)
def as_day(canonical: str) -> date | None:
    """The day that a canonical date is; None for anything vaguer.

    >>> as_day("2025-08-06"), as_day("2025-08"), as_day("XXXX-08-06")
    (datetime.date(2025, 8, 6), None, None)
    """
    match = _DAY.fullmatch(canonical)
    return None if match is None or "X" in match[1] else _day(match)


def _day(match: "re.Match[str] | None") -> date | None:
    if match is None or "X" in match[2] + match[3]:
        return None
    year = 2000 if "X" in match[1] else int(match[1])
    try:
        return date(year, int(match[2]), int(match[3]))
    except ValueError:
        return None
