"""Why articles are one event and why the nearest others are not, in words that an editor can follow."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from checker.events.identity import against, reasons
from checker.events.pairs import Judged, Judgement, Pair
from checker.model.event import Event, RelatedEvents
from checker.model.report import ArticleRecord
from checker.model.value import CONFLICT

_NEAREST = 3  # neighbours told of one event
_MOST = 4  # reasons on each side
_WORDED = 0.1  # cosine of wording that is worth a word


def explained(
    groups: Sequence[Sequence[int]],
    events: Sequence[Event],
    judged: Mapping[Pair, Judged],
    known: Judgement,
    articles: Sequence[ArticleRecord],
) -> list[Event]:
    """The events, with a reason for each of their articles: by which other one it belongs there."""
    near = _near(judged)
    told = []
    for members, event in zip(groups, events, strict=True):
        lines = [_belongs(place, members, near, known, articles) for place in members] if len(members) > 1 else []
        if len(members) == 1 and not near.get(members[0]):
            lines = ["no other article shares enough rare names, figures or words with it to be looked at"]
        told.append(replace(event, why=(*event.why, *lines)))
    return told


def neighbours(
    groups: Sequence[Sequence[int]], events: Sequence[Event], judged: Mapping[Pair, Judged], known: Judgement
) -> list[RelatedEvents]:
    """Each event with the few others that come nearest to it, and what speaks for and against their being one."""
    home = {place: index for index, members in enumerate(groups) for place in members}
    best: dict[Pair, tuple[float, Pair]] = {}
    for pair in sorted(judged):
        low, high = sorted((home[pair[0]], home[pair[1]]))
        if low != high and (judged[pair].odds, pair) > best.get((low, high), (float("-inf"), pair)):
            best[low, high] = (judged[pair].odds, pair)
    shown = [0] * len(events)
    chosen = []
    for (low, high), (odds, pair) in sorted(best.items(), key=lambda one: (-one[1][0], one[0])):
        if min(shown[low], shown[high]) < _NEAREST:
            shown[low] += 1
            shown[high] += 1
            alike, different = speaks(pair, judged[pair], known)
            verdict = (
                f"by what both say, nearer than others ({odds:+.1f}), yet not as a whole"
                if odds > known.weights.threshold
                else f"what speaks against one event weighs more ({odds:+.1f})"
            )
            sides = (events[low].id, events[high].id)
            chosen.append(RelatedEvents(sides, tuple(alike), (*different, verdict)))
    return sorted(chosen, key=lambda one: one.events)


def speaks(pair: Pair, judged: Judged, known: Judgement) -> tuple[list[str], list[str]]:
    """What speaks for a pair of articles being about one event, and what against it, the most telling first."""
    agreements = judged.agreements or tuple(known.evidence.agreements(*pair))
    fields = known.evidence.fields
    alike = [reason.removeprefix("both say ") for reason in reasons(agreements, fields)]
    if judged.alike is not None and judged.alike >= _WORDED:
        words = ", ".join(known.shared(*pair))
        alike.append(f"words in common ({judged.alike:.0%} alike): {words}")
    elif judged.alike is None and (facts := known.facts.alike(*pair)) >= _WORDED:
        alike.append(f"figures, names and days in common ({facts:.0%})")
    excluding = sorted(
        (one for one in agreements if one.kind == CONFLICT), key=lambda one: (one.odds, against(one, fields))
    )
    different = [against(one, fields) for one in excluding[:_MOST]] + known.apart(*pair)
    if judged.alike is not None and judged.alike < _WORDED:
        different.append(f"hardly a telling word in common ({judged.alike:.0%} alike)")
    return alike, different


def _near(judged: Mapping[Pair, Judged]) -> dict[int, list[tuple[float, int]]]:
    """Of each place the others that it was held against, the likeliest first."""
    found: dict[int, list[tuple[float, int]]] = {}
    for (one, other), pair in judged.items():
        found.setdefault(one, []).append((-pair.odds, other))
        found.setdefault(other, []).append((-pair.odds, one))
    return {place: sorted(told) for place, told in found.items()}


def _belongs(
    place: int,
    members: Sequence[int],
    near: Mapping[int, Sequence[tuple[float, int]]],
    known: Judgement,
    articles: Sequence[ArticleRecord],
) -> str:
    """Why an article is in its group: the member that it is nearest to, and what both share."""
    inside = set(members)
    mate = next(((-odds, other) for odds, other in near.get(place, ()) if other in inside), None)
    name = articles[place].id
    if mate is None:
        return f"{name}: put here by hand; nothing that was read links it to the others"
    odds, other = mate
    pair = min(place, other), max(place, other)
    alike, different = speaks(pair, known.judge(*pair), known)
    with_whom = f"{name} with {articles[other].id}"
    told = f"{with_whom}: {'; '.join(alike) or 'published together, in the same years'} ({odds:+.1f})"
    return told + (f"; against it: {'; '.join(different)}" if different else "")
