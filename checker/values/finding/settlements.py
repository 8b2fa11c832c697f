"""Places that words call a village, a town or a district, listed or not: "भदौरा गांव", "लातेहार जिले", "गांव ढबारसी"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from checker.languages import of
from checker.languages.expressions import any_of, compiled_once
from checker.languages.fold import Folded
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.caseless_text import WORD
from checker.values.finding.lexicon import FUNCTION, NOT_NAME
from checker.values.finding.paths import path
from checker.values.finding.records import COUNTY, Place

_LAST_WORD = re.compile(r"[^\s(]+$")
_REACH = 68  # code points before a name in which its region is looked for
_LONGEST, _SHORTEST = 24, 3  # characters of a name that no list has


def settlements(folded: Folded, tag: str) -> Iterator[Place]:
    """The word before each word for such a place, and right behind one that stands first."""
    kinds = _kinds(tag)
    for found in _heads(tag).finditer(folded.text):
        head = found["head"]
        named = _before(folded.text, found.start(), tag) or (
            _behind(folded.text, found.end(), tag) if head in _leading(tag) else None
        )
        if named:
            start, end = named
            first, last = folded.span(start, end)
            words = folded.original[first:last]
            cities = gazetteer.cities(folded.text[start:end], tag)
            name = cities[0].name if cities else words
            inside = () if kinds[head] == COUNTY or not cities else path(cities, None)
            yield Place(start, end, folded.text[start:end], kinds[head], name, inside)


def _before(text: str, end: int, tag: str) -> tuple[int, int] | None:
    """Where the name right before a head stands: the longest listed one, else one word."""
    last = _LAST_WORD.search(text, max(0, end - _LONGEST), end)
    if last is None:
        return None
    blank = text.rfind(" ", max(0, last.start() - _LONGEST), max(0, last.start() - 1))
    if text[last.start() - 1 : last.start()] == " " and gazetteer.cities(text[blank + 1 : end], tag):
        return blank + 1, end
    return last.span() if _is_name(last[0], tag) else None


def _behind(text: str, start: int, tag: str) -> tuple[int, int] | None:
    word = WORD.match(text, start + 1) if text[start : start + 1] == " " else None
    if word is None or not _is_name(word[0], tag):
        return None
    marks = lexicon.worded(tag, "gazetteer", "after_settlement")  # "गांव डूबे" tells no name, "गांव भदौरा में" does
    following = WORD.match(text, word.end() + 1) if text[word.end() : word.end() + 1] == " " else None
    return word.span() if following is not None and following[0] in marks else None


def _is_name(word: str, tag: str) -> bool:
    if len(word) > _LONGEST or not WORD.fullmatch(word) or (len(word) < _SHORTEST and not gazetteer.cities(word, tag)):
        return False
    if word in lexicon.worded(tag, "gazetteer", "no_settlement") or lexicon.words(tag)[word] & (FUNCTION | NOT_NAME):
        return False
    return word not in gazetteer.territories(tag)


@cache
def _kinds(tag: str) -> Mapping[str, str]:
    """What kind of place each head makes of its name."""
    told = of(tag).section("gazetteer").get("settlements") or {}
    return {str(head): str(kind) for kind, heads in told.items() for head in heads}


@cache
def _leading(tag: str) -> frozenset[str]:
    return frozenset(of(tag).section("gazetteer").get("settlements_first") or ())


@cache
def _heads(tag: str) -> re.Pattern[str]:
    heads = any_of(sorted(_kinds(tag), key=len, reverse=True))
    return compiled_once(rf" (?P<head>{heads})(?=[\s,.;:!?।)]|$)")


@cache
def _region_before(tag: str) -> re.Pattern[str]:
    joints = "|".join(map(re.escape, of(tag).section("gazetteer").get("of_region") or ())) or "(?!)"
    return compiled_once(rf"([^\s,।(]{{1,34}}(?: [^\s,।(]{{1,34}})?) (?:{joints}) $")


def of_region(text: str, start: int, city: gazetteer.City, tag: str) -> bool:
    """Whether the region or country of a city is named right before it: "हिमाचल प्रदेश के मंडी"."""
    found = _region_before(tag).search(text, max(0, start - _REACH), start)
    if found is None:
        return False
    known = gazetteer.territories(tag)
    territory = known.get(found[1]) or known.get(found[1].rpartition(" ")[2])
    return territory is not None and gazetteer.lies_in(city, territory)
