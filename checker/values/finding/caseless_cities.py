"""Known cities in scripts without capitals: before a postposition, before a word for police or district, at the head of a line."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from msgspec.structs import replace

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import Folded
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.caseless_text import LAST_WORD
from checker.values.finding.lexicon import FUNCTION, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.paths import path
from checker.values.finding.records import CITY, Place
from checker.values.finding.settlements import of_region

_APART, _MARK = re.compile(r"[\s(]"), re.compile(r"[:,।.ः(\n-]|\Z")  # what may stand right before a word, and behind it
_LONGEST_WORD = 24  # characters of the last word of a city's name
_LONGEST_CHUNK, _MOST_CHUNKS = 200, 50_000  # characters between two blanks, and how many such are remembered
_NO_OTHER_WORD = 500  # thousands of inhabitants from which a city's name is it, although it is another word too
_SHORTEST = 3  # characters of a city's name
_LONGEST_CITY = 34  # characters of the longest name of a city that heads a line


@cache
def _before_marks(tag: str) -> re.Pattern[str]:
    marks = "|".join(map(re.escape, of(tag).section("gazetteer").get("after_city") or ["(?!)"]))
    return compiled_once(rf" (?P<mark>{marks})(?=[\s,.;:!?।]|$)|(?P<date>[:,।.ः] ?(?=[^\s])|[:,।-](?= )| ?\(|$)", re.M)


def cities(folded: Folded, tag: str) -> Iterator[Place]:
    """Known cities before a postposition, a word for police or district, or at the head of a line."""
    sure = lexicon.as_written(tag, "gazetteer", "sure_after_city")
    doubtful = lexicon.worded(tag, "gazetteer", "doubtful_cities")
    taken = -1
    for found in _marks_behind(folded.text, tag):
        mark = found["mark"]
        if mark is None and not _heads_line(folded.text, found.start()):
            continue
        city = city_before(folded, found.start(), tag, doubtful)
        if city is None or city.start < taken:
            continue
        head = not folded.text[folded.text.rfind("\n", 0, city.start) + 1 : city.start].strip()
        if mark is None and not head:
            continue
        if mark is not None and mark not in sure and _thousands(city, folded, tag) < 100:
            continue
        if _is_region(city, tag):
            continue
        taken = city.end
        yield city if mark else replace(city, dateline=True)


def _marks_behind(text: str, tag: str) -> Iterator[re.Match[str]]:
    """What may tell of a city before it, where the word before it ends the name of one."""
    marks, chunks = _before_marks(tag), text.split(" ")
    starts: list[int] = []
    for index, ends in enumerate(map(_ends_in(tag).__getitem__, chunks)):
        if ends:
            starts = starts or [0, *accumulate(map(len, chunks))]
            for end in ends:
                found = marks.match(text, starts[index] + index + end)
                if found:
                    yield found


class _Ends(dict[str, tuple[int, ...]]):
    """Where words that end the name of a city end in what stands between two blanks, worked out once for each."""

    def __init__(self, tag: str) -> None:
        self._last_words = gazetteer.last_words(tag)

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        ends = tuple(
            mark.start()
            for mark in _MARK.finditer(chunk)
            if gazetteer.spelled(_last_word(chunk[max(0, mark.start() - _LONGEST_WORD) : mark.start()]))
            in self._last_words
        )
        if len(chunk) <= _LONGEST_CHUNK:
            if len(self) > _MOST_CHUNKS:
                self.clear()
            self[chunk] = ends
        return ends


def _last_word(piece: str) -> str:
    return _APART.split(piece)[-1]


@cache
def _ends_in(tag: str) -> _Ends:
    return _Ends(tag)


def _is_region(city: Place, tag: str) -> bool:
    """Whether the name is that of a region and the city of the name lies elsewhere: गुजरात is no Gujrat of Pakistan."""
    territory = gazetteer.territories(tag).get(city.words)
    return bool(territory and territory.region) and territory is not None and not _inside(city, territory)


def _inside(city: Place, territory: gazetteer.Territory) -> bool:
    return territory.country in city.path and (territory.name in city.path or territory.name == city.name)


def _thousands(city: Place, folded: Folded, tag: str) -> int:
    return gazetteer.cities(folded.text[city.start : city.end], tag)[0].thousands


def _heads_line(text: str, end: int) -> bool:
    """Whether so little stands before a place on its line that it can be a dateline's city."""
    return end <= _LONGEST_CITY or text.rfind("\n", end - _LONGEST_CITY, end) >= 0


def city_before(folded: Folded, end: int, tag: str, doubtful: frozenset[str]) -> Place | None:
    """The longest known city (of up to three words) that ends at a place."""
    text, start, best = folded.text, end, None
    last = LAST_WORD.search(text, max(0, end - _LONGEST_WORD), end)
    if last is None or gazetteer.spelled(last[0]) not in gazetteer.last_words(tag):
        return None
    for _ in range(3):
        blank = max(
            text.rfind(" ", max(0, start - 24), start),
            text.rfind("\n", max(0, start - 24), start),
            text.rfind("(", max(0, start - 24), start),
        )
        first = blank + 1
        if first >= start or start - first > 22:
            break
        cities = gazetteer.cities(text[first:end], tag)
        if cities:
            best = (first, cities)
        if blank < 0 or text[blank] != " ":
            break
        start = blank
    if best is None:
        return None
    first, cities = best
    word = text[first:end]
    known = lexicon.words(tag)[word]
    common = word in doubtful or (
        known & (FUNCTION | NOT_NAME | GIVEN | SURNAME) and cities[0].thousands < _NO_OTHER_WORD
    )
    if len(word) < _SHORTEST or (common and not of_region(text, first, cities[0], tag)):
        return None
    return Place(first, end, word, CITY, cities[0].name, path(cities, None))
