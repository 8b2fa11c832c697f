"""How alike two texts of one language are worded: weighted terms, and the pairs that share rare ones."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from checker.events.trace import Trace
from checker.events.words import common

# A small dossier cannot tell rare words from common ones, so every count starts as if this many stories had been read.
BACKGROUND = 300
_COMMON, _OTHER = 50, 1  # of them hold a common word; hold any other
_RARE = 60  # articles: a term in more of them proposes no pairs, so that work grows with the corpus, not its square
_TELLING = 40  # terms of an article that propose pairs, the weightiest first
_NAME = 1.5  # a name tells more of which event it is than another word as rare


@dataclass(frozen=True, slots=True)
class Wording:
    """Articles' weighted terms, each vector of length 1.

    vectors: by article's place. holders: articles' places by term, rare terms only.
    """

    vectors: Sequence[Mapping[str, float]]
    holders: Mapping[str, Sequence[int]]

    def alike(self, one: int, other: int) -> float:
        """The cosine of two articles' terms, 0 to 1."""
        left, right = self.vectors[one], self.vectors[other]
        if len(right) < len(left):
            left, right = right, left
        return sum(weight * right[term] for term, weight in left.items() if term in right)

    def shared(self, one: int, other: int, most: int = 4) -> list[str]:
        """The terms that make two articles alike, the weightiest first."""
        left, right = self.vectors[one], self.vectors[other]
        both = [(-weight * right[term], term) for term, weight in left.items() if term in right]
        return [term for _, term in sorted(both)[:most]]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Pairs of articles (lower place first) that share a rare telling term, each once."""
        for one, vector in enumerate(self.vectors):
            met: set[int] = set()
            for term in sorted(vector, key=lambda term: (-vector[term], term))[:_TELLING]:
                met.update(other for other in self.holders.get(term, ()) if other > one)
            yield from ((one, other) for other in sorted(met))


def wording(traces: Sequence[Trace]) -> Wording:
    """The weighted terms of all traces. Terms of different languages never meet."""
    told = [_terms(trace) for trace in traces]
    found = Counter(term for terms in told for term in terms)
    holders: dict[str, list[int]] = {}
    for place, terms in enumerate(told):
        for term in terms:
            if 1 < found[term] <= _RARE:
                holders.setdefault(term, []).append(place)
    vectors = [_vector(trace, terms, found, len(traces)) for trace, terms in zip(traces, told, strict=True)]
    return Wording(vectors, holders)


def _terms(trace: Trace) -> dict[str, int]:
    return dict(zip(trace.words.split(), trace.counts, strict=True))


def _vector(trace: Trace, terms: Mapping[str, int], found: Mapping[str, int], articles: int) -> dict[str, float]:
    usual, names = common(trace.language), set(trace.names.split())
    vector = {}
    for term, count in terms.items():
        seen = found[term] + (_COMMON if term in usual else _OTHER)
        weight = (1 + log(count)) * max(log((articles + BACKGROUND) / seen), 0.0)
        vector[term] = weight * (_NAME if term in names else 1)
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}
