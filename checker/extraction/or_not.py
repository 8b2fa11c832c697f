"""Counts that some give with certain persons and others without: the attacker among the dead, a child unborn.

A field names the words for them (`some_count`). "Three dead" and "four dead, the gunman among them" then are no
contradiction: the value says how many less or more other counts may give (`or_less`, `or_more`).
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.grammar import Grammar
from checker.extraction.items import UNBORN, Item
from checker.extraction.reading import Read
from checker.extraction.wholes import is_whole, number, own
from checker.languages.fold import folded
from checker.model.claim import SOME
from checker.model.value import EXACT, Value

_REACH = 12  # symbols from "including" to whom it names
_LESS, _MORE = "or_less", "or_more"


def with_or_not(ones: list[Found], found: Iterable[Found], rules: Grammar) -> list[Found]:
    """The counts of a field, each with how many less or more others may give.

    found: everything that the article states, whose sentences tell of those that some count and others do not.
    """
    them = ones[0].bound.use.some_count if ones else frozenset()
    if not them:
        return ones
    told_of = list(found)
    those = [
        one for one in told_of if one.bound.use.field is ones[0].bound.use.field and _is_one_of_them(one, them, rules)
    ]
    dead = max((int(number(one)) for one in those if own(one)), default=0)
    if not dead and any(_deeds(one.sentence, them) for one in told_of):
        dead = 1
    ones = _apart(ones, those)
    told: dict[str, Mapping[str, str]] = {}
    wholes = [one for one in ones if own(one) and is_whole(one) and one.bound.value.qualifier == EXACT]
    for one in wholes:
        said = dict(_said(one, those, them, max(dead, 1)))
        if said:
            told.setdefault(one.bound.value.canonical, said)
    either = {_LESS: str(dead), _MORE: str(dead)} if dead else {}
    return [
        _noted(one, told.get(one.bound.value.canonical, either if number(one) > dead else {})) if one in wholes else one
        for one in ones
    ]


def _apart(ones: list[Found], those: list[Found]) -> list[Found]:
    """With the counts of them alone as parts where the article counts others: "14 people and the two attackers died"."""
    rest = [one for one in ones if own(one) and is_whole(one) and one not in those]
    most = max(map(number, rest), default=0)
    return [
        replace(one, scope=replace(one.scope, part_of=SOME))
        if one in those and own(one) and is_whole(one) and number(one) <= most
        else one
        for one in ones
    ]


def _is_one_of_them(one: Found, them: frozenset[str], rules: Grammar) -> bool:
    known, noun = one.bound.item.known, one.bound.value.get("noun")
    if known is not None:
        return known.means(them)
    return noun is not None and rules.means(folded(str(noun)), them)


def _said(one: Found, those: list[Found], them: frozenset[str], dead: int) -> Iterator[tuple[str, str]]:
    """What the sentence of a count says of them: that it includes them, or that they come to it."""
    told = one.bound.value.get(_MORE)
    if told is not None:
        yield _MORE, str(told)
    elif _included(one.sentence, them):
        yield _LESS, str(dead)
    elif _deeds(one.sentence, them) or any(one.sentence is each.sentence for each in those if each is not one):
        yield _MORE, str(dead)


def _included(sentence: Read, them: frozenset[str]) -> bool:
    """Whether "including" names one of them; in languages that put it behind, "समेत" follows the name."""
    those = [place for place, item in sentence.at.items() if _names(item, them)]
    if not those:
        return False
    return any(
        (item.has("INCLUDING") and any(0 < place - at <= _REACH for place in those))
        or (item.has("INCLUDED") and any(0 < at - place <= _REACH for place in those))
        for at, item in sentence.at.items()
    )


def _names(item: Item, them: frozenset[str]) -> bool:
    known = item.known
    if known is None:
        return False
    return item.has(UNBORN) or not known.concepts.get("noun", frozenset()).isdisjoint(them)


def _deeds(sentence: Read, them: frozenset[str]) -> bool:
    """Whether words tell of the death of one of them: "before turning the gun on himself"."""
    return not sentence.concepts.isdisjoint(them) and any(
        not item.known.concepts.get("context", frozenset()).isdisjoint(them)
        for item in sentence.items
        if item.known is not None
    )


def _noted(one: Found, said: Mapping[str, str]) -> Found:
    if not said:
        return one
    value = one.bound.value
    kept = {key: told for key, told in value.detail if key not in (_LESS, _MORE)}
    noted = Value.of(value.type, value.canonical, value.qualifier, **{**kept, **said})
    return replace(one, bound=replace(one.bound, value=noted))
