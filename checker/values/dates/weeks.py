"""Weeks, weekdays and other units counted inside a month or a year: "the first Friday of July", "the third week of 2018"."""

from datetime import date, timedelta
from functools import partial

from checker.values.dates import reckoning
from checker.values.dates.anchor import anchored
from checker.values.dates.context import Context, Found, Piece
from checker.values.dates.makers import Made, Slots, fixed, made, one, piece_of, this, year_of
from checker.values.edtf import INTERVAL, ONE, Edtf, Part, of_day


def nth_weekday(slots: Slots, given: Slots) -> Made:
    """For "the first Friday of July", "the last Sunday of March 2014"."""
    return made(
        partial(_nth_weekday, int(slots.get("ORD", given.get("nth", 1))), one(slots, "weekday") or 1, _whole(slots))
    )


def _whole(slots: Slots) -> Piece:
    """The period that something is a part of: a piece, or a month or year of the calendar."""
    for name in ("DATE", "WHEN"):
        if name in slots:
            return piece_of(slots[name])
    month, year = one(slots, "month"), year_of(slots)
    return fixed(Found(Edtf((Part(year, month, depth=2 if month else 1),))))


def _single(whole: Piece, context: Context) -> tuple[Found, Part] | None:
    """The one known month or year that a piece says, anchored."""
    found = whole(context)
    if found is None:
        return None
    found, _ = anchored(found, context)
    part = found.edtf.parts[0]
    return (found, part) if part and found.edtf.shape == ONE else None


def _nth_weekday(nth: int, weekday: int, whole: Piece, context: Context) -> Found | None:
    single = _single(whole, context)
    if not single or not single[1].month or single[1].month > 12:
        return None
    part = single[1]
    if part.year is None:
        return Found(Edtf((Part(None, part.month, None),)), weekday)
    low, high = (date.fromordinal(day) for day in part.bounds())
    if nth < 0:
        return Found(Edtf((of_day(reckoning.weekday_near(high, weekday, -1)),)), weekday)
    day = reckoning.moved(reckoning.weekday_near(low, weekday, 1), [(nth - 1, "week")], 1)
    return Found(Edtf((of_day(day),)), weekday) if day and day <= high else None


def nth_week(slots: Slots, given: Slots) -> Made:
    """For "the third week of March", "week 31 of 2018": weeks from Monday, the first one has its Thursday inside."""
    nth = int(slots.get("ORD", slots.get("NUM", given.get("nth", 1))))
    whole = (
        _whole(slots) if "DATE" in slots or "WHEN" in slots or one(slots, "month") or year_of(slots) else this("year")
    )
    if not -5 <= nth <= 53 or not nth:
        return None
    piece = partial(_nth_week, nth, whole)
    weekday = one(slots, "weekday")
    return made(partial(_weekday_in, piece, weekday) if weekday else piece)


def _nth_week(nth: int, whole: Piece, context: Context) -> Found | None:
    single = _single(whole, context)
    if not single or single[1].depth == 3 or (single[1].month or 0) > 12 or single[1].digits < 4:
        return None
    part = single[1]
    if part.year is None:
        return Found(Edtf((Part(None, part.month), Part(None, part.month)), INTERVAL), relative=True)
    start = reckoning.first_week(part.year, part.month)
    if nth < 0:
        last = date.fromordinal(part.bounds()[1])
        start = reckoning.weekday_near(last, 4, -1)
        start = reckoning.weekday_near(start, 1, -1)
        nth += 2
    monday = reckoning.moved(start, [(abs(nth - 1), "week")], 1 if nth > 0 else -1)
    if monday is None:
        return None
    return Found(reckoning.week(monday), relative=single[0].relative)


def week_of(slots: Slots, given: Slots) -> Made:
    """For "the week of 6 October": Monday to Sunday round the day."""
    return made(partial(_week_of, slots["DATE"]))


def _week_of(whole: Piece, context: Context) -> Found | None:
    single = _single(whole, context)
    if not single or single[1].date is None:
        return None
    return Found(reckoning.week(single[1].date))


def nth_units(slots: Slots, given: Slots) -> Made:
    """For "the first two weeks of 2021", "the last four months of this year", "the third month of 2021"."""
    amount = slots.get("AMOUNT") or [(1, slots["UNIT"])]
    if len(amount) != 1 or amount[0][0] != int(amount[0][0]) or amount[0][1] not in ("day", "week", "month"):
        return None
    nth = int(slots.get("ORD", 1)) if given["from"] == "nth" else 1
    return made(
        partial(_nth_units, int(amount[0][0]), amount[0][1], nth, given["from"] == "end", piece_of(slots["WHEN"]))
    )


def _nth_units(count: int, unit: str, nth: int, from_end: bool, whole: Piece, context: Context) -> Found | None:
    found = whole(context)
    if found is None:
        return None
    found, _ = anchored(found, context)
    part = found.edtf.parts[0]
    if part is None or found.edtf.shape != ONE or part.depth == 3 or part.year is None or part.digits < 4:
        return None
    first, after = date.fromordinal(part.bounds()[0]), date.fromordinal(part.bounds()[1]) + timedelta(days=1)
    if unit == "week":
        first = reckoning.first_week(part.year, part.month if part.depth == 2 and (part.month or 13) <= 12 else None)
        after = reckoning.weekday_near(after - timedelta(days=4), 1, 1)
    start = (
        reckoning.moved(after, [(count, unit)], -1) if from_end else reckoning.moved(first, [((nth - 1) * 1, unit)], 1)
    )
    end = after if from_end else reckoning.moved(start, [(count, unit)], 1) if start else None
    if start is None or end is None or start < first or end > after:
        return None
    if unit == "month" and count == 1:
        return found.but(Edtf((Part(start.year, start.month, depth=2),)))
    last = end - timedelta(days=1)
    return found.but(Edtf((of_day(start),)) if start == last else Edtf((of_day(start), of_day(last)), INTERVAL))


def weekday_in(slots: Slots, given: Slots) -> Made:
    """For "the first week of October, on Friday": the weekday inside an interval of at most a week."""
    return made(partial(_weekday_in, piece_of(slots["DATE"]), one(slots, "weekday") or 1))


def _weekday_in(whole: Piece, weekday: int, context: Context) -> Found | None:
    found = whole(context)
    if found is None or found.edtf.shape != INTERVAL:
        return None
    first, last = found.edtf.parts[0], found.edtf.parts[-1]
    if first is None or last is None or first.date is None or last.date is None or (last.date - first.date).days > 6:
        return None
    return Found(Edtf((of_day(reckoning.weekday_near(first.date, weekday, 1)),)), weekday, relative=found.relative)
