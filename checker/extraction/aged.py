"""Persons told with their age: in a report of a crime they are those it is about, whatever the construction."""

from collections.abc import Iterator

from checker.extraction.binding import Bound
from checker.extraction.fields import FieldUse
from checker.extraction.grammar import Grammar
from checker.extraction.reading import Read
from checker.extraction.speaking import speaks, tells
from checker.extraction.symbols import OF_TYPE

_SURE = 0.7  # share that is right: a witness, too, may be told with an age
_PERSON = OF_TYPE["person"]


def with_aged(sentence: Read, bound: list[Bound], grammar: Grammar) -> list[Bound]:
    """The bound values and the persons with an age, each with the field whose words stand nearest."""
    if not grammar.aged or _PERSON not in sentence.symbols:
        return bound
    taken = {one.place for one in bound if one.value.type == "person"}
    more = list(_aged(sentence, taken, grammar))
    return sorted([*bound, *more], key=lambda found: (found.place, found.use.field.name)) if more else bound


def _aged(sentence: Read, taken: set[int], grammar: Grammar) -> Iterator[Bound]:
    for place, item in sorted(sentence.at.items()):
        if item.mention is None or item.symbol != _PERSON or place in taken:
            continue
        if item.mention.value.get("age") is None or speaks(sentence, place, grammar) or tells(sentence, place):
            continue
        best = min((found for use in grammar.aged if (found := _nearest(sentence, place, use))), default=None)
        if best is not None:
            _, name, cue = best
            use = next(use for use in grammar.aged if use.field.name == name)
            known = sentence.at[cue].known
            concepts = frozenset() if known is None else known.of(use.acts)
            told = f"{' + '.join(sorted(concepts))}, {grammar.language.tag}: a person with an age"
            yield Bound(use, item, item.mention.value, place, (cue,), _SURE, told, concepts)


def _nearest(sentence: Read, place: int, use: FieldUse) -> tuple[int, str, int] | None:
    """(distance, field, place) of the nearest word of a field."""
    found = [
        (abs(at - place), use.field.name, at)
        for at, item in sentence.at.items()
        if item.known and item.known.means(use.acts)
    ]
    return min(found, default=None)
