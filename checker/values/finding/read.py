"""The names of one text, read once for all three types."""

from functools import lru_cache
from typing import NamedTuple, TypeVar

from checker.languages import of
from checker.languages.fold import fold
from checker.values.finding import (
    cased,
    cased_companies,
    cased_organizations,
    cased_places,
    caseless,
    caseless_places,
    kinds,
    lexicon,
)
from checker.values.finding.lexicon import ROLE
from checker.values.finding.page import Page
from checker.values.finding.records import COUNTY, DISTRICT, REGION, VENUE, Organization, Person, Place
from checker.values.finding.sides import with_sides
from checker.values.finding.spans import Spans


class Names(NamedTuple):
    """What a text names, each in order, in places of the folded text."""

    persons: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organizations: tuple[Organization, ...] = ()


@lru_cache(maxsize=8)
def names(text: str, tag: str) -> Names:
    """The names of a text in a language; none in a language without `name_context` data."""
    context = of(tag).section("name_context")
    if not context:
        return Names()
    if context.get("caseless"):
        persons = with_sides(caseless.persons(text, tag), text, fold(text).text, tag)
        return Names(
            tuple(persons), *caseless_places.found(text, tag, [(person.outer_start, person.end) for person in persons])
        )
    return _cased(text, tag)


def _cased(text: str, tag: str) -> Names:
    page = Page(text, tag)
    runs = page.runs()
    offices = [
        (title.start, title.end)
        for title in page.titles
        if title.title.kind == ROLE and " " in page.text[title.start : title.end]
    ]
    organizations = _apart(
        [
            *kinds.organizations(page),
            *cased_organizations.organizations(page, runs),
            *cased_companies.companies(page, runs),
        ],
        offices,
    )
    taken = [(one.start, one.end) for one in organizations]
    places = _apart([*kinds.venues(page), *cased_places.places(page, runs, taken)], offices)
    taken += [
        (place.start, place.end)
        for place in places
        if place.kind in (VENUE, DISTRICT, COUNTY, REGION) or _no_name(place, page)
    ]
    persons = with_sides(cased.persons(page, runs, taken), text, page.text, tag)
    return Names(tuple(persons), tuple(places), tuple(organizations))


def _no_name(place: Place, page: Page) -> bool:
    """Whether the words around leave no doubt that a city is no person: "a Palo Alto man", "a girl in East Merrow"; in a language
    with cases a name may follow it: "студентка из Томска Анна Белова"."""
    homes = lexicon.worded(page.tag, "gazetteer", "people_of_city")
    inside = lexicon.worded(page.tag, "gazetteer", "inside_city")
    before, after = page.word_before(place.start), page.word_after(place.end)
    if of(page.tag).section("name_context").get("declines") and lexicon.words(page.tag)[after] & lexicon.GIVEN:
        return before in lexicon.worded(page.tag, "gazetteer", "place_before_city")
    return after in homes or before in inside


One = TypeVar("One", Organization, Place)


def _apart(found: list[One], offices: list[tuple[int, int]]) -> list[One]:
    """In order, of overlapping ones the first and longest; none inside the words of an office ("министр транспорта РФ")."""
    inside = Spans(offices)
    found = [one for one in found if not (inside.hold(one.start) and inside.hold(one.end - 1))]
    out: list[One] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not out or one.start >= out[-1].end:
            out.append(one)
    return out
