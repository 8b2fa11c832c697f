"""Articles that tell of several happenings: "two homicides within hours", a page of news in brief.

Who is counted there is counted of one of them. A title that names the kind of page (`digests` among the language's words of
the background) says so of every count; a first sentence with several happenings and no count of its own says so of
each single person.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice

from checker.extraction.claims import Found
from checker.extraction.other_events import names_several
from checker.extraction.reading import Told
from checker.extraction.wholes import apart, number, own
from checker.languages import of
from checker.languages.fold import folded

_OPENING = 400  # code points in which a story says what it is about
_FIRST = 2  # sentences of them


def apart_where_several(by_field: Mapping[str, list[Found]], told: Sequence[Told], tag: str) -> dict[str, list[Found]]:
    """The values by field; those counts set apart that are of one of several happenings. told: the parts of the article."""
    if any(one.part.name == "title" and is_digest(one.part.text, tag) for one in told):
        return {name: [apart(one) for one in ones] for name, ones in by_field.items()}
    counts = [one for ones in by_field.values() for one in ones if own(one) and one.bound.use.field.evolves]
    if (
        not counts
        or any(number(one) > 1 and not one.bound.value.get("implied") for one in counts)
        or not _opens_with_several(told)
    ):
        return dict(by_field)
    return {name: [apart(one) for one in ones] for name, ones in by_field.items()}


def is_digest(title: str, tag: str) -> bool:
    """Whether a title heads several stories: "News briefs", "Crime log"."""
    return _digests(tag).search(folded(title)) is not None


def _opens_with_several(told: Iterable[Told]) -> bool:
    return any(
        names_several(sentence)
        for one in told
        for sentence in islice((near for near in one.sentences if near.start < _OPENING), _FIRST)
    )


@cache
def _digests(tag: str) -> re.Pattern[str]:
    words = [re.escape(folded(word)) for word in of(tag).section("background").get("digests", ())]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(words)})(?![^\W_])" if words else r"(?!)")
