"""Places in scripts with capitals: cities where the words around tell that they are, venues by their kind, territories."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values.finding import datelines, gazetteer, lexicon
from checker.values.finding.again import again
from checker.values.finding.cased_settlements import Settlements
from checker.values.finding.city_signs import CitySigns
from checker.values.finding.gazetteer import City, Territory
from checker.values.finding.lexicon import DOUBTFUL, FUNCTION, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.page import UPPER, Page, Run, Token
from checker.values.finding.parts import with_parts
from checker.values.finding.paths import path, settled
from checker.values.finding.records import CITY, COUNTRY, COUNTY, DISTRICT, REGION, VENUE, Place
from checker.values.finding.spans import Spans
from checker.values.finding.states import States
from checker.values.finding.surnamed import Surnamed
from checker.values.finding.telling import head_ends, telling

_CITY_BEFORE_REGION = 1_000  # thousands of inhabitants from which "Delhi" or "New York" is the city, not the region


def places(page: Page, runs: list[Run], taken: list[tuple[int, int]]) -> list[Place]:
    """The places of a page, in order; taken: stretches that organisations hold."""
    finder = _Finder(page)
    found: list[Place] = []
    held = Spans(taken)
    for run in runs:
        if held.hold(run.start):
            found.extend(finder.inside(run))
        else:
            found.extend(finder.of_run(run))
    kept = list(_outermost(sorted(found, key=lambda place: place.start)))
    return settled(with_parts(page, again(page, runs, kept, held)), page)


def _outermost(found: list[Place]) -> Iterator[Place]:
    """Without the region that belongs to the city before it."""
    end = -1
    for place in found:
        if place.start >= end:
            yield place
            end = max(place.end, place.outer_end)


class _Finder:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.signs = CitySigns(page)
        self.sure_before = self.signs.sure
        self.region_heads = lexicon.as_written(page.tag, "gazetteer", "regions_heads")
        self.county_heads = lexicon.as_written(page.tag, "gazetteer", "counties_heads")
        self.settlements = Settlements(page)
        self.venues = lexicon.heads(page.tag, "venues")
        self.head_ends = head_ends(page.tag)
        self.doubtful = gazetteer.doubtful_countries(page.tag)
        self._telling = telling(page.tag)
        self._states = States(page)
        self._surnamed = Surnamed(page)

    def of_run(self, run: Run) -> Iterable[Place]:
        """The places of one run: a venue or region that ends it, else cities and territories in it."""
        heading = self._dateline(run) if self.page.heads_line(run.start) else None
        return (heading,) if heading else () if self._silent(run) else self._of_run(run)

    def _silent(self, run: Run) -> bool:
        """Whether no word in a run or beside it can tell of a place, so that nothing need be asked of it: so are most runs."""
        page, telling = self.page, self._telling
        return (
            (len(run.words) == 1 or telling.inside.isdisjoint(run.words))
            and page.text[run.end : run.end + 1] not in ",'’"
            and page.word_after(run.end) not in telling.behind
            and page.word_before(run.start) not in telling.before
            and not page.in_territory(run.start, run.end)
            and not (self.signs.declines and self.signs.declined(run.tokens))
            and not self.signs.opened(run.tokens)
        )

    def _of_run(self, run: Run) -> Iterator[Place]:
        place = self._headed(run)
        if place:
            yield place
            return
        told, first = self.settlements.of_run(run)
        if told:
            yield self._with_region(told)
            if first < len(run.tokens):
                rest = run.tokens[first:]
                yield from self.of_run(Run.of(rest))
            return
        opened = self.signs.opened(run.tokens)
        if opened:
            yield self._city(opened, self.signs.cities(opened), self._states.after(run.end))
            return
        while first < len(run.tokens):
            found, used = self._named(run.tokens, first)
            if found:
                yield found
            first += used

    def _with_region(self, place: Place) -> Place:
        """A village or county with the region that follows it: "Merrow County, Virginia"."""
        state = self._states.after(place.end)
        return replace(place, path=path((), state[0]), outer_end=state[1]) if state else place

    def inside(self, run: Run) -> Iterator[Place]:
        """A city or county that begins the name of an organisation ("Muncie Police Department")."""
        told, _ = self.settlements.of_run(run)
        if told and told.kind == COUNTY:
            yield told
            return
        for size in (3, 2, 1):
            if size < len(run.tokens) and run.tokens[size].word in self.signs.behind_capital:
                territory = self.page.territory_at.get(run.start)
                named = territory is not None and territory[0] >= run.tokens[size - 1].end
                cities = self.signs.cities(run.tokens[:size])
                if cities and not named and not self._common(run.tokens[0]):
                    yield self._city(run.tokens[:size], cities, None)
                    return

    def _common(self, token: Token) -> bool:
        """Whether a word that some town is called too says what the body does: "Marine Police"."""
        return bool(token.can_be & (FUNCTION | NOT_NAME)) or token.word in self.signs.no_city

    def _headed(self, run: Run) -> Place | None:
        """The venue or region whose kind ends a run: "Vanijya Bhawan", "Cook County"."""
        tokens = run.tokens
        if len(tokens) < 2 or tokens[-1].word not in self.head_ends or self.page.line_at(run.start).heading:
            return None
        for size in (3, 2, 1):
            known = (
                self.venues.get(self.page.text[tokens[-size].start : tokens[-1].end]) if size < len(tokens) else None
            )
            if known or (size == 1 and tokens[-1].word in self.region_heads - self.county_heads):
                first = _first(tokens[:-size])
                if first == len(tokens) - size or (tokens[first].can_be & NOT_NAME and first == len(tokens) - size - 1):
                    return None
                start, end = tokens[first].start, tokens[-1].end
                if size == 1 and self._surnamed.ends(tokens[first:]):
                    return None
                words = self.page.shown[start:end]
                kind = known.kind if known else None
                return Place(start, end, words, VENUE if kind else REGION, words, self._city_after(end), type=kind)
        return None

    def _city_after(self, end: int) -> tuple[str, ...]:
        """The city that "in ..." names right after a venue."""
        found = _city_behind(self.page.tag).match(self.page.shown, end)
        if not found:
            return ()
        cities = gazetteer.cities(found[1].lower(), self.page.tag)
        return (cities[0].name, *path(cities, None)) if cities else ()

    def _dateline(self, run: Run) -> Place | None:
        for size in range(min(4, len(run.tokens)), 0, -1):
            tokens = run.tokens[:size]
            end = tokens[-1].end
            if size == 1 and tokens[0].can_be & (NOT_NAME | FUNCTION):
                return None
            cities = self.signs.cities(tokens)
            territory = self._states.after(end)
            if not cities and not territory and not datelines.filed(self.page, tokens, self.signs.inside):
                continue
            if datelines.ends_at(self.page.text, end):
                return self._city(tokens, cities, territory, dateline=True)
        return None

    def _named(self, tokens: tuple[Token, ...], first: int) -> tuple[Place | None, int]:
        """(place that begins with a token, tokens used)."""
        at = self.page.territory_at.get(tokens[first].start)
        named = first and tokens[first - 1].can_be & (GIVEN | DOUBTFUL) == GIVEN and tokens[first].can_be & SURNAME
        if at and not named and not self._longer_city(tokens, first, at[0]):
            found, used = self._territory(tokens, first, *at)
            if found:
                return found, used
        if tokens[first].can_be & FUNCTION or (
            first and tokens[first - 1].can_be & GIVEN and tokens[first].can_be & SURNAME
        ):
            return None, 1
        before = tokens[first - 1].word if first else self.page.word_before(tokens[first].start)
        last = tokens[-1]
        if self.page.shown[last.end : last.end + 2] == ", " and len(tokens) - first <= 4:
            part = tokens[first:]
            state = self._states.after(last.end)
            if state and not state[0].region and at and at[1].word == "name" and not at[1].region:
                state = None  # two countries of a list: "Germany, Kenya and ..."
            cities = (
                tuple(city for city in self.signs.cities(part) if gazetteer.lies_in(city, state[0])) if state else ()
            )
            if state and (cities or (before in self.sure_before and not part[0].can_be & NOT_NAME)):
                return self._city(part, cities, state), len(part)
        if not self.signs.hinted(tokens, first, before):
            return None, 1
        for size in range(min(4, len(tokens) - first), 0, -1):
            cities = self.signs.cities(tokens[first : first + size])
            if cities and self.signs.told(tokens, first, size, before):
                return self._city(tokens[first : first + size], cities, None), size
        return None, 1

    def _longer_city(self, tokens: tuple[Token, ...], first: int, end: int) -> bool:
        """Whether a city has the name of a territory and one word more: "Kansas City"."""
        size = sum(token.end <= end for token in tokens[first : first + 4]) + 1
        part = tokens[first : first + size]
        return 1 < size == len(part) and bool(self.signs.cities(part)) and not part[-1].can_be & FUNCTION

    def _territory(
        self, tokens: tuple[Token, ...], first: int, end: int, territory: Territory
    ) -> tuple[Place | None, int]:
        """The country or region that begins with a token, or the city of the same name."""
        used = sum(token.end <= end for token in tokens[first : first + 4])
        part, last = tokens[first : first + used], first + used == len(tokens)
        state = self._states.after(end) if last and not territory.region else None
        if not used or territory.word != "name" or (state and state[0].region):
            return None, 1
        if not last and not (
            (self.signs.declines and self.page.title_ending(part[0].start)) or self._goes_on(tokens[first + used])
        ):
            return None, used
        cities = self.signs.cities(part) if territory.region else ()
        if (
            cities
            and cities[0].thousands >= _CITY_BEFORE_REGION
            and (cities[0].country, cities[0].region) == (territory.country, territory.region)
        ):
            return self._city(part, cities, None), used
        if not self._is_territory(part, territory, last):
            return None, 1
        kind, path = (REGION, (territory.country,)) if territory.region else (COUNTRY, ())
        return Place(part[0].start, end, self.page.shown[part[0].start : end], kind, territory.name, path), used

    def _goes_on(self, token: Token) -> bool:
        """Whether the word behind a territory is no part of a longer name: not Times in "New York Times"."""
        return bool(
            token.can_be & (FUNCTION | (GIVEN if self.signs.declines else 0))
            or token.start in self.page.title_at
            or token.start in self.page.territory_at
            or token.word in self.signs.behind_capital
            or self.page.line_at(token.start).heading
            or (self.signs.declines and self.signs.cities((token,)))
        )

    def _is_territory(self, part: tuple[Token, ...], territory: Territory, last: bool) -> bool:
        """Whether a country's or region's name is one here, and no person or city of that name."""
        if len(part) == 1 and (
            (territory.country in self.doubtful and not territory.region)
            or part[0].can_be & (GIVEN | DOUBTFUL) == GIVEN
        ):
            return self.page.word_before(part[0].start) in self.sure_before
        return last or not part[0].can_be & SURNAME

    def _city(
        self,
        tokens: tuple[Token, ...],
        cities: tuple[City, ...],
        state: tuple[Territory, int] | None,
        dateline: bool = False,
    ) -> Place:
        start, end = tokens[0].start, tokens[-1].end
        words = self.page.shown[start:end]
        territory, outer_end = state if state else (None, end)
        name = cities[0].name if cities else words.title() if words.isupper() else words
        rank = self._rank(tokens, dateline)
        return Place(start, end, words, rank, name, path(cities, territory), outer_end, dateline)

    def _rank(self, tokens: tuple[Token, ...], dateline: bool) -> str:
        """What kind of place the name of a city is: "the Englewood neighborhood" is a part of one, "HARRIS COUNTY" none."""
        head = tokens[-1].word if len(tokens) > 1 else ""
        if self.page.word_after(tokens[-1].end) in self.signs.parts:
            return CITY if self.page.word_before(tokens[0].start) in self.signs.any else DISTRICT
        if dateline and head in self.region_heads and head not in self.signs.towns:
            return COUNTY if head in self.county_heads else REGION
        return CITY


@cache
def _city_behind(tag: str) -> re.Pattern[str]:
    joints = "|".join(of(tag).section("gazetteer").get("venue_joints") or ["(?!)"])
    return compiled_once(rf",? (?:(?:{joints}) )?([{UPPER}][\w'-]*(?: [{UPPER}][\w'-]*)?)")


def _first(tokens: tuple[Token, ...]) -> int:
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].can_be & FUNCTION:
            return place + 1
    return 0
