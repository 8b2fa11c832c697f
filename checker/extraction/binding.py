"""Which field each value of a sentence belongs to, and by which words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct

from checker.extraction.bidding import Bid
from checker.extraction.dating import precise
from checker.extraction.fields import SLOTS, FieldUse
from checker.extraction.grammar import Grammar
from checker.extraction.items import NO_ONE, SINGLE, Item, value_of
from checker.extraction.patterns import Construction
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE, WORD
from checker.model.value import Value
from checker.values import nouns

NOT_OF_THE_EVENT = ("saying", "dateline")  # a date of the telling: `Mention.notes` say so
# Share that is right: "fatal shooting" may tell of another one, "no casualties" is said of the event itself.
_SAYING_A_COUNT = (("implies", SINGLE, 0.8), ("none", NO_ONE, 0.9))
_COUNTED_TYPES = ("quantity",)
# What keeps a value from a field: a word of `unless`, none of `only`, another kind of value, the words beside it, a rival.
REFUSALS = ("unless", "only", "kind", "beside", "rival")
_NOTHING: frozenset[str] = frozenset()
_NO_DAY = "XXXX-XX-XX"  # "today" on a page without a date
_NEXT_TO = 2  # symbols from a value to a word that follows it and surely has it: "Friday's shooting"
_TAKES_AFTER = (
    12  # symbols after a rival word in which a value is rather its own: "arrested ... on Tuesday in the shooting"
)
_DEFINITE = 0.85  # of the construction's own: "the two men" may be two of five
_OFFICE = 6  # symbols of an office before a name: "Leeds Fire Department Captain"
_APPOSED = re.compile(f",?{OF_TYPE['age']}?,")  # "Ann Ray, 27, said"
_DESCRIBED = re.compile(f",?{OF_TYPE['age']}?,[^,;:{OF_TYPE['person']}]{{1,24}},")
_PLAIN = 0.85  # sureness from which words that take a value from a weaker field are read plainly
_STATES = ("PARTICIPLE", "ADJECTIVE")
_BESIDE = 2  # symbols from a number to a word behind its noun
_ORIGIN_OF = OF_TYPE["person"] + OF_TYPE["age"]  # "Ann Ray, 27, of Leeds" was not hurt in Leeds


_Slots = Sequence[tuple[int, str, frozenset[str]]]  # (place, slot, concepts) of each captured slot
_Key = tuple[int, str, str]  # what one value is bound for: its place, its type, the field where several may have it
# Lower is better: a concept of first choice, a surer construction, nearer words; the name settles what is left.
_Rank = tuple[bool, float, int, str]


class Bound(Struct, frozen=True):
    """A value bound to a field. place: of its symbol; cues: places of the words that bound it; concepts: what they mean.

    part: whether it is a part of a count that the sentence gives too. reckoned: whether it is the sum of other fields'
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
    part: bool = False
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
    if one.sure < _PLAIN or one.value != SINGLE:
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
                value = _bound_value(sentence, item, place, bid.uses[0], slots, grammar)
                if value is not None:
                    yield from _offers(sentence, item, place, value, bid, slots, construction)


def _bound_value(
    sentence: Read, item: Item, place: int, use: FieldUse, slots: _Slots, grammar: Grammar
) -> Value | None:
    """What an item is for a field that its words bind; None where it is nothing for it."""
    if not _allowed(sentence, use):
        return None
    value = value_of(item, use.field.type, use.value)
    if value is None or _uncounted(sentence, place, value, slots, use, grammar):
        return None
    return value if _fits(use, item, value, grammar) and not _rivalled(sentence, use, place, slots) else None


def refusal(sentence: Read, item: Item, place: int, use: FieldUse, slots: _Slots, grammar: Grammar) -> str:
    """Why a field does not take an item that a construction offers it: the first of `REFUSALS` that holds, "" if it takes it."""
    if not use.unless.isdisjoint(sentence.concepts):
        return "unless"
    if not _allowed(sentence, use):
        return "only"
    value = value_of(item, use.field.type, use.value)
    if value is None or not _fits(use, item, value, grammar):
        return "kind"
    if _uncounted(sentence, place, value, slots, use, grammar):
        return "beside"
    return "rival" if _rivalled(sentence, use, place, slots) else ""


