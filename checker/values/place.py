"""Names of places in any script: cities, regions, countries, venues.

>>> relate(parse("Vanijya Bhawan", "en"), parse("वाणिज्य भवन", "hi")).kind
'equal'
>>> relate(parse("Delhi", "en"), parse("नई दिल्ली", "hi")).kind
'compatible'
>>> relate(parse("Kazan", "en"), parse("Самара", "ru")).kind
'conflict'
"""

import re
from decimal import Decimal

from checker.languages.fold import folded
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Reference, Relation, Value
from checker.values import city_parts, distance
from checker.values.finding import gazetteer
from checker.values.names import places
from checker.values.names.romanise import latin
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, LATIN, script_of
from checker.values.place_names import LONGEST, MAY_LIE, ids, related

TYPE = "place"
_PATH = re.compile(r"\s{0,9}[,;/>|]\s{0,9}")
_CODE = re.compile("[A-Z]{2}")
_LANGUAGE = {DEVANAGARI: "hi", CYRILLIC: "ru"}
# Likeness from which two names are spellings of one, though lists have a town of each: St. and Saint Louis.
_SPELLED = 0.9
_FAR = 60  # kilometres between two towns of the lists that are not one under two spellings
_MOST_FORMS = 6
_HALF_ALIKE = 0.5  # likeness from which names of halls in two scripts may be one ("Hyderabad", "Хайдарабадский")
_HALL = "venue"  # the kind of a mention that is a house, a hall, a square


def parse(words: str, language: str, reference: Reference | None = None) -> Value | None:
    """The place that the words name as a whole; what follows a comma is the path that it lies in."""
    name, *path = [part for part in _PATH.split(words[:LONGEST].strip(" .")) if part] or [""]
    if not any(char.isalpha() for char in name):
        return None
    canonical = _known_name(name, language)
    return Value.of(TYPE, canonical, name=name if name != canonical else None, path=", ".join(path) or None)


def _known_name(name: str, language: str) -> str:
    """The Latin name that tables have for the place, else the name in Latin letters."""
    if script_of(name) == LATIN:
        return name
    cities = gazetteer.cities(folded(name), language or _LANGUAGE.get(script_of(name), ""))
    return places.english(name) or (cities[0].name if cities else "") or latin(name)


def thousands(value: Value) -> int:
    """Thousands of inhabitants of the largest city of the name, 0 where no list has it."""
    cities = _cities(value)
    return cities[0].thousands if cities else 0


def regions(value: Value) -> frozenset[str]:
    """The English names of the regions in which lists have a town of that name; that alone which the value tells itself."""
    path = _path(value)
    if len(path) > 1:
        return frozenset(path[-2:-1])
    return frozenset(gazetteer.region_name(city.country, city.region) for city in _cities(value)) - {""}


