"""Of whom a sentence, a fine, an age is told, so that two articles about two persons do not contradict each other.

It is the person named last before the value in its sentence, else the next one in it, else the one named last before it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.extraction.reading import Told
from checker.model.claim import Claim
from checker.model.value import Mention

_REACH = 400  # code points before a sentence in which somebody named is still spoken of


def with_whom(claims: Iterable[Claim], told: Sequence[Told], fields: Mapping[str, Collection[str]]) -> Iterator[Claim]:
    """The claims, those of a field that is somebody's with the name of the person.

    told: the parts of the article. fields: those that are somebody's, with the ids of the offices whose holders are not meant.
    """
    for claim in claims:
        offices = fields.get(claim.field)
        if offices is None:
            yield claim
        else:
            persons = _persons(told, claim.evidence.part, offices)
            yield replace(claim, of_whom=_nearest(claim, persons))


def _persons(told: Sequence[Told], part: str, offices: Collection[str]) -> list[Mention]:
    return [
        mention
        for one in told
        if one.part.name == part
        for mention in one.mentions
        if mention.value.type == "person" and mention.value.get("role_id") not in offices
    ]


def _nearest(claim: Claim, persons: Sequence[Mention]) -> str:
    """The name of the person that a claim's value is told of; "" where none is named near it."""
    start, sentence = claim.evidence.start, claim.sentence
    before = [person for person in persons if person.end <= start]
    inside = [person for person in before if person.start >= sentence.start]
    after = [person for person in persons if start <= person.start < sentence.end]
    near = [person for person in before if person.end >= sentence.start - _REACH]
    found = next((chosen for chosen in (inside[-1:], after[:1], near[-1:]) if chosen), None)
    return "" if found is None else found[0].value.canonical
