"""Intervals and portions of dates: "from March to May", "since 2010", "the end of 2008", "the rest of the week"."""

from datetime import date
from functools import partial

from msgspec.structs import replace

from checker.values.dates.anchor import anchored, shared
from checker.values.dates.context import FUTURE, PAST, Context, Found, Piece
from checker.values.dates.makers import Made, Slots, fixed, made, one, piece_of, several, this, year_of
from checker.values.edtf import INTERVAL, ONE, Edtf, Part, of_day, possible

# The months of a year, and the share of a shorter time, that its early, middle and late part, its start and end reach over.
_MONTHS_OF = {"early": (1, 6), "mid": (5, 8), "late": (7, 12), "start": (1, 4), "end": (9, 12)}
_SHARES = {"early": (0.0, 0.5), "mid": (0.33, 0.64), "late": (0.5, 1.0), "start": (0.0, 0.32), "end": (0.68, 1.0)}
_COMMON_YEAR = 2001
_LEANS = {"since": PAST, "until": FUTURE, "till": FUTURE}  # "by Friday" is the Friday to come
_DIVIDED = frozenset({"week", "month", "year"})  # whose end and rest are spoken of
_MONTH = 2  # the depth of a date that names a month


def interval(slots: Slots, given: Slots) -> Made:
    """From one date to another."""
    sides = [
        piece_of(value) for name, value in slots.items() if name.rstrip("2") in ("DATE", "WHEN", "YEAR", "ROUNDYEAR")
    ]
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
    if given.get("of") == "point" and not _is_point(whole):
        return None
    return made(partial(_opened, whole, str(given["open"]), str(given.get("ahead", ""))))


def _is_point(whole: Piece) -> bool:
    """Whether a piece is a day or a year: "सोमवार से" is since Monday, "पिछले तीन सप्ताह से" has its beginning in it."""
    return _depth(whole) not in (None, _MONTH)


def _depth(whole: Piece) -> int | None:
    """How much of one date a piece names: 1 the year, 2 the month, 3 the day; None for anything else."""
    found = whole(Context(None, None, True, str))
    part = found.edtf.parts[0] if found and found.edtf.shape == ONE else None
    return part.depth if part is not None else None


def _opened(whole: Piece, which: str, ahead_only: str, context: Context) -> Found | None:
    found = whole(context)
    if found is None or found.edtf.shape not in (ONE, INTERVAL):
        return None
    if ahead_only and context.tense != FUTURE:
        return found  # "footage from Saturday" is no Saturday and what came after
    lean = "" if which == "since" and context.tense == FUTURE else _LEANS.get(which, "")
    found, _ = anchored(found, context.leaning(lean))
    if found.edtf.shape == INTERVAL and (
        None in found.edtf.parts or (not found.relative and which in ("until", "till"))
    ):
        return found  # "2 से 7 फरवरी तक": both ends are named already
    edge = found.edtf.parts[0 if which in ("since", "before") else -1]
    if edge is None:
        return None
    ahead = context.day is not None and edge.year is not None and edge.year > context.day.year
    if which == "till" and edge.depth == 1 and not ahead:
        which = (
            "before"  # "до 2010 года" leaves the year out, a term "до 2041 года" or "до 15 сентября" mostly does not
        )
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
    """For "early March", "the end of 2008", "mid-May": the half, or the middle, of a month, a year, a week."""
    which = str(slots.get("PORTION", slots.get("OFPORTION", given.get("portion"))))
    if "WHEN" in slots:
        whole = piece_of(slots["WHEN"])
        if given.get("of") == "month" and _depth(whole) != _MONTH:
            return None  # "the first half of 2025" are six months
        return made(partial(_portion, which, whole))
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
    """For "from 4 to 22 this month", "the 20th of last month": days of a month that is named by a date."""
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


def rest(slots: Slots, given: Slots) -> Made:
    """For "later this week", "the rest of the year" and "earlier this month": the part on this or that side of the reference day."""
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
