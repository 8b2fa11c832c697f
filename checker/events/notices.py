"""Corrections and withdrawals of agencies: they replace what they name in every copy of the story.

What was corrected or withdrawn is no longer compared: its claims are set aside with the reason, as claims are whose
meaning is open.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from checker.events.headings import WITHDRAWN
from checker.events.profile import FIRM
from checker.events.trace import Trace
from checker.model.claim import HELD, Claim
from checker.model.event import Grouping
from checker.model.report import ArticleRecord
from checker.model.value import CONFLICT, Relation, Value
from checker.rulebook.records import Field

_TOLD = 8  # articles named in one notice to the user

Relate = Callable[[Value, Value, Decimal | None], Relation]
Asked = tuple[str, str | None, str | None, str]  # field, key, subset, own event or background


class _Stories(Struct, frozen=True):
    """What is known of the articles, by id."""

    articles: Mapping[str, ArticleRecord]
    traces: Mapping[str, Trace]
    origin: Mapping[str, str]

    def named(self, notice: str, event: Sequence[str]) -> list[str]:
        """The articles of an event that a notice speaks of: its agency's, and all that rest on those."""
        own = {name for name in event if name != notice and self._its_own(notice, name)}
        origins = {self.origin.get(name, name) for name in own}
        copies = {name for name in event if self.origin.get(name, name) in origins and not self._later(notice, name)}
        return sorted(
            name for name in own | copies if name != notice and not (self.traces[name].notice and name not in own)
        )

    def _its_own(self, notice: str, name: str) -> bool:
        if self.traces[name].notice or self._later(notice, name):
            return False
        one, other = self.articles[notice], self.articles[name]
        shared = set(self.traces[notice].credits) & set(self.traces[name].credits)
        return bool(
            shared
            or (one.source and one.source.casefold() == other.source.casefold())
            or self.origin.get(notice, notice) == self.origin.get(name, name)
        )

    def _later(self, notice: str, name: str) -> bool:
        """Whether an article came out after the notice, so that it may have heeded it."""
        one, other = self.articles[notice].published, self.articles[name].published
        if not one or not other:
            return False
        precise = min(len(one), len(other))
        return other[:precise] > one[:precise]


def heeded(
    articles: Sequence[ArticleRecord],
    claims: Iterable[Claim],
    traces: Sequence[Trace],
    grouping: Grouping,
    fields: Mapping[str, Field],
    relate: Relate | None = None,
) -> tuple[list[Claim], list[str]]:
    """The claims with those set aside that a notice corrected or withdrew, and what is to be told of it.

    traces: one an article, in the same order.
    """
    listed = list(claims)
    by_id = {article.id: trace for article, trace in zip(articles, traces, strict=True)}
    if not any(trace.notice for trace in traces):
        return listed, []
    stories = _Stories({article.id: article for article in articles}, by_id, dict(grouping.origins.of))
    of_article: dict[str, list[Claim]] = {}
    for claim in listed:
        of_article.setdefault(claim.article, []).append(claim)
    aside: dict[str, str] = {}
    told: list[str] = []
    for event in grouping.events:
        for name in event.articles:
            if what := by_id[name].notice:
                found = _set_aside(name, what, stories.named(name, event.articles), of_article, fields, relate)
                aside.update(found)
                told += _telling(name, what, found, listed)
    kept = [
        replace(one, scope=replace(one.scope, open=aside[one.id]))
        if one.id in aside and one.scope.open is None
        else one
        for one in listed
    ]
    return kept, told


def _set_aside(
    notice: str,
    what: str,
    named: Sequence[str],
    of_article: Mapping[str, Sequence[Claim]],
    fields: Mapping[str, Field],
    relate: Relate | None,
) -> dict[str, str]:
    """Ids of the claims that a notice replaces, each with the reason."""
    theirs = [claim for name in named for claim in of_article.get(name, ())]
    if what == WITHDRAWN:
        own = {claim.id: "told to be withdrawn" for claim in of_article.get(notice, ())}
        return own | {claim.id: f"withdrawn by {notice}" for claim in theirs}
    now: dict[Asked, list[Claim]] = {}
    for claim in of_article.get(notice, ()):
        if claim.confidence >= FIRM and claim.scope.open is None and claim.scope.modality == HELD:
            now.setdefault(_asked(claim), []).append(claim)
    found = {}
    for claim in theirs:
        right, field = now.get(_asked(claim), ()), fields.get(claim.field)
        if right and field and field.holds == "one" and _excluded(claim, right, field, relate or _values_relate()):
            found[claim.id] = f"corrected by {notice}: {right[0].value.canonical}"
    return found


def _asked(claim: Claim) -> Asked:
    return claim.field, claim.key, claim.scope.part_of, claim.scope.about


def _excluded(claim: Claim, right: Sequence[Claim], field: Field, relate: Relate) -> bool:
    return all(relate(claim.value, one.value, field.tolerance).kind == CONFLICT for one in right)


def _telling(notice: str, what: str, found: Mapping[str, str], claims: Iterable[Claim]) -> list[str]:
    """A line for the user on what one notice did."""
    hit = [claim for claim in claims if claim.id in found and claim.article != notice]
    names = sorted({claim.article for claim in hit})
    shown = ", ".join(names[:_TOLD]) + (f" and {len(names) - _TOLD} more" if len(names) > _TOLD else "")
    if not hit:
        return []
    if what == WITHDRAWN:
        return [f"{notice}: withdraws the story; not compared: {shown}"]
    values = sorted({f"{claim.field.replace('_', ' ')} {claim.value.canonical}" for claim in hit})
    return [f"{notice}: corrects the story; set aside: {', '.join(values)} in {shown}"]


def _values_relate() -> Relate:
    from checker import values

    found: Relate = values.relate
    return found
