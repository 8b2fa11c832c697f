"""What helps an editor decide between positions: which one stands alone, and whose own words would settle it."""

from collections.abc import Iterable, Iterator

from checker.comparison.parties import party
from checker.comparison.scene import Scene
from checker.comparison.standing import Standing
from checker.comparison.strength import PRIMARY
from checker.model.claim import Claim

_LEAST = 2  # words of a party that may stand inside a longer name: the "Police Gazette" is not the police


def settling(scene: Scene, standing: Standing, apart: frozenset[int]) -> Iterator[str]:
    """Reasons in words, for positions that cannot both be true: those of these indexes, or all where none are given."""
    yield from _alone(scene, standing, apart or frozenset(range(len(standing.sides))))
    yield from _own_words(scene, standing)


def _alone(scene: Scene, standing: Standing, apart: frozenset[int]) -> Iterator[str]:
    """The positions of one origin that stand against several."""
    origins = {index: len(scene.origins(standing.counted[index])) for index in sorted(apart)}
    for index in origins:
        side = standing.sides[index]
        others = sum(origins.values()) - origins[index]
        if origins[index] == 1 and others > 1:
            names = ", ".join(sorted({_name(scene, article) for article in standing.counted[index]}))
            yield f"{side.value.canonical} stands alone: one origin ({names}) against {others}"


def _own_words(scene: Scene, standing: Standing) -> Iterator[str]:
    """What a party that is quoted said itself, or a primary source; else whose words both sides rest on."""
    cited: dict[str, set[str]] = {}
    own: dict[str, set[str]] = {}
    claims = [(claim, side.value.canonical) for side in standing.sides for claim in side.claims]
    parties = sorted({told for claim, _ in claims if (told := party(claim))})
    for claim, value in claims:
        if told := party(claim):
            cited.setdefault(told, set()).add(value)
        for speaker in _speakers(scene, claim, parties):
            own.setdefault(speaker, set()).add(value)
    for speaker in sorted(own):
        yield f"to settle it: {speaker} itself says {_listed(own[speaker])}"
    for told in sorted(cited):
        if len(cited[told]) > 1 and not own:
            yield f"to settle it, see what {told} published: it is quoted for {_listed(cited[told])}"


def _speakers(scene: Scene, claim: Claim, parties: Iterable[str]) -> Iterator[str]:
    """The source of a claim where it speaks for itself: a party that others quote, or a primary source."""
    article = scene.articles.get(claim.article)
    if article is None or not article.source:
        return
    source = article.source.casefold()
    quoted = any(told == source or (len(told.split()) >= _LEAST and f" {told} " in f" {source} ") for told in parties)
    if quoted or (scene.strength.tiers and scene.strength.tier(article) == PRIMARY):
        yield article.source


def _name(scene: Scene, article: str) -> str:
    record = scene.articles.get(article)
    return record.source if record and record.source else article


def _listed(values: Iterable[str]) -> str:
    return " and ".join(sorted(values))
