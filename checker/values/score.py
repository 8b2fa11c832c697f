"""Scores of games and votes: "3-2", "со счетом 2:1". They are told from ranges by the words near them.

>>> from checker.languages import of
>>> parse("won 3-2", of("en")).canonical
'3-2'
>>> parse("won 6-3, 4-6, 6-2", of("en")).canonical
'6-3, 4-6, 6-2'
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.languages import of
from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, EXACT, Mention, Reference, Relation, Scalar, Value
from checker.values.lexicon import spellings
from checker.values.spots import Spot, read

TYPE = "score"
_POINTS = r"\d{1,3}(?:[.,]5)?"  # half a point is what a drawn game of chess gives
_PAIR = re.compile(rf"({_POINTS})\s?[-:–]\s?({_POINTS})(?![-:–/]?\d|[.,]\d|%|-[^\W\d])")
_AGAIN = re.compile(
    rf"(?:\s?\(\d{{1,2}}(?:[-:]\d{{1,2}})?\))?(?:\s?,\s?|\s(?:[^\W\d_]{{1,3}}\s)?)(?={_POINTS}\s?[-:–]\s?{_POINTS})"
)
_MOST = 7  # sets of one match
_NEAR = 60  # code points around a pair in which its cue stands
_CANONICAL = re.compile(rf"{_POINTS}[-:]{_POINTS}(?:, ?{_POINTS}[-:]{_POINTS}){{0,6}}")


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every score."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The score that the words as a whole state; None where they state none."""
    found = find(fold(words), language)
    return found[0].value if len(found) == 1 else from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form (`3-2`); None where it is none."""
    if not _CANONICAL.fullmatch(canonical):
        return None
    return Value.of(TYPE, _told(*(pair.groups() for pair in _PAIR.finditer(canonical))), qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """Equal; compatible the other way round (told from the other side); in conflict otherwise."""
    if left.canonical == right.canonical:
        return Relation(EQUAL, 1.0, (f"both say {left.canonical}",))
    if _turned(left.canonical) == right.canonical:
        return Relation(COMPATIBLE, 0.8, (f"{left.canonical} is {right.canonical} told from the other side",))
    return Relation(CONFLICT, 0.0, (f"{left.canonical} is not {right.canonical}",))


@cache
def _cues(tag: str) -> frozenset[str]:
    return spellings(of(tag).section("identifiers"), "scores")


def mention(spot: Spot) -> Mention | None:
    """The score that begins at a spot."""
    low = spot.low
    if low.form != "digits" or low.ordinal or low.tail or spot.text[spot.start] == "-":
        return None
    pair = _PAIR.match(spot.text, spot.start)
    if pair is None or (spot.text[spot.start - 1 : spot.start] in ("-", ":", "/") and spot.start):
        return None
    near = spot.text[max(0, pair.start() - _NEAR) : pair.end() + _NEAR]
    if _cues(spot.language).isdisjoint(re.split(r"[\s,.;:()।!?»\"']+", near)):
        return None
    pairs = [pair, *_further(spot.text, pair.end())]
    return spot.mention(TYPE, _told(*(one.groups() for one in pairs)), span=(pair.start(), pairs[-1].end()))


def _further(text: str, end: int) -> Iterator["re.Match[str]"]:
    """The scores of the other sets behind the first one's: "6-3, 4-6 and 7-6 (7-4)"."""
    for _ in range(_MOST - 1):
        again = _AGAIN.match(text, end)
        pair = _PAIR.match(text, again.end()) if again else None
        if pair is None:
            return
        yield pair
        end = pair.end()


def _told(*pairs: Sequence[str]) -> str:
    return ", ".join(
        "-".join(f"{Decimal(points.replace(',', '.')):f}".removesuffix(".0") for points in pair) for pair in pairs
    )


def _turned(canonical: str) -> str:
    """The score as the other side tells it."""
    return ", ".join("-".join(reversed(pair.split("-"))) for pair in canonical.split(", "))
