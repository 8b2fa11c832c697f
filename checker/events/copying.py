"""Sources that copy from each other, told by the values that they share over many items (Dong et al., VLDB 2009).

To agree on what most say proves nothing. To share a value that hardly anybody else has, again and again, is either the same
accident each time or one source reading the other. What most say is counted anew once copiers are known, each group as one
voice: many copies of a wrong value look like the usual one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import log

from msgspec import Struct
from msgspec.structs import replace

from checker.events.table import BETWEEN, Item, Table, counted, form, part_of, told
from checker.model.claim import Claim
from checker.model.event import Copying, Grouping
from checker.model.report import ArticleRecord

_COPIED = (0.4, 0.6, 0.8, 0.95)  # shares of its values that a copier may take over; the likeliest is taken
_ACCIDENT = 0.5  # how likely an unusual value is shared by accident where no third source tells of the item
_LEAST = 3  # minority values that two sources must share: one or two are an accident
_SURE = 3.0  # log odds, beyond what the number of pairs asks for, from which two sources copy
_MATES = 5  # pairs of sources that copy are expected to be one in so many times the sources
_MOST = 60  # sources that share one minority value: more of them are another opinion, not copiers
_ROUNDS = 6  # times that votes are counted anew at most: the third changes nothing as a rule
_SHOWN = 3  # shared values named in the reasons

Pair = tuple[str, str]


class _Shared(Struct, frozen=True):
    """What two sources have in common. odds: log odds that one copies; values: the rare ones that both have."""

    odds: float
    values: tuple[str, ...]
    items: int


def copying(claims: Iterable[Claim], articles: Iterable[ArticleRecord]) -> tuple[Copying, ...]:
    """Groups of sources that take values from each other; claims need their `event`, articles their `source`."""
    claims = list(claims)
    said = told(claims, articles)
    sure = _SURE + log(_MATES * max(len(said), 1))
    pairs: dict[Pair, _Shared] = {}
    for _ in range(_ROUNDS):
        home = homes(_joined(pairs))
        found = _copiers(counted(said, home), home, sure)
        settled = found.keys() == pairs.keys()
        pairs = found
        if settled:
            break
    spelled = _spelled(claims) if pairs else {}
    return tuple(Copying(tuple(group), _why(group, pairs, spelled)) for group in _joined(pairs))


def _copiers(table: Table, home: Mapping[str, str], sure: float) -> dict[Pair, _Shared]:
    """The pairs of sources that surely copy."""
    usual = {item: table.usual(item) for item in table.votes}
    right = _right(table, usual)
    shared = {pair: _shared(pair, table, usual, right, _voices(pair, home)) for pair in _suspects(table, usual)}
    return {pair: found for pair, found in shared.items() if found.odds > sure}


def homes(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Each source of a group with the group's first, which stands for all."""
    return {source: group[0] for group in groups for source in group}


def _suspects(table: Table, usual: Mapping[Item, str]) -> list[Pair]:
    """Pairs of sources that share several minority values."""
    holders: dict[tuple[Item, str], list[str]] = {}
    for source in sorted(table.told):
        for item, value in table.told[source].items():
            if value != usual[item]:
                holders.setdefault((item, value), []).append(source)
    met = Counter(pair for sources in holders.values() if len(sources) <= _MOST for pair in combinations(sources, 2))
    return sorted(pair for pair, times in met.items() if times >= _LEAST)


def _voices(pair: Pair, home: Mapping[str, str]) -> int:
    """How many votes two sources have together."""
    return 1 if home.get(pair[0], pair[0]) == home.get(pair[1], pair[1]) else 2


def _shared(pair: Pair, table: Table, usual: Mapping[Item, str], right: Mapping[str, float], voices: int) -> _Shared:
    """How likely one of two sources copies, item by item; of a list, names left out say nothing."""
    left, other = table.told[pair[0]], table.told[pair[1]]
    both = sorted(left.keys() & other.keys())
    chances: list[float] = []
    rare: list[str] = []
    different = 0
    for item in both:
        if left[item] != other[item]:
            different += not part_of(left[item], other[item])
        elif left[item] == usual[item]:
            chances.append(max(right[pair[0]], right[pair[1]]))
        elif not part_of(left[item], usual[item]):
            chances.append(_chance(item, left[item], table, voices))
            rare.append(left[item])
    odds = max(_odds(chances, different, copied) for copied in _COPIED)
    return _Shared(odds, tuple(rare), len(both))


def _right(table: Table, usual: Mapping[Item, str]) -> dict[str, float]:
    """How often each source has the usual value: sources that are seldom wrong agree without copying."""
    return {
        source: (sum(value == usual[item] for item, value in values.items()) + 1) / (len(values) + 2)
        for source, values in table.told.items()
    }


def _chance(item: Item, value: str, table: Table, voices: int) -> float:
    """How likely an independent source has an unusual value too: the share of the other origins that have it."""
    votes = table.votes[item]
    return (max(votes[value] - voices, 0) + _ACCIDENT) / (max(votes.total() - voices, 0) + 1)


def _odds(chances: Iterable[float], different: int, copied: float) -> float:
    """Log odds of copying so large a share against independence."""
    agreed = sum(log((copied + (1 - copied) * chance) / chance) for chance in chances)
    return agreed + different * log(1 - copied)


def _joined(pairs: Iterable[Pair]) -> list[list[str]]:
    """The sources that pairs connect, each group sorted, in order."""
    home: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        left, right = home.setdefault(one, [one]), home.setdefault(other, [other])
        if left is not right:
            left.extend(right)
            home.update(dict.fromkeys(right, left))
    return sorted({tuple(sorted(group)): sorted(group) for group in home.values()}.values())


def _spelled(claims: Iterable[Claim]) -> dict[str, str]:
    """The forms in which values meet, each with the value that sorts first among those of that form."""
    found: dict[str, str] = {}
    for claim in claims:
        known = form(claim.value)
        found[known] = min(claim.value.canonical, found.get(known, claim.value.canonical))
    return found


def _why(group: Sequence[str], pairs: Mapping[Pair, _Shared], spelled: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_reason(pair, pairs[pair], spelled) for pair in combinations(group, 2) if pair in pairs)


def _reason(pair: Pair, shared: _Shared, spelled: Mapping[str, str]) -> str:
    shown = (", ".join(spelled.get(one, one) for one in value.split(BETWEEN)) for value in shared.values[:_SHOWN])
    few = f"{pair[0]} and {pair[1]} share {len(shared.values)} values that few others have"
    return f"{few}, of {shared.items}: {BETWEEN.join(shown)}"


def with_copying(grouping: Grouping, articles: Iterable[ArticleRecord], found: Sequence[Copying]) -> Grouping:
    """The grouping with the articles of copying sources counted as one origin in each event."""
    group_of = homes([group.sources for group in found])
    source_of = {article.id: article.source or article.id for article in articles}
    origin = dict(grouping.origins.of)
    why = set(grouping.origins.why)
    for event in grouping.events:
        first: dict[str, str] = {}
        for article in event.articles:
            group = group_of.get(source_of.get(article, ""))
            if group is not None:
                origin[article] = first.setdefault(group, origin.get(article, article))
                why.add((origin[article], f"{group} and others copy from each other"))
    origins = replace(grouping.origins, of=tuple(sorted(origin.items())), why=tuple(sorted(why)))
    return replace(grouping, origins=origins, copying=tuple(found))
