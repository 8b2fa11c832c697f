"""Which field each value of a sentence belongs to, and by which words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct

from checker.extraction.bidding import Bid
from checker.extraction.fields import SLOTS, FieldUse
from checker.extraction.grammar import Grammar
from checker.extraction.items import NO_ONE, SINGLE, Item
from checker.extraction.patterns import KEY, Construction
from checker.extraction.reading import Read
from checker.extraction.taking import Slots, in_scene, taken
from checker.model.value import Value

# Share that is right: "fatal shooting" may tell of another one, "no casualties" is said of the event itself.
_SAYING_A_COUNT = (("implies", SINGLE, 0.8), ("none", NO_ONE, 0.9))
_NOTHING: frozenset[str] = frozenset()
_DEFINITE = 0.85  # of the construction's own: "the two men" may be two of five
_PLAIN = 0.85  # sureness from which words that take a value from a weaker field are read plainly

_Key = tuple[int, str, str]  # what one value is bound for: its place, its type, the field where several may have it
# Lower is better: a concept of first choice, a surer construction, nearer words; the name settles what is left.
_Rank = tuple[bool, float, int, str]


class Bound(Struct, frozen=True, gc=False):
    """A value bound to a field. place: of its symbol; cues: places of the words that bound it; concepts: what they mean.

    holder: place of the name that tells whose it is, where the phrase has one.
    part: whether it is a part of a count that the sentence gives too. whole: whether it is all of its field's, though told as
    a part of another's: "nine were hurt, of whom two died". reckoned: whether it is the sum of other fields'
    counts, so that a stated one stands before it.
    """

    use: FieldUse
    item: Item
    value: Value
    place: int
    cues: tuple[int, ...]
    sure: float
    phrase: str
    concepts: frozenset[str] = frozenset()
    holder: int | None = None
    part: bool = False
    whole: bool = False
    reckoned: bool = False

    @property
    def second_choice(self) -> bool:
        """Whether only words that bind where no other does have bound it."""
        return bool(self.concepts) and self.concepts <= self.use.otherwise

    @property
    def distance(self) -> int:
        """Symbols between the value and its farthest cue."""
        return max((abs(cue - self.place) for cue in self.cues), default=0)


def bind(sentence: Read, grammar: Grammar) -> list[Bound]:
    """Each value with the one field of its type that its words bind best, in order of place.

    A number after "all" belongs to every field that binds it: in "all 49 aboard were killed" it tells of both. A field
    that stands `beside` others takes from none of them.
    """
    best: dict[_Key, tuple[_Rank, Bound]] = {}
    for key, rank, bound in chain(_all(sentence, grammar), _implied(sentence, grammar)):
        old = best.get(key)
        if old is None or _over(bound, old[1]) or (rank < old[0] and not _over(old[1], bound)):
            best[key] = rank, bound
    return [best[key][1] for key in sorted(best)]


def _over(one: Bound, other: Bound) -> bool:
    """Whether one field has a value over another that yields to it: "shot the man, who was later pronounced dead" is a death."""
    if one.sure < min(_PLAIN, other.sure) or one.value != SINGLE:
        return False
    return other.use.field.settings.get("yields_to") == one.use.field.name


def _all(sentence: Read, grammar: Grammar) -> Iterator[tuple[_Key, _Rank, Bound]]:
    at, symbols = sentence.at, sentence.symbols
    for bindable in grammar.applicable(symbols):
        construction = bindable.construction
        for match in construction.compiled.finditer(symbols):
            place = match.start()
            item = at.get(place)
            if item is None:
                continue
            slots = captured(at, construction.slots, match)
            named = tuple([(name, concepts) for _, name, concepts in slots])
            for bid in grammar.bids.of(bindable.group, bindable.only, named):
                value = taken(sentence, item, place, bid.uses[0], slots, grammar)
                if not isinstance(value, str):
                    holder = match.start(construction.holder) if construction.holder else None
                    yield from _offers(sentence, item, place, value, bid, slots, construction, holder)


def _offers(
    sentence: Read,
    item: Item,
    place: int,
    value: Value,
    bid: Bid,
    slots: Slots,
    construction: Construction,
    holder: int | None,
) -> Iterator[tuple[_Key, _Rank, Bound]]:
    """What the fields of a bid make of a value: one of them, by name, has it, and all of them a number after "all", or beside others."""
    cues = tuple([cue for cue, _, _ in slots])
    sure = _sureness(sentence, place, construction.sure)
    distance = max([abs(cue - place) for cue in cues], default=0)
    whole = value.type == "quantity" and sentence.has(place - 1, "ALL")
    apart = whole or bid.uses[0].field.settings.get("beside")
    for use in bid.uses if apart else bid.uses[:1]:
        name = use.field.name
        yield (
            (place, value.type, name if apart else ""),
            (bid.second_choice, -sure, distance, name),
            Bound(use, item, value, place, cues, sure, f"{bid.told}: {construction.text}", bid.concepts, holder),
        )


def _implied(sentence: Read, grammar: Grammar) -> Iterator[tuple[_Key, _Rank, Bound]]:
    """Words that state a count by themselves: "the fatal shooting of ..." one, "no casualties" none."""
    for place, item in sentence.at.items():
        if item.known is None or not item.known.valued:
            continue
        for category, value, sure in _SAYING_A_COUNT:
            for concept in sorted(item.known.concepts.get(category, ())):
                for use in grammar.by_concept.get(("quantity", concept), ()):
                    if concept in use.acts and use.field.settings.get("implicit") and in_scene(sentence, value, use):
                        whole, name = sentence.has(place - 1, "ALL"), use.field.name
                        phrase = f"{concept}, {grammar.language.tag}: {category}"
                        yield (
                            (place, value.type, name if whole else ""),
                            (False, -sure, 0, name),
                            Bound(use, item, value, place, (place,), sure, phrase),
                        )


def _sureness(sentence: Read, place: int, sure: float) -> float:
    """Of the construction; "the two men" takes up some of those told before."""
    return round(sure * _DEFINITE, 3) if sentence.has(place - 1, "DEFINITE") else sure


def captured(at: Mapping[int, Item], names: Sequence[str], match: Any) -> Slots:
    """The slots of a construction that matched, in order. names: of all that it captures; match: of its pattern."""
    found = []
    for number, name in enumerate(names, start=1):
        place = match.start(number)
        item = at.get(place) if place >= 0 else None
        if item is not None and item.known is not None and name != KEY:
            found.append((place, name, item.known.concepts.get(SLOTS[name], _NOTHING)))
    return found
