"""Whose a value is: the party that has the seats, the candidate who has the votes."""

from collections.abc import Sequence

from checker.extraction.binding import Bound
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.rulebook.records import HOLDER


def holders_of(sentence: Read, bound: Sequence[Bound]) -> dict[int, str]:
    """The holder of each bound value whose field is keyed by holders, by the value's place; nothing where none is told."""
    found: dict[int, str] = {}
    for one in bound:
        if one.use.field.key == HOLDER and one.holder is not None:
            named = _named(sentence, sentence.at[one.holder], one.use.holders)
            if named:
                found[one.place] = named
    return found


def _named(sentence: Read, item: Item, holders: frozenset[str]) -> str | None:
    """What the packs call a holder, else his name where the field takes such names."""
    within = [other for other in sentence.inside if item.start <= other.start and other.end <= item.end]
    for word in (item, *within):
        known = word.known.senses if word.known else {}
        for concept in sorted(holders & known.keys()):
            return known[concept]
    if item.mention is None or item.mention.value.type not in holders:
        return None
    return item.mention.value.canonical
