"""Places in scripts with capitals: cities where the words around tell that they are, venues by their kind, territories."""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import of
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.gazetteer import City, Territory
from checker.values.finding.lexicon import FUNCTION, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.page import Page, Run, Token
from checker.values.finding.records import CITY, COUNTRY, REGION, VENUE, Place

_CITY_BEFORE_REGION = 1_000  # thousands of inhabitants from which "Delhi" or "New York" is the city, not the region
_STATE_AFTER = re.compile(r",[ \u00a0]+([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})")
_DATELINE_END = re.compile(r"(?:, *[A-Z][\w.]*(?: [A-Z][\w.]*)?)?(?:,? *[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?\.? *(?:\([^()\n]{1,50}\))? *(?:--?|/)[ A-Z/]|, *[A-Z][a-z]{2,8}\.? \d{1,2}\.? *(?:\(|:)|:? *\([A-Z][^()\n]{1,40}\)|: ")
_POSTAL = re.compile("[A-Z]{2}")
_BEFORE_WORD = re.compile(r"([^\W\d_]+) $")


def places(page: Page, runs: list[Run], taken: list[tuple[int, int]]) -> list[Place]:
    """The places of a page, in order; taken: stretches that organisations hold."""
    finder = _Finder(page)
    found: list[Place] = []
    for run in runs:
        if any(start <= run.start < end for start, end in taken):
            found.extend(finder.inside(run))
        else:
            found.extend(finder.of_run(run))
    return list(_outermost(sorted(found, key=lambda place: place.start)))


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
        section = of(page.tag).section("gazetteer")
        self.before_city = frozenset(section.get("before_city") or ())
        self.stated_before = self.before_city | {""}
        self.sure_before = frozenset(section.get("place_before_city") or ())
        self.after_city = frozenset(section.get("after_city") or ())
        self.after_capital = frozenset(section.get("after_city_capital") or ())
        self.streets = frozenset(section.get("streets") or ())
        self.region_heads = frozenset(section.get("regions_heads") or ())
        self.venues = lexicon.heads(page.tag, "venues")
        self.doubtful = gazetteer.doubtful_countries(page.tag)

    def of_run(self, run: Run) -> Iterator[Place]:
        """The places of one run: a venue or region that ends it, else cities and territories in it."""
        line = self.page.line_at(run.start)
        whole = self._headed(run, line.heading)
        if whole:
            yield whole
            return
        if line.start == run.start - (self.page.shown[line.start:run.start].count(" ")) or run.start - line.start < 3:
            place = self._dateline(run)
            if place:
                yield place
                return
        place_after = 0
        while place_after < len(run.tokens):
            found, used = self._named(run, place_after, line.heading or line.loud)
            if found:
                yield found
            place_after += used

    def inside(self, run: Run) -> Iterator[Place]:
        """A city that begins the name of an organisation ("Kokomo Police Department")."""
        for size in (3, 2, 1):
            if size < len(run.tokens) and run.tokens[size].word in self.after_capital:
                cities = self._cities(run.tokens[:size])
                if cities and not run.tokens[0].can_be & (FUNCTION | NOT_NAME):
                    yield self._city(run.tokens[:size], cities, None)
                    return

    def _headed(self, run: Run, heading: bool) -> Place | None:
        tokens = run.tokens
        if len(tokens) < 2 or heading:
            return None
        for size in (3, 2, 1):
            head = self.page.text[tokens[-size].start:tokens[-1].end] if size < len(tokens) else ""
            known = self.venues.get(head)
            kind = known.kind if known else None
            if kind or size == 1 and tokens[-1].word in self.region_heads:
                first = _first(tokens[:-size])
                if first == len(tokens) - size or tokens[first].can_be & NOT_NAME and first == len(tokens) - size - 1:
                    return None
                start, end = tokens[first].start, tokens[-1].end
                words = self.page.shown[start:end]
                return Place(start, end, words, VENUE if kind else REGION, words, self._city_after(end), type=kind)
        return None

    def _city_after(self, end: int) -> tuple[str, ...]:
        """The city that "in ..." names right after a venue."""
        found = re.compile(r",? (?:in|at)? ?([A-Z][\w'-]*(?: [A-Z][\w'-]*)?)").match(self.page.shown, end)
        if not found:
            return ()
        cities = gazetteer.cities(found[1].lower(), self.page.tag)
        return (cities[0].name, *path(cities, None)) if cities else ()

    def _dateline(self, run: Run) -> Place | None:
        for size in range(min(4, len(run.tokens)), 0, -1):
            tokens = run.tokens[:size]
            end = tokens[-1].end
            cities = self._cities(tokens)
            territory = self._state(end)
            if (cities or territory) and _DATELINE_END.match(self.page.shown, end):
                return self._city(tokens, cities, territory, dateline=True)
        return None

    def _named(self, run: Run, first: int, heading: bool) -> tuple[Place | None, int]:
        """(place that begins with a token, tokens used)."""
        tokens = run.tokens
        at = self.page.territory_at.get(tokens[first].start)
        used = sum(token.end <= at[0] for token in tokens[first:]) if at else 0
        state = self._state(at[0]) if at and used and first + used == len(tokens) and not at[1].region else None
        large = self._cities(tokens[first:first + used]) if at and used and at[1].region else ()
        if large and large[0].thousands >= _CITY_BEFORE_REGION and (large[0].country, large[0].region) == at[1][1:3]:
            return self._city(tokens[first:first + used], large, None), used
        if at and used and at[1].word == "name" and not state and self._is_territory(tokens[first:first + used], at[1], first + used == len(tokens)):
            territory = at[1]
            return Place(tokens[first].start, at[0], self.page.shown[tokens[first].start:at[0]],
                         REGION if territory.region else COUNTRY, territory.name,
                         (territory.country,) if territory.region else ()), used
        for size in range(min(4, len(tokens) - first), 0, -1):
            part = tokens[first:first + size]
            state = self._state(part[-1].end) if first + size == len(tokens) else None
            if state and self._before(part[0].start) in self.stated_before and not part[0].can_be & FUNCTION:
                cities = self._in(self._cities(part), state[0])
                if cities or self._before(part[0].start) in self.sure_before:
                    return self._city(part, cities, state), size
            if self._told(tokens, first, size, heading):
                cities = self._cities(part)
                if cities:
                    return self._city(part, cities, None), size
        return None, 1

    def _in(self, cities: tuple[City, ...], territory: Territory) -> tuple[City, ...]:
        """Those of the cities that lie in a territory."""
        return tuple(city for city in cities if city.country == territory.country
                     and territory.region in ("", city.region))

    def _is_territory(self, part: tuple[Token, ...], territory: Territory, last: bool) -> bool:
        """Whether a country's or region's name is one here, and no person or city of that name."""
        if len(part) == 1 and (territory.country in self.doubtful and not territory.region or part[0].can_be & GIVEN):
            return self._before(part[0].start) in self.sure_before
        return last or not part[0].can_be & SURNAME

    def _told(self, tokens: tuple[Token, ...], first: int, size: int, heading: bool) -> bool:
        """Whether the words around tell that these tokens are a city."""
        part, last = tokens[first:first + size], first + size == len(tokens)
        if part[0].can_be & FUNCTION or size == 1 and part[0].can_be & NOT_NAME or part[-1].word in self.streets:
            return False
        person = size == 1 and part[0].can_be & (GIVEN | SURNAME) or size > 1 and part[0].can_be & GIVEN and part[-1].can_be & SURNAME
        if not last:
            return tokens[first + size].word in self.after_capital and first == 0 and not heading
        following = self._after(part[-1].end)
        if following in self.after_city and not heading and (not person or following in self.after_capital) and first == 0:
            return True
        before = tokens[first - 1].word if first else self._before(part[0].start)
        if before in self.sure_before:
            return not person or self._large(part)
        return before in self.before_city and not person and not heading and self._large(part)

    def _large(self, part: tuple[Token, ...]) -> bool:
        cities = self._cities(part)
        return bool(cities) and cities[0].thousands >= 50

    def _cities(self, tokens: tuple[Token, ...]) -> tuple[City, ...]:
        name = self.page.text[tokens[0].start:tokens[-1].end].replace("\u00a0", " ")
        return gazetteer.cities(name, self.page.tag) or _variant(name, self.page.tag) or gazetteer.oblique(name, self.page.tag)

    def _city(self, tokens: tuple[Token, ...], cities: tuple[City, ...], state: tuple[Territory, int] | None,
              dateline: bool = False) -> Place:
        start, end = tokens[0].start, tokens[-1].end
        words = self.page.shown[start:end]
        territory, outer_end = state if state else (None, end)
        name = cities[0].name if cities else words.title() if words.isupper() else words
        return Place(start, end, words, CITY, name, path(cities, territory), outer_end, dateline)

    def _state(self, end: int) -> tuple[Territory, int] | None:
        """The region or country that follows a comma: (territory, where it ends)."""
        if self.page.shown[end:end + 1] != ",":
            return None
        found = _STATE_AFTER.match(self.page.shown, end)
        while found:
            words = found[1].split()
            for size in range(len(words), 0, -1):
                name = " ".join(words[:size])
                known = gazetteer.territories(self.page.tag)
                territory = known.get(name.lower()) or known.get(name.lower().rstrip("."))
                if territory is None and size == 1 and _POSTAL.fullmatch(name) and gazetteer.region_name("US", name):
                    territory = Territory(gazetteer.region_name("US", name), "US", name, "name")
                if territory and territory.word == "name":
                    return territory, found.start(1) + len(name)
            return None
        return None

    def _before(self, start: int) -> str:
        found = _BEFORE_WORD.search(self.page.text, max(0, start - 20), start)
        return found[1] if found else ""

    def _after(self, end: int) -> str:
        if self.page.text[end:end + 1] != " ":
            return ""
        found = _NEXT.match(self.page.text, end + 1)
        return found[0] if found else ""


_NEXT = re.compile(r"[^\W\d_]+")
_SAINT = {"saint ": "st. ", "st. ": "saint ", "st ": "saint ", "ft. ": "fort ", "mt. ": "mount "}


@cache
def _variant(name: str, tag: str) -> tuple[City, ...]:
    for head, other in _SAINT.items():
        if name.startswith(head):
            return gazetteer.cities(other + name[len(head):], tag)
    return ()


def path(cities: tuple[City, ...], territory: Territory | None) -> tuple[str, ...]:
    """What a city lies in: the stated territory, else that of the one city of that name, or of the largest by far."""
    if territory is not None:
        return (territory.name, territory.country) if territory.region else (territory.country,)
    if not cities or len(cities) > 1 and cities[0].thousands < 10 * cities[1].thousands:
        return ()
    region = gazetteer.region_name(cities[0].country, cities[0].region)
    return (region, cities[0].country) if region and region != cities[0].name else (cities[0].country,)


def _first(tokens: tuple[Token, ...]) -> int:
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].can_be & FUNCTION:
            return place + 1
    return 0
