"""Articles that tell of several happenings: "two homicides within hours", a page of news in brief.

Who is counted there is counted of one of them, or of all: none of it is the count of one event. A count over several
happenings at the start says so of all counts, as does a title that names the kind of page (`digests` among the language's
words of the background); a first sentence with several happenings and no count of its own says so of each single person.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.other_events import names_several
from checker.extraction.reading import Told
from checker.extraction.wholes import number, own, place_in_story
from checker.languages import of
from checker.languages.expressions import any_of, compiled_once
from checker.languages.fold import folded
from checker.model.claim import BACKGROUND

_BEGINNING = 2  # sentences with counts: a picture's or a single happening's may stand before that of all
_OPENING = 400  # code points in which a story says what it is about
_FIRST = 2  # sentences of them


def apart_in_round_ups(by_field: Mapping[str, list[Found]]) -> dict[str, list[Found]]:
    """With all counts set apart where the article tells of several happenings from its start: none of them is its own."""
    counts = [one for ones in by_field.values() for one in ones if one.bound.use.field.evolves]
    places = sorted({place_in_story(one) for one in counts})[:_BEGINNING]
    first = [one for one in counts if place_in_story(one) in places]
    if not any(one.several and (place_in_story(one) == places[0] or _holds_all(one, first)) for one in first):
        return dict(by_field)
    return _apart(by_field)


def _holds_all(one: Found, first: list[Found]) -> bool:
    """Whether it is more than the counts of single happenings that its field has at the article's start."""
    others = [number(each) for each in first if each.bound.use.field is one.bound.use.field and not each.several]
    return bool(others) and number(one) > max(others)


def apart_where_several(by_field: Mapping[str, list[Found]], told: Sequence[Told], tag: str) -> dict[str, list[Found]]:
    """The values by field; those counts set apart that are of one of several happenings. told: the parts of the article."""
    if any(one.part.name == "title" and is_digest(one.part.text, tag) for one in told):
        return _apart(by_field)
    counts = [one for ones in by_field.values() for one in ones if own(one) and one.bound.use.field.evolves]
    if (
        not counts
        or any(number(one) > 1 and not one.bound.value.get("implied") for one in counts)
        or not _opens_with_several(told)
    ):
        return dict(by_field)
    return _apart(by_field)


def is_digest(title: str, tag: str) -> bool:
    """Whether a title heads several stories: "News briefs", "Crime log"."""
    return _digests(tag).search(folded(title)) is not None


def _opens_with_several(told: Iterable[Told]) -> bool:
    return any(
        names_several(sentence)
        for one in told
        for sentence in islice((near for near in one.sentences if near.start < _OPENING), _FIRST)
    )


def _apart(by_field: Mapping[str, list[Found]]) -> dict[str, list[Found]]:
    """With every count as that of another event; other values as they are."""
    return {name: [_of_another(one) for one in ones] for name, ones in by_field.items()}


def _of_another(one: Found) -> Found:
    if not one.bound.use.field.evolves:
        return one
    return replace(one, scope=replace(one.scope, about=BACKGROUND))


@cache
def _digests(tag: str) -> re.Pattern[str]:
    words = map(folded, of(tag).section("background").get("digests", ()))
    return compiled_once(rf"(?<![^\W_]){any_of(words)}(?![^\W_])")
