"""A field that holds a list of persons: aligned across articles, then compared one by one.

    - {id: victims, kind: list_of_persons, field: victim, severity: warning,
       message: "{event}: {positions}", why: one person has one name}

Persons are aligned where their names are one name, or where the given name agrees and so do age, role and status where
both tell them: aligned persons whose names then differ are a conflict of kind `identity`. A person told by one article
alone is uncorroborated.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.comparison.findings import across
from checker.comparison.positions import Side, sides_of
from checker.comparison.scene import Scene, is_background
from checker.comparison.standing import Standing, standing
from checker.comparison.verdicts import IDENTITY, Outcome, judge
from checker.model import finding
from checker.model.finding import Finding
from checker.model.value import CONFLICT, Value
from checker.rulebook.records import Field, Rule

_PARTING = ("age", "role_id", "side", "status", "sex")  # facts that part two persons where both state them


def list_of_persons(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each person of the list."""
    field = scene.fields[rule.field]
    for question, claims in scene.questions(rule.field):
        if is_background(question):
            continue
        persons = sides_of(claims, scene.relate, field.tolerance).sides
        for group in _aligned(persons, scene, field):
            weighed, outcome = _weigh(group, scene, field)
            yield across(scene, rule, question, weighed, outcome)


def _weigh(group: Sequence[Side], scene: Scene, field: Field) -> tuple[Standing, Outcome]:
    """The verdict on one person, by the claims about that person alone."""
    told = {claim.id: claim for side in group for stand in (*side.own, *side.shared) for claim in stand.claims}
    sides = sides_of(told.values(), scene.relate, field.tolerance)
    weighed = standing(sides.sides, scene)
    outcome = judge(sides, weighed, field, scene, firm_from=0.0)  # one given name, age and role are evidence enough
    if outcome.verdict == finding.CONFLICT and outcome.kind == IDENTITY:
        first = weighed.sides[0].value
        why = f"{_given(first)} must be one person, yet goes by different surnames"
        outcome = replace(outcome, why=(why, *outcome.why))
    return weighed, outcome


def _aligned(persons: Sequence[Side], scene: Scene, field: Field) -> list[list[Side]]:
    """The persons in groups that must be one person each; most groups have one name."""
    groups: list[list[Side]] = []
    for person in sorted(persons, key=lambda side: side.value.canonical):
        home = next((group for group in groups if all(_must_be_one(person, one, scene, field) for one in group)), None)
        if home is None:
            groups.append([person])
        else:
            home.append(person)
    return groups


def _must_be_one(left: Side, right: Side, scene: Scene, field: Field) -> bool:
    """Whether two names belong to one person by everything but the surname, and no article knows both."""
    one, other = _telling(left), _telling(right)
    if left.articles & right.articles or any(_part(one.get(name), other.get(name)) for name in _PARTING):
        return False
    given = [_given(one), _given(other)]
    if not all(given) or scene.relate(one, other, field.tolerance).kind != CONFLICT:
        return False
    names = [Value.of("person", name) for name in given]
    return given[0].casefold() == given[1].casefold() or scene.relate(names[0], names[1], None).kind == "equal"


def _telling(side: Side) -> Value:
    """The side's value that tells most about the person."""
    return min((stand.value for stand in side.own), key=lambda value: (-len(value.detail), value.canonical))


def _part(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _given(value: Value) -> str:
    """The given name: the first of several names, "" where only one is told."""
    words = value.canonical.split()
    return words[0] if len(words) > 1 else ""
