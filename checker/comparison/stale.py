"""A headline, caption or slug that carries another figure than the body.

- {id: stale-killed, kind: stale, field: killed, severity: warning, why: headlines are often left behind}

What was left behind is older: of a field that evolves only a figure below the body's is, the other way round the body
tells of a part. Both must be stated plainly.
"""

from collections.abc import Iterator, Sequence

from checker.comparison.findings import inside
from checker.comparison.inside import LEFT_BEHIND, by_article, places
from checker.comparison.scene import Scene
from checker.comparison.updates import higher
from checker.comparison.verdicts import FIRM
from checker.model import finding
from checker.model.article import DATELINE
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.value import CONFLICT
from checker.rulebook.records import Field, Rule

STALE = "stale"


def _behind(claim: Claim, body: Sequence[Claim], field: Field) -> bool:
    return not field.evolves or all(higher([other], [claim]) or other.revises for other in body)


def stale(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each figure beside the body that the body contradicts wherever it gives one."""
    field = scene.fields[rule.field]
    for _, article, claims in by_article(scene, rule.field):
        firm = [claim for claim in claims if claim.confidence >= FIRM]
        body = [claim for claim in firm if places(claim) - LEFT_BEHIND - {DATELINE}]
        for claim in firm:
            if not places(claim) <= LEFT_BEHIND or not body or not _behind(claim, body, field):
                continue
            relations = [scene.relate(claim.value, other.value, field.tolerance) for other in body]
            if all(relation.kind == CONFLICT for relation in relations):
                why = f"the {claim.where} of {article} says {claim.value.canonical}: {relations[0].why[0]}"
                yield inside(scene, rule, finding.CONFLICT, STALE, [claim, *body], (why,))
