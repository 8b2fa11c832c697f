"""What an article finally says where it says several things of one question."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from checker.comparison.inside import LEFT_BEHIND, figure, places
from checker.comparison.positions import Side
from checker.comparison.scene import Scene
from checker.comparison.times import later, said_by_publication
from checker.model.claim import HELD, Claim
from checker.rulebook.records import Field


class Standing(Struct, frozen=True):
    """Sides with the articles that are counted for each, the ones nobody needs left out.

    counted: articles by side; also: what was set aside, in words.
    """

    sides: tuple[Side, ...]
    counted: tuple[frozenset[str], ...]
    also: tuple[str, ...] = ()


def last_words(claims: Sequence[Claim], field: Field, scene: Scene) -> list[Claim]:
    """The claims that each article lets stand: held ones before planned, the newest figure of a field that evolves."""
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    kept: list[Claim] = []
    for article in sorted(by_article):
        told = by_article[article]
        if len(told) > 1:
            held = [claim for claim in told if claim.scope.modality == HELD]
            told = held or told
        if len(told) > 1 and field.evolves:
            told = _caught_up(_newest(told, scene.published(article)))
        kept.extend(told)
    return kept


def _newest(told: list[Claim], published: str | None) -> list[Claim]:
    revised = [claim for claim in told if claim.revises]
    if revised:
        return revised
    return [
        claim for claim in told if not any(later(_as_of(other, published), _as_of(claim, published)) for other in told)
    ]


def _caught_up(told: list[Claim]) -> list[Claim]:
    """Without lower exact figures that only a headline or caption gives: they were left behind when the text was renewed."""
    text = [one for claim in told if not _only_beside(claim) and (one := figure(claim.value)) is not None]
    if not text:
        return told
    return [
        claim
        for claim in told
        if not (_only_beside(claim) and (mine := figure(claim.value)) is not None and mine < min(text))
    ]


def _only_beside(claim: Claim) -> bool:
    return places(claim) <= LEFT_BEHIND


def _as_of(claim: Claim, published: str | None) -> str:
    """When the figure holds; one without a word of time is the article's present."""
    if said_by_publication(claim.scope.as_of, published):
        return published or "9999"
    return claim.scope.as_of or ""


def standing(sides: Iterable[Side], scene: Scene) -> Standing:
    """Each article counted where it stands with the most others: it may quote the other side without holding it."""
    told = list(sides)
    backing = [scene.originals(side.articles) for side in told]
    counted: list[frozenset[str]] = []
    for index, side in enumerate(told):
        counted.append(
            frozenset(
                article
                for article in side.articles
                if not any(
                    article in other.articles and len(backing[place] - {article}) > len(backing[index] - {article})
                    for place, other in enumerate(told)
                    if place != index
                )
            )
        )
    kept = [index for index, articles in enumerate(counted) if articles]
    also = tuple(
        f"{', '.join(sorted(side.articles))} also says {side.value.canonical}"
        for index, side in enumerate(told)
        if index not in kept
    )
    return Standing(tuple(told[index] for index in kept), tuple(counted[index] for index in kept), also)
