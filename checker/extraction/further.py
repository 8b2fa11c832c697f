"""Counts that a sentence adds to one before: "a girl was hurt and two men were also wounded" are three.

A further count says so itself: "two others", "also", "еще двое", "दो अन्य". A toll before it holds it already.
"""

from itertools import groupby

from msgspec.structs import replace

from checker.extraction.adding import added
from checker.extraction.binding import Bound
from checker.extraction.fields import SLOTS
from checker.extraction.grammar import Grammar
from checker.extraction.reading import Read
from checker.model.value import AT_LEAST, EXACT

_FURTHER = "FURTHER"
_TOLL = SLOTS["TOLL"]
_NEAR = 1  # symbols before a number in which a word sets it apart from one before


def with_further(sentence: Read, bound: list[Bound], grammar: Grammar) -> list[Bound]:
    """The bound values; what a field counts one after the other as their sum, of which the figures are parts."""
    if _FURTHER not in sentence.classes:
        return bound
    out: list[Bound] = []
    for _, same in groupby(sorted(bound, key=lambda one: one.use.field.name), lambda one: one.use.field.name):
        mine = list(same)
        out += _added(sentence, mine, grammar) if _in_a_row(mine, bound) else mine
    return sorted(out, key=lambda one: (one.place, one.use.field.name))


def _in_a_row(same: list[Bound], bound: list[Bound]) -> bool:
    """Whether no count of another field stands between those of one: of "three died and two others were hurt" none adds up."""
    first, last = min(one.place for one in same), max(one.place for one in same)
    return all(
        one.use.field is same[0].use.field or not one.use.field.evolves for one in bound if first < one.place < last
    )


def _added(sentence: Read, same: list[Bound], grammar: Grammar) -> list[Bound]:
    """The counts of one field, with their sum where each but the first is told as a further one."""
    told = [one for one in same if one.value.type == "quantity" and not one.part and one.value.canonical.isdigit()]
    if len(told) < 2 or len(told) < len(same) or not same[0].use.field.evolves:
        return same
    first, *rest = told
    if any(one.value.qualifier not in (EXACT, AT_LEAST) for one in told):
        return same
    if not all(is_further(sentence, one, grammar) for one in rest) or is_further(sentence, first, grammar):
        return same
    if _is_whole(sentence, first):
        return [first, *(replace(one, part=True) for one in rest)]
    figures = any(not one.value.get("implied") for one in told)
    exact = all(not one.value.get("implied") and one.value.qualifier == EXACT for one in told)
    whole = added(told, grammar.language.tag, exact, implied=not figures)
    whole = replace(whole, phrase=f"{first.phrase}: and further ones")
    return [whole, *(replace(one, part=True) for one in told if not one.value.get("implied"))]


def _is_whole(sentence: Read, one: Bound) -> bool:
    """Whether the count is a toll, which holds all: "the toll rose to 15 after two more died"."""
    cues = (sentence.at.get(cue) for cue in one.cues)
    return any(item is not None and item.known is not None and _TOLL in item.known.concepts for item in cues)


def is_further(sentence: Read, one: Bound, grammar: Grammar) -> bool:
    """Whether words beside a count, or between it and what binds it, tell it apart from one before."""
    if one.value.get("noun") in grammar.another:
        return True
    last = max((*one.cues, one.place + 1))
    return any(item.has(_FURTHER) for place, item in sentence.at.items() if one.place - _NEAR <= place <= last)
