"""Intervals and portions: "from March to May", "since 2010", "the end of 2008", and numeric dates whose order must be told."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from checker.values.dates.anchor import anchored, shared
from checker.values.dates.context import FUTURE, PAST, Context, Found, Piece
from checker.values.dates.makers import Made, Slots, fixed, made, one, piece_of, several, this, year_of
from checker.values.dates.reckoning import first_week, moved, weekday_near
from checker.values.edtf import FIRST_HALF, FIRST_QUARTER, INTERVAL, ONE, Edtf, Part, of_day, possible

# The months of a year, and the share of a shorter time, that its early, middle and late part, its start and end reach over.
_MONTHS_OF = {"early": (1, 6), "mid": (5, 8), "late": (7, 12), "start": (1, 4), "end": (9, 12)}
_SHARES = {"early": (0.0, 0.5), "mid": (0.33, 0.64), "late": (0.5, 1.0), "start": (0.0, 0.32), "end": (0.68, 1.0)}
_COMMON_YEAR = 2001
_LEANS = {"since": PAST, "until": FUTURE, "till": FUTURE}  # "by Friday" is the Friday to come
_DIVIDED = frozenset({"week", "month", "year"})  # whose end and rest are spoken of


def interval(slots: Slots, given: Slots) -> Made:
    """From one date to another."""
    sides = [piece_of(value) for name, value in slots.items() if name.rstrip("2") in ("DATE", "WHEN", "YEAR")]
    return made(partial(_interval, sides[0], sides[1])) if len(sides) == 2 else None


def _interval(left: Piece, right: Piece, context: Context) -> Found | None:
    start, end = left(context), right(context)
    if start is None or end is None or {start.edtf.shape, end.edtf.shape} - {ONE, INTERVAL}:
        return None
    first, last = start.edtf.parts[0], end.edtf.parts[-1]
    if first is None or last is None:
        return None
    edtf = shared(Edtf((first, last), INTERVAL))
    first, last = edtf.parts[0], edtf.parts[-1]
    if first is None or last is None or _backwards(first, last):
        return None
    if bool(start.weekday and first.day is None) != bool(end.weekday and last.day is None) or (
        first.month is None and first.day
    ):
        begun, ended = anchored(start, context)[0], anchored(end, context)[0]
        edtf = Edtf((begun.edtf.parts[0], ended.edtf.parts[-1]), INTERVAL)
    return replace(start, edtf=edtf, end_weekday=end.weekday, relative=start.relative or end.relative)


def _backwards(first: Part, last: Part) -> bool:
    return bool(first.year and last.year) and first.bounds()[0] > last.bounds()[1]


def opened(slots: Slots, given: Slots) -> Made:
    """An interval with one open end: since and after, until and before (which leave the named date itself out)."""
    if "UNIT" in slots and slots["UNIT"] not in _DIVIDED:
        return None
    whole = this(slots["UNIT"]) if "UNIT" in slots else piece_of(slots["WHEN"])
    return made(partial(_opened, whole, str(given["open"])))


def _opened(whole: Piece, which: str, context: Context) -> Found | None:
    found = whole(context)
    if found is None or found.edtf.shape not in (ONE, INTERVAL):
        return None
    found, _ = anchored(found, context.leaning(_LEANS.get(which, "")))
    edge = found.edtf.parts[0 if which in ("since", "before") else -1]
    if edge is None:
        return None
    if which == "till" and edge.depth == 1:  # "до 2010 года" leaves the year out, "до 15 сентября" mostly not the day
        which = "before"
    if which in ("after", "before"):
        edge = _beside(edge, 1 if which == "after" else -1)
    parts = (edge, None) if which in ("since", "after") else (None, edge)
    return replace(found, edtf=Edtf(parts, INTERVAL))


def _beside(part: Part, way: int) -> Part:
    """The day, month or year next to a known one; the same where it is not known."""
    if part.year is None or part.digits < 4 or (part.month or 0) > 12:
        return part
    if part.depth == 1:
        return replace(part, year=min(max(part.year + way, 1), 9999))
    low, high = part.bounds()
    edge = (high if way > 0 else low) + way
    if not 1 <= edge <= date.max.toordinal():
        return part
    day = date.fromordinal(edge)
    return of_day(day) if part.depth == 3 else Part(day.year, day.month, depth=2)


def portion(slots: Slots, given: Slots) -> Made:
    """ "Early March", "the end of 2008", "mid-May": the half, or the middle, of a month, a year, a week."""
    which = str(slots.get("PORTION", slots.get("OFPORTION", given.get("portion"))))
    if "WHEN" in slots:
        return made(partial(_portion, which, piece_of(slots["WHEN"])))
    if "UNIT" in slots:
        return made(partial(_portion, which, this(slots["UNIT"]))) if slots["UNIT"] in _DIVIDED else None
    month = one(slots, "month")
    return made(partial(_portion, which, fixed(Found(Edtf((Part(year_of(slots), month, depth=2 if month else 1),))))))


def _portion(which: str, whole: Piece, context: Context) -> Found | None:
    found = whole(context)
    if found is None:
        return None
    if found.edtf.shape == INTERVAL or (found.edtf.parts[0] and found.edtf.parts[0].depth == 3):
        found, _ = anchored(found, context)  # the year of a month is left to whoever knows the whole expression
    parts = found.edtf.parts
    first, last = parts[0], parts[-1]
    if first is None or last is None or found.edtf.shape not in (ONE, INTERVAL):
        return None
    if found.edtf.shape == ONE and (
        first.depth == 3 or first.digits < 4 or (first.year is None and first.month is None)
    ):
        return found  # "late on Monday" is Monday
    if found.edtf.shape == ONE and first.depth == 1:
        start, end = _MONTHS_OF[which]
        return found.but(Edtf((Part(first.year, start, depth=2), Part(first.year, end, depth=2)), INTERVAL))
    if first.year is None and (first.month or 13) > 12:
        return found
    low, high = first.bounds(_COMMON_YEAR)[0], last.bounds(_COMMON_YEAR)[1]
    share = _SHARES[which]
    start, end = low + round((high - low) * share[0]), low + round((high - low) * share[1])
    days = (of_day(date.fromordinal(start)), of_day(date.fromordinal(end)))
    return found.but(Edtf(tuple(day if first.year else Part(None, day.month, day.day) for day in days), INTERVAL))


def days_within(slots: Slots, given: Slots) -> Made:
    """ "From 4 to 22 this month", "the 20th of last month": days of a month that is named by a date."""
    days = several(slots, "day")
    return made(partial(_days_within, days, piece_of(slots["DATE"])))


def _days_within(days: list[int], whole: Piece, context: Context) -> Found | None:
    found = whole(context)
    part = found.edtf.parts[0] if found and found.edtf.shape == ONE else None
    if found is None or part is None or part.depth != 2 or days != sorted(set(days)):
        return None
    if not all(possible(part.year, part.month, day) for day in days):
        return None
    parts = tuple(Part(part.year, part.month, day) for day in days)
    return found.but(Edtf(parts, INTERVAL if len(parts) > 1 else ONE))


def months(slots: Slots, given: Slots) -> Made:
    """ "January to March 2025" where the words leave no other reading: months of one year."""
    found = several(slots, "month")
    parts = (Part(year_of(slots), found[0], depth=2), Part(year_of(slots), found[-1], depth=2))
    return made(fixed(Found(Edtf(parts, INTERVAL)))) if len(found) == 2 and found[0] < found[1] else None


def years(slots: Slots, given: Slots) -> Made:
    """ "2024-25": a year of business that reaches into the next one."""
    first = year_of({"YEAR": slots["YEAR"]})
    if first is None or (first + 1) % 100 != int(slots["YY"]):
        return None
    return made(fixed(Found(Edtf((Part(first, depth=1), Part(first + 1, depth=1)), INTERVAL))))


def rest(slots: Slots, given: Slots) -> Made:
    """ "Later this week", "the rest of the year" and "earlier this month": the part on this or that side of the reference day."""
    if "UNIT" in slots and slots["UNIT"] not in _DIVIDED:
        return None
    whole = this(slots["UNIT"]) if "UNIT" in slots else piece_of(slots["DATE"])
    return made(partial(_rest, whole, str(given.get("side", "after"))))


def _rest(whole: Piece, side: str, context: Context) -> Found | None:
    found = whole(context)
    if found is None or context.day is None or not found.edtf.parts[0] or found.edtf.parts[0].year is None:
        return found
    first, last = found.edtf.parts[0], found.edtf.parts[-1]
    assert last is not None
    low, high = date.fromordinal(first.bounds()[0]), date.fromordinal(last.bounds()[1])
    if not low <= context.day <= high:
        return found
    start, end = (context.day, high) if side == "after" else (low, context.day)
    return found.but(Edtf((of_day(start), of_day(end)), INTERVAL))


def decade(slots: Slots, given: Slots) -> Made:
    """ "The 1970s", "the nineties"; with two digits the decade of the last hundred years."""
    value = int(next(slots[name] for name in ("DECADE", "TENS", "NUM", "ANYYEAR") if name in slots))
    if value < 100:
        value += 2000 if value < 20 else 1900
    return made(fixed(Found(Edtf((Part(value - value % 10, depth=1, digits=3),))))) if value % 10 == 0 else None


def century(slots: Slots, given: Slots) -> Made:
    """ "The 21st century" as most people count it: 20XX."""
    nth = int(slots.get("ORD", slots.get("DAYTH", slots.get("ROMAN", slots.get("NUM", 0)))))
    return made(fixed(Found(Edtf((Part((nth - 1) * 100, depth=1, digits=2),))))) if 1 <= nth <= 30 else None


def quarter(slots: Slots, given: Slots) -> Made:
    """ "The third quarter of 2018", "Q3 2018", "the first half of this year"."""
    nth = int(next((slots[name] for name in ("QUARTER", "HALF", "ORD", "ROMAN", "COUNT") if name in slots), 0))
    unit = given.get("unit", "half" if "HALF" in slots else "quarter")
    if not 1 <= nth <= (4 if unit == "quarter" else 2):
        return None
    named = slots.get("WHEN", slots.get("DATE"))
    whole = piece_of(named) if named is not None else fixed(Found(Edtf((Part(year_of(slots), depth=1),))))
    return made(partial(_quarter, nth, unit, whole))


def _quarter(nth: int, unit: str, whole: Piece, context: Context) -> Found | None:
    found = whole(context)
    part = found.edtf.parts[0] if found and found.edtf.shape == ONE else None
    if found is None or part is None or part.depth != 1 or part.digits != 4:
        return None
    year = part.year or (context.day.year if context.day else None)
    if unit == "quarter":
        return found.but(Edtf((Part(year, FIRST_QUARTER + nth - 1, depth=2),)))
    if year is None:
        return found.but(Edtf((Part(None, FIRST_HALF + nth - 1, depth=2),)))
    first = 6 * (nth - 1) + 1
    return found.but(Edtf((Part(year, first, depth=2), Part(year, first + 5, depth=2)), INTERVAL))


def numeric(slots: Slots, given: Slots) -> Made:
    """12.05.2025, 2025-08-06, 5/3: the order is the language's unless the numbers or the document settle it."""
    text = str(next(slots[name] for name in ("NUMERIC", "DOTTED", "SLASHED", "DAYSLASH", "YEARSLASH") if name in slots))
    fields = re.split(r"[-./]", text)
    readings = _readings(fields, year_of(slots))
    if not readings:
        return None
    weekday = one(slots, "weekday")
    return made(partial(_numeric, readings, weekday))


