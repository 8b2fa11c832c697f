"""Events that look alike and differ: what is alike, what is different."""

from collections.abc import Mapping, Sequence

from checker.events.evidence import Agreement
from checker.events.identity import named, said
from checker.events.pairs import Judged, Pair
from checker.events.wording import Wording
from checker.model.event import Event, RelatedEvents
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL

LOOK_ALIKE = 0.1  # cosine of wording from which two texts of one language look alike to a reader
_NEIGHBOURS = 3  # pairs shown for one event, the most alike first
_MOST = 5  # facts listed on each side


def related(
    groups: Sequence[Sequence[int]], events: Sequence[Event], judged: Mapping[Pair, Judged], words: Wording
) -> list[RelatedEvents]:
    """The look-alike pairs, each event with its nearest few; events and groups are in the same order."""
    home = {place: index for index, members in enumerate(groups) for place in members}
    between: dict[Pair, list[tuple[Pair, Judged]]] = {}
    for (one, other), told in sorted(judged.items()):
        low, high = sorted((home[one], home[other]))
        if low != high:
            between.setdefault((low, high), []).append(((one, other), told))
    shown = [(pair, found) for pair, told in between.items() if (found := _compared(told, words)) is not None]
    shown.sort(key=lambda one: (-one[1][0], one[0]))
    counted = [0] * len(events)
    chosen = []
    for (low, high), (_, alike, different) in shown:
        if counted[low] < _NEIGHBOURS and counted[high] < _NEIGHBOURS:
            counted[low] += 1
            counted[high] += 1
            chosen.append(RelatedEvents((events[low].id, events[high].id), tuple(alike), tuple(different)))
    return sorted(chosen, key=lambda one: one.events)


def _compared(told: Sequence[tuple[Pair, Judged]], words: Wording) -> tuple[float, list[str], list[str]] | None:
    """(how alike, what is alike, what is different) of two events; None for two that only a machine would confuse."""
    agreements = [agreement for _, one in told for agreement in one.agreements]
    alike = _listed(agreements, (EQUAL, COMPATIBLE))
    agreed = {agreement.asked for agreement in agreements if agreement.kind == EQUAL}
    different = _listed([one for one in agreements if one.asked not in agreed], (CONFLICT,))
    pair, likest = max(told, key=lambda one: (one[1].alike or 0.0, one[0]))
    closeness = likest.alike or 0.0
    if not different or (closeness < LOOK_ALIKE and len(alike) < 2):
        return None
    if closeness >= LOOK_ALIKE:
        alike.append(f"words in common: {', '.join(words.shared(*pair))}")
    return (closeness * 10 + len(alike), alike, different) if alike else None


def _listed(agreements: Sequence[Agreement], kinds: Sequence[str]) -> list[str]:
    found: dict[str, float] = {}
    for agreement in agreements:
        if agreement.kind in kinds:
            told = said(agreement) if agreement.kind != CONFLICT else _against(agreement)
            found[told] = max(found.get(told, 0.0), abs(agreement.odds))
    return sorted(found, key=lambda words: (-found[words], words))[:_MOST]


def _against(agreement: Agreement) -> str:
    sides = sorted((agreement.one.canonical, agreement.other.canonical))
    return f"{named(*agreement.asked)} {sides[0]} against {sides[1]}"
