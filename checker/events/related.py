"""Events that look alike and differ: what is alike, what is different.

Two events look alike to a reader when they are told of in the same terms: they answer the same identifying questions
(both are numbered sessions with two co-chairs in one city), or their texts share much of their wording.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from checker.events.evidence import Agreement
from checker.events.identity import against, said
from checker.events.pairs import Judged, Judgement, Pair
from checker.events.profile import Asked
from checker.model.event import Event, RelatedEvents
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL
from checker.rulebook.records import Field

_WORDED = 0.2  # cosine of wording from which texts look alike by themselves
_ECHOED = 0.1  # from which shared words are worth naming beside other likenesses
_QUESTIONS = 3  # identifying questions that both answer, one of them alike: two stories of one kind
_NEIGHBOURS = 3  # pairs shown for one event, the most alike first
_MOST = 5  # facts listed on each side


class _Likeness(Struct, frozen=True):
    """Two events set side by side. score: how alike, to choose by."""

    score: float
    alike: tuple[str, ...]
    different: tuple[str, ...]


def related(
    groups: Sequence[Sequence[int]], events: Sequence[Event], judged: Mapping[Pair, Judged], known: Judgement
) -> list[RelatedEvents]:
    """The look-alike pairs, each event with its nearest few; events and groups are in the same order."""
    home = {place: index for index, members in enumerate(groups) for place in members}
    between: dict[Pair, list[Pair]] = {}
    for one, other in sorted(judged):
        low, high = sorted((home[one], home[other]))
        if low != high and _near(judged[one, other]):
            between.setdefault((low, high), []).append((one, other))
    found = [(pair, told) for pair, places in between.items() if (told := _likeness(places, judged, known))]
    found.sort(key=lambda one: (-one[1].score, one[0]))
    shown = [0] * len(events)
    chosen = []
    for (low, high), told in found:
        if max(shown[low], shown[high]) < _NEIGHBOURS:
            shown[low] += 1
            shown[high] += 1
            chosen.append(RelatedEvents((events[low].id, events[high].id), told.alike, told.different))
    return sorted(chosen, key=lambda one: one.events)


def _near(pair: Judged) -> bool:
    return (pair.alike or 0.0) >= _WORDED or _same_kind(pair)


def _same_kind(pair: Judged) -> bool:
    asked = {agreement.asked for agreement in pair.agreements}
    return len(asked) >= _QUESTIONS and any(agreement.kind in (EQUAL, COMPATIBLE) for agreement in pair.agreements)


def _likeness(places: Sequence[Pair], judged: Mapping[Pair, Judged], known: Judgement) -> _Likeness | None:
    """What makes two events alike and different, None where nothing that was read tells them apart."""
    agreements = [agreement for pair in places for agreement in judged[pair].agreements]
    agreed = {agreement.asked for agreement in agreements if agreement.kind == EQUAL}
    fields = known.evidence.fields
    alike = _listed((one for one in agreements if one.kind in (EQUAL, COMPATIBLE)), fields)
    different = _listed((one for one in agreements if one.kind == CONFLICT and one.asked not in agreed), fields)
    nearest = max(places, key=lambda pair: (judged[pair].alike or 0.0, pair))
    worded = judged[nearest].alike or 0.0
    if worded >= _ECHOED:
        alike.append(f"words in common: {', '.join(known.shared(*nearest))}")
    different = different or known.apart(*nearest)
    if not alike or not different:
        return None
    return _Likeness(worded * 10 + len(alike), tuple(alike), tuple(different))


def _listed(agreements: Iterable[Agreement], fields: Mapping[str, Field]) -> list[str]:
    """What is told on each question, once, the most telling first."""
    found: dict[Asked, tuple[float, bool, str]] = {}
    for agreement in agreements:
        told = (against if agreement.kind == CONFLICT else said)(agreement, fields)
        ranked = (-abs(agreement.odds), not told.isascii(), told)
        found[agreement.asked] = min(found.get(agreement.asked, ranked), ranked)
    return [told for _, _, told in sorted(found.values())[:_MOST]]
