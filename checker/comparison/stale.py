"""A headline, caption or slug that carries another figure than the body.

- {id: stale-killed, kind: stale, field: killed, severity: warning, why: headlines are often left behind}
"""

from collections.abc import Iterator

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, places
from checker.comparison.scene import Scene
from checker.model import finding
from checker.model.article import CAPTION, DATELINE, HEADLINE, METADATA
from checker.model.finding import Finding
from checker.model.value import CONFLICT
from checker.rulebook.records import Rule

STALE = "stale"
_LEFT_BEHIND = frozenset({HEADLINE, CAPTION, METADATA})


def stale(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each figure beside the body that the body contradicts wherever it gives one."""
    field = scene.fields[rule.field]
    for _, article, claims in by_article(scene, rule.field):
        body = [claim for claim in claims if places(claim) - _LEFT_BEHIND - {DATELINE}]
        for claim in claims:
            if not places(claim) <= _LEFT_BEHIND or not body:
                continue
            relations = [scene.relate(claim.value, other.value, field.tolerance) for other in body]
            if all(relation.kind == CONFLICT for relation in relations):
                why = f"the {claim.where} of {article} says {claim.value.canonical}: {relations[0].why[0]}"
                yield inside(scene, rule, finding.CONFLICT, STALE, [claim, *body], (why,))
