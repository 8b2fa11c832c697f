"""The words that say how exactly a number is meant: "about", "से अधिक", "не менее"."""

from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.model.value import AT_LEAST, AT_MOST, EXACT, MORE_THAN, RANGE
from checker.values.lexicon import Entries, spellings, table
from checker.values.spots import Spot, range_words

_APPOSITION = (",", "-", "%")


class Qualified(Struct, frozen=True, gc=False):
    """A qualifier and the stretch of the folded text that the number and the qualifier's words cover together."""

    qualifier: str
    start: int
    end: int


class _Words(Struct, frozen=True):
    before: Entries[str]
    after: Entries[str]
    signs: Mapping[str, str]
    plus: str | None
    reached: frozenset[str]
    reach: frozenset[str]
    reach_endings: tuple[str, ...]


@cache
def _words(tag: str) -> _Words:
    section = of(tag).section("qualifiers")
    return _Words(
        before=Entries(table(section, "before")),
        after=Entries(table(section, "after")),
        signs=section.get("signs") or {},
        plus=section.get("plus"),
        reached=spellings(section, "reached"),
        reach=spellings(section, "reach"),
        reach_endings=tuple(sorted(spellings(section, "reach_endings"))),
    )


def qualified(
    spot: Spot, start: int, end: int, before: Sequence[str], after: Sequence[str], ends: Sequence[int]
) -> Qualified:
    """The qualifier of a value at start..end of the folded text with these words before and after it."""
    words = _words(spot.language)
    base = RANGE if spot.high is not None or spot.low.upto is not None else EXACT
    first, last, qualifier = start, end, EXACT
    closing = words.after.at_start(after) if after else None
    if closing is not None:
        count, qualifier = closing
        last = ends[count - 1]
        if qualifier == AT_MOST and after[0] in words.reach and len(after) > 1 and after[1] in words.reached:
            qualifier, last = EXACT, end
    elif spot.text[end : end + 1] == "+" and words.plus and not spot.text[end + 1 : end + 2].isdigit():
        qualifier, last = words.plus, end + 1
    told_apart = spot.text[start - 2 : start] == "- "  # "the minimum - 17,733 roubles" is a sum, no bound
    opening = words.before.at_end(before) if before and not told_apart else None
    if opening is not None and not _rising(spot, opening, before, words):
        count, told = opening
        first = _start_of(spot.text, start, before[-count:])
        if qualifier == EXACT or (told == AT_LEAST and qualifier == MORE_THAN):  # "at least 50 percent plus one"
            qualifier = told
    else:
        place = start - 2 if spot.text[start - 1 : start] == " " else start - 1
        sign = words.signs.get(spot.text[place]) if place >= 0 else None
        if sign:
            qualifier, first = sign, place
    if spot.high is not None:
        first, last = _bounds(spot, before, first, last)
    return Qualified(base if base != EXACT else qualifier, first, last)


def _bounds(spot: Spot, before: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The words that open or close a range ("between", "के बीच") belong to it."""
    words = range_words(spot.language)
    if before and first == spot.start and (before[-1] in words.between or before[-1] in words.from_):
        first = _start_of(spot.text, first, before[-1:])
    for close in words.between_after:
        if spot.text.startswith(f" {close}", last):
            last += 1 + len(close)
    return first, last


def _rising(spot: Spot, opening: tuple[int, str], before: Sequence[str], words: _Words) -> bool:
    """ "возросло до 13": the figure that was reached is exact."""
    count, qualifier = opening
    if qualifier != AT_MOST or count != 1 or before[-1] not in words.reach:
        return False
    change = range_words(spot.language).change
    if spot.changed or any(word in change for word in before[:-1]):
        return True
    if len(before) > 1:
        return before[-2].endswith(words.reach_endings)
    place = spot.text.rindex(before[-1], 0, spot.start)
    return spot.text[max(0, place - 3) : place].rstrip()[-1:] in _APPOSITION  # "подешевели на 4,5%, до 271 рубля"


def _start_of(text: str, end: int, words: Sequence[str]) -> int:
    for word in reversed(words):
        end = text.rindex(word, 0, end)
    return end
