"""Pairs of articles: which are worth a look, and what speaks for and against their being about one event."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations

from msgspec import Struct

from checker.events.evidence import Agreement, Evidence
from checker.events.names import key_of
from checker.events.profile import Profile
from checker.events.trace import Trace, written
from checker.events.weights import Weights
from checker.events.when import When
from checker.events.wording import facts, wording
from checker.model.report import ArticleRecord

Pair = tuple[int, int]
Watch = Callable[[Iterable[Pair]], Iterator[Pair]]

ALL = 40  # articles: in so small a dossier every pair is looked at
_RARE = 40  # articles that share a claimed value: more of them propose no pairs
_SMALL = frozenset({"n:1", "n:2", "n:3", "o:1", "o:2"})  # keys of counts and ordinals that every other article has
_HOPELESS = -4.0  # log odds from which claims without a value in common change nothing


class Judged(Struct, frozen=True):
    """What a pair of articles comes to. odds: log odds of one event; alike: cosine of wording, None across languages;
    two_editions: whether each is about another edition of one thing."""

    odds: float
    alike: float | None
    agreements: tuple[Agreement, ...]
    two_editions: bool = False


class Judgement:
    """What is known of a corpus, ready to judge its pairs; articles go by their place."""

    def __init__(
        self, articles: Sequence[ArticleRecord], traces: Sequence[Trace], evidence: Evidence, weights: Weights
    ) -> None:
        self.evidence, self.weights = evidence, weights
        self._traces = traces
        self.languages = [trace.language for trace in traces]
        self.words, self.facts = wording(traces), facts(traces)
        strong = {name for name, field in evidence.fields.items() if field.identity == "strong"}
        self.claimed = [_claimed(profile, strong) for profile in evidence.profiles]
        self.when = When(articles, traces, evidence.profiles, weights)

    def all(self, watch: Watch = iter) -> dict[Pair, Judged]:
        """Every pair worth a look, judged; the lower place comes first. Of a large corpus hopeless ones are kept only where
        they are of two editions.

        watch: passes the pairs on and may tell a person of them.
        """
        judged = ((pair, self.judge(*pair)) for pair in watch(self._candidates()))
        least = self.weights.wording.least if len(self.languages) > ALL else float("-inf")
        return {pair: one for pair, one in judged if one.odds > least or one.two_editions}

    def judge(self, one: int, other: int) -> Judged:
        """The evidence on one pair."""
        alike = self.words.alike(one, other) if self.languages[one] == self.languages[other] else None
        odds = self.when.odds(one, other)
        if alike is None:
            odds += self.weights.across.odds(self.facts.alike(one, other), 0.0)
            odds += self.weights.lone if self._barely_meet(one, other) else 0.0
        else:
            odds += self.weights.wording.odds(alike, self.words.covered(one, other))
        if odds < _HOPELESS and len(self.claimed) > ALL and self.claimed[one].isdisjoint(self.claimed[other]):
            return Judged(round(odds, 6), alike, ())
        agreements = tuple(self.evidence.agreements(one, other))
        odds = round(odds + self.evidence.total(agreements, alike is not None), 6)
        return Judged(odds, alike, agreements, self.evidence.two_editions(agreements))

    def _barely_meet(self, one: int, other: int) -> bool:
        """Whether the values that two articles share are at most one, small counts aside."""
        left, right = self.facts.vectors[one], self.facts.vectors[other]
        return len((left.keys() & right.keys()) - _SMALL) <= 1

    def shared(self, one: int, other: int) -> list[str]:
        """The words that make two articles alike, as the first of them writes them."""
        return self._written(one, self.words.shared(one, other))

    def _written(self, place: int, terms: Iterable[str]) -> list[str]:
        spelled = written(self._traces[place])
        return [spelled.get(term, term) for term in terms]

    def apart(self, one: int, other: int) -> list[str]:
        """What tells two articles apart beside their claims, in words."""
        told = self.when.apart(one, other)
        mine = self._written(one, self.words.own(one, other))
        theirs = self._written(other, self.words.own(other, one))
        if mine and theirs:
            told.append(f"one is about {', '.join(mine)}, the other about {', '.join(theirs)}")
        return told

    def _candidates(self) -> Iterator[Pair]:
        """The pairs worth a look, in order, as they are asked for: of a large corpus they are millions."""
        count, told, days = len(self.languages), self.languages, self.when.days
        if count <= ALL:
            yield from combinations(range(count), 2)
            return
        across = (pair for pair in self.facts.pairs(days) if told[pair[0]] != told[pair[1]])
        later: list[list[int]] = [[] for _ in range(count)]
        for one, other in chain(self.words.pairs(days), across, _sharing(self.claimed)):
            later[one].append(other)
        for one, others in enumerate(later):
            yield from ((one, other) for other in sorted(set(others)))


def _sharing(claimed: Sequence[set[str]]) -> Iterator[Pair]:
    """Pairs that claim the same rare value."""
    holders: dict[str, list[int]] = {}
    for place, keys in enumerate(claimed):
        for key in keys:
            holders.setdefault(key, []).append(place)
    for places in holders.values():
        if len(places) <= _RARE:
            yield from combinations(places, 2)


def _claimed(profile: Profile, fields: Collection[str]) -> set[str]:
    """Keys of what an article claims in the given fields."""
    return {
        f"{field}:{key or ''}:{value_key}"
        for (field, key), values in profile.values.items()
        if field in fields
        for value in values
        for value_key in key_of(value)
    }
