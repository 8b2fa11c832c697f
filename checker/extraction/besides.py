"""What else an article names where a field has one value: the other hours and towns, of which one may be meant.

An article that names the value of another one too is no witness against it: it tells of both, and which of them is the
event's is read from its words, the surest of which may still be those of the arrest or of the district.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from checker.extraction.reading import Told
from checker.extraction.scope import MODALITIES
from checker.model.claim import EVENT, HELD, Claim
from checker.model.value import Mention

_MOST = 60  # values kept for a claim: a list of towns or a table of days is none of a story
_ELSEWHERE = frozenset({*MODALITIES, "BACKGROUND"})  # classes of words that make a sentence tell of something else


def with_besides(claims: Iterable[Claim], told: Sequence[Told], fields: Collection[str]) -> Iterator[Claim]:
    """The claims; those of `fields` on the article's own event with the other values of their type that it names.

    Values that words say of something else (planned, of another event) are none of them. told: the parts of the article.
    """
    stated = list(claims)
    apart = {(claim.field, claim.value.canonical) for claim in stated if not _own(claim)}
    named = _named(told) if fields else {}
    for claim in stated:
        others = named.get(claim.value.type, set()) - {claim.value.canonical}
        others = {value for value in others if (claim.field, value) not in apart}
        heeded = others and claim.field in fields and _own(claim)
        yield replace(claim, besides=tuple(sorted(others)[:_MOST])) if heeded else claim


def _named(told: Sequence[Told]) -> dict[str, set[str]]:
    """The values that the parts name, by type."""
    named: dict[str, set[str]] = defaultdict(set)
    for part in told:
        starts = [sentence.start for sentence in part.sentences]
        for mention in part.mentions:
            if not _elsewhere(part, starts, mention):
                named[mention.value.type].add(mention.value.canonical)
    return named


def _elsewhere(part: Told, starts: Sequence[int], mention: Mention) -> bool:
    place = bisect_right(starts, mention.start) - 1
    if place < 0 or mention.start >= part.sentences[place].end:
        return False
    return not part.sentences[place].classes.isdisjoint(_ELSEWHERE)


def _own(claim: Claim) -> bool:
    return claim.scope.about == EVENT and claim.scope.modality == HELD
