"""Persons told with their age: in a report of a crime they are those it is about, whatever the construction."""

from collections.abc import Iterator

from checker.extraction.binding import Bound
from checker.extraction.fields import FieldUse
from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.extraction.speaking import does_it, speaks, tells
from checker.extraction.symbols import OF_TYPE

_NAMES = frozenset(("noun", "action", "toll", "implies"))  # categories of words that name what happened, not to whom
_SURE = 0.7  # share that is right: a witness, too, may be told with an age
_DOES = 0.6  # share that is right: who shoots may be attacked himself
_MARKS = ",;:"
_FEW = 4  # words between a deed and whom it strikes: "убил в школе девять человек"
_PERSON, _QUANTITY = OF_TYPE["person"], OF_TYPE["quantity"]
_BESIDE_NAME = (",", OF_TYPE["age"])  # what stands between a name with its age and what he does


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
        deed = _deed(sentence, place)
        if deed is None:
            deed = _passive(sentence, place, grammar)
        if deed is not None:
            yield from _doer(sentence, place, item, deed, grammar)
            continue
        uses = [use for use in grammar.aged if use.unless.isdisjoint(sentence.concepts)]
        best = min((found for use in uses if (found := _nearest(sentence, place, use))), default=None)
        if best is not None:
            _, _, name, cue = best
            use = next(use for use in grammar.aged if use.field.name == name)
            known = sentence.at[cue].known
            concepts = frozenset() if known is None else known.of(use.acts)
            told = f"{' + '.join(sorted(concepts))}, {grammar.language.tag}: a person with an age"
            yield Bound(use, item, item.mention.value, place, (cue,), _SURE, told, concepts)


def _deed(sentence: Read, place: int) -> int | None:
    """Where the word stands for what he does to somebody: "Ann Ray, 41, shot the man"."""
    deed = place + 1
    while sentence.symbols[deed : deed + 1] in _BESIDE_NAME and deed < len(sentence.symbols):
        deed += 1
    item = sentence.at.get(deed)
    if item is None or item.known is None or "transitive" not in item.known.concepts:
        return None
    whom = sentence.at.get(_object(sentence, deed) if "participle" not in item.known.concepts else deed + 1)
    if whom is None:
        return None
    return deed if whom.symbol in (_PERSON, _QUANTITY) or whom.has("OBJECT") or whom.has("DEFINITE") else None


def _passive(sentence: Read, place: int, grammar: Grammar) -> int | None:
    """Where the word stands for what others suffer from him: "были ранены 41-летним Олегом Рябовым"."""
    for near in range(place - 1, max(place - _FEW, 0) - 1, -1):
        item = sentence.at.get(near)
        if (
            item is not None
            and item.known is not None
            and does_it(sentence, place, ((near, "PARTICIPLE", frozenset()),), grammar)
        ):
            return near if "participle" in item.known.concepts or item.has("VICTIM_OF") else None
    return None


def _object(sentence: Read, deed: int) -> int:
    """Where what a deed is done to stands: right behind it, or behind a few words for where it is done."""
    near = deed + 1
    while near <= deed + _FEW and sentence.symbols[near : near + 1] not in (*_MARKS, _PERSON, _QUANTITY):
        near += 1
    return near


def _doer(sentence: Read, place: int, item: Item, deed: int, grammar: Grammar) -> Iterator[Bound]:
    """Who does it is of a field that the deed is no word of; in office he may have to."""
    known, mention = sentence.at[deed].known, item.mention
    if known is None or mention is None or mention.value.get("role") is not None:
        return
    for use in grammar.aged:
        if not use.unless.isdisjoint(sentence.concepts):
            continue
        if not known.means(use.acts) and any(known.means(other.acts) for other in grammar.aged if other is not use):
            told = f"{use.field.name}, {grammar.language.tag}: with an age, who does it"
            yield Bound(use, item, mention.value, place, (deed,), _DOES, told)
            return


def _denied(sentence: Read, at: int) -> bool:
    """Whether a word beside says that it did not happen: "was not hurt"."""
    return sentence.has(at - 1, "NOT") or sentence.has(at + 1, "NOT")


def _nearest(sentence: Read, place: int, use: FieldUse) -> tuple[bool, int, str, int] | None:
    """(whether it says of nobody that it befell him, distance, field, place) of the nearest word of a field: of "Ann Ray, 24, slept
    through the attack and was arrested" the arrest."""
    found = [
        (not _NAMES.isdisjoint(item.known.concepts), abs(at - place), use.field.name, at)
        for at, item in sentence.at.items()
        if item.known and item.known.means(use.acts) and not _denied(sentence, at)
    ]
    return min(found, default=None)
