"""The names of one text, read once for all three types."""

from functools import lru_cache
from typing import NamedTuple

from checker.languages import of
from checker.values.finding import cased, cased_organizations, cased_places, caseless, caseless_places
from checker.values.finding.cased import Person
from checker.values.finding.cased_organizations import Organization
from checker.values.finding.cased_places import Place
from checker.values.finding.page import Page


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
        return Names(tuple(caseless.persons(text, tag)), *caseless_places.found(text, tag))
    return _cased(text, tag)


def _cased(text: str, tag: str) -> Names:
    page = Page(text, tag)
    runs = page.runs()
    organizations = cased_organizations.organizations(page, runs)
    taken = [(one.start, one.end) for one in organizations]
    places = cased_places.places(page, runs, taken)
    taken += [(place.start, place.end) for place in places if place.kind in (cased_places.VENUE, cased_places.REGION)]
    return Names(tuple(cased.persons(page, runs, taken)), tuple(places), tuple(organizations))
