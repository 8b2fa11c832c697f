"""Months and years in which an article says that its event was: "charged on Wednesday over a crash in January".

A day long after such a month is that of what followed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from checker.extraction.dating import as_day
from checker.extraction.fields import FieldUse
from checker.extraction.reading import Told
from checker.extraction.taking import NOT_OF_THE_EVENT

_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?")
_AFTER = timedelta(days=7)  # of January the first days of February may still be meant


def told_ends(use: FieldUse, told: Sequence[Told]) -> tuple[str, ...]:
    """The day from which on each such month or year is over, a week added; only of those that stand amid words of what happened."""
    return tuple(end.isoformat() for end in sorted(_ends(use, told)))


def _ends(use: FieldUse, told: Sequence[Told]) -> Iterator[date]:
    happened = use.acts - use.rivals - use.otherwise
    for one in told:
        for sentence in one.sentences:
            if sentence.concepts.isdisjoint(happened):
                continue
            for item in sentence.items:
                mention = item.mention
                if mention is None or mention.value.type != "date" or mention.note("dates") in NOT_OF_THE_EVENT:
                    continue
                found = _MONTH.fullmatch(mention.value.canonical)
                if found:
                    yield _end(int(found[1]), int(found[2] or 12))


def _end(year: int, month: int) -> date:
    following = as_day(f"{year + month // 12:04d}-{month % 12 + 1:02d}-01")
    return (following or date.max - _AFTER) + _AFTER


def is_after(canonical: str, ends: Sequence[str]) -> bool:
    """Whether a day lies behind one of these."""
    return any(end <= canonical[:10] for end in ends)
