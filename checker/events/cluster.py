"""Groups by average linkage: two join where their pairs speak for it on the whole, so that one bad link chains nothing."""

import heapq
from collections.abc import Iterable, Mapping, Sequence

from checker.events.weights import Straggler

Pair = tuple[int, int]
Links = dict[int, dict[int, tuple[float, int]]]  # group to group: sum of the odds of weighed pairs, and how many


def groups(count: int, odds: Mapping[Pair, float], unmet: float, threshold: float) -> list[list[int]]:
    """The places 0 to count - 1 in groups, each sorted, in the order of their first.

    odds: of the pairs that were weighed (lower place first). unmet: the odds of every other pair.
    threshold: the mean odds over all pairs between two groups above which they are one.
    Odds of a hundred thousand and more, as a person's word has, put together or keep apart whatever the others say.
    """
    members = {place: [place] for place in range(count)}
    links: Links = {place: {} for place in range(count)}
    for (one, other), told in odds.items():
        links[one][other] = links[other][one] = (told, 1)
    version = [0] * count
    waiting = [(-told, one, other, 0, 0) for (one, other), told in odds.items() if told > threshold]
    heapq.heapify(waiting)
    while waiting:
        _, one, other, first, second = heapq.heappop(waiting)
        if (version[one], version[other]) != (first, second):
            continue
        _join(one, other, members, links)
        version[one] += 1
        version[other] = -1
        for third, (total, met) in links[one].items():
            pairs = len(members[one]) * len(members[third])
            mean = (total + unmet * (pairs - met)) / pairs
            if mean > threshold:
                low, high = min(one, third), max(one, third)
                heapq.heappush(waiting, (-mean, low, high, version[low], version[high]))
    return [sorted(members[first]) for first in sorted(members)]


def with_stragglers(
    found: Sequence[Sequence[int]],
    odds: Mapping[Pair, float],
    unmet: float,
    straggler: Straggler,
    never: Iterable[Pair] = (),
) -> list[list[int]]:
    """The groups after every lone place has joined the large group that it is plainly nearest to, if there is one.

    never: pairs of places of which neither joins the group of the other.
    """
    large = [list(group) for group in found if len(group) >= straggler.group]
    home = {place: index for index, group in enumerate(large) for place in group}
    near: dict[int, dict[int, list[float]]] = {group[0]: {} for group in found if len(group) == 1}
    both_ways = [pair for one, other in never for pair in ((one, other), (other, one))]
    kept_apart = {(alone, home[member]) for alone, member in both_ways if alone in near and member in home}
    for (one, other), told in odds.items():
        for alone, member in ((one, other), (other, one)):
            if alone in near and member in home:
                near[alone].setdefault(home[member], []).append(told)
    joined: list[list[int]] = [[] for _ in large]
    for alone, groups_near in near.items():
        ranked = sorted(
            (
                (_better_half(told, len(large[index]), unmet), -index)
                for index, told in groups_near.items()
                if (alone, index) not in kept_apart
            )
        )
        best = ranked[-1] if ranked else (unmet, 0)
        second = ranked[-2][0] if len(ranked) > 1 else unmet
        if best[0] > straggler.odds and best[0] - second > straggler.margin:
            joined[-best[1]].append(alone)
    taken = {place for places in joined for place in places}
    grown = [sorted([*group, *places]) for group, places in zip(large, joined, strict=True)]
    rest = [list(group) for group in found if len(group) < straggler.group and group[0] not in taken]
    return sorted(grown + rest)


def joined(found: Sequence[Sequence[int]], pairs: Iterable[Pair]) -> list[list[int]]:
    """The groups with those that the pairs connect put together."""
    home = {place: index for index, group in enumerate(found) for place in group}
    grown = [list(group) for group in found]
    for one, other in pairs:
        first, second = sorted((home[one], home[other]))
        if first != second:
            home.update(dict.fromkeys(grown[second], first))
            grown[first] += grown[second]
            grown[second] = []
    return sorted(sorted(group) for group in grown if group)


def _better_half(told: list[float], size: int, unmet: float) -> float:
    """The mean odds to the better half of a group of that size."""
    half = max(2, size // 2)
    best = sorted(told, reverse=True)[:half]
    return (sum(best) + unmet * (half - len(best))) / half


def _join(one: int, other: int, members: dict[int, list[int]], links: Links) -> None:
    """Puts the second group into the first."""
    members[one] += members.pop(other)
    for third, (total, met) in links.pop(other).items():
        links[third].pop(other)
        if third != one:
            mine = links[one].get(third, (0.0, 0))
            links[one][third] = links[third][one] = (mine[0] + total, mine[1] + met)
