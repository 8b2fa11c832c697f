"""Pairs of articles: which are worth a look, and what speaks for and against their being about one event."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from checker.events.evidence import Agreement, Evidence
from checker.events.names import key_of
from checker.events.profile import Profile
from checker.events.trace import Trace
from checker.events.weights import Weights
from checker.events.wording import Wording
from checker.model.report import ArticleRecord

Pair = tuple[int, int]

ALL = 40  # articles: in so small a dossier every pair is looked at
_RARE = 40  # articles that share a key: more of them propose no pairs
_RARE_FACTS = 12  # the same for facts that no claim rests on: they say less, so they must be rarer


@dataclass(frozen=True, slots=True)
class Judged:
    """What a pair of articles comes to. odds: log odds of one event; alike: cosine of wording, None across languages."""

    odds: float
    alike: float | None
    agreements: tuple[Agreement, ...]


def judged(
    articles: Sequence[ArticleRecord], traces: Sequence[Trace], words: Wording, evidence: Evidence, weights: Weights
) -> dict[Pair, Judged]:
    """Every pair worth a look, judged; pairs by place, lower first."""
    days = [_day(article.published) for article in articles]
    return {
        (one, other): _judge(one, other, traces, words, evidence, weights, days)
        for one, other in _candidates(traces, words, evidence.profiles)
    }


def _judge(
    one: int,
    other: int,
    traces: Sequence[Trace],
    words: Wording,
    evidence: Evidence,
    weights: Weights,
    days: Sequence[int | None],
) -> Judged:
    agreements = tuple(evidence.agreements(one, other))
    alike = words.alike(one, other) if traces[one].language == traces[other].language else None
    odds = (
        weights.across_languages
        if alike is None
        else min(weights.at_nothing + weights.each_tenth * 10 * alike, weights.most)
    )
    odds += sum(agreement.odds for agreement in agreements) + _published(days[one], days[other], weights)
    return Judged(round(odds, 6), alike, agreements)


def _published(one: int | None, other: int | None, weights: Weights) -> float:
    if one is None or other is None:
        return 0.0
    return next((odds for most, odds in weights.published if abs(one - other) <= most), 0.0)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _candidates(traces: Sequence[Trace], words: Wording, profiles: Sequence[Profile]) -> Iterator[Pair]:
    if len(traces) <= ALL:
        yield from combinations(range(len(traces)), 2)
        return
    found = set(words.pairs())
    found.update(_sharing([_claimed(profile) for profile in profiles], _RARE))
    found.update(_sharing([set(trace.facts) for trace in traces], _RARE_FACTS))
    yield from sorted(found)


def _sharing(keys: Sequence[set[str]], most: int) -> Iterator[Pair]:
    holders: dict[str, list[int]] = {}
    for place, told in enumerate(keys):
        for key in told:
            holders.setdefault(key, []).append(place)
    for places in holders.values():
        if len(places) <= most:
            yield from combinations(places, 2)


def _claimed(profile: Profile) -> set[str]:
    return {
        f"{field}:{key or ''}:{value_key}"
        for (field, key), values in profile.values.items()
        for value in values
        for value_key in key_of(value)
    }
