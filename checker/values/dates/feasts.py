"""Days named by their feast: fixed ("12-25"), an nth weekday ("11-thu-4"), or counted from Easter ("easter+1")."""

from datetime import date, timedelta
from functools import partial

from checker.values.dates.anchor import distance
from checker.values.dates.context import Context, Found, Piece
from checker.values.dates.makers import Made, Slots, made, year_of
from checker.values.dates.reckoning import days, moved, weekday_near
from checker.values.edtf import Edtf, Part, of_day

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONDAY, _TUESDAY, _WEDNESDAY, _SATURDAY, _SUNDAY = 1, 2, 3, 6, 7
_FIRST, _LAST = 1583, 4099  # years for which the reckoning of Easter holds


def feast(slots: Slots, given: Slots) -> Made:
    """The feast that the slot or the pattern names, in its year or the one nearest to the reference day."""
    name = str(slots.get("FEAST", given.get("feast")))
    day = partial(_feast, name, year_of(slots), slots.get("SHIFT"), int(given.get("plus", 0)))
    return made(partial(_weekend, day) if given.get("weekend") else day)


def _weekend(feast: Piece, context: Context) -> Found | None:
    """For "Labor Day weekend": the free days that the feast makes one of, from Thursday to Monday at most."""
    found = feast(context)
    part = found.edtf.parts[0] if found else None
    if found is None or part is None or part.date is None:
        return found
    weekday = part.date.isoweekday()
    if weekday in (_TUESDAY, _WEDNESDAY):
        return None
    saturday = weekday_near(part.date, _SATURDAY, -1 if weekday in (_SUNDAY, _MONDAY) else 1)
    sunday = saturday + timedelta(days=1)
    return found.but(days(min(saturday, part.date), max(sunday, part.date)))


def _feast(name: str, year: int | None, shift: int | None, plus: int, context: Context) -> Found | None:
    if context.day is None and year is None:
        fixed = "easter" not in name and len(name) == 5 and not plus
        month, _, day = name.partition("-")
        return Found(Edtf((Part(None, int(month), int(day)),))) if fixed else None
    years = [year] if year else [context.day.year + step for step in (-1, 0, 1)] if context.day else []
    held = [day + timedelta(days=plus) for day in (on(name, y) for y in years if _FIRST <= y <= _LAST) if day]
    here = context.day
    if here and shift and not year:
        held = [day for day in held if (day > here if shift > 0 else day < here)]
    if not held:
        return None
    return Found(Edtf((of_day(min(held, key=lambda day: (distance(day, here, context) if here else 0, day))),)))


def on(name: str, year: int) -> date | None:
    """The day of the feast in a year."""
    if name.startswith("easter"):
        return easter(year) + timedelta(days=int(name[len("easter") :] or 0))
    month, _, which = name.partition("-")
    if which.isdigit():
        return date(year, int(month), int(which))
    weekday, _, nth = which.partition("-")
    day = _WEEKDAYS.index(weekday) + 1
    if nth == "last":
        following = date(year + int(month) // 12, int(month) % 12 + 1, 1)
        return weekday_near(following - timedelta(days=1), day, -1)
    return moved(weekday_near(date(year, int(month), 1), day, 1), [(int(nth) - 1, "week")], 1)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus, Meeus 1991)."""
    a, b = year % 19, year // 100
    d = (b - b // 4 - (8 * b + 13) // 25 + 19 * a + 15) % 30
    e = d - (d // 28) * (1 - (29 // (d + 1)) * ((21 - a) // 11))
    f = (year + year // 4 + e + 2 - b + b // 4) % 7
    g = e - f
    month = 3 + (g + 40) // 44
    return date(year, month, g + 28 - 31 * (month // 4))
