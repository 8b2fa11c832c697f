"""On which side of talks a person stands, where the words beside the name tell it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.languages import of
from checker.values.finding.countries import countries_of
from checker.values.finding.gazetteer import Territory
from checker.values.finding.records import Person

_REACH = 220  # characters between "from the Indian side" and the name that it is said of
_STOPS = ("\n", "।", "|")
_TAIL = 120  # characters behind a role in which its country is named: "Deputy Minister of Trade, Russian Federation"


def with_sides(persons: list[Person], text: str, folded: str, tag: str) -> list[Person]:
    """The persons, each with its side where one is told. text: as shown; folded: its folded form."""
    countries = countries_of(text, tag)
    if not countries or not persons:
        return persons
    starts = [start for start, _, _ in countries]
    marks = list(_marks(countries, folded, tag))
    out: list[Person] = []
    for place, person in enumerate(persons):
        before = out[-1].outer_end if out else 0
        after = persons[place + 1].outer_start if place + 1 < len(persons) else len(folded)
        side = _beside(person, countries, starts, folded, after) or _marked(person, marks, folded, before)
        out.append(replace(person, side=side) if side else person)
    return out


def _beside(
    person: Person, countries: tuple[tuple[int, int, Territory], ...], starts: list[int], folded: str, after: int
) -> str | None:
    """The country inside or right before the title, or in the words that belong to a role behind the name."""
    if person.role is None:
        return None
    index = bisect_right(starts, person.outer_start) - 1
    if index >= 0 and folded[countries[index][1] : person.outer_start] in _BETWEEN:
        return countries[index][2].country
    for start, end, territory in countries[max(index, 0) :]:
        if start >= person.outer_start and end <= person.start:
            return territory.country
        if start >= person.end:
            behind = person.outer_end > person.end + 4
            between = folded[person.outer_end : start] if behind else "."
            told = (
                start < after
                and len(between) < _TAIL
                and not any(stop in between for stop in (".", ";", "\n", " and his ", " to "))
            )
            return territory.country if told and behind else None
    return None


def _marked(person: Person, marks: list[tuple[int, int, str]], folded: str, before: int) -> str | None:
    """The side told before the name in its sentence, with no other person between; or right behind it."""
    for start, end, country in reversed(marks):
        if end <= person.start:
            between = folded[end : person.start]
            near = end > before and len(between) < _REACH and not any(stop in between for stop in _STOPS)
            return country if near and not _sentence_ends(between) else None
        if (
            person.outer_end <= start <= person.outer_end + 10
            and folded[person.outer_end : start].strip(" ,(") in _BARE
        ):
            return country
    return None


_BETWEEN = (" ", "'s ")
_BARE = ("", "from", "from the", "on the", "of the", "с", "со стороны")


def _sentence_ends(between: str) -> bool:
    place = between.find(". ")
    while place >= 0:
        if len(between[:place].rsplit(" ", 1)[-1]) > 3:
            return True
        place = between.find(". ", place + 2)
    return False


@cache
def _words(tag: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    context = of(tag).section("name_context")
    return tuple(context.get("side_after_country") or ()), tuple(context.get("side_before_country") or ())


def _marks(countries: tuple[tuple[int, int, Territory], ...], folded: str, tag: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, country) of phrases such as "from the Indian side", "भारत की ओर से"."""
    behind, ahead = _words(tag)
    for start, end, territory in countries:
        following = folded[end : end + 24].lstrip(" ")
        if (following.startswith(behind) and behind) or (
            ahead and folded[max(0, start - 24) : start].rstrip(" ").endswith(ahead)
        ):
            yield start, end, territory.country
