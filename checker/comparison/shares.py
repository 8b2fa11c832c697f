"""A percentage that is not that of its part in its whole.

    - {id: turnout-share, kind: share_of_total, field: turnout, part: votes_cast, total: voters, severity: error, why: ...}

Only exact figures of one article are reckoned with, at the precision at which the percentage is told; where the article has
several figures, one pair that fits is enough.
"""

from collections.abc import Iterator
from decimal import Decimal

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, figure, whole
from checker.comparison.parts import ARITHMETIC
from checker.comparison.scene import Scene
from checker.model.finding import CONFLICT, Finding
from checker.rulebook.records import Rule


def share_of_total(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article whose percentage fits none of its parts and wholes."""
    for question, article, shares in by_article(scene, rule.field):
        parts = [claim for claim in whole(scene, rule.settings["part"], article) if figure(claim.value)]
        totals = [claim for claim in whole(scene, rule.settings["total"], article) if figure(claim.value)]
        told = [claim for claim in shares if figure(claim.value) is not None]
        if question.part_of is not None or not (parts and totals and told):
            continue
        pairs = [(figure(part.value), figure(total.value)) for part in parts for total in totals]
        if not any(_fits(figure(share.value), part, total) for share in told for part, total in pairs):
            why = f"{_reckoned(*pairs[0])}, the article says {told[0].value.canonical} %"
            yield inside(scene, rule, CONFLICT, ARITHMETIC, [told[0], parts[0], totals[0]], (why,))


def _reckoned(part: Decimal | None, total: Decimal | None) -> str:
    share = 100 * part / total if part and total else Decimal()
    return f"{part:f} of {total:f} are {share:.1f} %"


def _fits(share: Decimal | None, part: Decimal | None, total: Decimal | None) -> bool:
    """Whether a part is that share of its whole, to within the last digit that the share is told with."""
    if share is None or part is None or not total:
        return True
    exponent = share.as_tuple().exponent
    last = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(100 * part / total - share) <= max(last, Decimal("0.01"))
