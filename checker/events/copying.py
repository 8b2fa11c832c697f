"""Sources that copy from each other, told by the values that they share over many items (Dong et al., VLDB 2009).

To agree on what most say proves nothing. To share a value that hardly anybody else has, again and again, is either the same
accident each time or one source reading the other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import log

from checker.model.claim import Claim
from checker.model.event import Copying, Grouping
from checker.model.report import ArticleRecord

Item = tuple[str, str, str]  # event, field, key
_COPIED = 0.8  # share of its values that a copier takes over
_WRONG = 0.1  # share of the values of an honest source that are not those of the majority
_FALSE = 10  # ways to be wrong about one item: two honest sources seldom hit the same
_LEAST = 3  # minority values that two sources must share: one or two are an accident
_SURE = 7.0  # log odds from which two of any two sources copy: few pairs do
_MOST = 40  # sources that share one minority value: more of them are another opinion, not copiers
_SHOWN = 3  # shared values named in the reasons


@dataclass(frozen=True, slots=True)
class _Shared:
    """What two sources have in common. odds: log odds that one copies; values: the rare ones that both have."""

    odds: float
    values: tuple[str, ...]
    items: int


def copying(claims: Iterable[Claim], articles: Iterable[ArticleRecord]) -> tuple[Copying, ...]:
    """Groups of sources that take values from each other; claims need their `event`, articles their `source`."""
    told = _told(claims, {article.id: article.source or article.id for article in articles})
    usual = _usual(told)
    pairs = {pair: found for pair in _suspects(told, usual) if (found := _shared(pair, told, usual)).odds > _SURE}
    groups = _joined(pairs)
    return tuple(Copying(tuple(group), _why(group, pairs)) for group in groups)


def _told(claims: Iterable[Claim], source_of: Mapping[str, str]) -> dict[str, dict[Item, str]]:
    """Each source's value of each item; of several the one that sorts first, so that order changes nothing."""
    told: dict[str, dict[Item, str]] = {}
    for claim in claims:
        source = source_of.get(claim.article)
        if source is not None:
            item = (claim.event, claim.field, f"{claim.key or ''}\x1f{claim.scope.part_of or ''}")
            values = told.setdefault(source, {})
            value = claim.value.canonical.casefold()
            values[item] = min(value, values.get(item, value))
    return told


def _usual(told: Mapping[str, Mapping[Item, str]]) -> dict[Item, str]:
    """The value of each item that most sources have."""
    votes: dict[Item, Counter[str]] = {}
    for values in told.values():
        for item, value in values.items():
            votes.setdefault(item, Counter())[value] += 1
    return {item: min(counted, key=lambda value: (-counted[value], value)) for item, counted in votes.items()}


def _suspects(told: Mapping[str, Mapping[Item, str]], usual: Mapping[Item, str]) -> list[tuple[str, str]]:
    """Pairs of sources that share several minority values."""
    holders: dict[tuple[Item, str], list[str]] = {}
    for source in sorted(told):
        for item, value in told[source].items():
            if value != usual[item]:
                holders.setdefault((item, value), []).append(source)
    met = Counter(pair for sources in holders.values() if len(sources) <= _MOST for pair in combinations(sources, 2))
    return sorted(pair for pair, times in met.items() if times >= _LEAST)


def _shared(pair: tuple[str, str], told: Mapping[str, Mapping[Item, str]], usual: Mapping[Item, str]) -> _Shared:
    left, right = told[pair[0]], told[pair[1]]
    both = left.keys() & right.keys()
    rare = sorted((item, left[item]) for item in both if left[item] == right[item] != usual[item])
    common = sum(left[item] == right[item] for item in both) - len(rare)
    odds = len(rare) * _ODDS["rare"] + common * _ODDS["common"] + (len(both) - common - len(rare)) * _ODDS["different"]
    return _Shared(odds, tuple(value for _, value in rare), len(both))


def _odds() -> dict[str, float]:
    """What one item weighs, in log odds of copying against independence."""
    common = (1 - _WRONG) ** 2
    rare = _WRONG**2 / _FALSE
    return {
        "common": log((_COPIED * (1 - _WRONG) + (1 - _COPIED) * common) / common),
        "rare": log((_COPIED * _WRONG + (1 - _COPIED) * rare) / rare),
        "different": log(1 - _COPIED),
    }


_ODDS = _odds()


def _joined(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The sources that pairs connect, each group sorted, in order."""
    home: dict[str, list[str]] = {}
    for one, other in sorted(pairs):
        left, right = home.setdefault(one, [one]), home.setdefault(other, [other])
        if left is not right:
            left.extend(right)
            home.update(dict.fromkeys(right, left))
    return sorted({tuple(sorted(group)): sorted(group) for group in home.values()}.values())


def _why(group: Sequence[str], pairs: Mapping[tuple[str, str], _Shared]) -> tuple[str, ...]:
    return tuple(_reason(pair, pairs[pair]) for pair in _inside(group, pairs))


def _inside(group: Sequence[str], pairs: Mapping[tuple[str, str], _Shared]) -> Iterator[tuple[str, str]]:
    yield from (pair for pair in combinations(group, 2) if pair in pairs)


def _reason(pair: tuple[str, str], shared: _Shared) -> str:
    shown = ", ".join(shared.values[:_SHOWN])
    return f"{pair[0]} and {pair[1]} share {len(shared.values)} values that few others have, of {shared.items}: {shown}"


def with_copying(grouping: Grouping, articles: Iterable[ArticleRecord], found: Sequence[Copying]) -> Grouping:
    """The grouping with the articles of copying sources counted as one origin in each event."""
    group_of = {source: group.sources[0] for group in found for source in group.sources}
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
