"""Places and organisations in scripts without capitals: known cities before a postposition, heads with the words before them."""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import of
from checker.languages.fold import Folded, fold
from checker.values.finding import caseless_cities, gazetteer, lexicon, mayors
from checker.values.finding.caseless_text import LAST_WORD, WORD
from checker.values.finding.lexicon import FUNCTION
from checker.values.finding.passes import ACRONYMS, ORGANIZATIONS, SURE_TERRITORIES, VENUES, hits
from checker.values.finding.records import COUNTRY, REGION, VENUE, Organization, Place
from checker.values.finding.settlements import settlements
from checker.values.finding.spans import Spans


def found(text: str, tag: str, persons: list[tuple[int, int]]) -> tuple[tuple[Place, ...], tuple[Organization, ...]]:
    """The places and the organisations of a text, in order; persons: stretches that hold none."""
    folded = fold(text)
    named = Spans(persons)
    organizations = tuple(
        sorted(
            one
            for one in (*_organizations(folded, tag, named), *_acronyms(folded, tag))
            if not named.meet(one.start, one.end)
        )
    )
    spans = [*persons, *((one.start, one.end) for one in organizations)]
    held = Spans(spans)
    settled = [place for place in settlements(folded, tag) if not held.meet(place.start, place.end)]
    spans += [(place.start, place.end) for place in settled]
    held = Spans(spans)
    venues = [place for place in _venues(folded, tag) if not held.hold(place.start)]
    spans += [(place.start, place.end) for place in venues]
    held = Spans(spans)
    cities = [place for place in caseless_cities.cities(folded, tag) if not held.hold(place.start)]
    spans += [(place.start, place.end) for place in cities]
    held = Spans(spans)
    cities += [place for place in mayors.cities(folded, tag) if not held.meet(place.start, place.end)]
    spans += [(place.start, place.end) for place in cities]
    held = Spans(spans)
    territories = [place for place in _territories(folded, tag) if not held.hold(place.start)]
    return tuple(sorted([*settled, *venues, *cities, *territories])), organizations


def _territories(folded: Folded, tag: str) -> Iterator[Place]:
    for start, end, territory in hits(SURE_TERRITORIES, folded.text, tag):
        yield Place(
            start,
            end,
            folded.text[start:end],
            REGION if territory.region else COUNTRY,
            territory.name,
            (territory.country,) if territory.region else (),
        )


def _venues(folded: Folded, tag: str) -> Iterator[Place]:
    """A kind of building with the words before it (or behind it, for kinds that stand first)."""
    weak = lexicon.worded(tag, "venues", "weak")
    located = lexicon.as_written(tag, "venues", "before_venue")
    for start, end, head_word in hits(VENUES, folded.text, tag):
        head = folded.text[start:end]
        words = _words_before(folded.text, start, tag, 3)
        if not words:
            continue
        before = folded.text[: words[0]].rstrip(" ")[-8:].split(" ")[-1]
        apart = len(words) > 1 and before in lexicon.worded(tag, "venues", "no_part")  # "का इलाज जीवन ज्योति अस्पताल में"
        if head in weak and before not in located and not apart:
            continue
        yield Place(
            words[0],
            end,
            folded.text[words[0] : end],
            VENUE,
            _shown(folded, words[0], end),
            _around(folded, words[0], tag),
            type=head_word.kind,
        )


def _around(folded: Folded, start: int, tag: str) -> tuple[str, ...]:
    """The city in "CITY स्थित VENUE", "CITY के VENUE"."""
    text = folded.text
    end = text.rfind(" ", max(0, start - 12), max(0, start - 1))
    if end < 0:
        return ()
    city = caseless_cities.city_before(folded, end, tag, frozenset())
    return (city.name, *city.path) if city else ()


