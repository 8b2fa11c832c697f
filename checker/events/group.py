"""Articles, claims and traces to events, look-alikes and origins."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from checker.events.cluster import groups, joined, with_stragglers
from checker.events.evidence import Evidence, Relate
from checker.events.explain import explained, neighbours
from checker.events.identity import event_id, label, reasons
from checker.events.origins import origins_of
from checker.events.pairs import Judged, Judgement, Pair, Watch
from checker.events.profile import Profile, profiles
from checker.events.related import related
from checker.events.trace import Trace
from checker.events.twins import twins
from checker.events.weights import weights
from checker.model.claim import Claim
from checker.model.event import Event, Grouping
from checker.model.report import ArticleRecord
from checker.rulebook.records import Field

_DOUBTS = 6  # groups among which doubts about an asserted event are told: more are not read
_ALIKE = 0.2  # cosine from which likeness of wording is worth naming as a reason
_SURE = 1e9  # log odds of what a person says: more than any number of articles can outweigh


def group(
    articles: Sequence[ArticleRecord],
    claims: Iterable[Claim],
    traces: Sequence[Trace],
    fields: Mapping[str, Field],
    same_event: bool = False,
    relate: Relate | None = None,
    same: Iterable[tuple[str, str]] = (),
    different: Iterable[tuple[str, str]] = (),
    explain: bool = False,
    watch: Watch = iter,
) -> Grouping:
    """Which articles are about one event, which events look alike, and what rests on one origin.

    traces: one an article, in the same order. same_event: all articles are one event because the user says so.
    relate: how two values stand to each other; the value types' own where none is given.
    same, different: pairs of article ids that a person put together or kept apart; those of other articles are passed
        over.
    watch: passes on the pairs that are judged and may tell a person of them.
    explain: say of each article why it is in its event, and of the nearest other events why they are others.
    """
    places = sorted(range(len(articles)), key=lambda place: articles[place].id)
    claims = list(claims)
    records, told = [articles[place] for place in places], [traces[place] for place in places]
    known = profiles((article.id for article in records), claims, fields)
    listed = [known[article.id] for article in records]
    judgement = Judgement(records, told, Evidence(listed, fields, weights(), relate or _values_relate()), weights())
    pairs = judgement.all(watch)
    together, apart = _known(records, same), _known(records, different)
    odds = {pair: one.odds for pair, one in pairs.items()}
    editions = [pair for pair, one in pairs.items() if one.two_editions]
    found = _grouped(len(records), odds | dict.fromkeys(apart, -_SURE), editions, together, apart)
    asserted = _asserted(found, records) if same_event else ()
    if same_event and records:
        found = [list(range(len(records)))]
    events = _events(found, records, listed, pairs, fields, asserted)
    events = _with_hands(events, records, together, apart)
    if explain:
        events = explained(found, events, pairs, judgement, records)
    origins = origins_of(found, records, told, claims, fields)
    near = neighbours(found, events, pairs, judgement) if explain else related(found, events, pairs, judgement)
    return Grouping(
        events=tuple(events),
        related_events=tuple(near),
        origins=origins,
        twins=twins(records, told, dict(origins.of)),
    )


def _known(articles: Sequence[ArticleRecord], pairs: Iterable[tuple[str, str]]) -> list[Pair]:
    """Pairs of ids as pairs of places, the lower first; those of other articles left out."""
    place = {article.id: index for index, article in enumerate(articles)}
    found = [(place[one], place[other]) for one, other in pairs if one in place and other in place and one != other]
    return sorted((min(pair), max(pair)) for pair in found)


def _asserted(found: Sequence[Sequence[int]], articles: Sequence[ArticleRecord]) -> tuple[str, ...]:
    """Why all articles are one event when the user says so, and which of them would not be."""
    doubts = [", ".join(articles[place].id for place in members) for members in found[1:_DOUBTS]]
    said = [f"doubtful: by what is read, {ids} would be another event" for ids in doubts]
    return ("the user says that all articles are about one event", *said)


def _with_hands(
    events: Sequence[Event], articles: Sequence[ArticleRecord], same: Iterable[Pair], different: Iterable[Pair]
) -> list[Event]:
    """The events, with what a person said of them as a reason."""
    home = {article: number for number, event in enumerate(events) for article in event.articles}
    told: dict[int, list[str]] = {}
    for pairs, words in ((same, "put together by hand"), (different, "kept apart by hand")):
        for pair in pairs:
            one, other = (articles[place].id for place in pair)
            for number in sorted({home[one], home[other]}):
                told.setdefault(number, []).append(f"{words}: {one} and {other}")
    return [replace(event, why=(*event.why, *told.get(number, ()))) for number, event in enumerate(events)]


def _grouped(
    count: int, odds: Mapping[Pair, float], editions: Sequence[Pair], same: Sequence[Pair], apart: Sequence[Pair]
) -> list[list[int]]:
    """The groups, the largest first. What a person put together drags the rest of both groups along.

    editions: pairs of two editions, which share no group that one of them only joins.
    """
    weight = weights()
    unmet, never = weight.wording.least, [*editions, *apart]
    found = with_stragglers(groups(count, odds, unmet, weight.threshold), odds, unmet, weight.straggler, never)
    if same:
        found = [part for members in joined(found, same) for part in _parted(members, odds, same, apart)]
    return sorted(found, key=lambda members: (-len(members), members))


def _parted(
    members: Sequence[int], odds: Mapping[Pair, float], same: Iterable[Pair], apart: Iterable[Pair]
) -> list[list[int]]:
    """A group that a person's words made, taken apart where it holds articles that a person kept apart."""
    inside = {place: index for index, place in enumerate(members)}
    if not any(one in inside and other in inside for one, other in apart):
        return [list(members)]
    said = {**odds, **dict.fromkeys(same, _SURE)}
    told = {(inside[one], inside[other]): said[one, other] for one, other in said if one in inside and other in inside}
    found = groups(len(members), told, weights().wording.least, weights().threshold)
    return [[members[index] for index in group] for group in found]


def _events(
    found: Sequence[Sequence[int]],
    articles: Sequence[ArticleRecord],
    listed: Sequence[Profile],
    pairs: Mapping[Pair, Judged],
    fields: Mapping[str, Field],
    asserted: tuple[str, ...],
) -> list[Event]:
    events, taken = [], set[str]()
    for number, members in enumerate(found, 1):
        own, told = [listed[place] for place in members], [articles[place] for place in members]
        known = event_id(own, told, fields)
        while known in taken:  # two events that claim the very same stay two, told apart by their articles
            known = event_id([], [replace(one, source=known) for one in told], fields)
        taken.add(known)
        why = asserted or tuple(_why(members, pairs, fields))
        events.append(
            Event(known, label(number, own, told, fields), tuple(one.id for one in told), why, bool(asserted))
        )
    return events


def _why(members: Sequence[int], pairs: Mapping[Pair, Judged], fields: Mapping[str, Field]) -> list[str]:
    inside = [
        pairs[one, other]
        for place, one in enumerate(members)
        for other in members[place + 1 :]
        if (one, other) in pairs
    ]
    told = reasons([agreement for one in inside for agreement in one.agreements], fields)
    likest = max((one.alike for one in inside if one.alike is not None), default=0.0)
    if likest >= _ALIKE:
        told.append(f"their wording is alike (up to {likest:.0%})")
    return told


def _values_relate() -> Relate:
    from checker import values

    relate: Relate = values.relate
    return relate
