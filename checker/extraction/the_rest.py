"""Counts told in two steps: "one child was found dead, the other two died in hospital" are three.

"The other" without a number stands for one more, who is nobody's count: what was told first then is a part of them.
"""

from collections.abc import Iterable
from itertools import groupby

from msgspec.structs import replace

from checker.extraction.adding import added
from checker.extraction.binding import Bound
from checker.extraction.grammar import Grammar
from checker.extraction.reading import Read
from checker.model.value import EXACT

_REST, _THE_OTHER = "REST", "THE_OTHER"  # classes of words


def with_the_rest(sentence: Read, bound: list[Bound], grammar: Grammar) -> list[Bound]:
    """The bound values; a count and that of the rest as their sum, of which the figures are parts."""
    if sentence.classes.isdisjoint((_REST, _THE_OTHER)):
        return bound
    out: list[Bound] = []
    for _, same in groupby(sorted(bound, key=lambda one: one.use.field.name), lambda one: one.use.field.name):
        out += _together(sentence, list(same), grammar)
    return sorted(out, key=lambda one: (one.place, one.use.field.name))


def _together(sentence: Read, same: list[Bound], grammar: Grammar) -> list[Bound]:
    told = [one for one in same if _is_figure(one) and one.use.field.evolves]
    if len(told) != len(same) or len(told) > 2:
        return same
    first, *rest = told
    if rest and not rest_at(sentence, first.place) and rest_at(sentence, rest[0].place):
        whole = added(told, grammar.language.tag, exact=True, implied=False)
        whole = replace(whole, phrase=f"{first.phrase}: and the rest", reckoned=True)
        return [whole, *(replace(one, part=True) for one in told)]
    if not rest and first.value.canonical == "1" and _one_more(sentence, first):
        return [replace(first, part=True)]
    return same


def _is_figure(one: Bound) -> bool:
    value = one.value
    return (
        value.type == "quantity"
        and not one.part
        and not value.get("implied")
        and value.qualifier == EXACT
        and value.canonical.isdigit()
    )


def rest_at(sentence: Read, place: int) -> bool:
    """Whether "other" or the like stands beside the number at a place, which then counts those that are left."""
    return sentence.has(place - 1, _REST) or sentence.has(place + 1, _REST)


def _one_more(sentence: Read, one: Bound) -> bool:
    """Whether "the other" follows, with a deed of the same kind: "one was dead at the scene and the other died later"."""
    return any(
        _means(sentence, range(place + 1, len(sentence.symbols)), one)
        for place, item in sentence.at.items()
        if place > one.place and item.has(_THE_OTHER)
    )


def _means(sentence: Read, places: Iterable[int], one: Bound) -> bool:
    items = (sentence.at.get(place) for place in places)
    return any(item is not None and item.known is not None and item.known.means(one.concepts) for item in items)
