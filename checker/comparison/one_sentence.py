"""What articles come to that have one sentence in the same words but for the value of a field.

    - {id: persons-named, kind: same_words, field: bystander, severity: warning,
       message: "{event}: {positions}", why: who copies a sentence has no other name to give}

For fields whose values may differ from article to article, so that only the same words show a slip. `same_value` and
`list_of_persons` report it beside their own findings.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.comparison.findings import across
from checker.comparison.ordering import newest, ordered
from checker.comparison.positions import Sides, sides_of
from checker.comparison.scene import Differing, Scene, question_of
from checker.comparison.standing import Standing, standing
from checker.comparison.verdicts import Outcome, kind_of
from checker.model import finding
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.value import CONFLICT
from checker.rulebook.records import Field, Rule

_SAID = (finding.CONFLICT, finding.UPDATE)


def same_words(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each two values that stand in the same words."""
    yield from with_one_sentence((), scene, rule)


def with_one_sentence(told: Iterable[Finding], scene: Scene, rule: Rule) -> Iterator[Finding]:
    """A rule's findings, with those that the same words show and no finding has yet."""
    found = list(told)
    more: list[Finding] = []
    for apart in scene.differing:
        if apart.field == rule.field and not any(_tells(one, apart) for one in (*found, *more)):
            more += _found(apart, scene, rule)
    yield from found
    yield from more


def _tells(one: Finding, apart: Differing) -> bool:
    """Whether a finding sets the same values against each other."""
    if one.verdict not in _SAID:
        return False
    sides = [_places(one, claims) for claims in (apart.left, apart.right)]
    return all(sides) and len(sides[0] | sides[1]) > 1


def _places(one: Finding, claims: Sequence[Claim]) -> set[int]:
    """The positions of a finding that claims hold."""
    ids, values = {claim.id for claim in claims}, {claim.value.canonical for claim in claims}
    return {
        place
        for place, position in enumerate(one.positions)
        if position.value in values or not ids.isdisjoint(position.claims)
    }


def _found(apart: Differing, scene: Scene, rule: Rule) -> Iterator[Finding]:
    field = scene.fields[rule.field]
    claims = [*apart.left, *apart.right]
    sides = sides_of(claims, scene.relate, field.tolerance)
    weighed = standing(sides.sides, scene)
    if len(weighed.sides) > 1:
        yield across(scene, rule, question_of(claims[0]), weighed, _outcome(apart, sides, weighed, field, scene))


def _outcome(apart: Differing, sides: Sides, weighed: Standing, field: Field, scene: Scene) -> Outcome:
    """An update where the figure is one that evolves and is told later, else a conflict."""
    pairs = [
        (one, other)
        for one, other in combinations(range(len(weighed.sides)), 2)
        if sides.relation(weighed.sides[one].own[0], weighed.sides[other].own[0]).kind == CONFLICT
    ]
    later = newest(ordered(pairs, sides, weighed, field, scene), pairs, weighed) if pairs else None
    if later is not None:
        return Outcome(finding.UPDATE, why=(apart.why, *later.why), newest=later.place)
    return Outcome(finding.CONFLICT, kind_of(field), (apart.why,))
