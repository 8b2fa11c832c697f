"""What the checks inside one article share: the article's claims of a field, and figures to reckon with."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from checker.comparison.scene import REAL, Question, Scene, is_background
from checker.model.article import CAPTION, HEADLINE, METADATA
from checker.model.claim import Claim
from checker.model.value import EXACT, Value

LEFT_BEHIND = frozenset({HEADLINE, CAPTION, METADATA})  # where a figure is often older than the text's
_MOST_DIGITS = 30  # of a figure that is reckoned with: nothing that is counted has more


def by_article(scene: Scene, field: str) -> Iterator[tuple[Question, str, list[Claim]]]:
    """Each question of the field and each article's claims on it; the article's own event, what took place or will."""
    for question, claims in scene.questions(field):
        if question.modality == REAL and not is_background(question):
            for article in sorted({claim.article for claim in claims}):
                yield question, article, [claim for claim in claims if claim.article == article]


def whole(scene: Scene, field: str, article: str) -> list[Claim]:
    """The article's claims of the field for the whole, not for a part, without a key."""
    return [
        claim
        for question, told_by, claims in by_article(scene, field)
        if told_by == article and question.part_of is None and question.key is None
        for claim in claims
    ]


def figure(value: Value) -> Decimal | None:
    """An exact figure; None for anything rounded, bounded or no number."""
    if value.qualifier != EXACT:
        return None
    try:
        number = Decimal(value.canonical)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS else None


def places(claim: Claim) -> frozenset[str]:
    """Where in the article a claim's value stands: its main place, and the headline or the text of its other places."""
    also = {"headline" if evidence.part == "title" else "body" for evidence in claim.also}
    return frozenset({claim.where, *also})
