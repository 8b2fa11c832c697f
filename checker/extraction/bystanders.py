"""Persons whom an article names and whom no words bind: a witness of the others' names, where another article binds them.

A field with `everybody: true` takes them, in articles that speak of its concepts (`only`). Nobody is contradicted by what such a
claim says; it tells that the article calls a person of a given name and age by this name.
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from checker.extraction.candidates import candidates
from checker.extraction.claims import Found
from checker.extraction.fields import FieldUse
from checker.extraction.reading import Told

_NAMED = 0.5  # sure: that the person is named is certain, what part he has in the story is open


def with_everybody(found: Sequence[Found], told: Sequence[Told], uses: Sequence[FieldUse]) -> list[Found]:
    """The bound values, and for each of the fields the persons that nothing has bound.

    told: the parts of the article.
    """
    out = list(found)
    for use in uses:
        if _speaks_of(use.only, told):
            bound = {one.bound.value.canonical for one in found if one.bound.value.type == use.field.type}
            out += _others(use, told, bound)
    return out


def _speaks_of(concepts: frozenset[str], told: Sequence[Told]) -> bool:
    return any(not concepts.isdisjoint(sentence.concepts) for one in told for sentence in one.sentences)


def _others(use: FieldUse, told: Sequence[Told], bound: Collection[str]) -> Iterator[Found]:
    for one in candidates(use, (), told):
        if one.value.canonical not in bound:
            yield replace(one.found(use)[0], sure=_NAMED)
