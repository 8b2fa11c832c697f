"""Groups by average linkage: two join where their pairs speak for it on the whole, so that one bad link chains nothing."""

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]
Links = dict[int, dict[int, tuple[float, int]]]  # group to group: sum of the odds of weighed pairs, and how many


def groups(count: int, odds: Mapping[Pair, float], unmet: float, threshold: float) -> list[list[int]]:
    """The places 0 to count - 1 in groups, each sorted, in the order of their first.

    odds: of the pairs that were weighed (lower place first). unmet: the odds of every other pair.
    threshold: the mean odds over all pairs between two groups above which they are one.
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


def _join(one: int, other: int, members: dict[int, list[int]], links: Links) -> None:
    """Puts the second group into the first."""
    members[one] += members.pop(other)
    for third, (total, met) in links.pop(other).items():
        links[third].pop(other)
        if third != one:
            mine = links[one].get(third, (0.0, 0))
            links[one][third] = links[third][one] = (mine[0] + total, mine[1] + met)
