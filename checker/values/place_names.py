"""How two names of places stand to each other, in any scripts: what tables know of them, their kinds, how they sound."""

from functools import lru_cache

from msgspec import Struct

from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Relation
from checker.values.names import places, reasons
from checker.values.names.align import Fit, fit
from checker.values.names.borders import border
from checker.values.names.scripts import script_of
from checker.values.names.terms import split
from checker.values.names.words import Name, plain
from checker.values.short_names import stands_for

LONGEST = 200  # code points of a name that are read
MAY_LIE = "one may lie in the other"  # how the reason of places of different rank begins
_LEFT_OUT = 0.05  # likeness lost for each word that one side alone has
_VENUE = "venue:"
_KINDLESS = 0.9  # likeness kept where only one side says what kind of place it is
_TURNS = frozenset({"north", "south", "east", "west", "new", "upper", "lower", "central", "old"})


class _Place(Struct, frozen=True):
    """A place's name read: known ids, kinds and other translated words, the words that are sounded."""

    ids: frozenset[str]
    kinds: frozenset[str]
    name: Name


@lru_cache(maxsize=1 << 14)
def _read(name: str) -> _Place:
    kinds, rest = places.words().read(split(name[:LONGEST]))
    return _Place(places.ids(name[:LONGEST]), frozenset(kinds), plain(tuple(rest)))


def ids(name: str) -> frozenset[str]:
    """The ids of the known places that a name can be."""
    return _read(name).ids


@lru_cache(maxsize=1 << 14)
def related(one: str, other: str) -> Relation:
    """How two names of places stand to each other; of long ones the first `LONGEST` code points count."""
    left, right = _read(one), _read(other)
    if left.ids and right.ids:
        return _known(left.ids, right.ids, one, other)
    if not left.name.words or not right.name.words:
        same = bool(left.kinds) and left.kinds == right.kinds and not (left.name.words or right.name.words)
        return Relation(EQUAL if same else UNKNOWN, float(same), ("only words for kinds of places",))
    if stands_for(*([word.text for word in read.name.words] for read in (left, right))):
        return Relation(COMPATIBLE, _KINDLESS, (f"{one} and {other} can be one name and its initials",))
    found = _sounded(left, right, one, other)
    return found if found.kind == EQUAL else _transcribed(one, other) or found


def _transcribed(one: str, other: str) -> Relation | None:
    """Equal, if all words sound alike although a table translates some: Северо-Задонск and Severo-Zadonsk; or written in one."""
    if script_of(one) == script_of(other):
        return None
    left, right = split(one[:LONGEST]), split(other[:LONGEST])
    for mine, its in ((left, right), (["".join(left)], ["".join(right)])):
        found = fit(plain(tuple(mine)), plain(tuple(its)))
        score = round(min(found.mean, found.worst), 3)
        if not found.left_over and not found.right_over and score >= border(one, other).same:
            return Relation(EQUAL, score, reasons.of(found))
    return None


def _known(left: frozenset[str], right: frozenset[str], one: str, other: str) -> Relation:
    if places.key(one) == places.key(other):
        return Relation(EQUAL, 1.0, (f"{one} = {other}",))
    if left & right:
        return Relation(EQUAL, 0.95, (f"{one} and {other} are names of one place",))
    if places.near(left, right):
        return Relation(COMPATIBLE, 0.9, (f"{one} and {other} are used for each other",))
    if places.lies_in(left, right) or places.lies_in(right, left):
        return Relation(COMPATIBLE, 0.9, (f"one of {one} and {other} lies in the other",))
    return Relation(CONFLICT, 0.0, (f"{one} and {other} are two known places",))


def _sounded(left: _Place, right: _Place, one: str, other: str) -> Relation:
    found = fit(left.name, right.name)
    over = len(found.left_over) + len(found.right_over)
    apart = left.kinds ^ right.kinds
    score = max(0.0, (found.mean + found.worst) / 2 - _LEFT_OUT * over)
    limit = border(one, other)
    why = reasons.of(found)
    if score < limit.different:
        if _of_other_rank(left, right):
            return Relation(UNKNOWN, 0.0, (f"{MAY_LIE}: {one} and {other}",))
        return Relation(CONFLICT, round(score, 3), why)
    if score < limit.same:
        return Relation(UNKNOWN, round(score, 3), (*why, "too alike for two names, too different for one"))
    if apart and left.kinds and right.kinds and left.kinds - right.kinds and right.kinds - left.kinds:
        return Relation(CONFLICT, round(score / 2, 3), (*why, f"{_told(left.kinds)} against {_told(right.kinds)}"))
    if apart & _TURNS:
        return Relation(CONFLICT, round(score / 2, 3), (*why, f"{_told(apart)} on one side only"))
    if over and _mostly_left_over(found):
        return Relation(UNKNOWN, round(score * _KINDLESS, 3), (*why, "as much stands on one side only as is shared"))
    if over or apart:
        return Relation(COMPATIBLE, round(score * _KINDLESS, 3), why)
    return Relation(EQUAL, round(score, 3), why)


def _mostly_left_over(found: Fit) -> bool:
    """Whether what one side has alone is more than half as long as what the two share."""
    alone = sum(len(word.text) for word in (*found.left_over, *found.right_over))
    return alone * 4 > sum(len(one.text) + len(other.text) for one, other, _ in found.pairs)


def _of_other_rank(left: _Place, right: _Place) -> bool:
    """Whether only one of the two is a venue, or a country: a hall and a city do not exclude each other."""
    return _is_venue(left) != _is_venue(right) or places.is_country(left.ids) != places.is_country(right.ids)


def _is_venue(read: _Place) -> bool:
    return any(kind.startswith(_VENUE) for kind in read.kinds)


def _told(kinds: frozenset[str]) -> str:
    return ", ".join(sorted(kind.removeprefix(_VENUE).replace("_", " ") for kind in kinds))