def _words_before(text: str, start: int, tag: str, most: int) -> list[int]:
    """Where the words begin that stand before a head and can belong to its name, first one first."""
    known = lexicon.words(tag)
    out: list[int] = []
    while len(out) < most and text[start - 1 : start] == " ":
        first = max(text.rfind(mark, max(0, start - 26), start - 1) for mark in " \n(,\"'।") + 1
        found = WORD.match(text, first, start)
        if not found or found.end() != start - 1:
            break
        flags = known[found[0]]
        if flags & FUNCTION or found[0] in lexicon.worded(tag, "venues", "no_part"):
            break
        out.insert(0, first)
        start = first
    return out


def _organizations(folded: Folded, tag: str, persons: Spans) -> Iterator[Organization]:
    """A head such as "मंत्रालय" with its domain before it, and the acronym in brackets behind."""
    taken = -1
    joins = lexicon.as_written(tag, "name_context", "joining_words")
    for start, end, head in hits(ORGANIZATIONS, folded.text, tag):
        floor = persons.end_before(start)
        first = _domain(folded.text, start, tag, joins, floor, head.kind)
        if first is None or first < taken:
            continue
        acronym = _ACRONYM.match(folded.text, end)
        taken = end
        yield Organization(
            first, end, _shown(folded, first, end), head.kind, _shown(folded, *acronym.span(1)) if acronym else None
        )


_ACRONYM = re.compile(r" ?\(([^()\s]{2,14})\)")


def _domain(text: str, start: int, tag: str, joins: frozenset[str], floor: int, kind: str) -> int | None:
    """Where the words of the domain begin: content words, joined by "और" where a content word stands on its other side too."""
    known, first, place = lexicon.words(tag), None, start
    section = of(tag).section("organizations")
    no_part, topics = lexicon.worded(tag, "organizations", "no_part"), frozenset[str]()
    fields = _fields(tag) if kind in (section.get("of_fields") or ()) else frozenset[str]()
    if kind in (section.get("with_topic") or ()):
        topics = lexicon.as_written(tag, "organizations", "topic_words")
    joined = 0
    for _ in range(9):
        if text[place - 1 : place] != " ":
            break
        begin = max(text.rfind(mark, max(0, place - 26), place - 1) for mark in " \n(,\"'।)") + 1
        found = WORD.match(text, begin, place)
        if not found or found.end() != place - 1:
            break
        word = found[0]
        if word in joins and first is not None and not joined:
            joined += 1
            place = begin
            continue
        if word in topics and _topic_stands(text, begin, tag):
            place = begin
            continue
        if known[word] & FUNCTION or begin < floor or word in no_part:
            break
        if fields and first is not None and text[first:start].split(" ")[0] in fields and word not in fields:
            break
        first, place = begin, begin
        if _of_two_countries(word, tag):
            break
    return first


def _topic_stands(text: str, end: int, tag: str) -> bool:
    """Whether what a body is concerned with stands before "पर": not "इस मुद्दे पर"."""
    found = LAST_WORD.search(text, max(0, end - 26), max(0, end - 1))
    return found is not None and found[0] not in lexicon.worded(tag, "organizations", "no_topic")


@cache
def _fields(tag: str) -> frozenset[str]:
    """The words of which the fields of ministries are made."""
    portfolios = of(tag).section("roles").get("portfolios") or {}
    entries = (entry for slots in portfolios.values() for filler in slots.values() for entry in filler)
    return frozenset(word for entry in entries for word in lexicon.plain(entry).split())


def _of_two_countries(word: str, tag: str) -> bool:
    """Whether a word is a pair of countries, with which the name of what they have together begins: "भारत-रूस"."""
    halves = word.split("-")
    return len(halves) > 1 and all(half in gazetteer.territories(tag) for half in halves)


def _acronyms(folded: Folded, tag: str) -> Iterator[Organization]:
    for start, end, full in hits(ACRONYMS, folded.text, tag):
        if folded.text[start - 1 : start] != "(":
            yield Organization(start, end, _shown(folded, start, end), None, full, full)


def _shown(folded: Folded, start: int, end: int) -> str:
    first, last = folded.span(start, end)
    return folded.original[first:last]
