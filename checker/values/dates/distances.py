"""Distances from the day of publication or a named day: "two days ago", "the last three months", "in a week"."""

from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from checker.values.dates import reckoning
from checker.values.dates.anchor import anchored
from checker.values.dates.context import Context, Found, Piece
from checker.values.dates.makers import Made, Slots, made, one
from checker.values.edtf import INTERVAL, ONE, Edtf, Part, of_day

_LOOSELY = 3  # times the room of a plain count: "a few days ago" may be six days, "a few weeks ago" five weeks


def rolling(slots: Slots, given: Slots) -> Made:
    """For "the last three months", "the next five days": from the reference day back or ahead."""
    shift = slots.get("SHIFT", given.get("shift"))
    amount = whole_units(slots.get("AMOUNT") or slots.get("ROUGH") or [(slots["NUM"], slots["UNIT"])])
    if shift not in (-1, 1, 2) or not amount:
        return None
    if "ROUGH" in slots:
        return made(partial(_roughly, amount, -1 if shift < 0 else 1))
    if given.get("ahead") == "whole" and shift > 0 and len(amount) == 1:
        return made(partial(_whole_units, amount))
    return made(partial(_rolling, amount, -1 if shift < 0 else 1))


def _roughly(amount: tuple[tuple[int, str], ...], way: int, context: Context) -> Found | None:
    """For "the past few weeks": its far end is approximate."""
    found = _rolling(amount, way, context)
    if found is None or context.day is None:
        return found
    first, last = found.edtf.parts[0], found.edtf.parts[-1]
    ends = (
        replace(first, mark="~") if first and way < 0 else first,
        replace(last, mark="~") if last and way > 0 else last,
    )
    return found.but(Edtf(ends, INTERVAL))


def _whole_units(amount: tuple[tuple[int, str], ...], context: Context) -> Found | None:
    """So many whole units of the calendar after the one that holds the reference day."""
    count, unit = amount[0]
    if context.day is None or unit in ("day", "business"):
        return _rolling(amount, 1, context)
    first, last = reckoning.period(context.day, unit, 1), reckoning.period(context.day, unit, count)
    return Found(Edtf((first.parts[0], last.parts[-1]), INTERVAL), relative=True) if first and last else None


def _rolling(amount: tuple[tuple[int, str], ...], way: int, context: Context) -> Found | None:
    if context.day is None:
        return Found(Edtf((Part(), Part()), INTERVAL), relative=True)
    there = reckoning.moved(context.day, amount, way)
    if there is None:
        return None
    if way < 0:
        return Found(reckoning.days(there, context.day), relative=True)
    tomorrow = reckoning.moved(context.day, [(1, "day")], 1)
    return Found(reckoning.days(tomorrow, there), relative=True) if tomorrow and tomorrow <= there else None


def whole_units(amount: list[tuple[Decimal | int, str]]) -> tuple[tuple[int, str], ...]:
    """The amount as whole counts of days or longer; nothing where it is finer than that."""
    fine = any(unit not in reckoning.SLACK or unit == "weekend" or count != int(count) for count, unit in amount)
    return () if fine else tuple((int(count), unit) for count, unit in amount)


def distance(slots: Slots, given: Slots) -> Made:
    """For "two days ago", "in a week", "two days after Easter": a count of units from the reference day or a named one."""
    counts = [pair for name in ("AMOUNT", "AMOUNT2", "AMOUNT3", "ROUGH") for pair in slots.get(name, ())]
    if "days" in given:
        counts = [(int(given["days"]), "day")]
    amount = whole_units(counts or ([(1, slots["UNIT"])] if "UNIT" in slots else []))
    if not amount or amount == ((1, given.get("not", "")),):
        return None  # "barrels a day from August" tells a rate, "a week from Monday" a day
    piece = partial(_distance, amount, int(given["way"]), given.get("only", ""), slots.get("DATE"), given.get("as", ""))
    told = partial(_loosely, piece, amount[0][1]) if "ROUGH" in slots else piece
    weekday = one(slots, "weekday")
    return made(partial(_weekday_there, told, weekday, int(given["way"])) if weekday else told)


def _weekday_there(whole: Piece, weekday: int, way: int, context: Context) -> Found | None:
    """For "two weeks ago on Tuesday": the Tuesday nearest to the day that the distance leads to, or the first one from then on."""
    found = whole(context)
    part = found.edtf.parts[0] if found else None
    if found is None or part is None or part.date is None:
        return found
    near = min(
        (reckoning.weekday_near(part.date, weekday, way) for way in ((1, -1) if way < 0 else (1,))),
        key=lambda day: abs((day - part.date).days) if part.date else 0,
    )
    return Found(Edtf((of_day(near),)), weekday, relative=True)


def _loosely(exact: Piece, unit: str, context: Context) -> Found | None:
    """For "A few days ago": the day that three of them make, with more room than three days would have."""
    found = exact(context)
    part = found.edtf.parts[0] if found else None
    if found is None or part is None or part.date is None:
        return found
    return replace(found, edtf=Edtf((replace(part, mark="~"),)), slack=_LOOSELY * max(reckoning.SLACK[unit], 1))


def _distance(
    amount: tuple[tuple[int, str], ...], way: int, only: str, base: Piece | None, shape: str, context: Context
) -> Found | None:
    if only and context.tense != only:
        return None
    start = context.day
    if base is not None:
        there = base(context)
        there = anchored(there, context)[0] if there else None
        part = there.edtf.parts[0] if there and there.edtf.shape == ONE else None
        if part is None or part.depth < 3:
            return None  # "a month from October" leads to no day
        start = part.date
    depth = (
        1 if all(unit in ("year", "decade", "century") for _, unit in amount) else 2 if amount[-1][1] == "month" else 3
    )
    if start is None:
        return Found(Edtf((Part(depth=depth),)), relative=True)
    day = reckoning.moved(start, amount, way)
    if day is None:
        return None
    if shape == "beyond":  # "more than two weeks after the vote"
        return Found(Edtf((of_day(day), None), INTERVAL), relative=True)
    if shape == "within":
        first, last = sorted((start, day))
        return Found(reckoning.days(first, last), relative=True)
    slack = max(reckoning.SLACK[unit] for _, unit in amount[-1:])
    part = of_day(day) if not slack else replace(of_day(day), mark="~")
    return Found(Edtf((part,)), slack=slack, relative=True)
