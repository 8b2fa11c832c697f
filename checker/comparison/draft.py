"""A draft against its sources: what stands behind each of its claims, and what speaks against it.

A draft has no authority of its own: a figure that no source has is not "newer", and only sources are counted as origins.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from checker.comparison.backing import backing, doubted, origins
from checker.comparison.compare import Rules
from checker.comparison.findings import made, told
from checker.comparison.holders import under_one_name
from checker.comparison.judging import SUPERSEDED, Judged, at_most, judge, many
from checker.comparison.positions import sides_of
from checker.comparison.same_value import weigh
from checker.comparison.scene import REAL, Question, Scene, asked, is_background, question_of
from checker.comparison.standing import last_words
from checker.model import finding
from checker.model.claim import Claim
from checker.model.event import Event, Origins
from checker.model.finding import INFO, WARNING, Finding, Position, finding_id
from checker.model.report import ArticleRecord
from checker.model.value import EQUAL
from checker.rulebook.config import Policy
from checker.rulebook.records import Field, Rule

OMISSION = "omission"
_RULED = {"same_value", "list_of_persons"}  # rules that say how much a difference in a field matters


class Draft(Struct, frozen=True):
    """A draft with the event that it and its sources tell of.

    article: its id. name: what its findings are known by, whatever folder it lies in.
    doubt: why the draft may tell of another event than its sources; "" where nothing speaks for that.
    replaced: what earlier versions of the sources told.
    """

    article: str
    name: str
    event: Event
    doubt: str = ""
    replaced: tuple[Claim, ...] = ()


def against(
    draft: Draft,
    articles: Iterable[ArticleRecord],
    claims: Iterable[Claim],
    of_origin: Origins,
    rulebook: Rules,
    policy: Mapping[str, Policy],
) -> list[Finding]:
    """A finding for each claim of the draft, and for each fact that its sources agree on and a policy misses in it."""
    scene = _scene(draft, articles, claims, of_origin, rulebook)
    rules = _rules(rulebook)
    found: list[Finding] = []
    for question in sorted(scene.asked, key=_order):
        rule, asks = rules[question.field], policy.get(question.field, Policy())
        mine = [claim for claim in scene.asked[question] if claim.article == draft.article]
        theirs = [claim for claim in scene.asked[question] if claim.article != draft.article]
        if mine:
            found += _told(draft, scene, rule, question, mine, theirs, asks)
        elif asks.omission and _whole(question) and not draft.doubt:
            found += _omitted(scene, rule, question, theirs, asks.omission)
    return list({one.id: one for one in found}.values())


def _scene(
    draft: Draft, articles: Iterable[ArticleRecord], claims: Iterable[Claim], of_origin: Origins, rulebook: Rules
) -> Scene:
    from checker import values

    inside = {*draft.event.articles, draft.article}
    relate = cache(values.relate)
    own = (claim for claim in claims if claim.article in inside and claim.field in rulebook.fields)
    told = asked(under_one_name(own, rulebook.fields, relate))
    by_id = {article.id: article for article in articles}
    origin, copies = dict(of_origin.of), dict(of_origin.copies)
    return Scene(draft.event, by_id, told, rulebook.fields, origin, copies, relate, draft.name)


def _rules(rulebook: Rules) -> dict[str, Rule]:
    """The rule of each field; one that only informs where no pack has one."""
    found = {
        name: Rule(name.replace("_", "-"), "same_value", name, INFO, "{event}: {positions}", field.why, field.pack)
        for name, field in rulebook.fields.items()
    }
    return found | {rule.field: rule for rule in reversed(rulebook.rules) if rule.kind in _RULED}


def _order(question: Question) -> tuple[str, ...]:
    return question.field, question.key or "", question.part_of or "", question.about, question.modality


def _whole(question: Question) -> bool:
    """Whether the question is about all of the draft's own event as it took place."""
    return question.part_of is None and question.modality == REAL and not is_background(question)


# ---- what the draft says


