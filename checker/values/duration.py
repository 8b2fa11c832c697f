"""Lengths of time as articles state them: "four-day", "two and a half hours", "5 दिवसीय"; canonical is ISO 8601.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> [m.value.canonical for m in find(fold("a four-day visit, two hours late, for 2.5 hours"), of("en"), Reference())]
['P4D', 'PT2H', 'PT2H30M']
>>> relate(Value.of("duration", "P1W"), Value.of("duration", "P7D")).kind
'equal'
>>> relate(parse("three to five years", of("en"), Reference()), Value.of("duration", "P4Y")).kind
'compatible'
"""

import re
from decimal import Decimal

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, EXACT, RANGE, UNKNOWN, Mention, Reference, Relation, Value
from checker.values.date import Contexts, pieces
from checker.values.dates.cascade import LASTING, tokens_of

_ISO = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?"
)
_Amount = list[tuple[int, str]]  # counts of units, the longest first
_Spread = tuple[list[tuple[Decimal, str]], list[tuple[Decimal, str]]]  # the shorter end and the longer, as read
_LETTERS = ("Y", "M", "W", "D", "H", "M", "S")
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
# What a count of a unit is worth in another unit that ISO 8601 has.
_WORTH = {
    "decade": (10, "year"),
    "century": (100, "year"),
    "quarter": (3, "month"),
    "fortnight": (2, "week"),
    "weekend": (2, "day"),
    "business": (1, "day"),
}
_PARTS = {
    "year": (12, "month"),
    "week": (7, "day"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
}
_HALF_MONTH = 15  # days that half a month is said to have
# Days of the shortest and the longest such unit, for comparison.
_DAYS = {"year": (365, 366), "month": (28, 31), "week": (7, 7), "day": (1, 1)}
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_HALF = Decimal("0.5")
_OPENING, _CLOSING = frozenset("«„“"), frozenset("»”“")  # quotation marks on both sides of a title
_ROUNDED = Decimal("0.1")  # of the longer one: "about 2 hours" may be said of 110 minutes


def canonical(amount: list[tuple[Decimal, str]]) -> str | None:
    """ISO 8601 of counts of units, larger units first; None where a fraction of a month other than half of
    one would be needed."""
    counts = dict.fromkeys(_UNITS, 0)
    for count, unit in amount:
        worth, smaller = _WORTH.get(unit, (1, unit))
        rest = Decimal(count) * worth
        while smaller in counts:
            counts[smaller] += int(rest)
            rest -= int(rest)
            if smaller == "month" and rest == _HALF:
                rest, smaller = Decimal(_HALF_MONTH), "day"
                continue
            if not rest or smaller not in _PARTS:
                break
            worth, smaller = _PARTS[smaller]
            rest *= worth
        if rest:
            return None
    days = "".join(
        f"{counts[unit]}{letter}" for unit, letter in zip(_UNITS[:4], _LETTERS[:4], strict=True) if counts[unit]
    )
    hours = "".join(
        f"{counts[unit]}{letter}" for unit, letter in zip(_UNITS[4:], _LETTERS[4:], strict=True) if counts[unit]
    )
    return "P" + days + ("T" + hours if hours else "") if days or hours else None


def find(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """The durations of a text, in order; those that are part of a date ("two days ago") are left out."""
    out = []
    tokens = tokens_of(folded, language.tag)
    row = pieces(tokens, language)
    contexts = Contexts(folded, language, reference, tokens)
    for place, value in enumerate(row.values):
        amount, first, last = value.get("AMOUNT"), row.starts[place], row.ends[place]
        if "SPREAD" in value:
            out += _spread(value["SPREAD"], folded, first, last, language.tag)
        if LASTING in value and value["DATE"](contexts.at(first, last)[1]) is None:
            amount, first, last = value[LASTING]  # "in 18 months" of what has been is no date
        told = canonical(amount) if amount and "ONE" not in value else None
        if told:
            start, end = folded.span(first, last)
            if folded.original[start - 1 : start] in _OPENING and folded.original[end : end + 1] in _CLOSING:
                continue  # «60 минут» is what something is called
            out.append(Mention(Value.of("duration", told), start, end, folded.original[start:end], language.tag))
    return out


def _spread(ends: _Spread, folded: Folded, first: int, last: int, tag: str) -> list[Mention]:
    """The mention of a length between two others: "three to five years"."""
    low, high = map(canonical, ends)
    start, end = folded.span(first, last)
    value = Value.of("duration", f"{low}/{high}", RANGE)
    return [Mention(value, start, end, folded.original[start:end], tag)] if low and high else []


def parse(words: str, language: Language, reference: Reference) -> Value | None:
    """The duration that the words as a whole say."""
    known = from_canonical(words)
    if known:
        return known
    shown = words.strip()
    mentions = find(fold(shown), language, reference)
    return mentions[0].value if len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(shown)) else None


def from_canonical(text: str) -> Value | None:
    """The value that ISO 8601 writes, or two of it with a stroke between; None where it is no duration."""
    told = text.strip()
    return Value.of("duration", told, RANGE if "/" in told else EXACT) if _ends(told) else None


def _ends(text: str) -> tuple[_Amount, _Amount] | None:
    """The shortest and the longest of what a canonical form says, mostly the same."""
    low, slash, high = text.partition("/")
    first, last = _read(low), _read(high if slash else low)
    return (first, last) if first and last else None


def _read(text: str) -> _Amount | None:
    found = _ISO.fullmatch(text)
    if not found or not any(found.groups()):
        return None
    return [(int(count), unit) for count, unit in zip(found.groups(), _UNITS, strict=True) if count]


def _bounds(ends: tuple[_Amount, _Amount]) -> tuple[int, int]:
    """Seconds that the duration lasts at least and at most."""
    return _seconds(ends[0])[0], _seconds(ends[1])[1]


def _seconds(amount: _Amount) -> tuple[int, int]:
    """Seconds of one length, months and years as short and as long as they can be."""
    low = high = 0
    for count, unit in amount:
        shortest, longest = _DAYS.get(unit, (0, 0))
        seconds = _SECONDS.get(unit, 0)
        low += count * (shortest * 86400 + seconds)
        high += count * (longest * 86400 + seconds)
    return low, high


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """Equal, compatible (within rounding or the length of months), in conflict, or unknown."""
    one, other = _ends(left.canonical), _ends(right.canonical)
    if one is None or other is None:
        return Relation(UNKNOWN, 0.0, ("one side is no duration",))
    told = f"{left.canonical} and {right.canonical}"
    (low, high), (least, most) = _bounds(one), _bounds(other)
    if (low, high) == (least, most):
        return Relation(EQUAL, 1.0, (f"{told} are the same length",))
    if low <= most and least <= high:
        return Relation(COMPATIBLE, 0.9, (f"{told} can be the same length",))
    loose = not {left.qualifier, right.qualifier} <= {EXACT, RANGE}
    share = tolerance if tolerance is not None else _ROUNDED if loose else Decimal(0)
    gap = max(low, least) - min(high, most)
    if gap <= share * max(high, most):
        return Relation(COMPATIBLE, 0.7, (f"{told} are the same when rounded",))
    return Relation(CONFLICT, 0.0, (f"{told} are different lengths",))
