"""How two dates stand to each other: sets of days, compared with what is unknown left open.

>>> relate(Value.of("date", "XXXX-10-28/XXXX-10-29"), Value.of("date", "2025-08-06")).kind
'conflict'
"""

from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Relation, Value
from checker.values.edtf import ALL, INTERVAL, ONE, Edtf, Part, read

_FAR_PAST, _FAR_FUTURE = 1, 3_652_059  # ordinals of the first and the last day that `datetime.date` knows
_SLACK = {1: 730, 2: 31, 3: 3}  # days that "about" reaches each way, by the precision of what it is said of
_MOST_YEARS = 12  # years tried for a day whose year is unknown
_FRAME, _LAST_YEAR = 2000, 9998

Days = tuple[int, int]


def relate(left: Value, right: Value) -> Relation:
    """Equal, compatible (one holds the other or they overlap), in conflict, or unknown."""
    one, other = read(left.canonical), read(right.canonical)
    if one is None or other is None:
        return Relation(UNKNOWN, 0.0, ("one side is no date",))
    told = f"{left.canonical} and {right.canonical}"
    days = _weekday(left, one), _weekday(right, other)
    blank = _blank(one), _blank(other)
    if any(blank):
        return _by_weekday(days, told, one, other)
    if str(one) == str(other):
        return Relation(EQUAL, 1.0, (f"both say {left.canonical}",))
    best = Relation(CONFLICT, 0.0, (f"{told} exclude each other",))
    for year, second in _frames(one, other):
        relation = _compared(_spans(one, year, left), _spans(other, second, right), told, one, other)
        if relation.score > best.score:
            best = relation
    return best


def _blank(edtf: Edtf) -> bool:
    return all(part is None or (part.year, part.month, part.day) == (None, None, None) for part in edtf.parts)


def _weekday(value: Value, edtf: Edtf) -> int | None:
    part = edtf.parts[0]
    if edtf.shape == ONE and part is not None and part.date is not None:
        return part.date.isoweekday()
    named = value.get("weekday")
    return int(named) if named is not None else None


def _by_weekday(days: tuple[int | None, int | None], told: str, one: Edtf, other: Edtf) -> Relation:
    """Where one side knows no date, only the day of the week can speak."""
    if days[0] is None or days[1] is None:
        held = [edtf for edtf in (one, other) if not _blank(edtf)]
        return Relation(UNKNOWN, 0.0, ("one side states no date" if held else "neither side states a date",))
    if days[0] != days[1]:
        return Relation(CONFLICT, 0.0, (f"{told} fall on different days of the week",))
    if _blank(one) and _blank(other):
        return Relation(EQUAL, 1.0, ("both name the same day of the week",))
    return Relation(COMPATIBLE, 0.8, (f"{told} fall on the same day of the week",))


def _frames(one: Edtf, other: Edtf) -> list[tuple[int, int]]:
    """Years to put in the place of unknown ones, for each side."""
    parts = [part for edtf in (one, other) for part in edtf.parts]
    years = {part.year for part in parts if part and part.year is not None}
    near = sorted({min(max(year + step, 1), _LAST_YEAR) for year in years or {_FRAME} for step in (-2, -1, 0, 1, 2)})[
        :_MOST_YEARS
    ]
    unknown = [any(part and part.year is None for part in edtf.parts) for edtf in (one, other)]
    if all(unknown):
        return [(first, second) for first in near for second in near if abs(first - second) <= 1]
    return [(year, year) for year in near] if any(unknown) else [(_FRAME, _FRAME)]


def _spans(edtf: Edtf, year: int, value: Value) -> list[Days]:
    """The stretches of days that a date can mean; an interval is one stretch, a set one for each member."""
    if edtf.shape == INTERVAL:
        start, end = edtf.parts[0], edtf.parts[-1]
        low = _bounds(start, year, value)[0] if start else _FAR_PAST
        high = _bounds(end, year, value)[1] if end else _FAR_FUTURE
        if high < low and end and end.year is None:
            high = _bounds(end, year + 1, value)[1]
        return [(low, max(low, high))]
    return [_bounds(part, year, value) for part in edtf.parts if part]


def _bounds(part: Part, year: int, value: Value) -> Days:
    low, high = part.bounds(year)
    slack = value.get("slack")
    reach = int(slack) if slack is not None else _SLACK[part.depth] if part.mark else 0
    return max(low - reach, _FAR_PAST), min(high + reach, _FAR_FUTURE)


def _compared(left: list[Days], right: list[Days], told: str, one: Edtf, other: Edtf) -> Relation:
    meeting = [(a, b) for a in left for b in right if a[0] <= b[1] and b[0] <= a[1]]
    if not meeting:
        return Relation(CONFLICT, 0.0, (f"{told} exclude each other",))
    for edtf, spans, others in ((one, left, right), (other, right, left)):
        if edtf.shape == ALL and not all(any(a[0] <= b[1] and b[0] <= a[1] for a in spans) for b in others):
            return Relation(UNKNOWN, 0.1, (f"{told} share some days and not others",))
    if left == right:
        return Relation(COMPATIBLE, 0.95, (f"{told} can be the same days",))
    for a, b in meeting:
        if (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1]):
            return Relation(COMPATIBLE, 0.9, (f"{told}: one holds the other",))
    return Relation(COMPATIBLE, 0.7, (f"{told} overlap",))
