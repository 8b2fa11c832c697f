"""Shares of a hundred: "20 %", "बीस प्रतिशत", "87,28 процента"; percentage points are told apart.

>>> from checker.languages import of
>>> parse("около 20 процентов", of("ru")).canonical
'20'
>>> relate(parse("20%", of("en")), parse("20 percentage points", of("en"))).kind
'unknown'
"""

from decimal import Decimal
from functools import cache

from checker.languages import of
from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import EXACT, RANGE, UNKNOWN, Mention, Reference, Relation, Scalar, Value
from checker.values import intervals
from checker.values.lexicon import Entries, spellings
from checker.values.qualifiers import qualified
from checker.values.spots import Spot, exactly, read

TYPE = "percentage"
ABOUT = Decimal("0.05")  # of the value, each way: "about 60 %" may be said of 57 up to 63
POINT, _BASIS = "point", "basis"  # a basis point is a hundredth of a percentage point, and told as that
_SIGNS = "%٪﹪％"


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every percentage."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The percentage that the words as a whole state; None where they state none."""
    found = find(fold(words), language)
    return found[0].value if len(found) == 1 else from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form, the number before the sign; None where it is none."""
    told = intervals.normal(canonical)
    return None if told is None else Value.of(TYPE, told, RANGE if "/" in told else qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two percentages stand to each other; a share and a difference in points cannot be compared."""
    if left.get("unit") != right.get("unit"):
        return Relation(UNKNOWN, 0.0, ("one is a share, the other a difference in percentage points",))
    return intervals.relate(left, right, tolerance or ABOUT)


@cache
def _words(tag: str) -> Entries[str]:
    section = of(tag).section("units")
    points = dict.fromkeys(spellings(section, "points"), POINT)
    basis = dict.fromkeys(spellings(section, "basis"), _BASIS)
    return Entries({**dict.fromkeys(spellings(section, "percent"), ""), **points, **basis})


@cache
def _dotted(tag: str) -> tuple[tuple[str, str], ...]:
    """Spellings with full stops in them, which no row of words holds: "п.п."."""
    section = of(tag).section("units")
    named = (("percent", ""), ("points", POINT), ("basis", _BASIS))
    return tuple((words, unit) for name, unit in named for words in sorted(spellings(section, name)) if "." in words)


def mention(spot: Spot) -> Mention | None:
    """The percentage at a spot."""
    if spot.low.ordinal or spot.last.tail:
        return None
    end, unit = _sign(spot)
    if end is None:
        return None
    after, ends = spot.after_at(end)
    said = qualified(spot, spot.start, end, spot.before, after, ends)
    canonical, _ = exactly(spot)
    if unit == _BASIS:
        canonical, unit = "/".join(f"{Decimal(side) / 100:f}" for side in canonical.split("/")), POINT
        canonical = intervals.normal(canonical) or canonical
    return spot.mention(
        TYPE, canonical, said.qualifier, span=(spot.start, end), outer=(said.start, said.end), unit=unit or None
    )


def _sign(spot: Spot) -> tuple[int | None, str]:
    """Where the sign or word ends, and `point` for percentage points."""
    text, place = spot.text, spot.end
    if text[place : place + 1] == " ":
        place += 1
    if text[place : place + 1] and text[place] in _SIGNS:
        return place + 1, ""
    for words, unit in _dotted(spot.language):
        if text.startswith(words, place):
            return place + len(words), unit
    hit = _words(spot.language).at_start(spot.after)
    return (spot.ends[hit[0] - 1], hit[1]) if hit else (None, "")
