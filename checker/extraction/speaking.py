"""Persons who only tell of what happened ("said Ann Ray", "Ann Ray, 27, said"), and those who did it to others."""

import re
from collections.abc import Sequence

from checker.extraction.grammar import Grammar
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE

_OFFICE = 6  # symbols of an office before a name: "Leeds Fire Department Captain"
_APPOSED = re.compile(f",?{OF_TYPE['age']}?,")  # "Ann Ray, 27, said"
_DESCRIBED = re.compile(f",?{OF_TYPE['age']}?,[^,;:{OF_TYPE['person']}]{{1,24}},")


def speaks(sentence: Read, place: int, grammar: Grammar) -> bool:
    """Whether the person at a place only speaks, or is named for somebody else ("Ray's father")."""
    mention = sentence.at[place].mention
    if mention is not None and mention.value.get("role_id") in grammar.speakers:
        return True
    if _credited(sentence, place) or (sentence.has(place - 1, "SAID") and sentence.symbols[: place - 1][-1:] in ",:"):
        return True  # ", said Ann Ray" names who speaks, "police said Ann Ray was hurt" does not
    if sentence.has(place + 1, "SAID", "POSS", "ACCORDING_AFTER"):
        return True
    return _said_behind(sentence, place, _APPOSED)


def tells(sentence: Read, place: int) -> bool:
    """Whether the person at a place speaks behind what is told of him ("Ann Ray, 27, a friend of the dead woman, said"), or is
    seen in a picture: "Ann Ray, 27, lights a candle"."""
    return _said_behind(sentence, place, _DESCRIBED) or _said_behind(sentence, place, _APPOSED, "POSES")


def does_it(sentence: Read, place: int, slots: Sequence[tuple[int, str, frozenset[str]]], grammar: Grammar) -> bool:
    """Whether the person behind what happened to others did it: "жертвами Олега Рябова", "ранены Олегом Рябовым", "убил Олег Рябов"."""
    if any(cue < place and sentence.has(cue, "VICTIM_OF") for cue, _, _ in slots):
        return True
    mention = sentence.at[place].mention
    before = {name for cue, name, _ in slots if cue < place}
    done = any(name == "TRANSITIVE" for _, name, _ in slots)
    if mention is None or not grammar.agents or not (done or "PARTICIPLE" in before):
        return False
    upright = mention.value.get("name")  # as the nominative is written, where that is told apart
    last = mention.text.split()[-1:]
    if not (upright and last):
        return False
    if last == str(upright).split()[-1:]:
        return done
    return "PARTICIPLE" in before and last[0].endswith(grammar.agents)


def _said_behind(sentence: Read, place: int, words: "re.Pattern[str]", name: str = "SAID") -> bool:
    following = words.match(sentence.symbols, place + 1)
    return following is not None and sentence.has(following.end(), name)


def _credited(sentence: Read, place: int) -> bool:
    """Whether "according to" stands before the person and his office: "according to Leeds Mayor Ann Ray, ..."."""
    for near in range(place - 1, max(place - _OFFICE, 0) - 1, -1):
        if sentence.symbols[near] in ",;:":
            return False
        if sentence.has(near, "ACCORDING"):
            return True
    return False
