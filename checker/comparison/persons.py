"""A field that holds a list of persons: aligned across articles, then compared one by one.

    - {id: victims, kind: list_of_persons, field: victim, severity: warning,
       message: "{event}: {positions}", why: one person has one name}

Persons are aligned where their names are one name, or where the given name agrees and so do age, role and status where
both tell them: aligned persons whose names then differ are a conflict of kind `identity`. So is a person whom an article only
names, in a field of `namesakes: [bystander]`, where no article knows both names. A person told by one article alone is
uncorroborated.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.comparison.findings import across
from checker.comparison.namesakes import Known, given_name, known, knows, must_be_one, namesakes, telling
from checker.comparison.one_sentence import with_one_sentence
from checker.comparison.positions import Side, sides_of
from checker.comparison.scene import Scene, is_background
from checker.comparison.standing import Standing, standing
from checker.comparison.verdicts import IDENTITY, Outcome, judge
from checker.model import finding
from checker.model.claim import HELD, Claim
from checker.model.finding import Finding
from checker.rulebook.records import Field, Rule


def list_of_persons(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each person of the list."""
    yield from with_one_sentence(_by_person(scene, rule), scene, rule)


def _by_person(scene: Scene, rule: Rule) -> Iterator[Finding]:
    field = scene.fields[rule.field]
    people = known(scene, rule)
    for question, claims in scene.questions(rule.field):
        if is_background(question):
            continue
        persons = sides_of(claims, scene.relate, field.tolerance).sides
        for group in _aligned(persons, people, scene):
            told = {claim.id: claim for side in group for stand in (*side.own, *side.shared) for claim in stand.claims}
            weighed, outcome = _weigh(list(told.values()), scene, field)
            if outcome.verdict != finding.CONFLICT and (more := list(namesakes(group, people, scene))):
                renamed = _weigh([*told.values(), *more], scene, field)
                weighed, outcome = renamed if renamed[1].verdict == finding.CONFLICT else (weighed, outcome)
            yield across(scene, rule, question, weighed, outcome)


def _weigh(told: Sequence[Claim], scene: Scene, field: Field) -> tuple[Standing, Outcome]:
    """The verdict on one person, by the claims about that person alone; a name is the same before and after the hearing."""
    held = [replace(claim, scope=replace(claim.scope, modality=HELD)) for claim in told]
    sides = sides_of(held, scene.relate, field.tolerance)
    weighed = standing(sides.sides, scene)
    outcome = judge(sides, weighed, field, scene, firm_from=0.0)  # one given name, age and role are evidence enough
    if outcome.verdict == finding.CONFLICT and outcome.kind == IDENTITY:
        first = weighed.sides[0].value
        why = f"{given_name(first)} must be one person, yet goes by different surnames"
        outcome = replace(outcome, why=(why, *outcome.why))
    return weighed, outcome


def _aligned(persons: Sequence[Side], people: Known, scene: Scene) -> list[list[Side]]:
    """The persons in groups that must be one person each; most groups have one name."""
    groups: list[list[Side]] = []
    for person in sorted(persons, key=lambda side: side.value.canonical):
        home = next((group for group in groups if all(_is_one(person, one, people, scene) for one in group)), None)
        if home is None:
            groups.append([person])
        else:
            home.append(person)
    return groups


def _is_one(left: Side, right: Side, people: Known, scene: Scene) -> bool:
    """Whether two names belong to one person by everything but the surname, and no article knows both."""
    if left.articles & right.articles or not must_be_one(telling(left), telling(right), scene):
        return False
    return not (
        knows(left.articles, telling(right), people, scene) or knows(right.articles, telling(left), people, scene)
    )
