"""Later mentions of a city: once the words around have told that it is one, it is the same wherever else it stands alone.

A page that tells of "Lebanon, Tenn." means the town where it says "police in Lebanon", not the country.
"""

from functools import cache

from msgspec.structs import replace

from checker.values.finding import gazetteer, lexicon
from checker.values.finding.lexicon import FUNCTION
from checker.values.finding.page import Page, Run, Token
from checker.values.finding.records import CITY, COUNTRY, Place
from checker.values.finding.spans import Spans


def again(page: Page, runs: list[Run], found: list[Place], taken: Spans) -> list[Place]:
    """The places with the further mentions of their cities, in order. taken: stretches that organisations hold."""
    homes = _homes(page, found)
    told = {**homes, **_told(page, found)}
    if not told:
        return found
    sure = {**{words: town for words, town in told.items() if town.path}, **homes}
    found = [_town_of_the_name(page, place, sure) for place in found]
    held = Spans((place.start, max(place.end, place.outer_end)) for place in found)
    first_words = {words.partition(" ")[0] for words in told}
    more = []
    for run in runs:
        if first_words.isdisjoint(run.words):
            continue
        tokens = _without_small_words(run.tokens)
        if tokens and not held.meet(tokens[0].start, tokens[-1].end) and not taken.hold(tokens[0].start):
            place = _known(page, tokens, told)
            if place is not None:
                more.append(place)
    return sorted([*found, *more], key=lambda place: place.start)


def _town_of_the_name(page: Page, place: Place, sure: dict[str, Place]) -> Place:
    """The place, or the city that the page has told surely, where a country of the same name was read."""
    town = sure.get(page.text[place.start : place.end]) if place.kind == COUNTRY else None
    if town is None:
        return place
    return replace(town, start=place.start, end=place.end, words=place.words, outer_end=place.end, dateline=False)


def _told(page: Page, found: list[Place]) -> dict[str, Place]:
    """The cities of the page by their words; the mention with the fuller path where there are several."""
    told: dict[str, Place] = {}
    for place in found:
        if place.kind == CITY:
            words = page.text[place.start : place.end]
            if words not in told or len(place.path) > len(told[words].path):
                told[words] = place
    return told


def _homes(page: Page, found: list[Place]) -> dict[str, Place]:
    """The cities that have the name of a country and from which somebody is said to be: "a Peru woman" is no Peruvian."""
    articles = lexicon.worded(page.tag, "gazetteer", "before_no_town")
    people = lexicon.worded(page.tag, "gazetteer", "people_of_city")
    return {
        page.text[place.start : place.end]: replace(place, kind=CITY, name=place.words, path=())
        for place in found
        if place.kind == COUNTRY
        and page.word_before(place.start) in articles
        and page.word_after(place.end) in people
        and gazetteer.cities(page.text[place.start : place.end], page.tag)
    }


def _without_small_words(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A run without the small words that begin it: "In Muncie"."""
    first = 0
    while first < len(tokens) and tokens[first].can_be & FUNCTION:
        first += 1
    return tokens[first:]


def _known(page: Page, tokens: tuple[Token, ...], told: dict[str, Place]) -> Place | None:
    """The city that the tokens name and nothing else; in a line of capitals the one that stands among them."""
    for first, last in _stretches(page, tokens):
        start, end = tokens[first].start, tokens[last - 1].end
        place = told.get(page.text[start:end])
        if place is not None and page.word_after(end) not in _parts(page.tag):
            return replace(place, start=start, end=end, words=page.shown[start:end], outer_end=end, dateline=False)
    return None


def _stretches(page: Page, tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    if not page.line_at(tokens[0].start).heading:
        return [(0, len(tokens))]
    never = _never_behind(page.tag)
    return [
        (first, first + size)
        for first in range(len(tokens))
        for size in (3, 2, 1)
        if first + size <= len(tokens) and (first + size == len(tokens) or tokens[first + size].word not in never)
    ]


def _parts(tag: str) -> frozenset[str]:
    return lexicon.worded(tag, "gazetteer", "part_of_city")


@cache
def _never_behind(tag: str) -> frozenset[str]:
    """Words that make another place of the city before them: a street, a venue, a county."""
    heads = frozenset(head.split()[-1] for name in ("venues", "organizations") for head in lexicon.heads(tag, name))
    return heads | lexicon.worded(tag, "gazetteer", "streets") | lexicon.worded(tag, "gazetteer", "regions_heads")
