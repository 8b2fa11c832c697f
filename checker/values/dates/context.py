"""What a date expression is resolved against, and what comes of it."""

from collections.abc import Callable
from datetime import date
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from checker.model.value import Reference
from checker.values.edtf import ONE, Edtf, Part, read

PAST, FUTURE = "past", "future"
_EARLIEST, _LATEST = 1000, 3000  # years of publication that leave room for "a century ago"


class Context:
    """The article's day, how it writes numeric dates, and the tense of the sentence, which is looked up only when asked for."""

    def __init__(self, day: date | None, day_first: bool | None, by_language: bool, tense: Callable[[], str]) -> None:
        self.day = day
        self.day_first = day_first
        self.by_language = by_language
        self._tense = tense

    def leaning(self, tense: str) -> "Context":
        """The same with a tense that the words themselves decide; the same context where they do not."""
        return Context(self.day, self.day_first, self.by_language, lambda: tense) if tense else self

    @cached_property
    def tense(self) -> str:
        """`past`, `future` or "" where the sentence does not tell."""
        return self._tense()


class Found(Struct, frozen=True):
    """What an expression says.

    weekday: 1-7 where one is named. slack: days each way that a resolved distance may miss by.
    other: the second reading of an ambiguous numeric date. relative: the words count from the day of publication.
    shift: which of several weekdays is meant: -1 last, 0 this, 1 next, 2 coming; None for a plain one.
    """

    edtf: Edtf
    weekday: int | None = None
    slack: int = 0
    other: Edtf | None = None
    relative: bool = False
    shift: int | None = None
    approximate: bool = False
    end_weekday: int | None = None

    def but(self, edtf: Edtf) -> "Found":
        """The same with another date."""
        return replace(self, edtf=edtf)


Piece = Callable[[Context], Found | None]


@lru_cache(maxsize=256)
def published(reference: Reference) -> date | None:
    """The day of publication, where it is stated to the day."""
    found = read((reference.published or "")[:10].strip())
    day = found.parts[0].date if found and found.shape == ONE and found.parts[0] else None
    return day if day and _EARLIEST <= day.year <= _LATEST else None


UNKNOWN_DAY = Edtf((Part(),))
