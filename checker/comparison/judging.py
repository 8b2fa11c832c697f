"""What one claim of a draft comes to, by what stands behind it and against it among its sources."""

from collections.abc import Sequence

from msgspec import Struct

from checker.comparison.backing import Backing, ahead, far_off, follows_the_newest, origins, outgrown
from checker.comparison.persons import list_of_persons
from checker.comparison.same_value import weigh
from checker.comparison.scene import Scene
from checker.comparison.updates import supersedes
from checker.comparison.verdicts import DISPUTED, IDENTITY, VALUE
from checker.model import finding
from checker.model.claim import Claim
from checker.model.finding import INFO, SEVERITIES, WARNING
from checker.model.value import EXACT
from checker.rulebook.config import Policy
from checker.rulebook.records import Field, Rule

SUPERSEDED, UNSUPPORTED = "superseded", "unsupported"


class Judged(Struct, frozen=True):
    """What a claim of a draft comes to. others: the claims that stand against it, as far as they are shown."""

    verdict: str
    severity: str
    why: tuple[str, ...]
    kind: str | None = None
    others: tuple[Claim, ...] = ()


def judge(own: Sequence[Claim], back: Backing, field: Field, rule: Rule, asks: Policy, scene: Scene) -> Judged:
    """What the draft's claims of one value come to. back: what its sources say of it; asks: what the desk wants of them."""
    if field.holds == "list":
        return _person(own, back, rule, asks, scene)
    if back.against:
        return _apart(own, back, field, rule, asks, scene)
    newer = outgrown(own[0].value, back, field, scene)
    if newer:
        return _superseded(newer, "the draft's bound still holds, but is an early one", rule, scene)
    return _backed(back, rule, asks, scene, own)


def _backed(back: Backing, rule: Rule, asks: Policy, scene: Scene, own: Sequence[Claim] = ()) -> Judged:
    """A claim that nothing contradicts, or that only earlier figures do."""
    same, behind = origins(back.same, scene), origins(back.behind, scene)
    if behind < asks.require:
        why = f"this desk asks for {many(asks.require, 'independent source')} here, the draft has {behind or 'none'}"
        return Judged(finding.UNDECIDED, rule.severity, (why,), UNSUPPORTED)
    if same:
        return Judged(finding.AGREE, INFO, (f"the same in {many(same, 'independent source')}",))
    if own and far_off(own[0].value, back):
        return Judged(
            finding.UNDECIDED,
            INFO,
            ("may be true beside the sources' figure, but is far from it",),
            others=back.fitting,
        )
    if behind:
        return Judged(finding.COMPATIBLE, INFO, (f"fits what {many(behind, 'independent source')} told",))
    if back.open:
        return Judged(finding.UNDECIDED, INFO, back.why, others=back.open)
    return Judged(finding.UNCORROBORATED, INFO, ("in no source",), UNSUPPORTED)


def _apart(own: Sequence[Claim], back: Backing, field: Field, rule: Rule, asks: Policy, scene: Scene) -> Judged:
    """A claim that sources contradict: superseded where theirs is newer, else in conflict."""
    if back.left and not back.behind:
        inside = any(claim.article in scene.articles for claim in back.left)
        who = "the source itself tells" if inside else "an earlier version of a source told"
        return _superseded(back.against, f"{who} the draft's figure{' as the earlier one' * inside}", rule, scene)
    ours = back.behind or tuple(own)
    weighed, outcome = weigh([*ours, *back.against], field, scene)
    if outcome.verdict == finding.UPDATE and outcome.newest is not None:
        newest = weighed.sides[outcome.newest].claims
        if not any(claim in newest for claim in ours):
            return _superseded(newest, outcome.why[0], rule, scene)
        if back.behind:
            return _backed(back, rule, asks, scene, own)
    replaced = supersedes(back.against, back.behind, field, scene) if back.behind else None
    if replaced:
        return _superseded(back.against, replaced, rule, scene)
    if outcome.verdict == finding.UNDECIDED:
        if back.against and ahead(own[0], scene):
            why = ("the draft tells of a day after its own, as of one that has passed", *outcome.why)
            return Judged(finding.UNDECIDED, at_most(WARNING, rule.severity), why, others=back.against)
        return Judged(finding.UNDECIDED, INFO, outcome.why, others=back.against)
    kind = outcome.kind or VALUE
    why = (_balance(back, scene), *back.why)
    if field.evolves and follows_the_newest(back, scene):
        return Judged(finding.CONFLICT, INFO, ("the draft follows the newest source", *why), kind, back.against)
    return Judged(finding.CONFLICT, _severity(own, back, kind, rule, scene), why, kind, back.against)


def _superseded(newer: Sequence[Claim], why: str, rule: Rule, scene: Scene) -> Judged:
    """The draft carries an older figure: the newer one is named with its time and its source."""
    first = min(newer, key=lambda claim: (scene.published(claim.article) or "9999", claim.id))
    record = scene.articles.get(first.article)
    source = (record.source or record.id) if record else first.article
    time = first.scope.as_of or scene.published(first.article)
    told = f"{first.value.canonical} is newer: {source}" + (f", {time}" if time else "")
    return Judged(finding.UPDATE, at_most(WARNING, rule.severity), (told, why), SUPERSEDED, tuple(newer))


def _severity(own: Sequence[Claim], back: Backing, kind: str, rule: Rule, scene: Scene) -> str:
    """The rule's own where two origins contradict an exact claim that has fewer behind it; less for what is less sure."""
    behind, contrary = origins(back.behind, scene), origins(back.against, scene)
    if behind > contrary or (kind == DISPUTED and behind):
        return INFO
    firm = contrary > 1 and behind < contrary and kind not in (IDENTITY, DISPUTED) and own[0].value.qualifier == EXACT
    return rule.severity if firm else at_most(WARNING, rule.severity)


def _balance(back: Backing, scene: Scene) -> str:
    behind, contrary = origins(back.behind, scene), origins(back.against, scene)
    told = f"{many(contrary, 'independent source')} against the draft"
    return told + (f", {behind} behind it" if behind else ", none behind it")


def _person(own: Sequence[Claim], back: Backing, rule: Rule, asks: Policy, scene: Scene) -> Judged:
    """A member of a list: the others exclude nobody, unless one must be the same person under another name."""
    if back.behind or rule.kind != "list_of_persons":
        return _backed(back, rule, asks, scene)
    mine = {claim.id for claim in own}
    for found in list_of_persons(scene, rule):
        told = {name for position in found.positions for name in position.claims}
        if found.verdict == finding.CONFLICT and mine & told:
            others = [claim for claims in scene.asked.values() for claim in claims if claim.id in told - mine]
            severity = at_most(WARNING, rule.severity)
            return Judged(finding.CONFLICT, severity, found.why, IDENTITY, tuple(others))
    return _backed(back, rule, asks, scene)


def at_most(ceiling: str, severity: str) -> str:
    """The milder of two severities."""
    return max(ceiling, severity, key=SEVERITIES.index)


def many(count: int, noun: str) -> str:
    """A count with its noun: `1 source`, `3 sources`."""
    return f"{count} {noun}" + ("" if count == 1 else "s")
