"""Counts that an ordinal tells: of "a fifth victim was found later" there are five, of "a third man has died" three dead.

It counts all who were struck, so that of the hurt those who died are taken off.
"""

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.somebody import People
from checker.extraction.symbols import OF_TYPE
from checker.extraction.wholes import number, own
from checker.languages.fold import folded
from checker.model.claim import SOME
from checker.model.value import AT_LEAST, Value

_ORDINAL = OF_TYPE["ordinal"]
_NEAR = 3  # symbols from an ordinal to its noun: "a fifth adult male victim"
_MOST = 30  # persons told one after the other
_LONGEST_WORD = 30  # code points


def with_turns(ones: list[Found], dead: Iterable[Found], hurt: Iterable[Found], people: People) -> list[Found]:
    """The counts of a field, the last person told in turn as so many.

    dead: the counts of the field to which this one yields. hurt: those of fields that yield to this one: where there are
    some, an ordinal may take in who lives.
    """
    turns = {place: turn for place, one in enumerate(ones) if own(one) and (turn := _turn(one, people))}
    if not turns:
        return ones
    last = max(turns, key=lambda place: turns[place])
    died = max((number(one) for one in dead if own(one)), default=Decimal(0))
    before = [number(one) for place, one in enumerate(ones) if place not in turns and _counts(one)]
    stated = max((number(one) for one in ones if _counts(one) and not _implied(one)), default=Decimal(0))
    count, next_to = turns[last] - died, max(before, default=Decimal(0)) + 1
    if count < 2 or (stated and count != stated + 1) or (count != next_to and any(map(own, hurt))):
        return ones
    told = [_part(one) if stated and _counts(one) and number(one) <= stated else one for one in ones]
    told[last] = _as_many(ones[last], count, implied=not stated)
    return told


def _turn(one: Found, people: People) -> int:
    """Which person somebody is told as, from the second on; 0 for who is not told in turn."""
    if not _implied(one) or number(one) != 1:
        return 0
    before = (one.sentence.at.get(place) for place in range(one.bound.place - 1, one.bound.place - _NEAR - 1, -1))
    item = next((item for item in before if item is not None and item.symbol == _ORDINAL), None)
    text, noun = people.texts[one.part], one.bound.item
    if item is None or item.mention is None or folded(text[noun.start : noun.end]) not in people.rules.in_turn:
        return 0
    if not people.rules.more.issuperset(folded(text[item.end : noun.start]).split()):
        return 0
    owner = folded(text[max(0, item.start - _LONGEST_WORD) : item.start]).split()[-1:]
    turn = item.mention.value.canonical
    told = turn.isdigit() and 1 < int(turn) <= _MOST and people.rules.whose.isdisjoint(owner)  # "his second child"
    return int(turn) if told else 0


def _counts(one: Found) -> bool:
    """Whether it says how many there were, be it only children: "a third man" may stand behind "two teenagers"."""
    return own(one) and one.scope.part_of is None and one.bound.value.type == "quantity"


def _implied(one: Found) -> bool:
    return bool(one.bound.value.get("implied"))


def _part(one: Found) -> Found:
    return replace(one, scope=replace(one.scope, part_of=SOME))


def _as_many(one: Found, count: Decimal, implied: bool) -> Found:
    value = Value.of("quantity", f"{count:f}", AT_LEAST, counted="person", implied=True if implied else None)
    return replace(one, bound=replace(one.bound, value=value, phrase=f"{one.bound.phrase}: in turn"))
