"""Places in a text: venues, cities, regions, countries, with what they lie in.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> from checker.model.value import Reference
>>> [(one.text, one.value.get("path")) for one in find(fold("They met in Kazan, Russia."), of("en"), Reference())]
[('Kazan', 'Kazan/RU')]
"""

from checker.languages import Language
from checker.languages.fold import Folded
from checker.model.value import Mention, Reference, Value
from checker.values.finding.countries import countries_of
from checker.values.finding.read import names
from checker.values.finding.records import VENUE, Place
from checker.values.names.romanise import latin


def find(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """The places of a text in order. A note `dateline` marks a city that only heads the story."""
    return [_mention(place, folded, language.tag) for place in names(folded.original, language.tag).places]


def countries(folded: Folded, language: Language) -> list[Mention]:
    """Mentions of countries, adjectives ("Indian") and possessives among them; canonical is the ISO 3166 code."""
    out = []
    for start, end, territory in countries_of(folded.original, language.tag):
        first, last = folded.span(start, end)
        value = Value.of("place", territory.country, kind="country", name=territory.name)
        out.append(
            Mention(value, first, last, folded.original[first:last], language.tag, notes=(("word", territory.word),))
        )
    return out


def _mention(place: Place, folded: Folded, tag: str) -> Mention:
    start, end = folded.span(place.start, place.end)
    outer_end = folded.span(place.start, place.outer_end)[1] if place.outer_end > place.end else end
    canonical = latin(place.name)
    value = Value.of(
        "place",
        canonical,
        kind=place.kind,
        name=place.name if place.kind == VENUE else folded.original[start:end],  # "в гостинице" names a "гостиница"
        path="/".join((canonical, *place.path)),
        venue=place.type,
        alternatives=place.alternatives,
    )
    notes = (("dateline", True),) if place.dateline else ()
    return Mention(value, start, end, folded.original[start:end], tag, start, outer_end, notes)
