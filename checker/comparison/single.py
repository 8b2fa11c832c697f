"""Two values of a field inside one article, where there can be only one.

    - {id: one-session, kind: single_valued, field: session_number, severity: error, why: a session has one number}

An article that tells two versions, each with its own party or its own time, has said so itself: no finding.
"""

from collections.abc import Iterator
from itertools import combinations

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, places
from checker.comparison.scene import Scene
from checker.comparison.verdicts import VALUE
from checker.model import finding
from checker.model.article import BODY, LEDE
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.value import CONFLICT, EXACT
from checker.rulebook.records import Rule

_TEXT = frozenset({LEDE, BODY})


def single_valued(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each pair of exact values in the running text of one article that exclude each other."""
    field = scene.fields[rule.field]
    for _, _, claims in by_article(scene, rule.field):
        firm = [claim for claim in claims if claim.value.qualifier == EXACT and places(claim) & _TEXT]
        for one, other in combinations(firm, 2):
            if _one_voice(one, other):
                relation = scene.relate(one.value, other.value, field.tolerance)
                if relation.kind == CONFLICT:
                    yield inside(scene, rule, finding.CONFLICT, VALUE, [one, other], relation.why[:1])


def _one_voice(one: Claim, other: Claim) -> bool:
    """Whether nothing but the value sets two claims apart."""
    return (
        not one.revises
        and not other.revises
        and one.scope.as_of == other.scope.as_of
        and one.scope.modality == other.scope.modality
        and one.attributed_to == other.attributed_to
    )
