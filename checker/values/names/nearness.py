"""How alike two words sound: 1 minus the cost of turning one into the other, as a share of what they say."""

from functools import cache, lru_cache
from itertools import product

from checker.values.names.scripts import data

_PLAINLY_APART = 0.1
_FIRST = 1.3  # a name's first sound is heard and kept best: a difference there counts more


class _Costs(dict[str, float]):
    """What it costs to write one sound for another, worked out when a pair is first met."""

    def __missing__(self, pair: str) -> float:
        left, right = pair[0], pair[1]
        reads = data("phones")["readings"]
        readings = product(reads.get(left, {left: 0}).items(), reads.get(right, {right: 0}).items())
        self[pair] = cost = min(_reading(one + other, _phones(a, b)) for (a, one), (b, other) in readings)
        return cost


def _reading(strain: float, apart: float) -> float:
    """A rare reading of a spelling and a phone that is only near: together they explain less than each alone."""
    cost = strain + apart
    if strain and apart >= _PLAINLY_APART:
        cost += data("phones")["other"]["strained"]
    return cost


@cache
def _near_phones() -> dict[str, float]:
    near: dict[str, float] = {}
    for row in data("phones")["near"]:
        for pair in row["pairs"]:
            near[pair] = near[pair[::-1]] = row["cost"]
    return near


def _phones(left: str, right: str) -> float:
    if left == right:
        return 0.0
    listed = _near_phones().get(left + right)
    if listed is not None:
        return listed
    vowels = data("phones")["vowels"]
    other: dict[str, float] = data("phones")["other"]
    kinds = (left in vowels) + (right in vowels)
    return other["consonants"] if not kinds else other["vowels"] if kinds == 2 else other["mixed"]


@lru_cache(maxsize=1 << 12)  # sounds come from texts, any letter may be one
def _said(sound: str) -> tuple[float, float]:
    """What leaving the sound out costs, and how much it says."""
    phones = data("phones")
    if sound in phones["faint"]:
        skip, weight = phones["faint"][sound]
        return skip, weight
    readings = phones["readings"].get(sound, {sound: 0})
    best = min(readings, key=lambda phone: readings[phone])
    return phones["skip"].get(best, phones["skip"]["else"]), phones["weight"].get(best, phones["weight"]["else"])


@lru_cache(maxsize=1 << 16)
def _skips(word: str) -> tuple[tuple[float, ...], float]:
    said = [_said(sound) for sound in word]
    return tuple(skip for skip, _ in said), sum(weight for _, weight in said)


def _dropped(skip: float) -> float:
    """What leaving out a word's first sound costs."""
    return min(skip * _FIRST_DROPPED, max(skip, _MOST_DROPPED))


_COSTS = _Costs()
_FIRST_DROPPED = 3.0  # Helen is no Ellen, though h is faint elsewhere
_MOST_DROPPED = 1.5
_LEAST_WEIGHT = 1.6  # of a word: below it, a difference in a name of two letters would say too much


def near(left: str, right: str) -> float:
    """How alike two words sound, 0 to 1, from their sounds (weighted edit distance over the mean weight of the two)."""
    if left == right:
        return 1.0
    if not left or not right:
        return 0.0
    costs = _COSTS
    left_skips, left_weight = _skips(left)
    right_skips, right_weight = _skips(right)
    row = [0.0, _dropped(right_skips[0])]
    for skip in right_skips[1:]:
        row.append(row[-1] + skip)
    first = _FIRST
    left_skips = (_dropped(left_skips[0]), *left_skips[1:])
    for mine, my_skip in zip(left, left_skips, strict=True):
        diagonal, row[0] = row[0], row[0] + my_skip
        here = row[0]
        for place, its in enumerate(right):
            best = diagonal + costs[mine + its] * first
            first = 1.0
            diagonal = row[place + 1]
            if diagonal + my_skip < best:
                best = diagonal + my_skip
            if here + right_skips[place] < best:
                best = here + right_skips[place]
            row[place + 1] = here = best
        first = 1.0
    return max(0.0, 1.0 - row[-1] / max((left_weight + right_weight) / 2, _LEAST_WEIGHT))


# ğ, ĵ and the like stand for sounds of several kinds: such words differ in skeleton by one at most
_CLASSES = {"p": "pbfƀφ", "t": "tdTθ", "s": "szSZCJcçćŝżɉğĵξʒ", "k": "kgxķγ", "m": "mnń", "r": "rŗř", "l": "lľḻ"}
_CLASS_OF = {ord(sound): name for name, sounds in _CLASSES.items() for sound in sounds}


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """The word's consonants by their kind, from its sounds: what two spellings of one name nearly always share."""
    return "".join(_CLASS_OF[ord(sound)] for sound in word if ord(sound) in _CLASS_OF)
