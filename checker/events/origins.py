"""Which articles rest on one origin: near-verbatim copies, stories of one agency, and those that share a slip."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations, pairwise
from types import MappingProxyType

from msgspec import Struct

from checker.events.shared_slips import shared_slips
from checker.events.trace import Trace, passage
from checker.model.claim import Claim
from checker.model.event import Origins
from checker.model.report import ArticleRecord
from checker.rulebook.records import Field

COPY = 0.6  # of the shorter text's runs of four words also stand in the longer one: a copy, whole or shortened
SHARED = 0.12  # from here on, passages were taken over: one origin, told in words of its own
RUNS = 10  # runs that two texts share in all; fewer are a sentence that all reporters of such an event write ...
BRIEF = 0.18  # ... but for so large a share of a brief
STRETCH = 6  # runs in a row that such a passage must have, nine words: the full name of a body is shorter
AGENCY = 0.05  # the same where both credit one agency
ORDERED = 0.75  # of the shorter one's values also stand in the other language's article, in the same order
_TOLD_FIGURES = 2  # figures and days among them from which the usual share is enough
_FACTS = 8  # values that an article must have for their order to tell anything: briefs start alike
_MOST_FACTS = 80  # values looked at: the order of the first ones tells enough
_FEW = 20  # articles that share a run, or a value, of which all pairs are looked at
_SHOWN = 3  # links of one origin that are told: the closest ones
_PASSAGE = 160  # characters of a shared passage that are shown
_FIGURES = "nomd%"  # kinds of values that an order is shown by; names are keys of sounds
_LEAST = 12  # runs: shorter texts (a headline, a brief) share words by accident


def origins_of(
    groups: Sequence[Sequence[int]],
    articles: Sequence[ArticleRecord],
    traces: Sequence[Trace],
    claims: Iterable[Claim] = (),
    fields: Mapping[str, Field] = MappingProxyType({}),
) -> Origins:
    """The origins within each event.

    traces: one an article, in the same order. claims: of all articles; where they are given, slips that articles share
    are looked for too. fields: those that the claims are of.
    """
    stated: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        stated[claim.article].append(claim)
    told = {place: stated[one.id] for place, one in enumerate(articles) if one.id in stated}
    of: list[tuple[str, str]] = []
    copies: list[tuple[str, str]] = []
    why: list[tuple[str, str]] = []
    for members in groups:
        links = {link.pair: link for link in _links(members, traces)}
        for slip in shared_slips(_joined(members, links), told, fields):
            links.setdefault(slip.pair, _Link(slip.pair, "slip", 0.0, slip.told))
        for joined in _joined(members, links):
            ids = sorted(articles[place].id for place in joined)
            origin = sha256("\x1f".join(ids).encode("utf-8", "surrogatepass")).hexdigest()[:12]
            of += [(article, origin) for article in ids]
            inside = sorted((link for pair, link in links.items() if pair[0] in set(joined)), key=_strength)
            why += [(origin, _reason(link, articles, traces)) for link in inside[:_SHOWN]]
            copies += _copied(joined, links, articles, traces)
    return Origins(tuple(sorted(of)), tuple(sorted(copies)), tuple(sorted(why)))


def overlap(one: Trace, other: Trace) -> float:
    """The share of the shorter text's runs of four words that the longer one has too, 0 to 1."""
    left, right = _runs(one), _runs(other)
    least = min(len(left), len(right))
    return len(left & right) / least if least >= _LEAST else 0.0


def stretch(one: Trace, other: Trace) -> int:
    """The most runs of four words in a row of one article that the other has too."""
    known = _runs(other)
    longest = length = 0
    for run in _listed(one):
        length = length + 1 if run in known else 0
        longest = max(longest, length)
    return longest


def _taken_over(one: Trace, other: Trace, share: float) -> bool:
    """Whether what two texts share is more than a sentence that everybody writes of such an event."""
    enough = share >= BRIEF or len(_runs(one) & _runs(other)) >= RUNS
    return enough and stretch(one, other) >= STRETCH


def _listed(trace: Trace) -> "array[int]":
    told = array("q")
    told.frombytes(trace.shingles)
    return told


def _runs(trace: Trace) -> set[int]:
    return set(_listed(trace))


def ordered(one: Trace, other: Trace) -> float:
    """The share of the shorter article's values that the other one tells in the same order, 0 to 1; 0 for too few.

    The same figures and names in one order are a translation: two reporters tell them in two. Where hardly a figure is among
    them it takes more: everybody names the two teams, the town and the captain.
    """
    from rapidfuzz.distance import LCSseq

    left, right = one.facts[:_MOST_FACTS], other.facts[:_MOST_FACTS]
    least = min(len(left), len(right))
    if least < _FACTS:
        return 0.0
    share = LCSseq.similarity(left, right) / least
    told = LCSseq.similarity(_figures(left), _figures(right))
    return share if told >= _TOLD_FIGURES or share > ORDERED else 0.0


def _figures(facts: Sequence[str]) -> list[str]:
    return [fact for fact in facts if fact[0] in _FIGURES]