def _readings(fields: list[str], year: int | None) -> dict[str, Part]:
    """The calendar days that the figures can be, by the order they are read in."""
    if any(len(field) > 4 for field in fields):
        return {}
    numbers = [int(field) for field in fields]
    if len(fields) == 2 and len(fields[0]) == 4:  # 2014/10
        return {"year": Part(numbers[0], numbers[1], depth=2)} if 1 <= numbers[1] <= 12 else {}
    if len(fields) == 2 and len(fields[1]) == 4:
        return {"year": Part(numbers[1], numbers[0], depth=2)} if 1 <= numbers[0] <= 12 else {}
    if len(fields) == 3 and len(fields[0]) == 4:
        return (
            {"year": Part(numbers[0], numbers[1], numbers[2])} if possible(numbers[0], numbers[1], numbers[2]) else {}
        )
    if any(len(field) > 2 for field in fields[:2]) or (len(fields) == 3 and len(fields[2]) not in (2, 4)):
        return {}
    if len(fields) == 3:
        year = numbers[2] if len(fields[2]) == 4 else year_of({"YY": numbers[2]})
    found = {"day": Part(year, numbers[1], numbers[0]), "month": Part(year, numbers[0], numbers[1])}
    return {order: part for order, part in found.items() if possible(part.year, part.month, part.day)}


