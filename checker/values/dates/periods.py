"""Longer stretches of the calendar by their name: quarters, years of business, decades, centuries."""

from functools import partial

from checker.values.dates.context import Context, Found, Piece
from checker.values.dates.makers import Made, Slots, fixed, made, piece_of, several, year_of
from checker.values.edtf import ALL, FIRST_HALF, FIRST_QUARTER, INTERVAL, ONE, Edtf, Part


def months(slots: Slots, given: Slots) -> Made:
    """For "January to March 2025" where the words leave no other reading: months of one year."""
    found = several(slots, "month")
    parts = (Part(year_of(slots), found[0], depth=2), Part(year_of(slots), found[-1], depth=2))
    return made(fixed(Found(Edtf(parts, INTERVAL)))) if len(found) == 2 and found[0] < found[1] else None


def years(slots: Slots, given: Slots) -> Made:
    """For "2024-25": a year of business that reaches into the next one."""
    first = year_of({"YEAR": slots["YEAR"]})
    if first is not None and "YEAR2" in slots:
        return _both(first, year_of({"YEAR": slots["YEAR2"]}))
    if first is None or (first + 1) % 100 != int(slots["YY"]):
        return None
    return made(fixed(Found(Edtf((Part(first, depth=1), Part(first + 1, depth=1)), INTERVAL))))


def _both(first: int, second: int | None) -> Made:
    """For "in 2023 and 2024": neighbours are the interval that they form, others two years."""
    if second is None or second <= first:
        return None
    parts = (Part(first, depth=1), Part(second, depth=1))
    return made(fixed(Found(Edtf(parts, INTERVAL if second == first + 1 else ALL))))


def decade(slots: Slots, given: Slots) -> Made:
    """For "the 1970s", "the nineties"; with two digits the decade of the last hundred years."""
    value = int(next(slots[name] for name in ("DECADE", "TENS", "NUM", "ANYYEAR") if name in slots))
    if value < 100:
        value += 2000 if value < 20 else 1900
    return made(fixed(Found(Edtf((Part(value - value % 10, depth=1, digits=3),))))) if value % 10 == 0 else None


def century(slots: Slots, given: Slots) -> Made:
    """For "the 21st century" as most people count it: 20XX."""
    nth = int(slots.get("ORD", slots.get("DAYTH", slots.get("ROMAN", slots.get("NUM", 0)))))
    return made(fixed(Found(Edtf((Part((nth - 1) * 100, depth=1, digits=2),))))) if 1 <= nth <= 30 else None


def quarter(slots: Slots, given: Slots) -> Made:
    """For "the third quarter of 2018", "Q3 2018", "the first half of this year"."""
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
