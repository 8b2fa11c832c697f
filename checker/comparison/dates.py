"""Dates of one article against each other: an interval's stated length, and what must come first.

- {id: visit-days, kind: interval_length, field: visit_date, length: visit_length, severity: warning, why: ...}
- {id: arrest-after, kind: order_of_dates, field: event_date, before: arrest_date, severity: error, why: ...}
"""

import re
from collections.abc import Iterator
from datetime import date

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, whole
from checker.comparison.parts import ARITHMETIC
from checker.comparison.scene import Scene
from checker.comparison.verdicts import VALUE
from checker.model.finding import CONFLICT, Finding
from checker.model.value import EXACT, Value
from checker.rulebook.records import Rule

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_DAYS = re.compile(r"P(\d{1,3})D")
_ANY_YEAR = 2023  # for days without a year: no leap year, so that an interval over 29 February is never miscounted low


def interval_length(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article whose interval has another number of days, and of nights, than it says."""
    for _, article, claims in by_article(scene, rule.field):
        stated = [claim for claim in whole(scene, rule.settings["length"], article) if days_of(claim.value) is not None]
        spans = [claim for claim in claims if days_between(claim.value) is not None]
        if stated and spans and not any(_fits(span.value, length.value) for span in spans for length in stated):
            days = days_between(spans[0].value)
            why = f"{spans[0].value.canonical} are {days} days, the article says {stated[0].value.canonical}"
            yield inside(scene, rule, CONFLICT, ARITHMETIC, [spans[0], stated[0]], (why,))


def order_of_dates(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article in which what comes first is dated after what follows."""
    for _, article, claims in by_article(scene, rule.field):
        follows = whole(scene, rule.settings["before"], article)
        for one in claims:
            for other in follows:
                start, end = _first(one.value), _last(other.value)
                if start is not None and end is not None and start > end:
                    why = f"{one.value.canonical} is after {other.value.canonical}"
                    yield inside(scene, rule, CONFLICT, VALUE, [one, other], (why,))


def days_of(value: Value) -> int | None:
    """The days of a duration that is told in days alone."""
    match = _DAYS.fullmatch(value.canonical)
    return int(match.group(1)) if match and value.qualifier == EXACT else None


def days_between(value: Value) -> int | None:
    """The days of an interval, its first and last counted."""
    start, _, end = value.canonical.partition("/")
    first, last = _day(start), _day(end)
    return (last - first).days + 1 if first and last and last >= first else None


def _fits(span: Value, length: Value) -> bool:
    days, stated = days_between(span), days_of(length)
    return days is not None and stated is not None and stated in (days, days - 1)


def _day(told: str) -> date | None:
    match = _DAY.fullmatch(told)
    if match is None:
        return None
    year = _ANY_YEAR if match.group(1) == "XXXX" else int(match.group(1))
    try:
        return date(year, int(match.group(2)), int(match.group(3)))
    except ValueError:
        return None


def _first(value: Value) -> date | None:
    start = value.canonical.partition("/")[0]
    return None if "X" in start else _day(start)


def _last(value: Value) -> date | None:
    end = value.canonical.rpartition("/")[2]
    return None if "X" in end else _day(end)
