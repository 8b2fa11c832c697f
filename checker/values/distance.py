"""How far towns lie apart, by the positions of GeoNames.

>>> from checker.values import place
>>> round(kilometres(place.parse("Leeds", "en"), place.parse("Bradford", "en")))
13
>>> kilometres(place.parse("Leeds", "en"), place.parse("Nowhere Hollow", "en")) is None
True
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from math import asin, cos, radians, sin, sqrt

from checker.languages.fold import folded
from checker.model.value import Value
from checker.values.finding import gazetteer
from checker.values.finding.gazetteer import City
from checker.values.finding.lexicon import listed

_EARTH = 12_742.0  # kilometres through the earth
_MOST = 30  # cities of one name that are asked


def kilometres(left: Value, right: Value) -> float | None:
    """The way between two towns as the crow flies, the shortest where their names leave open which are meant; None where no list
    has both in one country."""
    ways = [
        _between(here, there)
        for one in _meant(left)
        for other in _meant(right)
        if one.country == other.country and (here := _position(one)) and (there := _position(other))
    ]
    return min(ways, default=None)


def _meant(value: Value) -> Sequence[City]:
    """The cities that a value may name: those of its region, where it tells one, else all of its name."""
    cities = gazetteer.cities(folded(value.canonical), "")[:_MOST]
    regions = {folded(part.strip()) for part in str(value.get("path") or "").replace("/", ",").split(",")} - {""}
    near = [city for city in cities if folded(gazetteer.region_name(city.country, city.region)) in regions]
    return near or cities


def _position(city: City) -> tuple[float, float] | None:
    """Degrees north and east."""
    lines = _positions()
    key = f"{city.name};{city.country};{city.region}\t"
    place = bisect_left(lines, key)
    if place == len(lines) or not lines[place].startswith(key):
        return None
    _, north, east = lines[place].split("\t")
    return int(north) / 100, int(east) / 100


@cache
def _positions() -> list[str]:
    return listed("positions.txt")


def _between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great circle, by the haversine."""
    (north, east), (higher, farther) = (tuple(map(radians, one)), tuple(map(radians, other)))
    bend = sin((higher - north) / 2) ** 2 + cos(north) * cos(higher) * sin((farther - east) / 2) ** 2
    return _EARTH * asin(sqrt(bend))
