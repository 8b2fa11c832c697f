"""Times of the day as articles state them; canonical is 24 hours, with the offset where words name a zone.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> [m.value.canonical for m in find(fold("at 4.25 pm IST, around 7 p.m. and 16:25"), of("en"), Reference())]
['16:25+05:30', '19:00', '16:25']
>>> relate(Value.of("time", "16:25+05:30"), Value.of("time", "13:55+03:00")).kind
'equal'
"""

import re
from decimal import Decimal

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import (
    APPROXIMATE,
    COMPATIBLE,
    CONFLICT,
    EQUAL,
    EXACT,
    UNKNOWN,
    Mention,
    Reference,
    Relation,
    Value,
)
from checker.values.date import pieces
from checker.values.dates.around import COUNT, Around, around
from checker.values.dates.cascade import Maker, reader, run, tokens_of
from checker.values.dates.clock import clock

_CANONICAL = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:([+-])(\d\d):(\d\d)|(Z))?")
_DAY = 24 * 60
_ABOUT = 30  # minutes each way that "around 4" reaches
# Minutes each way that a time may be rounded by, for the finest step that it is a multiple of.
_ROUNDED = ((60, 15), (30, 10), (15, 7), (5, 3), (1, 1))

MAKERS: dict[str, Maker] = {"clock": clock}


def find(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """The times of a text, in order. A time that may be of either half of the day notes the other as `ambiguous`."""
    read, near = reader(language.tag), around(language.tag)
    row = run(pieces(tokens_of(folded, language.tag), language), read.stages["times"], MAKERS, read.words)
    return [
        _mention(value["TIME"], folded, row.starts[place], row.ends[place], language.tag, near)
        for place, value in enumerate(row.values)
        if "TIME" in value
    ]


def _mention(
    time: tuple[str, str, str | None], folded: Folded, start: int, end: int, tag: str, near: Around
) -> Mention:
    told, zone, other = time
    local = zone == "local"
    first, last = folded.span(start, end)
    outer = near.about(folded.text, start, end)
    outer_first, outer_last = folded.span(*outer)
    notes: dict[str, str] = {"ambiguous": other} if other else {}
    if local:
        notes["zone"] = "local"
    if near.counted(folded.text, start, end):
        notes["dates"] = COUNT
    value = Value.of("time", told + ("" if local else zone), APPROXIMATE if outer != (start, end) else EXACT)
    return Mention(
        value,
        first,
        last,
        folded.original[first:last],
        tag,
        outer_start=outer_first,
        outer_end=outer_last,
        notes=tuple(sorted(notes.items())),
    )


def parse(words: str, language: Language, reference: Reference) -> Value | None:
    """The time that the words as a whole say."""
    known = from_canonical(words)
    if known:
        return known
    shown = _in_full(words.strip(), language)
    mentions = find(fold(shown), language, reference)
    return (
        mentions[0].value
        if len(mentions) == 1 and (mentions[0].outer_start, mentions[0].outer_end) == (0, len(shown))
        else None
    )


def _in_full(words: str, language: Language) -> str:
    """The words with a shortened half of the day spelled out, as tables have it: 7:10a."""
    endings: dict[str, str] = language.section("dates").get("clock_endings") or {}
    last, figures = words[-1:].casefold(), words[:-1].rstrip()
    return f"{figures} {endings[last]}" if last in endings and figures[-1:].isdecimal() else words


def from_canonical(text: str) -> Value | None:
    """The value that a canonical time writes; None where it is no time of the day."""
    return Value.of("time", text.strip()) if _CANONICAL.fullmatch(text.strip()) else None


def _read(text: str) -> tuple[int, int | None] | None:
    """Minutes since midnight, and the offset in minutes where one is stated."""
    found = _CANONICAL.fullmatch(text)
    if not found:
        return None
    hour, minute, sign, hours, minutes, zulu = found.groups()
    offset = 0 if zulu else None if sign is None else (int(hours) * 60 + int(minutes)) * (-1 if sign == "-" else 1)
    return int(hour) * 60 + int(minute), offset


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """Equal, compatible when rounded, in conflict; unknown where only one side names its zone and the clocks differ."""
    one, other = _read(left.canonical), _read(right.canonical)
    if one is None or other is None:
        return Relation(UNKNOWN, 0.0, ("one side is no time of the day",))
    told = f"{left.canonical} and {right.canonical}"
    zones = one[1], other[1]
    both = zones[0] is not None and zones[1] is not None
    first, second = (one[0] - (zones[0] or 0), other[0] - (zones[1] or 0)) if both else (one[0], other[0])
    gap = abs(first - second) % _DAY
    gap = min(gap, _DAY - gap)
    if gap == 0:
        same_zone = (zones[0] is None) == (zones[1] is None)
        return (
            Relation(EQUAL, 1.0, (f"{told} are one moment",))
            if same_zone
            else Relation(COMPATIBLE, 0.9, (f"{told} show the same clock",))
        )
    if zones[0] != zones[1] and not both:
        return Relation(UNKNOWN, 0.0, (f"only one of {told} names its time zone",))
    reach = max(_reach(left, one[0]), _reach(right, other[0]))
    if gap <= reach:
        return Relation(COMPATIBLE, 0.8, (f"{told} are {gap} minutes apart, within rounding",))
    return Relation(CONFLICT, 0.0, (f"{told} are {gap} minutes apart",))


def _reach(value: Value, minutes: int) -> int:
    rounded = next(reach for step, reach in _ROUNDED if minutes % step == 0)
    return max(rounded, _ABOUT) if value.qualifier != EXACT else rounded