def _numeric(readings: dict[str, Part], weekday: int | None, context: Context) -> Found | None:
    wanted = "day" if (context.day_first if context.day_first is not None else context.by_language) else "month"
    settled = context.day_first is not None or len({*map(str, readings.values())}) < 2
    part = readings.get(wanted) or next(iter(readings.values()))
    other = next((other for other in readings.values() if other != part), None)
    return Found(Edtf((part,)), weekday, other=None if settled or other is None else Edtf((other,)))


def nth_units(slots: Slots, given: Slots) -> Made:
    """ "The first two weeks of 2021", "the last four months of this year", "the third month of 2021"."""
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
        first = first_week(part.year, part.month if part.depth == 2 and (part.month or 13) <= 12 else None)
        after = weekday_near(after - timedelta(days=4), 1, 1)
    start = moved(after, [(count, unit)], -1) if from_end else moved(first, [((nth - 1) * 1, unit)], 1)
    end = after if from_end else moved(start, [(count, unit)], 1) if start else None
    if start is None or end is None or start < first or end > after:
        return None
    if unit == "month" and count == 1:
        return found.but(Edtf((Part(start.year, start.month, depth=2),)))
    last = end - timedelta(days=1)
    return found.but(Edtf((of_day(start),)) if start == last else Edtf((of_day(start), of_day(last)), INTERVAL))


def weekday_in(slots: Slots, given: Slots) -> Made:
    """ "The first week of October, on Friday": the weekday inside an interval of at most a week."""
    return made(partial(_weekday_in, piece_of(slots["DATE"]), one(slots, "weekday") or 1))


def _weekday_in(whole: Piece, weekday: int, context: Context) -> Found | None:
    found = whole(context)
    if found is None or found.edtf.shape != INTERVAL:
        return None
    first, last = found.edtf.parts[0], found.edtf.parts[-1]
    if first is None or last is None or first.date is None or last.date is None or (last.date - first.date).days > 6:
        return None
    return Found(Edtf((of_day(weekday_near(first.date, weekday, 1)),)), weekday, relative=found.relative)
