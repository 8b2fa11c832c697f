"""Persons in a text, with the role, age and side that stand beside the name.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> from checker.model.value import Reference
>>> text = "The talks were led by Deputy Minister Arvind Kelkar. Later Kelkar met reporters."
>>> [(one.text, one.value.canonical, one.value.get("role_id")) for one in find(fold(text), of("en"), Reference())]
[('Arvind Kelkar', 'Arvind Kelkar', 'deputy_minister'), ('Kelkar', 'Arvind Kelkar', None)]
"""

from checker.languages import Language
from checker.languages.fold import Folded
from checker.model.value import Mention, Reference, Value
from checker.values.finding.declension import knows
from checker.values.finding.read import names
from checker.values.finding.records import Person
from checker.values.names.romanise import latin
from checker.values.names.russian import nominative
from checker.values.names.scripts import CYRILLIC, script_of


def find(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """The persons of a text in order. A mention's start and end are the name alone; the outer ones have title, role and age."""
    return [_mention(person, folded, language.tag) for person in names(folded.original, language.tag).persons]


def _mention(person: Person, folded: Folded, tag: str) -> Mention:
    start, end = folded.span(person.start, person.end)
    outer_start, outer_end = folded.span(person.outer_start, person.outer_end)
    words = folded.original[start:end]
    written = person.full or words
    name = nominative(written) if script_of(written) == CYRILLIC and not knows(written, tag) else written
    notes = tuple(
        (key, value)
        for key, value in (
            ("ambiguous", person.ambiguous),
            ("full", person.full if person.full and len(person.full.split()) > len(words.split()) else None),
            ("honorific", person.honorific),
        )
        if value
    )
    value = Value.of(
        "person",
        latin(name),
        name=name if name != latin(name) else None,
        role=person.role,
        role_id=person.role_id,
        age=person.age,
        side=person.side,
        alternatives=_alternatives(person, written, name),
    )
    return Mention(value, start, end, words, tag, outer_start, outer_end, notes)


def _alternatives(person: Person, written: str, name: str) -> str | None:
    """Other forms of the name: as written where that is another case, and a gloss in Latin letters."""
    whole = written == person.words or len(written.split()) == len(person.words.split())
    forms = [form for form in (person.words if whole and person.words != name else None, person.alternatives) if form]
    return "|".join(forms) or None
