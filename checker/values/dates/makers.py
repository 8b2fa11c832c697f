"""What the patterns of the points stage make: single dates, days of one month, periods, distances from the day of publication.

A maker takes the meanings of its pattern's slots and the constants beside the pattern, and gives a piece: a function of
the context, since most of what news says of time is only known with the article's day. None rejects the match.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import Any

from msgspec.structs import replace

from checker.values.dates import reckoning
from checker.values.dates.anchor import anchored
from checker.values.dates.context import FUTURE, PAST, UNKNOWN_DAY, Context, Found, Piece
from checker.values.edtf import ALL, ANY, INTERVAL, Edtf, Part, of_day, possible

Slots = Mapping[str, Any]
Made = tuple[str, Any] | None

_MOST_UNITS = 100_000
_SATURDAY = 6
_PIVOT = 30  # two digits up to here are of this century: '25 is 2025, '74 is 1974


def made(piece: Piece) -> Made:
    """A date token that holds the piece."""
    return "DATE", piece


def fixed(found: Found) -> Piece:
    """A piece that needs no context."""
    return lambda context: found


def piece_of(value: Any) -> Piece:
    """A date token's piece; a bare year is one too."""
    return value if callable(value) else fixed(Found(Edtf((Part(int(value), depth=1),))))


def year_of(slots: Slots) -> int | None:
    """The year that the slots name, with four digits or two."""
    for name in ("YEAR", "ROUNDYEAR", "ANYYEAR", "YEARTH", "THREE"):
        if name in slots:
            return int(slots[name])
    short = slots.get("YY")
    return None if short is None else int(short) + (2000 if int(short) <= _PIVOT else 1900)


def amount(slots: Slots, given: Slots) -> Made:
    """A count of units: "two days". Apart from it "a month", which is as often a rate, and "a few days"."""
    if "COMPOUND" in slots:
        return "AMOUNT", [(Decimal(slots["COMPOUND"][0]), slots["COMPOUND"][1])]
    if "UNIT2" in slots:
        return _joined(slots)
    said = next(
        (slots[name] for name in ("COUNT", "NUM", "DECIMAL", "DOTTED", "ARTICLE") if name in slots),
        given.get("count", 1),
    )
    figures = str(said).replace(",", ".")
    unit = slots.get("UNIT", slots.get("LONG", given.get("unit")))
    if figures.count(".") > 1 or unit is None:
        return None
    count = Decimal(figures) + Decimal(str(given.get("plus", 0)))
    if count >= given.get("below", _MOST_UNITS):
        return None
    kind = "ONE" if given.get("one") else "ROUGH" if given.get("rough") else "AMOUNT"
    return (kind, [(count, unit)]) if 0 < count < _MOST_UNITS else None


def spread(slots: Slots, given: Slots) -> Made:
    """Two counts of one unit between which a length lies: "three to five years", which is neither of them."""
    names = ("COUNT", "NUM", "DECIMAL", "DOTTED")
    told = [str(slots[name + index]) for index in ("", "2") for name in names if name + index in slots]
    figures = [one.replace(",", ".") for one in told]
    if len(figures) != 2 or any(one.count(".") > 1 for one in figures):
        return None
    low, high = (Decimal(one) for one in figures)
    return ("SPREAD", ([(low, slots["UNIT"])], [(high, slots["UNIT"])])) if 0 < low < high < _MOST_UNITS else None


_LONGER_FIRST = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")


def _joined(slots: Slots) -> Made:
    """One length in several units: "two years and eight months", "1 hour 20 minutes"; never "two days and three weeks"."""
    counts = [Decimal(slots[name]) for name in ("ARTICLE", "COUNT", "COUNT2", "COUNT3") if name in slots]
    told = list(zip(counts, (slots[name] for name in ("UNIT", "UNIT2", "UNIT3") if name in slots), strict=True))
    units = [_LONGER_FIRST.index(unit) for _, unit in told if unit in _LONGER_FIRST]
    falling = len(units) == len(told) and all(one < other for one, other in pairwise(units))
    return ("AMOUNT", told) if falling and all(0 < count < _MOST_UNITS for count, _ in told) else None