def _offers(
    sentence: Read, item: Item, place: int, value: Value, bid: Bid, slots: _Slots, construction: Construction
) -> Iterator[tuple[_Key, _Rank, Bound]]:
    """What the fields of a bid make of a value: one of them, by name, has it, and all of them a number after "all", or beside others."""
    cues = tuple([cue for cue, _, _ in slots])
    sure = _sureness(sentence, place, construction.sure)
    distance = max([abs(cue - place) for cue in cues], default=0)
    whole = value.type in _COUNTED_TYPES and _has(sentence, place - 1, "ALL")
    apart = whole or bid.uses[0].field.settings.get("beside")
    for use in bid.uses if apart else bid.uses[:1]:
        name = use.field.name
        yield (
            (place, value.type, name if apart else ""),
            (bid.second_choice, -sure, distance, name),
            Bound(use, item, value, place, cues, sure, f"{bid.told}: {construction.text}", bid.concepts),
        )


def _allowed(sentence: Read, use: FieldUse) -> bool:
    """Whether the sentence holds what the field wants, and nothing that it bars."""
    if use.unless and not use.unless.isdisjoint(sentence.concepts):
        return False
    return not use.only or not use.only.isdisjoint(sentence.concepts)


def _implied(sentence: Read, grammar: Grammar) -> Iterator[tuple[_Key, _Rank, Bound]]:
    """Words that state a count by themselves: "the fatal shooting of ..." one, "no casualties" none."""
    for place, item in sentence.at.items():
        if item.known is None or not item.known.valued:
            continue
        for category, value, sure in _SAYING_A_COUNT:
            for concept in sorted(item.known.concepts.get(category, ())):
                for use in grammar.by_concept.get(("quantity", concept), ()):
                    if concept in use.acts and use.field.settings.get("implicit"):
                        whole, name = _has(sentence, place - 1, "ALL"), use.field.name
                        phrase = f"{concept}, {grammar.language.tag}: {category}"
                        yield (
                            (place, value.type, name if whole else ""),
                            (False, -sure, 0, name),
                            Bound(use, item, value, place, (place,), sure, phrase),
                        )


def _sureness(sentence: Read, place: int, sure: float) -> float:
    """Of the construction; "the two men" takes up some of those told before."""
    return round(sure * _DEFINITE, 3) if _has(sentence, place - 1, "DEFINITE") else sure


def captured(at: Mapping[int, Item], names: Sequence[str], match: Any) -> _Slots:
    """The slots of a construction that matched, in order. names: of all that it captures; match: of its pattern."""
    found = []
    for number, name in enumerate(names, start=1):
        place = match.start(number)
        item = at.get(place) if place >= 0 else None
        if item is not None and item.known is not None:
            found.append((place, name, item.known.concepts.get(SLOTS[name], _NOTHING)))
    return found


def _rivalled(sentence: Read, use: FieldUse, place: int, slots: _Slots) -> bool:
    """Whether a word of a rival concept has the value: one that stands nearer, or before it while what binds it follows."""
    if not use.rivals or not slots:
        return False
    nearest = min((cue - place for cue, _, _ in slots), key=abs)
    for at, item in sentence.at.items():
        if item.known is not None and item.known.means(use.rivals):
            if abs(at - place) < abs(nearest) and (at < place or nearest > 0):
                return True
            if at < place and nearest > _NEXT_TO and place - at <= _TAKES_AFTER:
                return True
    return False


def _uncounted(sentence: Read, place: int, value: Value, slots: _Slots, use: FieldUse, grammar: Grammar) -> bool:
    """Whether the words beside say that it is something else: "a father of four", "Ann Ray said", "Ray's father"."""
    if value.type == "date":
        beside = place + 2 if _has(sentence, place + 1, "POSS") else place + 1
        return _has(sentence, beside, "PARTY") or _has(sentence, place - 1, "ONWARD")
    if value.type == "place":
        return _has(sentence, place - 1, "OF") and any(
            sentence.at[near].symbol in _ORIGIN_OF for near in range(place - 5, place - 1) if near in sentence.at
        )
    if value.type == "person":
        return speaks(sentence, place, grammar)
    if value.type not in _COUNTED_TYPES:
        return False
    if value.canonical == "1" and _has(sentence, place + 1, "OF", "UNCOUNTED"):
        return True
    if _has(sentence, place, "FURTHER") and sentence.symbols[place + 1 : place + 2] == WORD:
        return True  # "another location" is nobody
    if _is_age(sentence, place) and not use.field.settings.get("alike"):  # who counts votes tells no ages
        return True
    if _reduced(sentence, place, slots):  # of "one of the two women killed" and "19 of the 32 killed" the whole
        return False
    return _divided(sentence, place) or any(_has(sentence, near, "UNCOUNTED") for near in (place - 1, place - 2))


def _reduced(sentence: Read, place: int, slots: _Slots) -> bool:
    """Whether what binds a number out of which others are taken stands right behind it and its noun, as a short clause."""
    if not _divided(sentence, place) and not any(_has(sentence, near, "AMONG") for near in (place - 1, place - 2)):
        return False
    return bool(slots) and all(
        name in _STATES and place < cue <= place + _BESIDE and not _has(sentence, cue - 1, "BE")
        for cue, name, _ in slots
    )


