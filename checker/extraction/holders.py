"""Whose a value is: the party that has the seats, the candidate who has the votes."""

from collections import defaultdict
from collections.abc import Sequence

from checker import values
from checker.extraction.binding import Bound
from checker.extraction.claims import Found
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.model.claim import EVENT, HELD
from checker.model.value import COMPATIBLE, EQUAL, Value
from checker.rulebook.records import HOLDER

_BRACKET = 3  # code points between a candidate and the party behind: " («"
_HOUSES = ("parliament", "commission", "court")  # bodies to which others are elected, or that count and judge


def holders_of(sentence: Read, bound: Sequence[Bound]) -> dict[int, str]:
    """The holder of each bound value whose field is keyed by holders, by the value's place; nothing where none is told."""
    found: dict[int, str] = {}
    for one in bound:
        if one.use.field.key == HOLDER and one.holder is not None:
            held = _before_party(sentence, one.holder, one.use.holders)
            named = _named(sentence, sentence.at[held], one.use.holders)
            if named:
                found[one.place] = named
    return found


def _before_party(sentence: Read, place: int, holders: frozenset[str]) -> int:
    """The place of the candidate whose party stands there in brackets: "Ann Ray (Labour)"; else the place itself."""
    item, before = sentence.at[place], sentence.at.get(place - 1)
    if before is None or "person" not in holders or not _is_person(before) or _is_person(item):
        return place
    return place - 1 if 0 < item.start - before.end <= _BRACKET else place


def _is_person(item: Item) -> bool:
    return item.mention is not None and item.mention.value.type == "person"


def _named(sentence: Read, item: Item, holders: frozenset[str]) -> str | None:
    """What the packs call a holder, else his name where the field takes such names."""
    within = [other for other in sentence.inside if item.start <= other.start and other.end <= item.end]
    for word in (item, *within):
        known = word.known.senses if word.known else {}
        for concept in sorted(holders & known.keys()):
            return known[concept]
    if item.mention is None or item.mention.value.type not in holders:
        return None
    return None if item.mention.value.get("kind") in _HOUSES else item.mention.value.canonical


def without_several(found: Sequence[Found]) -> list[Found]:
    """Without a field of which the article gives some holder two values: it tells of several votes, one a town or a year."""
    told: dict[tuple[str, str | None], list[Value]] = defaultdict(list)
    for one in found:
        if _is_own(one):
            told[one.bound.use.field.name, one.key].append(one.bound.value)
    several = {name for (name, _), said in told.items() if any(_apart(said[0], other) for other in said[1:])}
    return [one for one in found if not _is_own(one) or one.bound.use.field.name not in several]


def _is_own(one: Found) -> bool:
    return one.bound.use.field.key == HOLDER and one.scope.about == EVENT and one.scope.modality == HELD


def _apart(one: Value, other: Value) -> bool:
    return one.canonical != other.canonical and values.relate(one, other).kind not in (EQUAL, COMPATIBLE)