def _told(
    draft: Draft,
    scene: Scene,
    rule: Rule,
    question: Question,
    mine: Sequence[Claim],
    theirs: Sequence[Claim],
    asks: Policy,
) -> Iterator[Finding]:
    field = scene.fields[question.field]
    yields = is_background(question)  # another event's figure contradicts nobody
    final = sorted(last_words(theirs, field, scene), key=lambda claim: (claim.article, claim.id))
    stands = {claim.id for claim in final}
    replaced = [claim for claim in draft.replaced if question_of(claim) == question]
    earlier = [*(claim for claim in theirs if claim.id not in stands), *replaced]
    for own in _by_value(last_words(mine, field, scene)):
        back = doubted(backing(own[0].value, final, earlier, field, scene), own, scene)
        if back.against and field.holds != "list" and (yields or all(claim.where in field.yields for claim in own)):
            continue
        judged = judge(own, back, field, rule, asks, scene)
        if judged.kind == SUPERSEDED and _told_too(mine, judged.others, field, scene):
            judged = replace(judged, severity=INFO, why=(*judged.why, "the draft tells the newer one too"))
        if draft.doubt:
            judged = replace(judged, severity=at_most(WARNING, judged.severity), why=(*judged.why, draft.doubt))
        behind = [claim for claim in back.behind if claim not in judged.others]
        yield _made(scene, rule, question, judged, [*own, *behind], origins(behind, scene))


def _by_value(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: (one.evidence.part != "text", one.evidence.start, one.id)):
        found.setdefault(claim.value.canonical, []).append(claim)
    yield from found.values()


def _told_too(mine: Sequence[Claim], newer: Sequence[Claim], field: Field, scene: Scene) -> bool:
    """Whether the draft has the newer figure beside the older one: it tells how the figure moved."""
    return any(
        scene.relate(claim.value, other.value, field.tolerance).kind == EQUAL for claim in mine for other in newer
    )


# ---- what the draft leaves out


def _omitted(scene: Scene, rule: Rule, question: Question, theirs: Sequence[Claim], severity: str) -> Iterator[Finding]:
    """A fact that two independent sources or more agree on, nobody contradicts, and the draft does not tell."""
    weighed, outcome = weigh(theirs, scene.fields[question.field], scene)
    counted = origins(theirs, scene)
    if counted > 1 and outcome.verdict in (finding.AGREE, finding.COMPATIBLE):
        why = f"{many(counted, 'independent source')} agree on it, and the draft does not tell it"
        told = Judged(finding.UNDECIDED, severity, (why,), OMISSION)
        yield _made(scene, rule, question, told, weighed.sides[0].claims, counted)


# ---- findings


def _made(scene: Scene, rule: Rule, question: Question, judged: Judged, own: Sequence[Claim], behind: int) -> Finding:
    """The finding with the draft's side first; of an update the newer one."""
    first = _position(own[0].value.canonical, own, behind)
    field = scene.fields[question.field]
    sides = sides_of(judged.others, scene.relate, field.tolerance).sides
    rest = [
        _position(side.value.canonical, claims, origins(claims, scene))
        for side in sides
        for claims in [[claim for stand in (*side.own, *side.shared) for claim in stand.claims]]
    ]
    rest.sort(key=lambda one: (-one.independent_sources, one.value))
    positions = (*rest, first) if judged.verdict == finding.UPDATE else (first, *rest)
    said = [told(position, len(position.articles)) for position in positions]
    verdict, severity, kind, why = judged.verdict, judged.severity, judged.kind, judged.why
    found = made(scene, rule, question.field, verdict, severity, positions, question.key, kind, why, said)
    values = [position.value for position in positions]
    return replace(found, id=finding_id(scene.dossier, rule.id, question.field, _key(question, judged), values))


def _key(question: Question, judged: Judged) -> str | None:
    """What tells two findings on one value apart: the key, the subset, whose event, and that nothing is told at all."""
    parts = (
        question.key,
        question.part_of,
        question.about if is_background(question) else None,
        question.modality if question.modality != REAL else None,
        OMISSION if judged.kind == OMISSION else None,
    )
    return "\x1e".join(part for part in parts if part) or None


def _position(value: str, claims: Sequence[Claim], independent: int) -> Position:
    ids, articles = {claim.id for claim in claims}, {claim.article for claim in claims}
    return Position(value, tuple(sorted(ids)), tuple(sorted(articles)), independent)
