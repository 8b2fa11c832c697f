"""Villages, towns and counties that the words around call so, listed or not: "Kuru village", "the village of Sarkhej",
"Cook County Sheriff", "в деревне Сосновка", "в Бийском районе".
"""

import re
from collections.abc import Mapping
from functools import cache

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.lexicon import FUNCTION, NOT_NAME
from checker.values.finding.page import Page, Run, Token
from checker.values.finding.paths import path
from checker.values.finding.records import CITY, COUNTY, DISTRICT, Place

_WORDS = 2  # of a name that no list has
_REACH = 30  # code points of the words before a name that are looked at
_OF_TERRITORY = re.compile(r" [^\W\d_]{4,15} [^\W\d_]{2} ")
_CITY_BEHIND = re.compile(r" [^\W\d_]+ ([^\W\d_]+(?:-[^\W\d_]+)*)")


class Settlements:
    """The words on one page that call a place a village, a town or a county; see `gazetteer.yaml` for the lists."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.behind = words_behind(page.tag)
        self.last = words_before(page.tag)
        self.counties = lexicon.as_written(page.tag, "gazetteer", "counties_heads")
        self.articles = lexicon.as_written(page.tag, "gazetteer", "before_no_town")
        self.streets = lexicon.as_written(page.tag, "gazetteer", "streets")

    def of_run(self, run: Run) -> tuple[Place | None, int]:
        """(the place that a run or its first words name, tokens used)."""
        if self.page.line_at(run.start).heading:
            return None, 0
        county = self._county(run.tokens)
        if county[0]:
            return county
        owned = _county_owned(self.page.tag).match(self.page.text, run.end)
        if owned and not run.tokens[0].can_be & (NOT_NAME | FUNCTION):
            return self._named_county(run.start, owned.end()), len(run.tokens)
        head = self._before(run.start)
        if head:
            return self._called(run.tokens, head)
        kind = self.behind.get(self.page.word_after(run.end))
        return (self._ended(run.tokens, kind), len(run.tokens)) if kind else (None, 0)

    def _county(self, tokens: tuple[Token, ...]) -> tuple[Place | None, int]:
        """The county that begins a run: "Cook County Sheriff Ann Ray"."""
        size = next((size for size in range(1, min(4, len(tokens))) if tokens[size].word in self.counties), 0)
        first = _first(tokens[:size])
        if not size or first == size or tokens[first].can_be & NOT_NAME:
            return None, 0
        if any(one.word in self.streets for one in tokens[size + 1 : size + 2]):
            return None, 0
        return self._named_county(tokens[first].start, tokens[size].end), size + 1

    def _named_county(self, start: int, end: int) -> Place:
        words = self.page.shown[start:end]
        return Place(start, end, words, COUNTY, words.title() if words.isupper() else words)

    def _before(self, start: int) -> str | None:
        """The kind of place that the words right before a run tell."""
        if self.page.word_before(start) not in self.last:
            return None
        found = _heads_before(self.page.tag).search(self.page.text, max(0, start - _REACH), start)
        if found is None or (found.lastgroup == COUNTY and self._has_a_name(found.start())):
            return None
        return found.lastgroup

    def _has_a_name(self, head: int) -> bool:
        """Whether the word for a county has its name before it: "Merrow district of Kentshire" is Merrow's."""
        before = self.page.word_before(head)
        start = head - 1 - len(before)
        return bool(before) and self.page.shown[start : start + 1].isupper() and before not in self.articles

    def _called(self, tokens: tuple[Token, ...], kind: str) -> tuple[Place | None, int]:
        """The place behind such words; what begins another name ends it."""
        part = tokens[:_WORDS]
        if len(part) > 1 and (part[1].start in self.page.territory_at or self._is_head_of_county(part[1])):
            part = part[:1]
        if any(one.can_be & FUNCTION for one in part) or part[-1].word in self.streets or part[0].can_be & NOT_NAME:
            return None, 0
        return self._place(part, kind), len(part)

    def _is_head_of_county(self, token: Token) -> bool:
        """Whether a county follows: "деревня Сосновка Вологодского района"."""
        return self.behind.get(self.page.word_after(token.end)) == COUNTY

    def _ended(self, tokens: tuple[Token, ...], kind: str) -> Place | None:
        """The place before such words: the last words of a run."""
        part = tokens[_first(tokens) :]
        while len(part) > 1 and part[0].can_be & NOT_NAME:
            part = part[1:]
        if not part or len(part) > _WORDS or any(one.can_be & (FUNCTION | NOT_NAME) for one in part):
            return None
        surely = kind == COUNTY and (
            bool(gazetteer.named(self._words(part).lower(), self.page.tag)) or self._in_territory(part[-1].end)
        )
        if self.page.word_before(part[0].start) in self.articles and not surely:
            return None  # "the Olympic village" is a village of some kind
        if part[0].start in self.page.territory_at:
            return None
        return self._place(part, self._part_of_city(part, kind))

    def _in_territory(self, end: int) -> bool:
        """Whether a region or country is named behind the word for a county: "the Merrow district of Punjab"."""
        found = _OF_TERRITORY.match(self.page.text, end)
        return found is not None and found.end() in self.page.territory_at

    def _part_of_city(self, part: tuple[Token, ...], kind: str) -> str:
        """A district where a city is named right behind: "в Центральном районе Новосибирска"."""
        found = _CITY_BEHIND.match(self.page.text, part[-1].end) if kind == COUNTY else None
        inside = found is not None and self.page.shown[found.start(1)].isupper()
        if inside and found and gazetteer.named(found[1], self.page.tag):
            return DISTRICT if found.start(1) not in self.page.territory_at else kind
        return kind

    def _words(self, part: tuple[Token, ...]) -> str:
        return self.page.shown[part[0].start : part[-1].end]

    def _place(self, part: tuple[Token, ...], kind: str) -> Place:
        words = self._words(part)
        cities = gazetteer.named(words.lower(), self.page.tag) if kind == CITY else ()
        name = cities[0].name if cities else _nominative(words.title() if words.isupper() else words, self.page.tag)
        return Place(part[0].start, part[-1].end, words, kind, name, path(cities, None))


