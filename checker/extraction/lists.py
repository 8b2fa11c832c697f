"""Lists of persons: what is said of one is said of those joined to him: "Ann Ray, 27; her sister Eva Ray, and Tom Lee"."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from checker.extraction import symbols
from checker.extraction.binding import Bound
from checker.extraction.grammar import Grammar
from checker.extraction.items import value_of
from checker.extraction.reading import Read
from checker.extraction.speaking import speaks

_AS_SURE = 0.95  # of the one that is bound: a list may end in somebody else
_MOST_WORDS = 3  # plain words between two names of a list: "her young sister"
_PERSON = symbols.OF_TYPE["person"]


def with_joined(sentence: Read, bound: list[Bound], grammar: Grammar) -> list[Bound]:
    """The bound values and, of fields that hold lists, the persons joined to them."""
    taken = {(one.place, one.value.type) for one in bound}
    out = list(bound)
    for one in bound:
        if one.use.field.holds == "list" and one.value.type == "person":
            for more in _joined(sentence, one, grammar):
                if (more.place, more.value.type) not in taken:
                    taken.add((more.place, more.value.type))
                    out.append(more)
    return sorted(out, key=lambda found: (found.place, found.use.field.name))


def _joined(sentence: Read, one: Bound, grammar: Grammar) -> Iterator[Bound]:
    between = _between(grammar)
    places = [place for place, item in sorted(sentence.at.items()) if item.symbol == _PERSON]
    at = places.index(one.place) if one.place in places else -1
    for step in (1, -1) if at >= 0 else ():
        near = at
        while 0 <= near + step < len(places):
            left, right = sorted((places[near], places[near + step]))
            near += step
            if not between.fullmatch(sentence.symbols[left + 1 : right]) or speaks(sentence, places[near], grammar):
                break
            item = sentence.at[places[near]]
            value = value_of(item, "person")
            if value is not None:
                yield replace(one, item=item, value=value, place=places[near], sure=one.sure * _AS_SURE)


@cache
def _between(grammar: Grammar) -> "re.Pattern[str]":
    joining = grammar.symbols("AND", "person", frozenset()) if "AND" in grammar.classes else frozenset()
    people = grammar.symbols("VALUE", "quantity", frozenset()) - {_PERSON, symbols.OF_TYPE["quantity"]}
    marks = re.escape("".join(sorted(joining))) + ",;"
    inside = re.escape("".join(sorted(people)) + symbols.WORD)
    return re.compile(
        f"(?=[^{symbols.WORD}]*(?:{re.escape(symbols.WORD)}[^{symbols.WORD}]*){{0,{_MOST_WORDS}}}$)[{marks}{inside}]*[{marks}][{marks}{inside}]*"
    )