def _is_age(sentence: Read, place: int) -> bool:
    """Whether bare digits before a comma are somebody's age: the 25 of "Ann Ray, 25, died", "another, also 25, died"."""
    mention = sentence.at[place].mention
    if mention is None or mention.value.get("noun") is not None or mention.value.get("counted") is not None:
        return False
    if not place or sentence.symbols[place + 1 : place + 2] != "," or not mention.text.isdigit():
        return False
    return not _has(sentence, place + 2, "INCLUDING")


def _divided(sentence: Read, place: int) -> bool:
    """Whether another number is taken out of it: the 32 of "19 of the 32 passengers were killed"."""
    if _has(sentence, place - 1, "OUT_OF"):
        return not _has(sentence, place - 2, "GROUP")  # "семья из пяти человек" is five
    before = place - 2 if _has(sentence, place - 1, "OBJECT", "DEFINITE") else place - 1
    if not _has(sentence, before, "OF", "OUT_OF"):
        return False
    part = sentence.at.get(before - 1)
    return part is not None and part.mention is not None and part.mention.value.type == "quantity"


def speaks(sentence: Read, place: int, grammar: Grammar) -> bool:
    """Whether the person at a place only speaks, or is named for somebody else ("Ray's father")."""
    mention = sentence.at[place].mention
    if mention is not None and mention.value.get("role_id") in grammar.speakers:
        return True
    if _credited(sentence, place) or (_has(sentence, place - 1, "SAID") and sentence.symbols[: place - 1][-1:] in ",:"):
        return True  # ", said Ann Ray" names who speaks, "police said Ann Ray was hurt" does not
    if _has(sentence, place + 1, "SAID", "POSS", "ACCORDING_AFTER"):
        return True
    return _said_behind(sentence, place, _APPOSED)


def tells(sentence: Read, place: int) -> bool:
    """Whether the person at a place speaks behind what is told of him: "Ann Ray, 27, a friend of the dead woman, said"."""
    return _said_behind(sentence, place, _DESCRIBED)


def _said_behind(sentence: Read, place: int, words: "re.Pattern[str]") -> bool:
    following = words.match(sentence.symbols, place + 1)
    return following is not None and _has(sentence, following.end(), "SAID")


def _credited(sentence: Read, place: int) -> bool:
    """Whether "according to" stands before the person and his office: "according to Leeds Mayor Ann Ray, ..."."""
    for near in range(place - 1, max(place - _OFFICE, 0) - 1, -1):
        if sentence.symbols[near] in ",;:":
            return False
        if _has(sentence, near, "ACCORDING"):
            return True
    return False


def _has(sentence: Read, place: int, *names: str) -> bool:
    item = sentence.at.get(place)
    return item is not None and item.known is not None and not item.known.classes.isdisjoint(names)


def _counts(value: Value, kinds: frozenset[str], grammar: Grammar) -> bool:
    """Whether a number counts one of the kinds, or nothing that is named ("two were killed", "three others")."""
    counted, noun = value.get("counted"), value.get("noun")
    if "." in value.canonical:  # a rate
        return False
    if counted is not None:
        return counted in kinds or value.get("subset") in kinds
    return noun is None or noun in grammar.open_nouns or grammar.matcher.knows(str(noun))


def _fits(use: FieldUse, item: Item, value: Value, grammar: Grammar) -> bool:
    """Whether the value is of the field's type and of the kind that it wants."""
    if value.type != use.field.type:
        return False
    if item.mention is not None and item.mention.note("dates") in NOT_OF_THE_EVENT:
        return False
    if value.get("implied") and not use.field.settings.get("implicit"):
        return False
    if value.canonical == _NO_DAY and value.get("weekday") is None:
        return False
    precision = use.field.settings.get("precision")
    if precision and not precise(value.canonical, str(precision)):
        return False
    if not _measures(value, use) or value.get("subset") in use.not_of:
        return False
    if not use.kinds:
        return True
    if value.type in _COUNTED_TYPES:
        return _counts(value, use.kinds, grammar)
    return value.get("kind") in use.kinds


def _measures(value: Value, use: FieldUse) -> bool:
    """Whether a number is a measure where the field wants one (`units`), and none where it counts (`kinds`)."""
    unit = value.get("unit")
    if use.units:
        return unit is not None and nouns.sizes().get(str(unit), ("",))[0] in use.units
    return unit is None or not use.kinds or value.type not in _COUNTED_TYPES
