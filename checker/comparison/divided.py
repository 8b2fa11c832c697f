"""Articles whose headline says otherwise than their text: heard with either, they may contradict the others.

Counted where it stands with most others, such an article would agree with everybody. A headline that was left behind has a
figure that somebody told earlier; one that nobody told is a slip, and so is a text that differs from the headline and from
the other articles.
"""

from collections.abc import Iterator, Sequence

from checker.comparison.inside import places
from checker.comparison.scene import Scene
from checker.comparison.updates import higher
from checker.model.article import HEADLINE
from checker.model.claim import Claim
from checker.model.value import CONFLICT, EXACT
from checker.rulebook.records import Field

_ALONE = frozenset({HEADLINE})


def heard(claims: Sequence[Claim], field: Field, scene: Scene) -> Iterator[tuple[list[Claim], str]]:
    """The claims with each divided article heard by its text alone, then by its headline alone, and what divides it."""
    for article in sorted({claim.article for claim in claims}):
        mine = [claim for claim in claims if claim.article == article]
        headline = [claim for claim in mine if places(claim) == _ALONE]
        text = [claim for claim in mine if claim not in headline]
        if headline and text and all(_apart(one, other, field, scene) for one in headline for other in text):
            others = [claim for claim in claims if claim.article != article]
            why = f"the headline of {article} says {headline[0].value.canonical}, its text {text[0].value.canonical}"
            if not (field.evolves and higher(headline, text)):  # a lower text may tell of a part
                yield [*others, *text], why
            yield [*others, *headline], why


def _apart(one: Claim, other: Claim, field: Field, scene: Scene) -> bool:
    if one.value.qualifier != EXACT or one.scope.modality != other.scope.modality or one.revises or other.revises:
        return False
    return scene.relate(one.value, other.value, field.tolerance).kind == CONFLICT
