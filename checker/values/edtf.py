"""Dates with unknown parts, intervals and sets, written as EDTF (ISO 8601-2).

>>> str(read("XXXX-10-28/XXXX-10-29"))
'XXXX-10-28/XXXX-10-29'
>>> read("2025-08").parts[0].bounds()
(739464, 739494)
>>> read("2025-13") is None
True

Read are: years, months, days, seasons (21-24), quarters (33-36) and halves (40, 41) in the place of the month,
`X` for an unknown digit, `~` `?` `%`, `a/b` with `..` for an open end, `{a,b}` for all of them, `[a,b]` for one of them.
A time after the day (`T14:00`) is read over.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from msgspec import Struct

ONE, INTERVAL, ALL, ANY = "one", "interval", "all", "any"
SPRING, WINTER = 21, 24
FIRST_QUARTER, LAST_QUARTER = 33, 36
FIRST_HALF, LAST_HALF = 40, 41

_PART = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[0-9:.+\-Z]{2,25})?([~?%])?")
_LONGEST = 400  # characters; longer sets are no date of any article
_COMMON_YEAR = 2000  # a leap year, for days whose year is unknown


class Part(Struct, frozen=True):
    """One date with unknown parts.

    depth: 1 year, 2 month, 3 day: how far the date is written, known or not.
    month: 1-12, a season 21-24, a quarter 33-36 or a half 40-41; None where it is unknown.
    digits: how many digits of the year are known: 4, 3 for a decade, 2 for a century.
    mark: "", "~" approximate, "?" uncertain, "%" both.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    depth: int = 3
    digits: int = 4
    mark: str = ""

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04}"[: self.digits].ljust(4, "X")
        months = "" if self.depth < 2 else "-XX" if self.month is None else f"-{self.month:02}"
        days = "" if self.depth < 3 else "-XX" if self.day is None else f"-{self.day:02}"
        return year + months + days + self.mark

    @property
    def whole(self) -> bool:
        """Whether every part down to the day is known."""
        return self.depth == 3 and None not in (self.year, self.month, self.day) and self.digits == 4

    @property
    def date(self) -> date | None:
        """The day, where it is wholly known."""
        if self.whole and self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None

    def bounds(self, year: int | None = None) -> tuple[int, int]:
        """Its first and last day as ordinals of `datetime.date`; `year` stands in for an unknown one."""
        low = self.year if self.year is not None else (year or _COMMON_YEAR)
        span = 10 ** (4 - self.digits) if self.year is not None else 1
        low = max(low - low % span, 1)
        high = low + span - 1
        if self.month is None:
            return date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal()
        first, last = _months(self.month)
        if first > last:  # a winter: December of the year before up to February of the year after
            return date(max(low - 1, 1), 12, 1).toordinal(), date(min(high + 1, 9999), 2, 28).toordinal()
        if self.day is None:
            return date(low, first, 1).toordinal(), date(high, last, monthrange(high, last)[1]).toordinal()
        day = min(self.day, monthrange(low, first)[1])
        return date(low, first, day).toordinal(), date(low, first, day).toordinal()


class Edtf(Struct, frozen=True):
    """A date, an interval (an open end is None) or a set, as `shape` says: `one`, `interval`, `all`, `any`."""

    parts: tuple[Part | None, ...]
    shape: str = ONE

    def __str__(self) -> str:
        told = [str(part) if part else ".." for part in self.parts]
        if self.shape == INTERVAL:
            return "/".join(told)
        if self.shape == ALL:
            return "{" + ",".join(told) + "}"
        return "[" + ",".join(told) + "]" if self.shape == ANY else told[0]


def _months(month: int) -> tuple[int, int]:
    """First and last month of a month, season, quarter or half."""
    if month <= 12:
        return month, month
    if month <= WINTER:
        return (12, 2) if month == WINTER else (3 * (month - SPRING) + 3, 3 * (month - SPRING) + 5)
    if month <= LAST_QUARTER:
        return 3 * (month - FIRST_QUARTER) + 1, 3 * (month - FIRST_QUARTER) + 3
    return 6 * (month - FIRST_HALF) + 1, 6 * (month - FIRST_HALF) + 6


def of_day(day: date) -> Part:
    """The part that a known day is."""
    return Part(day.year, day.month, day.day)


def possible(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the calendar has such a day; unknown parts never rule it out."""
    if year is not None and not 1 <= year <= 9999:
        return False
    if month is not None and not (
        1 <= month <= 12
        or SPRING <= month <= WINTER
        or FIRST_QUARTER <= month <= LAST_QUARTER
        or FIRST_HALF <= month <= LAST_HALF
    ):
        return False
    if day is None:
        return True
    if month is None:
        return 1 <= day <= 31
    return month <= 12 and 1 <= day <= monthrange(year or _COMMON_YEAR, month)[1]


@lru_cache(maxsize=4096)
def read(text: str) -> Edtf | None:
    """The date that EDTF writes so; None where it is no EDTF that is read here, or no day of the calendar."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if text[0] in "{[" and text[-1] == {"{": "}", "[": "]"}[text[0]]:
        parts = [_part(side) for side in text[1:-1].split(",")]
        return Edtf(tuple(parts), ALL if text[0] == "{" else ANY) if parts and all(parts) else None
    if "/" in text:
        left, _, right = text.partition("/")
        start, end = (None if side in ("", "..") else _part(side) for side in (left, right))
        broken = (start is None and left not in ("", "..")) or (end is None and right not in ("", ".."))
        return None if broken or start is end else Edtf((start, end), INTERVAL)
    part = _part(text)
    return Edtf((part,)) if part else None


def _part(text: str) -> Part | None:
    found = _PART.fullmatch(text.strip())
    if not found:
        return None
    year, month, day, mark = found.groups()
    digits = 4 if year == "XXXX" else 4 - year.count("X")
    known = None if year == "XXXX" else int(year.replace("X", "0"))
    in_month, in_day = (None if side in (None, "XX") else int(side) for side in (month, day))
    if (known == 0 and digits == 4) or not possible(known or None, in_month, in_day):
        return None
    return Part(known, in_month, in_day, 1 + bool(month) + bool(day), digits, mark or "")