_CLASSES = {
    "month": ("MONTH", "ANYMONTH", "SUREMONTH", "MONTHNUM"),
    "weekday": ("WEEKDAY", "ANYWEEKDAY", "SUREWEEKDAY"),
    "day": ("DAY", "DAYTH", "ADAY"),
}


def one(slots: Slots, what: str) -> int | None:
    """The `month`, `weekday` or `day` that the slots name, by whichever of its classes."""
    return next(iter(several(slots, what)), None)


def several(slots: Slots, what: str) -> list[int]:
    """All of the `day`s or `weekday`s that the slots name, in the order of the pattern."""
    return [int(value) for name, value in slots.items() if name.rstrip("0123456789") in _CLASSES[what]]


def calendar(slots: Slots, given: Slots) -> Made:
    """A day, month or year of the calendar, whatever of it is named."""
    month = one(slots, "month") or slots.get("SEASON")
    day = one(slots, "day")
    year = year_of(slots)
    if not possible(year, month, day):
        return None
    if (month and month > 12 and day is not None) or (day or 31) < int(given.get("least", 1)):
        return None
    depth = 3 if day is not None else 2 if month is not None else 1
    return made(fixed(Found(Edtf((Part(year, month, day, depth),)), one(slots, "weekday"))))


def days_of_month(slots: Slots, given: Slots) -> Made:
    """Several days of one month: an interval for a dash or neighbours, a set otherwise."""
    month, year = one(slots, "month"), year_of(slots)
    days = several(slots, "day")
    if not all(possible(year, month, day) for day in days) or days != sorted(set(days)):
        return None
    neighbours = days == list(range(days[0], days[-1] + 1))
    if given.get("as") == "neighbours" and not neighbours:
        return None
    parts = [Part(year, month, day) for day in days]
    if given.get("as") == "night":
        return made(fixed(Found(Edtf(tuple(parts), "any"))))
    weekdays = several(slots, "weekday")
    together = given.get("as") == "range" or neighbours
    edtf = Edtf((parts[0], parts[-1]), INTERVAL) if together else Edtf(tuple(parts), ALL)
    return made(
        fixed(Found(edtf, weekdays[0] if weekdays else None, end_weekday=weekdays[1] if len(weekdays) > 1 else None))
    )


def night_to(slots: Slots, given: Slots) -> Made:
    """For "В ночь на среду", "the night into 31 August": one of two neighbouring days, and no telling which."""
    month, day = one(slots, "month"), one(slots, "day")
    weekdays = several(slots, "weekday")
    found = Found(Edtf((Part(year_of(slots), month, day),)), weekdays[-1] if weekdays else None)
    return made(partial(_night_to, found)) if possible(year_of(slots), month, day) else None


def _night_to(found: Found, context: Context) -> Found | None:
    found, _ = anchored(found, context)
    part = found.edtf.parts[0]
    if part is None or part.month is None or part.day is None:
        return found
    day = date(part.year or 2001, part.month, min(part.day, 28 if part.month == 2 and not part.year else part.day))
    before = reckoning.moved(day, [(1, "day")], -1)
    if before is None:
        return found
    first = of_day(before) if part.year else Part(None, before.month, before.day)
    return replace(found, edtf=Edtf((first, part), ANY), weekday=None, relative=found.relative)


def weekday(slots: Slots, given: Slots) -> Made:
    """A day of the week: the nearest one back, the nearest ahead in a sentence of the future, or as "last" and "next" say."""
    shift = slots.get("SHIFT", given.get("shift"))
    days = several(slots, "weekday")
    if len(days) > 1:
        return made(fixed(Found(Edtf((Part(), Part()), INTERVAL), days[0], shift=shift, end_weekday=days[-1])))
    return made(fixed(Found(UNKNOWN_DAY, days[0], shift=shift)))


def weekday_of_week(slots: Slots, given: Slots) -> Made:
    """For "Tuesday of last week"."""
    if slots.get("UNIT", "week") != "week":
        return None
    return weekday(slots, given)


def offset(slots: Slots, given: Slots) -> Made:
    """So many days from the day of publication: today, yesterday. Words of two directions (कल) go by the tense."""
    days = slots.get("RELDAY", given.get("days"))
    return made(partial(_overnight if given.get("overnight") else _offset, days))


