"""Which articles rest on one origin: near-verbatim copies, and stories of one agency."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations, pairwise

from checker.events.trace import Trace
from checker.model.event import Origins
from checker.model.report import ArticleRecord

COPY = 0.6  # of the shorter text's runs of four words also stand in the longer one: a copy, whole or shortened
SHARED = 0.12  # from here on, passages were taken over: one origin, told in words of its own
AGENCY = 0.05  # the same where both credit one agency
ORDERED = 0.75  # of the shorter one's values also stand in the other language's article, in the same order
_FACTS = 8  # values that an article must have for their order to tell anything: briefs start alike
_MOST_FACTS = 80  # values looked at: the order of the first ones tells enough
_FEW = 20  # articles that share a run, or a value, of which all pairs are looked at
_LEAST = 12  # runs: shorter texts (a headline, a brief) share words by accident


def origins_of(groups: Sequence[Sequence[int]], articles: Sequence[ArticleRecord], traces: Sequence[Trace]) -> Origins:
    """The origins within each event."""
    of: list[tuple[str, str]] = []
    copies: list[tuple[str, str]] = []
    why: list[tuple[str, str]] = []
    for members in groups:
        links = dict(_links(members, traces))
        for joined in _joined(members, links):
            ids = sorted(articles[place].id for place in joined)
            origin = sha256("\x1f".join(ids).encode("utf-8", "surrogatepass")).hexdigest()[:12]
            of += [(article, origin) for article in ids]
            told = {reason for pair, (_, reason) in links.items() if pair[0] in joined}
            why += [(origin, reason) for reason in sorted(told)]
            copies += _copied(joined, links, articles, traces)
    return Origins(tuple(sorted(of)), tuple(sorted(copies)), tuple(sorted(why)))


def overlap(one: Trace, other: Trace) -> float:
    """The share of the shorter text's runs of four words that the longer one has too, 0 to 1."""
    left, right = _runs(one), _runs(other)
    least = min(len(left), len(right))
    return len(left & right) / least if least >= _LEAST else 0.0


def _runs(trace: Trace) -> set[int]:
    told = array("q")
    told.frombytes(trace.shingles)
    return set(told)


def ordered(one: Trace, other: Trace) -> float:
    """The share of the shorter article's values that the other one tells in the same order, 0 to 1; 0 for too few.

    The same figures and names in one order are a translation: two reporters tell them in two.
    """
    from rapidfuzz.distance import LCSseq

    left, right = one.facts[:_MOST_FACTS], other.facts[:_MOST_FACTS]
    least = min(len(left), len(right))
    return LCSseq.similarity(left, right) / least if least >= _FACTS else 0.0


def _links(members: Sequence[int], traces: Sequence[Trace]) -> Iterator[tuple[tuple[int, int], tuple[bool, str]]]:
    """Pairs of one origin: whether one is a copy, and the reason."""
    for one, other in _translations(members, traces):
        share = ordered(traces[one], traces[other])
        if share >= ORDERED:
            yield (one, other), (False, f"{share:.0%} of the shorter one's values stand in the other in the same order")
    for one, other in _meeting(members, traces):
        share = overlap(traces[one], traces[other])
        credits = sorted(set(traces[one].credits) & set(traces[other].credits))
        if share >= COPY:
            yield (one, other), (True, f"{share:.0%} of the shorter text stands word for word in the longer one")
        elif share >= SHARED:
            yield (one, other), (False, f"{share:.0%} of the shorter text stands word for word in the longer one")
        elif credits and share >= AGENCY:
            yield (one, other), (False, f"both credit {credits[0].upper()}")


def _translations(members: Sequence[int], traces: Sequence[Trace]) -> list[tuple[int, int]]:
    """Pairs in two languages that share rare values; in a large event most share the common ones."""
    told = [place for place in members if len(traces[place].facts) >= _FACTS]
    if len({traces[place].language for place in told}) < 2:
        return []
    holders: dict[str, list[int]] = {}
    for place in told:
        for fact in set(traces[place].facts):
            holders.setdefault(fact, []).append(place)
    met = Counter(pair for places in holders.values() for pair in _pairs(places))
    return sorted(
        pair
        for pair, times in met.items()
        if times >= _FACTS // 2 and traces[pair[0]].language != traces[pair[1]].language
    )


def _meeting(members: Sequence[int], traces: Sequence[Trace]) -> list[tuple[int, int]]:
    """Pairs that share a run of words."""
    holders: dict[int, list[int]] = {}
    for place in members:
        for run in _runs(traces[place]):
            holders.setdefault(run, []).append(place)
    met = {pair for places in holders.values() if len(places) > 1 for pair in _pairs(places)}
    return sorted(met)


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of few places; of many, each with the first and with its neighbour, which joins copies as well."""
    if len(places) <= _FEW:
        yield from combinations(places, 2)
        return
    yield from ((places[0], place) for place in places[2:])
    yield from pairwise(places)


def _joined(members: Sequence[int], links: Mapping[tuple[int, int], object]) -> list[list[int]]:
    parent = {place: place for place in members}

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for one, other in links:
        parent[max(root(one), root(other))] = min(root(one), root(other))
    found: dict[int, list[int]] = {}
    for place in members:
        found.setdefault(root(place), []).append(place)
    return [sorted(found[first]) for first in sorted(found)]


def _copied(
    joined: Sequence[int],
    links: Mapping[tuple[int, int], tuple[bool, str]],
    articles: Sequence[ArticleRecord],
    traces: Sequence[Trace],
) -> Iterator[tuple[str, str]]:
    """Each copy with the text that stands for it: the earliest, else the longest, of those that it copies."""

    def rank(place: int) -> tuple[str, int, str]:
        article = articles[place]
        return article.published or "9999", -len(traces[place].shingles), article.id

    for group in _joined(joined, {pair: told for pair, told in links.items() if told[0] and pair[0] in joined}):
        first = min(group, key=rank)
        yield from ((articles[place].id, articles[first].id) for place in group if place != first)
