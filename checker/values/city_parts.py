"""Parts of cities that are called by their own names: quarters, boroughs, suburbs inside the limits.

>>> sorted(hosts("Bandra")), sorted(hosts("Bay Ridge")), sorted(hosts("Leeds"))
(['mumbai'], ['brooklyn', 'new york city'], [])
>>> sorted(nearest("Bay Ridge")), sorted(nearest("Brooklyn"))
(['brooklyn'], [])
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.languages.fold import folded
from checker.languages.tables import kept_for_all
from checker.values.finding import gazetteer
from checker.values.finding.gazetteer import City
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, data, script_of

_SIZE = 20  # thousands of inhabitants of a part of a city, about
_LANGUAGE = {DEVANAGARI: "hi", CYRILLIC: "ru"}


def hosts(name: str) -> frozenset[str]:
    """The folded names of the cities of which a place of that name may be a part; of a part of Brooklyn New York as well."""
    return _hosts().get(folded(name), frozenset())


def nearest(name: str) -> frozenset[str]:
    """The same without what holds the city in its turn; none of a part that has parts of its own, which passes for a city."""
    table, own = _hosts(), folded(name)
    found = table.get(own, frozenset()) if own not in _cities() else frozenset[str]()
    return found.difference(*(table.get(city, ()) for city in found))


@lru_cache(maxsize=4096)
def towns(name: str) -> tuple[City, ...]:
    """A part of a city as a town of its region, for a folded name that no list of towns has; nothing where several have one.

    "East Leeds" is Leeds, of which the list has more.
    """
    _, _, without_first = name.partition(" ")
    if any(gazetteer.cities(rest, "en") for rest in (without_first, name.rpartition(" ")[0]) if rest):
        return ()
    cities = sorted(nearest(name))
    found = gazetteer.cities(cities[0], "en")[:1] if len(cities) == 1 else ()
    return tuple(City(name.title(), city.country, city.region, _SIZE) for city in found)


@kept_for_all
def _hosts() -> Mapping[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for city, parts in data("parts").items():
        for part in parts:
            for name in _names(str(part), city):
                out.setdefault(name, set()).add(folded(city))
    return {name: frozenset(cities.union(*(out.get(city, ()) for city in cities))) for name, cities in out.items()}


@cache
def _cities() -> frozenset[str]:
    return frozenset().union(*_hosts().values())


def _names(part: str, city: str) -> set[str]:
    """A part's name, and the Latin one that the lists have for a name in another script."""
    tag = _LANGUAGE.get(script_of(part))
    held = {(one.country, one.region) for one in gazetteer.cities(folded(city), "en")[:1]}
    found = gazetteer.cities(folded(part), tag) if tag else ()
    return {folded(part), *(folded(one.name) for one in found if (one.country, one.region) in held)}