class _Link(Struct, frozen=True):
    """Two articles (by place) of one origin.

    kind: `text`, `agency`, `order` or `slip`; share: of what they have in common; told: which slip it is.
    """

    pair: tuple[int, int]
    kind: str
    share: float
    told: str = ""

    @property
    def copy(self) -> bool:
        """Whether one is a near-verbatim copy of the other."""
        return self.kind == "text" and self.share >= COPY


def _strength(link: _Link) -> tuple[float, str, tuple[int, int]]:
    return -link.share, link.kind, link.pair


def _links(members: Sequence[int], traces: Sequence[Trace]) -> Iterator[_Link]:
    """Pairs of one origin; a pair may come twice, the telling kind last."""
    for one, other in _translations(members, traces):
        share = ordered(traces[one], traces[other])
        if share >= ORDERED:
            yield _Link((one, other), "order", share)
    for one, other in _meeting(members, traces):
        share = overlap(traces[one], traces[other])
        if share >= COPY or (share >= SHARED and _taken_over(traces[one], traces[other], share)):
            yield _Link((one, other), "text", share)
        elif share >= AGENCY and set(traces[one].credits) & set(traces[other].credits):
            yield _Link((one, other), "agency", share)


def _reason(link: _Link, articles: Sequence[ArticleRecord], traces: Sequence[Trace]) -> str:
    """Why two articles rest on one origin, with what shows it."""
    left, right = (traces[place] for place in link.pair)
    who = " and ".join(articles[place].id for place in link.pair)
    if link.kind == "slip":
        return f"{who} share a slip: {link.told}"
    if link.kind == "order":
        same = [fact.partition(":")[2] for fact in _common(left.facts, right.facts) if fact[0] in _FIGURES]
        shown = f": {', '.join(same[:_FACTS])}" if same else ""
        return f"{who} tell the same values in the same order ({link.share:.0%} of the shorter one's){shown}"
    words = passage(left, right) or passage(right, left)
    cut = words if len(words) <= _PASSAGE else words[:_PASSAGE].rsplit(" ", 1)[0] + " …"
    shown = f": “{cut}”" if cut else ""
    if link.kind == "agency":
        credit = min(set(left.credits) & set(right.credits)).upper()
        return f"{who} credit {credit} and share {link.share:.0%} of the shorter text{shown}"
    return f"{who}: {link.share:.0%} of the shorter text stands word for word in the longer one{shown}"


def _common(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """The values of one article that the other has too, each once, in the first one's order."""
    known = set(right)
    return list(dict.fromkeys(fact for fact in left if fact in known))


def _translations(members: Sequence[int], traces: Sequence[Trace]) -> list[tuple[int, int]]:
    """Pairs in two languages that share rare values; in a large event most share the common ones."""
    told = [place for place in members if len(traces[place].facts) >= _FACTS]
    if len({traces[place].language for place in told}) < 2:
        return []
    holders: dict[str, list[int]] = {}
    for place in told:
        for fact in set(traces[place].facts):
            holders.setdefault(fact, []).append(place)
    met = Counter(pair for places in holders.values() for pair in _pairs(places))
    return sorted(
        pair
        for pair, times in met.items()
        if times >= _FACTS // 2 and traces[pair[0]].language != traces[pair[1]].language
    )


def _meeting(members: Sequence[int], traces: Sequence[Trace]) -> list[tuple[int, int]]:
    """Pairs that share a run of words."""
    holders: dict[int, list[int]] = {}
    for place in members:
        for run in _runs(traces[place]):
            holders.setdefault(run, []).append(place)
    met = {pair for places in holders.values() if len(places) > 1 for pair in _pairs(places)}
    return sorted(met)


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of few places; of many, each with the first and with its neighbour, which joins copies as well."""
    if len(places) <= _FEW:
        yield from combinations(places, 2)
        return
    yield from ((places[0], place) for place in places[2:])
    yield from pairwise(places)


def _joined(members: Sequence[int], links: Mapping[tuple[int, int], object]) -> list[list[int]]:
    parent = {place: place for place in members}

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for one, other in links:
        parent[max(root(one), root(other))] = min(root(one), root(other))
    found: dict[int, list[int]] = {}
    for place in members:
        found.setdefault(root(place), []).append(place)
    return [sorted(found[first]) for first in sorted(found)]


def _copied(
    joined: Sequence[int],
    links: Mapping[tuple[int, int], _Link],
    articles: Sequence[ArticleRecord],
    traces: Sequence[Trace],
) -> Iterator[tuple[str, str]]:
    """Each copy with the text that stands for it: the earliest, else the longest, of those that it copies."""

    def rank(place: int) -> tuple[str, int, str]:
        article = articles[place]
        return article.published or "9999", -len(traces[place].shingles), article.id

    for group in _joined(joined, {pair: link for pair, link in links.items() if link.copy and pair[0] in joined}):
        first = min(group, key=rank)
        yield from ((articles[place].id, articles[first].id) for place in group if place != first)