def _nominative(name: str, tag: str) -> str:
    """The name of a county that is an adjective, in the nominative: "Бийский" for "Бийском"."""
    for ending, other in of(tag).section("gazetteer").get("county_endings") or ():
        if name.endswith(ending):
            return name[: len(name) - len(ending)] + str(other)
    return name


def _first(tokens: tuple[Token, ...]) -> int:
    """Behind the last small word of some tokens."""
    return next((place + 1 for place in range(len(tokens) - 1, -1, -1) if tokens[place].can_be & FUNCTION), 0)


@cache
def words_behind(tag: str) -> Mapping[str, str]:
    """The words behind a place that call it one, each with its kind."""
    told = of(tag).section("gazetteer").get("settlements") or {}
    return {head: kind for kind, places in told.items() for head in places.get("behind", ())}


@cache
def _phrases(tag: str) -> Mapping[str, list[str]]:
    told = of(tag).section("gazetteer").get("settlements") or {}
    return {kind: list(places.get("before") or ()) for kind, places in told.items()}


@cache
def words_before(tag: str) -> frozenset[str]:
    """The last words of what stands before a place and calls it one."""
    return frozenset(phrase.split()[-1] for phrases in _phrases(tag).values() for phrase in phrases)


@cache
def _county_owned(tag: str) -> re.Pattern[str]:
    """The head of a county that is named in the possessive: "Queen Anne's County"."""
    heads = "|".join(map(re.escape, of(tag).section("gazetteer").get("counties_heads") or ())) or "(?!)"
    return compiled_once(rf"['’]s (?:{heads})(?![^\W\d_])")


@cache
def _heads_before(tag: str) -> re.Pattern[str]:
    """Ends in "14 miles west of ", "the village of ", with the kind as the group's name."""
    kinds = [f"(?P<{kind}>{'|'.join(map(re.escape, phrases))})" for kind, phrases in _phrases(tag).items() if phrases]
    return compiled_once(rf"(?<![^\W\d_])(?:{'|'.join(kinds) or '(?!)'}) $")
