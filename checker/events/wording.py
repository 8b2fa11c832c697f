"""How alike two articles are: weighted terms, and the pairs that share rare ones."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import chain
from math import fsum, log, sqrt
from operator import neg

from msgspec import Struct

from checker.events.trace import Trace
from checker.events.words import common

# A small dossier cannot tell rare words from common ones, so every count starts as if this many stories had been read.
BACKGROUND = 300
_COMMON, _OTHER = 50, 1  # of them hold a common word; hold any other
_RARE = 60  # articles: a term in more of them proposes no pairs, so that work grows with the corpus, not its square
_SEARCHED = 40  # terms of an article that propose pairs, the weightiest first
_WORTH = 0.02  # cosine over those terms alone from which a pair is worth a look,
_CLOSE = 0.08  # and from which it always gets one;
_NEAREST = 25  # of those between, so many an article, the closest first: else work grows with what all stories share,
_LATER = 5  # and so few of another time: the larger an archive, the more of them are met by chance
_SEASON = 30  # days between two articles up to which they are of one time
_TELLING = 6  # terms that an article is mostly about
_NAME = 1.5  # a name tells more of which event it is than another word as rare


class Wording(Struct, frozen=True):
    """Articles' weighted terms, each vector of length 1.

    vectors: by article's place. telling: each article's weightiest terms. holders: places of the articles that have a
    rare term with its weight there, by term. wholes: what each article's telling terms weigh together. searched: of each
    article's weightiest terms those that some others have.
    """

    vectors: Sequence[Mapping[str, float]]
    telling: Sequence[Sequence[str]]
    holders: Mapping[str, Sequence[tuple[int, float]]]
    wholes: Sequence[float]
    searched: Sequence[Sequence[str]]

    def alike(self, one: int, other: int) -> float:
        """The cosine of two articles' terms, 0 to 1; terms are added in their own order, so that the articles' is nothing."""
        left, right = self.vectors[one], self.vectors[other]
        if len(right) < len(left):
            left, right = right, left
        found = 0.0
        for term, weight in left.items():
            if term in right:
                found += weight * right[term]
        return found

    def covered(self, one: int, other: int) -> float:
        """The share, by weight, of what each article is mostly about that the other one mentions, 0 to 1."""
        return (self._covered(one, other) + self._covered(other, one)) / 2

    def _covered(self, one: int, other: int) -> float:
        left, right, whole = self.vectors[one], self.vectors[other], self.wholes[one]
        found = 0.0
        for term in self.telling[one]:
            if term in right:
                found += left[term]
        return found / whole if whole else 0.0

    def shared(self, one: int, other: int, most: int = 4) -> list[str]:
        """The terms that make two articles alike, the weightiest first."""
        left, right = self.vectors[one], self.vectors[other]
        both = [(-left[term] * right[term], term) for term in left.keys() & right.keys()]
        return [term for _, term in sorted(both)[:most]]

    def own(self, one: int, other: int, most: int = 3) -> list[str]:
        """What the first article is mostly about that the second never mentions, the weightiest first."""
        return [term for term in self.telling[one] if term not in self.vectors[other]][:most]

    def pairs(self, days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
        """Pairs of articles (lower place first) whose rare heavy terms make them alike; most come twice.

        days: on which the articles were published, as numbers, None where that is not known.
        """
        for one, vector in enumerate(self.vectors):
            met: dict[int, float] = {}
            for term in self.searched[one]:
                weight = vector[term]
                for other, theirs in self.holders[term]:
                    met[other] = met.get(other, 0.0) + weight * theirs
            met.pop(one, None)
            for other in _worth(met, days[one], days):
                yield min(one, other), max(one, other)


def wording(traces: Sequence[Trace]) -> Wording:
    """The words of articles, weighted; terms of different languages meet only where they are spelled alike."""
    one: dict[str, str] = {}  # each term once in memory, however many articles have it
    told = [
        {one.setdefault(term, term): count for term, count in zip(trace.words.split(), trace.counts, strict=True)}
        for trace in traces
    ]
    seen = Counter(term for terms in told for term in terms)
    rarity = _Rarity(len(traces))
    vectors = [
        _vector(terms, seen, rarity, common(trace.language), set(trace.names.split()))
        for trace, terms in zip(traces, told, strict=True)
    ]
    return _indexed(vectors, seen)


def facts(traces: Sequence[Trace]) -> Wording:
    """The values of articles, weighted in the same way: what articles of different languages can share."""
    told = [Counter(sorted(trace.facts)) for trace in traces]
    seen = Counter(fact for terms in told for fact in terms)
    rarity = _Rarity(len(traces))
    return _indexed([_vector(terms, seen, rarity, (), ()) for terms in told], seen)


def _indexed(vectors: Sequence[Mapping[str, float]], seen: Mapping[str, int]) -> Wording:
    holders: dict[str, list[tuple[int, float]]] = {}
    for place, vector in enumerate(vectors):
        for term, weight in vector.items():
            if 1 < seen[term] <= _RARE:
                holders.setdefault(term, []).append((place, weight))
    telling, searched, wholes = [], [], []
    for vector in vectors:
        heaviest = _heaviest(vector, _SEARCHED)
        telling.append(heaviest[:_TELLING])
        searched.append(tuple([term for term in heaviest if term in holders]))
        wholes.append(fsum([vector[term] for term in heaviest[:_TELLING]]))
    return Wording(vectors, telling, holders, wholes, searched)


def _worth(met: Mapping[int, float], day: int | None, days: Sequence[int | None]) -> list[int]:
    """Of the articles met, those that are close, and the nearest few of the others.

    day: on which the article was published that met them. days: on which each article was.
    """
    close: list[int] = []
    near: list[tuple[float, int]] = []
    later: list[tuple[float, int]] = []
    for other, alike in met.items():
        if alike > _CLOSE:
            close.append(other)
        elif alike > _WORTH:
            when = days[other]
            apart = day is not None and when is not None and not -_SEASON <= day - when <= _SEASON
            (later if apart else near).append((-alike, other))
    return [*close, *(other for _, other in chain(nsmallest(_NEAREST, near), nsmallest(_LATER, later)))]


def _heaviest(vector: Mapping[str, float], most: int) -> list[str]:
    return [term for _, term in sorted(zip(map(neg, vector.values()), vector, strict=True))[:most]]


class _Rarity(dict[int, float]):
    """How much a word tells that so many articles hold, of a corpus of `articles`."""

    def __init__(self, articles: int) -> None:
        self._articles = articles + BACKGROUND

    def __missing__(self, seen: int) -> float:
        told = self[seen] = max(log(self._articles / seen), 0.0)
        return told


def _vector(
    terms: Mapping[str, int], seen: Mapping[str, int], rarity: _Rarity, usual: Collection[str], names: Collection[str]
) -> dict[str, float]:
    vector = {}
    for term, count in terms.items():
        told = rarity[seen[term] + (_COMMON if term in usual else _OTHER)]
        vector[term] = (1 + log(count)) * told * (_NAME if term in names else 1)
    length = sqrt(fsum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items() if weight}
