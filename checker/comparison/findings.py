"""Findings with their positions, severity and message."""

from collections.abc import Iterable, Mapping, Sequence

from checker.comparison.positions import Side
from checker.comparison.scene import Question, Scene
from checker.comparison.settling import settling
from checker.comparison.standing import Standing
from checker.comparison.strength import TIERS
from checker.comparison.verdicts import DISPUTED, Outcome
from checker.model import finding
from checker.model.claim import Claim
from checker.model.finding import Finding, Position
from checker.rulebook.records import Rule

_BETWEEN = {finding.CONFLICT: " against ", finding.UPDATE: ", before: ", finding.UNDECIDED: " or "}


def across(scene: Scene, rule: Rule, question: Question, standing: Standing, outcome: Outcome) -> Finding:
    """The finding over several articles' positions."""
    indexes = _ranked(scene, standing, outcome)
    positions = tuple(_position(scene, standing.sides[index], standing.counted[index]) for index in indexes)
    severity = _severity(rule, outcome, positions)
    settled = (
        settling(scene, standing, outcome.apart) if outcome.verdict in (finding.CONFLICT, finding.UNDECIDED) else ()
    )
    why = (*outcome.why, *settled, *standing.also, *_origins(scene, standing), *_part(question))
    said = [told(position, len(standing.counted[index])) for position, index in zip(positions, indexes, strict=True)]
    return made(
        scene, rule, question.field, outcome.verdict, severity, positions, question.key, outcome.kind, why, said
    )


def inside(
    scene: Scene, rule: Rule, verdict: str, kind: str | None, claims: Sequence[Claim], why: Iterable[str]
) -> Finding:
    """The finding inside one article: a position for each value of the claims."""
    values = sorted({claim.value.canonical for claim in claims})
    positions = tuple(
        Position(
            value,
            tuple(sorted({claim.id for claim in claims if claim.value.canonical == value})),
            tuple(sorted({claim.article for claim in claims if claim.value.canonical == value})),
            1,
        )
        for value in values
    )
    severity = rule.severity if verdict == finding.CONFLICT else finding.INFO
    first = claims[0]
    return made(
        scene, rule, first.field, verdict, severity, positions, first.key, kind, tuple(why), values, within=True
    )


def made(
    scene: Scene,
    rule: Rule,
    field: str,
    verdict: str,
    severity: str,
    positions: tuple[Position, ...],
    key: str | None,
    kind: str | None,
    why: tuple[str, ...],
    told: Sequence[str],
    within: bool = False,
) -> Finding:
    """A finding with its id and message. told: each position as the message has it."""
    positions_told = _BETWEEN.get(verdict, "; ").join(told)
    words = {"event": scene.event.label, "field": field, "key": key or "", "positions": positions_told}
    return Finding(
        id=finding.finding_id(scene.dossier, rule.id, field, key, [position.value for position in positions]),
        rule=rule.id,
        event=scene.event.id,
        field=field,
        verdict=verdict,
        severity=severity,
        message=_filled(rule.message, words),
        key=key,
        kind=kind,
        within_article=within,
        why=why,
        positions=positions,
    )


def _ranked(scene: Scene, standing: Standing, outcome: Outcome) -> list[int]:
    """Positions in the order of telling: the newest of an update or those of a conflict, then by origins, articles and value."""

    def rank(index: int) -> tuple[bool, int, float, int, str]:
        counted = standing.counted[index]
        tier, weight = _strength(scene, counted)
        first = index in (outcome.apart or (outcome.newest,))
        outweighs = TIERS.index(tier) if tier else 0
        stands = -(weight if weight is not None else len(scene.origins(counted)))
        return not first, outweighs, stands, -len(counted), standing.sides[index].value.canonical

    return sorted(range(len(standing.sides)), key=rank)


def _strength(scene: Scene, counted: frozenset[str]) -> tuple[str | None, float | None]:
    """The best tier and the weight behind a position, None where the user asked for none."""
    if not scene.strength:
        return None, None
    told = scene.records(counted)
    tier = scene.strength.best(article for _, article in told) if scene.strength.tiers else None
    return tier, scene.strength.weight(told) if scene.strength.weights else None


def _position(scene: Scene, side: Side, counted: frozenset[str]) -> Position:
    claims = [claim for stand in (*side.own, *side.shared) for claim in stand.claims]
    tier, weight = _strength(scene, counted)
    return Position(
        side.value.canonical,
        tuple(sorted({claim.id for claim in claims})),
        tuple(sorted({claim.article for claim in claims})),
        len(scene.origins(counted)),
        weight,
        tier,
    )


def _severity(rule: Rule, outcome: Outcome, positions: Sequence[Position]) -> str:
    """The rule's severity for a conflict, a step lower where one side rests on one origin or parties dispute it."""
    if outcome.verdict != finding.CONFLICT:
        return finding.INFO
    if outcome.kind != DISPUTED and all(position.independent_sources > 1 for position in positions):
        return rule.severity
    place = finding.SEVERITIES.index(rule.severity)
    return finding.SEVERITIES[min(place + 1, len(finding.SEVERITIES) - 1)]


def _origins(scene: Scene, standing: Standing) -> tuple[str, ...]:
    """A line for each position that has fewer origins than articles."""
    lines = []
    for side, counted in zip(standing.sides, standing.counted, strict=True):
        origins = len(scene.origins(counted))
        if origins < len(counted):
            lines.append(f"{side.value.canonical}: {_many(len(counted), 'article')}, {_many(origins, 'origin')}")
    return tuple(sorted(lines))


def _part(question: Question) -> tuple[str, ...]:
    return (f"of {question.part_of}",) if question.part_of else ()


def told(position: Position, holding: int) -> str:
    """A position with the number of articles that hold it, and of their origins where those are fewer."""
    articles = _many(holding, "article")
    if position.independent_sources and position.independent_sources < holding:
        return f"{position.value} ({articles}, {_many(position.independent_sources, 'origin')})"
    return f"{position.value} ({articles})"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def _filled(template: str, words: Mapping[str, str]) -> str:
    """The rule's message with its words filled in; other braces stay as they are."""
    for name, value in words.items():
        template = template.replace("{" + name + "}", value) if name != "positions" else template
    return template.replace("{positions}", words["positions"])
