"""The town of a local outlet, as its own name behind a headline tells it: "... - KQRS News 7 Tampa, Florida".

Which words make an outlet a town's own ("Tampa News", "новости Тамбова") is data of the language; a town that stands with its
region or alone between two marks needs none. A paper that only has a town in its title ("The Tampa Post") is read, and reports,
everywhere.

>>> from checker.languages import of
>>> [town_of(name, of("en")).text for name in ("KQRS News 7 Tampa, Florida | Weather", "The Post | Tampa", "FOX 8 Tampa News")]
['Tampa', 'Tampa', 'Tampa']
>>> town_of("The Tampa Post", of("en")) is None
True
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import Language, of
from checker.languages.expressions import compiled_once
from checker.languages.fold import Folded, fold
from checker.model.value import Mention, Value
from checker.values.finding import gazetteer
from checker.values.finding.gazetteer import City, Territory
from checker.values.finding.lexicon import FUNCTION, NOT_NAME, words
from checker.values.finding.paths import path
from checker.values.names.romanise import latin

_WORD = re.compile(r"[^\W\d_](?:[^\s,;:|]{0,30}[^\W_])?")
_REGION = re.compile(r", ?([^\W\d_][^\s,|]{0,20}(?: [^\W\d_][^\s,|]{0,20})?)")
_ALONE = re.compile(r"(?:^|[|»•–—-]\s{0,9})\0(?:\s{0,9}[|»•–—-]|$)")
_LARGE = 20  # thousands of inhabitants from which a town has an outlet of its own
_MOST = 3  # words of a town's name
_LONGEST = 200  # code points of an outlet's name that are looked at


def town_of(outlet: str, language: Language, start: int = 0) -> Mention | None:
    """The town of which an outlet is, by what follows a headline from a place on."""
    folded = fold(outlet[: start + _LONGEST])
    for first, end, cities in _towns(folded.text, start, language.tag):
        territory = _region_behind(folded.text, end, language.tag)
        held = [city for city in cities if territory and gazetteer.lies_in(city, territory)]
        if held or (territory is None and _is_its_own(folded.text, start, first, end, language.tag)):
            return _mention(folded, first, end, tuple(held) or cities, territory if held else None, language.tag)
    return None


def _towns(text: str, start: int, tag: str) -> Iterator[tuple[int, int, tuple[City, ...]]]:
    """(start, end, cities of the name) of each town large enough, the longest name at each word."""
    found = [word.span() for word in _WORD.finditer(text, start)]
    for index in range(len(found)):
        for size in range(_MOST, 0, -1):
            if index + size > len(found):
                continue
            first, end = found[index][0], found[index + size - 1][1]
            cities = gazetteer.named(text[first:end], tag)
            common = size == 1 and words(tag)[text[first:end]] & (FUNCTION | NOT_NAME)
            if cities and cities[0].thousands >= _LARGE and not common:
                yield first, end, cities
                break


def _region_behind(text: str, end: int, tag: str) -> Territory | None:
    found = _REGION.match(text, end)
    known = gazetteer.territories(tag)
    for name in (found[1], found[1].split(" ")[0]) if found else ():
        territory = known.get(name) or known.get(name.rstrip(".")) or gazetteer.postal(name.upper())
        if territory is not None:
            return territory
    return None


def _is_its_own(text: str, start: int, first: int, end: int, tag: str) -> bool:
    """Whether the words beside a town, or that there are none, tell that the outlet is the town's."""
    before, behind = _words_beside(tag)
    return bool(
        behind.match(text, end)
        or before.search(text, start, first)
        or _ALONE.search(text[max(start, first - 12) : first] + "\0" + text[end : end + 12])
    )


@cache
def _words_beside(tag: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    told = of(tag).section("furniture").get("outlet_of_town") or {}
    before, behind = ("|".join(map(re.escape, told.get(side) or ())) or "(?!)" for side in ("before", "behind"))
    return (
        compiled_once(rf"(?<![^\W\d_])(?:{before})\s$"),
        compiled_once(rf"\s(?:{behind})(?![^\W\d_])"),
    )


def _mention(
    folded: Folded, first: int, end: int, cities: tuple[City, ...], territory: Territory | None, tag: str
) -> Mention:
    start, stop = folded.span(first, end)
    shown, name = folded.original[start:stop], latin(cities[0].name)
    inside = "/".join((name, *path(cities, territory)))
    return Mention(Value.of("place", name, kind="city", name=shown, path=inside), start, stop, shown, tag, start, stop)
