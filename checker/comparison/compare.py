"""Events, claims and rules to findings."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Protocol

from msgspec.structs import replace

from checker.comparison.holders import under_one_name
from checker.comparison.kinds import KINDS
from checker.comparison.midnight import softened
from checker.comparison.scene import Differing, Relate, Scene, asked
from checker.comparison.strength import Strength
from checker.model.claim import Claim
from checker.model.event import Grouping
from checker.model.finding import CONFLICT, SEVERITIES, UNDECIDED, UPDATE, Finding
from checker.model.report import ArticleRecord
from checker.model.value import Relation, Value
from checker.rulebook.records import Field, Rule

_FIRST = (CONFLICT, UPDATE, UNDECIDED)


class Rules(Protocol):
    """What comparison needs of a rulebook."""

    @property
    def fields(self) -> Mapping[str, Field]: ...

    @property
    def rules(self) -> Sequence[Rule]: ...


def compare(
    grouping: Grouping,
    articles: Iterable[ArticleRecord],
    claims: Iterable[Claim],
    rulebook: Rules,
    dossier: str = "",
    relate: Relate | None = None,
    strength: Strength = Strength(),  # noqa: B008 - frozen
    differing: Sequence[Differing] = (),
) -> list[Finding]:
    """What the rules find in each event, the gravest first; the order of the input changes nothing.

    relate: how two values stand to each other; the value types' own where none is given.
    strength: what sources weigh, where the user asks for more than their number.
    differing: what articles have in the same words but for the value; its claims are among `claims`.
    """
    by_id = {article.id: article for article in articles}
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    origin, copies = dict(grouping.origins.of), dict(grouping.origins.copies)
    known = _remembering(relate or _values_relate())
    found: list[Finding] = []
    for event in grouping.events:
        told = [claim for article in event.articles for claim in by_article.get(article, ())]
        told = under_one_name(told, rulebook.fields, known)
        apart = [one for one in differing if one.left[0].article in event.articles]
        scene = Scene(event, by_id, asked(told), rulebook.fields, origin, copies, known, dossier, strength, apart)
        fields = {question.field for question in scene.asked} | {one.field for one in apart}
        for rule in rulebook.rules:
            if rule.field in fields:
                found.extend(KINDS[rule.kind].run(scene, rule))
    return sorted(_told_apart(found), key=_order)


def _order(found: Finding) -> tuple[int, int, str, str, str, str]:
    gravity = _FIRST.index(found.verdict) if found.verdict in _FIRST else len(_FIRST)
    return SEVERITIES.index(found.severity), gravity, found.event, found.field, found.key or "", found.id


def _told_apart(found: Sequence[Finding]) -> list[Finding]:
    """Findings with ids of their own: two events (or subsets) may say the very same of one field."""
    shared: dict[str, list[Finding]] = {}
    for one in found:
        shared.setdefault(one.id, []).append(one)
    told: list[Finding] = []
    for same in shared.values():
        same.sort(key=lambda one: (one.event, one.why, one.message, repr(one.positions)))
        for place, one in enumerate(same):
            told.append(one if place == 0 else replace(one, id=_further_id(one, place)))
    return told


def _further_id(one: Finding, place: int) -> str:
    return sha256(f"{one.id}\x1f{one.event}\x1f{place}".encode()).hexdigest()[:12]


def _values_relate() -> Relate:
    from checker import values

    relate: Relate = values.relate
    return relate


def _remembering(relate: Relate) -> Relate:
    """The same relation, each pair asked once in a run; which of the two comes first changes nothing."""
    known: dict[tuple[Value, Value, Decimal | None], Relation] = {}

    def remembered(left: Value, right: Value, tolerance: Decimal | None) -> Relation:
        if _rank(right) < _rank(left):
            left, right = right, left
        asked_for = (left, right, tolerance)
        if asked_for not in known:
            known[asked_for] = softened(relate(left, right, tolerance), left, right)
        return known[asked_for]

    return remembered


def _rank(value: Value) -> tuple[str, str, str]:
    return value.canonical, value.qualifier, repr(value.detail)
