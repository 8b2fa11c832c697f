"""Parts that do not add up.

    - {id: aboard-adds, kind: sum_of_parts, field: aboard, parts: [passengers, crew], severity: error, why: ...}
    - {id: killed-part, kind: part_of_total, field: killed, severity: error, why: a part cannot exceed its whole}

Only exact figures of one article are reckoned with. An article may give a total with or without one of the parts, so
every small sum is tried before anything is said.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, figure, whole
from checker.comparison.scene import Scene
from checker.model.claim import Claim
from checker.model.finding import CONFLICT, Finding
from checker.rulebook.records import Rule

ARITHMETIC = "arithmetic"
_MOST = 6  # figures of one field in one article that are tried: sums of more are anybody's guess


def sum_of_parts(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article whose total is no sum of its parts, however the figures are taken."""
    for question, article, totals in by_article(scene, rule.field):
        if question.part_of is not None:
            continue
        parts = [_exact(whole(scene, part, article)) for part in rule.settings["parts"]]
        told = _exact(totals)
        if told and all(parts) and not any(_adds(total, parts) for total in told):
            claims = [told[0], *(part[0] for part in parts)]
            yield inside(scene, rule, CONFLICT, ARITHMETIC, claims, (_reckoned(told[0], parts),))


def part_of_total(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each part that is larger than every total which the article gives."""
    for question, article, claims in by_article(scene, rule.field):
        totals = [claim for claim in whole(scene, rule.field, article) if claim.key == question.key]
        if question.part_of is None or not totals or len(_exact(totals)) < len(totals):
            continue
        largest = max(totals, key=lambda claim: (_number(claim), claim.id))
        for part in _exact(claims):
            if _number(part) > _number(largest):
                why = f"{part.value.canonical} of {question.part_of} is more than {largest.value.canonical} in all"
                yield inside(scene, rule, CONFLICT, ARITHMETIC, [largest, part], (why,))


def _exact(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if figure(claim.value) is not None][:_MOST]


def _number(claim: Claim) -> Decimal:
    number = figure(claim.value)
    assert number is not None, "only exact figures come here"
    return number


def _adds(total: Claim, parts: Sequence[Sequence[Claim]]) -> bool:
    """Whether the total is some sum of one figure a part, with parts left out: it may count without one of them."""
    wanted = _number(total)
    for size in range(1, len(parts) + 1):
        for chosen in combinations(parts, size):
            if any(sum((_number(claim) for claim in taken), Decimal()) == wanted for taken in product(*chosen)):
                return True
    return False


def _reckoned(total: Claim, parts: Sequence[Sequence[Claim]]) -> str:
    figures = [_number(part[0]) for part in parts]
    added = " + ".join(f"{one:f}" for one in figures)
    return f"{added} = {sum(figures, Decimal()):f}, the article says {_number(total):f}"
