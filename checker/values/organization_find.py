"""Organisations in a text: ministries, commissions, police, companies, and acronyms with what they stand for.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> from checker.model.value import Reference
>>> text = "The Ministry of Mines and Quarries (MMQ) agreed. MMQ will pay."
>>> [(one.text, one.value.get("acronym")) for one in find(fold(text), of("en"), Reference())]
[('Ministry of Mines and Quarries', 'MMQ'), ('MMQ', 'MMQ')]
"""

from checker.languages import Language
from checker.languages.fold import Folded
from checker.model.value import Mention, Reference, Value
from checker.values.finding.read import names
from checker.values.finding.records import Organization
from checker.values.names.romanise import latin


def find(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """The organisations of a text in order; the canonical of an acronym is what it stands for."""
    return [_mention(one, folded, language.tag) for one in names(folded.original, language.tag).organizations]


def _mention(one: Organization, folded: Folded, tag: str) -> Mention:
    start, end = folded.span(one.start, one.end)
    words = folded.original[start:end]
    name = one.full or words
    value = Value.of("organization", latin(name), name=name, acronym=one.acronym, kind=one.kind)
    return Mention(value, start, end, words, tag)
