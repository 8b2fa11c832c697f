"""A margin that is not the difference of the score.

- {id: goal-margin, kind: margin_of_score, field: score, margin: goal_margin, severity: error, why: ...}
"""

import re
from collections.abc import Iterator

from checker.comparison.findings import inside
from checker.comparison.inside import by_article, figure, whole
from checker.comparison.parts import ARITHMETIC
from checker.comparison.scene import Scene
from checker.model.finding import CONFLICT, Finding
from checker.rulebook.records import Rule

_SCORE = re.compile(r"(\d{1,4})[-:](\d{1,4})")


def margin_of_score(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each article whose margin is the difference of none of its scores."""
    for _, article, scores in by_article(scene, rule.field):
        margins = [claim for claim in whole(scene, rule.settings["margin"], article) if figure(claim.value) is not None]
        told = [claim for claim in scores if difference(claim.value.canonical) is not None]
        stated = {int(number) for claim in margins if (number := figure(claim.value)) is not None}
        if told and stated and not stated & {difference(claim.value.canonical) for claim in told}:
            gap = difference(told[0].value.canonical)
            why = f"{told[0].value.canonical} is won by {gap}, the article says {margins[0].value.canonical}"
            yield inside(scene, rule, CONFLICT, ARITHMETIC, [told[0], margins[0]], (why,))


def difference(score: str) -> int | None:
    """The difference of a score of two numbers; None for any other."""
    match = _SCORE.fullmatch(score)
    return abs(int(match.group(1)) - int(match.group(2))) if match else None