def _overnight(days: int, context: Context) -> Found | None:
    """A night from one day to the next: one of the two, and no telling which."""
    first, second = _offset(days, context), _offset(days + 1, context)
    if context.day is None or first is None or second is None:
        return first
    return Found(Edtf((first.edtf.parts[0], second.edtf.parts[0]), ANY), relative=True)


def _offset(days: int | str, context: Context) -> Found | None:
    if isinstance(days, str):  # "±1"
        if not context.tense:
            return Found(UNKNOWN_DAY, relative=True)
        days = int(days.lstrip("±")) * (1 if context.tense == FUTURE else -1)
    if context.day is None:
        return Found(UNKNOWN_DAY, relative=True)
    edtf = reckoning.period(context.day, "day", days)
    return Found(edtf, relative=True) if edtf else None


def period(slots: Slots, given: Slots) -> Made:
    """For "last week", "this year": a unit of the calendar, counted from the one that holds the reference day."""
    unit, shift = slots.get("UNIT", given.get("unit")), int(given.get("shift", min(slots.get("SHIFT", 0), 1)))
    if given.get("near"):
        return made(partial(_near, unit))
    if unit == "weekend" and "SHIFT" in slots and slots["SHIFT"] in (0, 2):
        return made(_this_weekend if shift == 0 else _coming_weekend)
    if reckoning.unknown(unit) is None or unit == "day":
        return None
    return made(partial(_period, unit, shift))


def this(unit: str) -> Piece:
    """The unit of the calendar that holds the reference day."""
    return partial(_period, unit, 0)


def _near(unit: str, context: Context) -> Found | None:
    """For "over the weekend": the one before or round the reference day, the one ahead in a sentence of the future."""
    found = _period(unit, 0, context)
    last = found.edtf.parts[0] if found else None
    ahead = last is not None and last.date is not None and context.day is not None and last.date > context.day
    return _period(unit, -1, context) if ahead and context.tense != FUTURE else found


def _this_weekend(context: Context) -> Found | None:
    """The weekend of the week, unless what is told of it has been: then the last one that has begun."""
    return _near("weekend", context) if context.tense == PAST else _period("weekend", 0, context)


def _coming_weekend(context: Context) -> Found | None:
    begun = context.day is not None and context.day.isoweekday() >= _SATURDAY
    return _period("weekend", int(begun), context)


def _period(unit: str, shift: int, context: Context) -> Found | None:
    edtf = reckoning.period(context.day, unit, shift) if context.day else reckoning.unknown(unit)
    return Found(edtf, relative=True) if edtf else None


def in_year(slots: Slots, given: Slots) -> Made:
    """ "In June last year", "the autumn of next year": a month, season or day of a year counted from the reference day."""
    month, day = one(slots, "month") or slots.get("SEASON"), one(slots, "day")
    return made(partial(_in_year, month, day, min(int(slots["SHIFT"]), 1))) if possible(None, month, day) else None


def _in_year(month: int | None, day: int | None, shift: int, context: Context) -> Found | None:
    year = context.day.year + shift if context.day else None
    if not possible(year, month, day):
        return None
    return Found(Edtf((Part(year, month, day, 3 if day else 2),)), relative=True)


def shifted(slots: Slots, given: Slots) -> Made:
    """For "last June", "next summer": a month or season counted from the reference day."""
    month = one(slots, "month") or slots.get("SEASON")
    return (
        None
        if month is None
        else made(partial(_shifted, month, one(slots, "day"), int(slots.get("SHIFT", given.get("shift", 0)))))
    )


def _shifted(month: int, day: int | None, shift: int, context: Context) -> Found | None:
    part = Part(None, month, day, 3 if day else 2)
    if context.day is None:
        return Found(Edtf((part,)))
    here = context.day.toordinal()
    years = range(context.day.year - 2, context.day.year + 3)
    bounds = [(year, *part.bounds(year)) for year in years if possible(year, month, day)]
    if shift < 0:
        fitting = [year for year, _, high in bounds if high < here]
        year = fitting[-1] if fitting else None
    elif shift > 0:
        fitting = [year for year, low, _ in bounds if low > here]
        year = fitting[shift - 1] if len(fitting) >= shift else None
    else:
        year = context.day.year
    return Found(Edtf((replace(part, year=year),)), relative=True) if year and possible(year, month, day) else None
