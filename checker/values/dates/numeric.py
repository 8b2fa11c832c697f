"""Numeric dates, whose order must be told: 12.05.2025, 2025-08-06, 5/3."""

import re
from functools import partial

from msgspec.structs import replace

from checker.values.dates.context import Context, Found, Piece
from checker.values.dates.makers import Made, Slots, made, one, year_of
from checker.values.edtf import INTERVAL, Edtf, Part, possible


def numeric(slots: Slots, given: Slots) -> Made:
    """12.05.2025, 2025-08-06, 5/3: the order is the language's unless the numbers or the document settle it."""
    text = str(next(slots[name] for name in ("NUMERIC", "DOTTED", "SLASHED", "DAYSLASH", "YEARSLASH") if name in slots))
    fields = re.split(r"[-./,]", text)
    readings = _readings(fields, year_of(slots))
    if not readings:
        return None
    weekday = one(slots, "weekday")
    return made(partial(_numeric, readings, weekday))


def numeric_days(slots: Slots, given: Slots) -> Made:
    """For "14-15.10.2025": the days from one of the month up to a numeric date."""
    first, last = one(slots, "day"), numeric({name: value for name, value in slots.items() if "DAY" not in name}, given)
    return made(partial(_numeric_days, first, last[1])) if first and last else None


def _numeric_days(first: int, last: Piece, context: Context) -> Found | None:
    found = last(context)
    part = found.edtf.parts[0] if found else None
    if found is None or part is None or part.day is None or first >= part.day:
        return None
    return replace(found, edtf=Edtf((replace(part, day=first), part), INTERVAL), other=None)


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
