"""One event has one value of the field (one for each key): what the articles say of it, side by side.

    - {id: delegate-count, kind: same_value, field: delegate_count, severity: error,
       message: "{event}: {positions}", why: a delegation has one size}

Every question (key, subset, own event or background, modality) is a finding of its own.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.comparison.divided import heard
from checker.comparison.findings import across
from checker.comparison.one_sentence import with_one_sentence
from checker.comparison.positions import Sides, sides_of
from checker.comparison.scene import Question, Scene, is_background, is_vague
from checker.comparison.standing import Standing, last_words, standing
from checker.comparison.verdicts import Outcome, judge
from checker.model import finding
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.value import CONFLICT
from checker.rulebook.records import Field, Rule

_AGREED = (finding.AGREE, finding.COMPATIBLE)


def same_value(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each question of the field: the two co-chairs of a session are two questions."""
    yield from with_one_sentence(_by_question(scene, rule), scene, rule)


def _by_question(scene: Scene, rule: Rule) -> Iterator[Finding]:
    field = scene.fields[rule.field]
    for question, claims in scene.questions(rule.field):
        weighed, outcome = weigh(claims, field, scene)
        if weighed.sides and _says_something(question, outcome.verdict):
            yield across(scene, rule, question, weighed, outcome)


def _says_something(question: Question, verdict: str) -> bool:
    """Whether a verdict is worth telling: older events, and parts that no noun names, may be others in each article."""
    if is_vague(question) and verdict != finding.UNCORROBORATED:
        return verdict in _AGREED
    return verdict in _AGREED or not is_background(question)


def weigh(claims: Sequence[Claim], field: Field, scene: Scene) -> tuple[Standing, Outcome]:
    """The positions that claims of one question take, and what they come to.

    Background claims of two articles may speak of two other events, so a difference between them says nothing: the
    caller keeps their agreement alone.
    """
    weighed, outcome = _weighed(claims, field, scene)
    if outcome.verdict in _AGREED:
        for part, why in heard(claims, field, scene):
            divided, told = _weighed(part, field, scene)
            if told.verdict in (finding.CONFLICT, finding.UPDATE):
                return divided, replace(told, why=(why, *told.why))
    return weighed, outcome


def _weighed(claims: Sequence[Claim], field: Field, scene: Scene) -> tuple[Standing, Outcome]:
    standing_claims = _without_yielding(last_words(claims, field, scene), field, scene)
    sides = sides_of(standing_claims, scene.relate, field.tolerance)
    weighed = standing(sides.sides, scene)
    outcome = judge(sides, weighed, field, scene)
    return weighed, _with_left_out(outcome, sides)


def _without_yielding(claims: Sequence[Claim], field: Field, scene: Scene) -> list[Claim]:
    """Claims from a place that yields (a dateline's city) stay only where they contradict nobody."""
    if not field.yields:
        return list(claims)
    firm = [claim for claim in claims if claim.where not in field.yields]
    spoken = {claim.article for claim in firm}
    kept = list(firm)
    for claim in claims:
        if claim.where in field.yields and claim.article not in spoken:
            relations = [scene.relate(claim.value, other.value, field.tolerance).kind for other in firm or claims]
            if CONFLICT not in relations:
                kept.append(claim)
    return kept


def _with_left_out(outcome: Outcome, sides: Sides) -> Outcome:
    if not sides.left:
        return outcome
    note = f"{sides.left} further values, each told by few, were not weighed"
    return replace(outcome, why=(*outcome.why, note))
