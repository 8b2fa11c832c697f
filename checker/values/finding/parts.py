"""Parts of cities: what a page calls a neighbourhood once, or a city's own, is no city where it names it again."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values.finding.page import Page
from checker.values.finding.records import CITY, DISTRICT, Place


def with_parts(page: Page, found: list[Place]) -> list[Place]:
    """The places; those that the page tells to be parts of a city are districts wherever it names them alone."""
    parts = set(_parts(page, found))
    if not parts:
        return found
    return [replace(place, kind=DISTRICT, path=()) if _is_part(place, page, parts) else place for place in found]


def _is_part(place: Place, page: Page, parts: set[str]) -> bool:
    return place.kind == CITY and place.outer_end <= place.end and page.text[place.start : place.end] in parts


def _parts(page: Page, found: list[Place]) -> Iterator[str]:
    """The names that stand before "neighborhood", or behind the possessive of a city: "Chicago's Englewood"."""
    cities = {place.end for place in found if place.kind == CITY}
    owner = _owner(page.tag)
    for place in found:
        mark = owner.search(page.text, max(0, place.start - 4), place.start) if place.kind == CITY else None
        if place.kind == DISTRICT or (mark and mark.start() in cities):
            yield page.text[place.start : place.end]


@cache
def _owner(tag: str) -> re.Pattern[str]:
    """What ends the possessive of a city before its part."""
    marks = "|".join(map(re.escape, of(tag).section("gazetteer").get("possessive") or ()))
    return compiled_once(rf"(?:{marks or '(?!)'}) $")
