"""When articles were published and which days they tell of: what that speaks for and against one event.

An article of years ago is another event's unless the later one recalls its year; two articles that each report a day of
their own as news, weeks apart, report two happenings, however much else is the same.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from checker.events.profile import Profile
from checker.events.trace import Trace
from checker.events.weights import Weights
from checker.model.report import ArticleRecord

Days = tuple[int, int]  # first and last, as proleptic ordinals

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")


class When:
    """The days and years of a corpus, articles by place.

    days: of publication, None where not told. years: that an article names, with that of its publication.
    """

    def __init__(
        self,
        articles: Sequence[ArticleRecord],
        traces: Sequence[Trace],
        profiles: Sequence[Profile],
        weights: Weights,
    ) -> None:
        self.weights = weights
        self.days = [_ordinal((article.published or "")[:10]) for article in articles]
        self.years = [_years(trace, article.published) for trace, article in zip(traces, articles, strict=True)]
        near = weights.own_days.near
        self._own = [_own(profile, day, near) for profile, day in zip(profiles, self.days, strict=True)]

    def odds(self, one: int, other: int) -> float:
        """What publication, years and days tell, in log odds of one event."""
        days = self._between(one, other)
        return self._by_years(one, other, days) + self._by_publication(days) + self._by_own_days(one, other)

    def apart(self, one: int, other: int) -> list[str]:
        """What tells two articles apart, in words."""
        told = []
        left, right = self.years[one], self.years[other]
        if left and right and left.isdisjoint(right):
            told.append(f"years {_joined(left)} against {_joined(right)}")
        days = self._between(one, other)
        if days is not None and days > self.weights.published[0][0]:
            told.append(f"published {days} days apart")
        if self._by_own_days(one, other):
            news = " against ".join(sorted(_told(self._own[place]) for place in (one, other)))
            told.append(f"each reports a day of its own as news: {news}")
        return told

    def _between(self, one: int, other: int) -> int | None:
        left, right = self.days[one], self.days[other]
        return None if left is None or right is None else abs(left - right)

    def _by_publication(self, days: int | None) -> float:
        if days is not None:
            for most, odds in self.weights.published:
                if days <= most:
                    return odds
        return 0.0

    def _by_years(self, one: int, other: int, days: int | None) -> float:
        left, right = self.years[one], self.years[other]
        if not left or not right:
            return 0.0
        if not left.isdisjoint(right):
            return self.weights.years["shared"]
        long = days is not None and days > self.weights.years["long"]
        return self.weights.years["apart"] + (self.weights.years["long_apart"] if long else 0.0)

    def _by_own_days(self, one: int, other: int) -> float:
        left, right = self._own[one], self._own[other]
        if not left or not right:
            return 0.0
        gap = min([max(mine[0] - theirs[1], theirs[0] - mine[1]) for mine in left for theirs in right])
        return self.weights.own_days.odds if gap > self.weights.own_days.apart else 0.0


def _own(profile: Profile, published: int | None, near: int) -> tuple[Days, ...]:
    """The days that an article gives its event, where all lie so near to its publication that they are its news."""
    if published is None:
        return ()
    told = (*profile.values.values(), *profile.yielding.values())
    found = [_days(value.canonical) for values in told for value in values if value.type == "date"]
    known = [days for days in found if days is not None]
    if len(known) < len(found) or any(first - near > published or last + near < published for first, last in known):
        return ()
    return tuple(sorted(known))


def _days(told: str) -> Days | None:
    match = _DAY.fullmatch(told)
    if not match:
        return None
    first, last = _ordinal(match[1]), _ordinal(match[2] or match[1])
    return None if first is None or last is None else (first, last)


def _ordinal(told: str) -> int | None:
    try:
        return date.fromisoformat(told).toordinal()
    except ValueError:
        return None


def _told(days: Iterable[Days]) -> str:
    return ", ".join("/".join(date.fromordinal(day).isoformat() for day in sorted(set(span))) for span in days)


def _joined(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))


def _years(trace: Trace, published: str | None) -> frozenset[str]:
    """The years that an article names, with that of its publication."""
    named = frozenset(word for word in trace.words.split() if _YEAR.fullmatch(word))
    return named | {published[:4]} if published else named
