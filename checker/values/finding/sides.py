"""On which side of talks a person stands, where the words beside the name tell it."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from checker.languages import of
from checker.values.finding.countries import countries_of
from checker.values.finding.gazetteer import Territory
from checker.values.finding.records import Person

_REACH = 220  # characters between "from the Indian side" and the name that it is said of
_NEAR = 8  # countries around a name that are looked at
_BEHIND = 12  # characters between a name and the side told behind it
_TAIL = 120  # characters behind a role in which its country is named: "Deputy Minister of Trade, Russian Federation"
_STOPS = ("\n", "।", "|")
_ENDS = frozenset(("", ".", ",", ";", "\n"))  # what may follow a side whose word is left out

Countries = Sequence[tuple[int, int, Territory]]


class Words(Struct, frozen=True):
    """A language's words around countries; see `name_context.yaml`. ends: begin a clause about another side."""

    joints: frozenset[str]
    away: tuple[str, ...]
    ends: tuple[str, ...]
    behind: tuple[str, ...]
    ahead: tuple[str, ...]
    heads: frozenset[str]


@cache
def _words(tag: str) -> Words:
    context = of(tag).section("name_context")
    return Words(
        joints=frozenset([" ", *(f"{word} " for word in context.get("side_joints") or ())]),
        away=tuple(f" {word} " for word in context.get("side_away") or ()),
        ends=tuple(f" {word} " for word in context.get("side_ends") or ()),
        behind=tuple(context.get("side_after_country") or ()),
        ahead=tuple(context.get("side_before_country") or ()),
        heads=frozenset(["", *(context.get("side_heads") or ())]),
    )


def with_sides(persons: list[Person], text: str, folded: str, tag: str) -> list[Person]:
    """The persons, each with its side where one is told. text: as shown; folded: its folded form."""
    countries = countries_of(text, tag)
    if not countries or not persons:
        return persons
    words = _words(tag)
    starts = [start for start, _, _ in countries]
    marks = [mark for mark in countries if _marks_side(mark, folded, words)]
    out: list[Person] = []
    for place, person in enumerate(persons):
        before = out[-1].outer_end if out else 0
        after = persons[place + 1].outer_start if place + 1 < len(persons) else len(folded)
        first = max(0, bisect_right(starts, person.outer_start) - 1)
        near = countries[first : first + _NEAR]
        side = _beside(person, near, folded, after, words) or _marked(person, marks, folded, before, words)
        out.append(replace(person, side=side) if side else person)
    return out


def _beside(person: Person, countries: Countries, folded: str, after: int, words: Words) -> str | None:
    """The country right before the title, inside it, or in the words that belong to a role behind the name."""
    if person.role is None:
        return None
    for start, end, territory in countries:
        if end <= person.outer_start:
            if folded[end : person.outer_start] in words.joints:
                return territory.country
        elif folded.endswith(words.away, 0, start) and words.away:
            continue
        elif end <= person.start:
            return territory.country
        elif start >= person.end:
            return (
                territory.country
                if start < after and _in_tail(person, folded[person.outer_end : start], words)
                else None
            )
    return None


def _in_tail(person: Person, between: str, words: Words) -> bool:
    """Whether the words between a role behind the name and a country keep them together."""
    if person.outer_end <= person.end + 4 or len(between) >= _TAIL:
        return False
    return not any(stop in f"{between} " for stop in (".", ";", "\n", *words.away))


def _marked(person: Person, marks: Countries, folded: str, before: int, words: Words) -> str | None:
    """The side told before the name in its sentence, with no other person between; or right behind it."""
    last = bisect_right(marks, person.outer_end + _BEHIND, key=lambda mark: mark[0])
    for start, end, territory in reversed(marks[max(0, last - _NEAR) : last]):
        if end <= person.start:
            between = folded[end : person.start]
            stops = (*_STOPS, *words.ends)
            near = end > before and len(between) < _REACH and not any(stop in between for stop in stops)
            return territory.country if near and not _sentence_ends(between) else None
        head = folded[person.outer_end : start] if person.outer_end <= start <= person.outer_end + _BEHIND else None
        if head is not None and head.strip(" ,(") in words.heads:
            return territory.country
    return None


def _sentence_ends(between: str) -> bool:
    """Whether a full stop between two places ends a sentence and no abbreviation."""
    place = between.find(". ")
    while place >= 0:
        if len(between[:place].rsplit(" ", 1)[-1]) > 3:
            return True
        place = between.find(". ", place + 2)
    return False


def _marks_side(country: tuple[int, int, Territory], folded: str, words: Words) -> bool:
    """Whether a country stands in a phrase such as "from the Indian side", "भारत की ओर से"."""
    start, end, _ = country
    if words.behind and folded[end : end + 24].lstrip(" ").startswith(words.behind):
        return True
    if words.ahead and folded[max(0, start - 24) : start].rstrip(" ").endswith(words.ahead):
        return True
    return _left_out(start, end, folded, words)


def _left_out(start: int, end: int, folded: str, words: Words) -> bool:
    """Whether the word for "side" is left out the second time: "from the Norwegian side, and B from the Omani"."""
    blank = start - 1
    head = folded[folded.rfind(" ", 0, blank) + 1 : blank] if folded[blank:start] == " " else ""
    if not head or head not in words.heads or folded[end : end + 1] not in _ENDS:
        return False
    told = folded[max(0, start - _REACH) : start]
    named = max(told.rfind(f" {word}") for word in words.behind) if words.behind else -1
    return named >= 0 and not _sentence_ends(told[named:])
