"""Unknown years, months and weekdays filled from the article's day: what is nearest, never what is merely likely."""

from calendar import monthrange
from datetime import date, timedelta

from checker.values.dates.context import FUTURE, PAST, Context, Found
from checker.values.dates.reckoning import week, weekday_near
from checker.values.edtf import ANY, INTERVAL, Edtf, Part, of_day, possible

_NEXT, _COMING = 1, 2
_AGAINST = 8  # a day against the tense of its sentence counts as so many times farther


def anchored(found: Found, context: Context) -> tuple[Found, bool]:
    """The date with what the reference day fills in, and whether it filled anything in."""
    if context.day is None:
        return found, False
    edtf = found.edtf
    first = next((part for part in edtf.parts if part), None)
    if first is None:
        return found, False
    if found.weekday and first.depth == 3 and first.day is None:
        return found.but(_weekdays(found, context)), True
    if first.year is not None or (first.month is None and first.day is None):
        return found, False
    if first.month is None:
        return _day_of_month(found, context)
    year = _year(first, context)
    return (found, False) if year is None else (found.but(_in_year(edtf, year)), True)


def _weekdays(found: Found, context: Context) -> Edtf:
    day = context.day
    assert day is not None
    assert found.weekday
    start = _weekday(day, found.weekday, found.shift, context)
    if found.end_weekday:
        end = weekday_near(start, found.end_weekday, 1)
        return Edtf((of_day(start), of_day(end)), found.edtf.shape)
    return Edtf(tuple(of_day(start) if part else None for part in found.edtf.parts), found.edtf.shape)


def _weekday(day: date, weekday: int, shift: int | None, context: Context) -> date:
    if shift is None:
        return weekday_near(day, weekday, 1 if context.tense == FUTURE else -1)
    if shift == _COMING:
        return weekday_near(day + timedelta(days=1), weekday, 1)
    if shift < 0:
        return weekday_near(day - timedelta(days=1), weekday, -1)
    monday = week(day, shift).parts[0]
    assert monday is not None
    assert monday.date is not None
    return monday.date + timedelta(days=weekday - 1)


def _day_of_month(found: Found, context: Context) -> tuple[Found, bool]:
    """For "the 27th", "Thursday the 21st": the nearest month that has such a day."""
    day = context.day
    part = found.edtf.parts[0]
    assert day is not None
    assert part is not None
    assert part.day is not None
    near = []
    for offset in range(-7, 8):
        year, month = divmod(day.year * 12 + day.month - 1 + offset, 12)
        if not possible(year, month + 1, part.day):
            continue
        there = date(year, month + 1, part.day)
        if not found.weekday or there.isoweekday() == found.weekday:
            near.append((distance(there, day, context), there))
    if not near:
        return found, False
    return found.but(Edtf((of_day(min(near)[1]),))), True


def distance(there: date, day: date, context: Context) -> int:
    """Days between the two, more where the tense of the sentence speaks against the side."""
    gap = (there - day).days
    against = (gap > 0 and context.tense == PAST) or (gap < 0 and context.tense == FUTURE)
    return abs(gap) * (_AGAINST if against else 1)


def _year(part: Part, context: Context) -> int | None:
    """The year that brings the month and day nearest to the reference day."""
    day = context.day
    assert day is not None
    assert part.month is not None
    near = []
    for year in (day.year - 1, day.year, day.year + 1):
        if possible(year, part.month, part.day):
            low, high = part.bounds(year)
            inside = low <= day.toordinal() <= high
            edge = date.fromordinal(high if high < day.toordinal() else low)
            near.append((0 if inside else distance(edge, day, context), year))
    return min(near)[1] if near else None


def _in_year(edtf: Edtf, year: int) -> Edtf:
    """Every part in the year, later parts in the next one where they would run backwards."""
    out: list[Part | None] = []
    for part in edtf.parts:
        if part and part.year is None and part.month is not None:
            before = next((other for other in reversed(out) if other), None)
            later = (
                before is not None
                and edtf.shape != ANY
                and (part.month, part.day or 0) < (before.month or 0, before.day or 0)
            )
            base = before.year if before and before.year else year
            in_year = base + 1 if later else base
            part = _placed(part, in_year)
        out.append(part)
    return Edtf(tuple(out), edtf.shape)


def _placed(part: Part, year: int) -> Part:
    day = part.day
    if day and part.month and part.month <= 12:
        day = min(day, monthrange(year, part.month)[1])
    return Part(year, part.month, day, part.depth, part.digits, part.mark)


def shared(edtf: Edtf) -> Edtf:
    """For "28 October to 3 November 2025": a year named once counts for both ends."""
    start, end = edtf.parts[0], edtf.parts[-1]
    if edtf.shape != INTERVAL or not start or not end or start.depth < 2 or start.month is None:
        return edtf
    if start.year is None and end.year is not None and end.month is not None:
        over = (start.month, start.day or 0) > (end.month, end.day or 99)
        return Edtf((_placed(start, end.year - over), end), INTERVAL)
    if end.year is None and start.year is not None and end.month is not None:
        over = (end.month, end.day or 99) < (start.month, start.day or 0)
        return Edtf((start, _placed(end, start.year + over)), INTERVAL)
    return edtf