def _cities(value: Value) -> tuple[gazetteer.City, ...]:
    """The cities that lists have under a value's name."""
    name = str(value.get("name") or value.canonical)
    return gazetteer.cities(folded(name), _LANGUAGE.get(script_of(name), "")) or gazetteer.cities(
        folded(value.canonical), ""
    )


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two places stand to each other: `compatible` where one holds the other, `conflict` where they lie apart."""
    if left.canonical == right.canonical:
        return _elsewhere(left, right) or Relation(EQUAL, 1.0, (f"both are {left.canonical}",))
    mine, its = _forms(left), _forms(right)
    best = max((related(one, other) for one in mine for other in its), key=_preference)
    apart = _two_towns(left, right, best)
    if best.kind in (EQUAL, COMPATIBLE):
        return apart or _elsewhere(left, right) or best
    return _held(left, right) or apart or _by_rank(left, right, best)


def _two_towns(left: Value, right: Value, found: Relation) -> Relation | None:
    """A conflict, if names that only sound alike are towns of the lists far from each other: Omsk and Tomsk, Rampur and Raipur."""
    if found.kind not in (EQUAL, UNKNOWN) or not _HALF_ALIKE <= found.score < _SPELLED:
        return None
    if _HALL in (left.get("kind"), right.get("kind")) or ids(left.canonical) & ids(right.canonical):
        return None
    away = distance.kilometres(left, right)
    if away is None or away < _FAR:
        return None
    return Relation(CONFLICT, 0.0, (f"{left.canonical} and {right.canonical} are two towns, {away:.0f} km apart",))


def _by_rank(left: Value, right: Value, found: Relation) -> Relation:
    """What is left of a difference: places of one rank (both cities) exclude each other, others may hold each other."""
    ranks = left.get("kind"), right.get("kind")
    if None in ranks:
        return found
    if ranks[0] != ranks[1] and found.kind == CONFLICT:
        return Relation(UNKNOWN, 0.0, (f"{left.canonical} is a {ranks[0]}, {right.canonical} a {ranks[1]}",))
    if ranks[0] == ranks[1] == _HALL and script_of(_forms(left)[0]) != script_of(_forms(right)[0]):
        return _translated(left, right, found)
    if ranks[0] == ranks[1] and found.why[0].startswith(MAY_LIE):
        return Relation(CONFLICT, 0.0, (f"{left.canonical} and {right.canonical} are two of a kind: {ranks[0]}",))
    return found


def _translated(left: Value, right: Value, found: Relation) -> Relation:
    """Two halls named in two scripts: names that sound alike in part may be one, inflected or half translated."""
    if found.kind == CONFLICT and found.score < _HALF_ALIKE:
        return found
    return Relation(UNKNOWN, found.score, (f"{left.canonical} and {right.canonical} may be one name, translated",))


def _preference(found: Relation) -> tuple[int, float]:
    return (EQUAL, COMPATIBLE, UNKNOWN, CONFLICT)[::-1].index(found.kind), found.score


def _forms(value: Value) -> list[str]:
    """The name in its own script, the name that a table has for it, other readings."""
    name = str(value.get("name") or value.canonical)
    others = str(value.get("alternatives") or "")
    table = [value.canonical] if value.canonical != latin(name) else []
    forms = dict.fromkeys([name, *table, *(form for form in others.split("|") if form)])
    return [form[:LONGEST] for form in forms][:_MOST_FORMS]


def _path(value: Value) -> list[str]:
    """What holds the place, nearest first."""
    parts = [part for part in _PATH.split(str(value.get("path") or "")[:LONGEST]) if part]
    return parts[1:] if parts and parts[0] == value.canonical else parts


def _held(left: Value, right: Value) -> Relation | None:
    """Compatible, if one side's path names the other."""
    for inner, outer in ((left, right), (right, left)):
        for part in _path(inner):
            code = part if _CODE.fullmatch(part) else ""
            if code in places.ids(outer.canonical) or any(related(part, form).kind == EQUAL for form in _forms(outer)):
                return Relation(COMPATIBLE, 0.9, (f"{inner.canonical} lies in {outer.canonical}",))
        if not _path(inner) and _is_city_of(inner, outer):
            return Relation(COMPATIBLE, 0.8, (f"a city {inner.canonical} lies in {outer.canonical}",))
        if is_part(inner, outer):
            return Relation(COMPATIBLE, 0.8, (f"{inner.canonical} is a part of {outer.canonical}",))
    return None


def is_part(inner: Value, outer: Value) -> bool:
    """Whether a city has a part of that name, which another town may have as well; not where their countries are told apart."""
    mine, its = _path(inner), _path(outer)
    if mine and its and _countries_differ(mine[-1], its[-1]):
        return False
    cities = frozenset[str]().union(*map(city_parts.hosts, _forms(inner)))
    return bool(cities) and not cities.isdisjoint(_listed(outer))


def _listed(value: Value) -> frozenset[str]:
    """The folded names of a city, that of the list among them."""
    names = {name: _LANGUAGE.get(script_of(name), "en") for name in (*_forms(value), value.canonical)}
    known = (gazetteer.cities(folded(name), tag)[:1] for name, tag in names.items())
    return frozenset((*map(folded, names), *(folded(city.name) for cities in known for city in cities)))


def _is_city_of(inner: Value, outer: Value) -> bool:
    """Whether the table of cities has one of that name in a country or region of the other name."""
    if _path(outer):
        return False
    name, codes = str(outer.canonical).casefold(), _codes(outer.canonical)
    return any(
        city.country in codes or gazetteer.region_name(city.country, city.region).casefold() == name
        for form in _forms(inner)
        for city in gazetteer.cities(folded(form), _LANGUAGE.get(script_of(form), ""))
    )


def _elsewhere(left: Value, right: Value) -> Relation | None:
    """A conflict, if two places of one name lie in different countries, or in different regions of one."""
    mine, its = _path(left), _path(right)
    if not mine or not its:
        return None
    apart = _countries_differ(mine[-1], its[-1])
    if not apart and len(mine) > 1 and len(its) > 1:
        apart = mine[-1] == its[-1] and mine[-2] not in its and its[-2] not in mine
    if not apart:
        return None
    why = f"{left.canonical} in {', '.join(mine)} and {right.canonical} in {', '.join(its)} only share their name"
    return Relation(CONFLICT, 0.5, (why,))


def _countries_differ(mine: str, its: str) -> bool:
    codes, others = _codes(mine), _codes(its)
    return bool(codes and others) and codes.isdisjoint(others)


def _codes(name: str) -> frozenset[str]:
    """The codes of the country that a path ends with."""
    if _CODE.fullmatch(name):
        return frozenset((name,))
    return frozenset(known for known in places.ids(name) if _CODE.fullmatch(known))
