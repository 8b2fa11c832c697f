"""What a number counts or measures: the noun or unit behind it, with its language-independent class.

`80 delegates` counts `person`, subset `delegate`; `41.5 million tonnes` has the unit `tonne`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.language import Language
from checker.values.lexicon import Entries, spellings, table, table_of
from checker.values.spots import Spot

_NO_UNITS = frozenset("GMBT")  # capitals that are units only when small
_HOTTEST = 134  # degrees; a greater number with a letter is the number of something
_PERSON = "person"
_LONGEST_OF = 12  # code points between two numbers of which one is a part of the other: "19 of the 23"
_FARTHEST_NOUN = 4  # words before the noun: "12 heavily armed masked young men"


class Head(Struct, frozen=True):
    """The noun that is counted.

    counted: its class (`person`, `vehicle`, `match` ...), None for a noun that no list has. subset: `child`, `police` ...
    noun: the word as the text has it, folded. end: where it ends in the folded text.
    """

    counted: str | None
    subset: str | None
    noun: str
    end: int


class _Counted(Struct, frozen=True):
    nouns: Entries[str]
    states: Entries[str]
    stop: frozenset[str]
    between: Entries[bool]
    deeds: frozenset[str]
    of_more: frozenset[str]
    last: bool
    inverted: frozenset[str]
    gathered: Entries[str]


class _Units(Struct, frozen=True):
    words: Entries[str]
    special: tuple[tuple[str, str], ...]
    special_begin: frozenset[str]
    time: frozenset[str]
    capitals: Mapping[str, str]


@cache
def _counted(tag: str) -> _Counted:
    section = of(tag).section("counted")
    closing = dict.fromkeys(table(of(tag).section("qualifiers"), "after"), True)  # "500 or more people"
    return _Counted(
        nouns=Entries(table_of(tag, "counted", "nouns")),
        states=Entries(table_of(tag, "counted", "states")),
        stop=spellings(section, "stop"),
        between=Entries({**dict.fromkeys(spellings(section, "between"), True), **closing}),
        deeds=spellings(section, "deeds"),
        of_more=spellings(section, "of_more"),
        last=section.get("head") == "last",
        inverted=spellings(of(tag).section("qualifiers"), "inverted"),
        gathered=Entries(table(section, "gathered")),
    )


@cache
def _units(tag: str) -> _Units:
    section = of(tag).section("units")
    symbols = table(Language("_common").section("units"), "symbols")
    words = {**symbols, **table_of(tag, "units", "units")}
    odd = {word: unit for word, unit in words.items() if not word.replace(" ", "").isalnum() and ord(word[-1]) < 0x900}
    special = tuple(sorted(odd.items(), key=lambda pair: (-len(pair[0]), pair[0])))
    return _Units(
        words=Entries(words),
        special=special,
        special_begin=frozenset(symbol[0] for symbol in odd),
        time=spellings(section, "time"),
        capitals=table(section, "capitals"),
    )


@cache
def sizes() -> Mapping[str, tuple[str, Decimal]]:
    """Of each unit its dimension, and how many of the dimension's base it is."""
    units = Language("_common").section("units").get("units") or {}
    return {unit: (told["of"], Decimal(told["is"])) for unit, told in units.items()}


def head(spot: Spot) -> Head | None:
    """The noun that a spot counts; None where no noun follows."""
    counted = _counted(spot.language)
    whole = spot.following
    near = whole is not None and whole.start - spot.end <= _LONGEST_OF
    if whole is not None and near and spot.text[spot.end : whole.start].strip() in counted.of_more:
        spot = Spot(spot.folded, spot.language, whole)  # "19 of the 23 sailors"
    words, place = spot.after, 0
    while place < len(words):
        passed = counted.between.at_start(words[place:])
        if passed is None:
            break
        place += passed[0]
    found: Head | None = None
    first = place
    if place == 0 and spot.text[spot.end : spot.end + 1] == "-":
        words = words[:1]  # "the 80-member delegation" counts members
    while place < len(words) and place - first <= _FARTHEST_NOUN:
        if words[place] in counted.deeds and spot.value != 1 and (found is None or found.counted == _PERSON):
            return found or Head(_PERSON, None, words[place], spot.ends[place])
        hit = counted.nouns.at_start(words[place:])
        if hit is not None:
            count, meaning = hit
            kind, _, subset = meaning.partition("/")
            if found is not None and found.counted == kind and not subset:
                break  # "two students killed" are students
            noun = " ".join(words[place : place + count])
            found = Head(kind, subset or None, noun, spot.ends[place + count - 1])
            place += count
            if not counted.last:
                break
            continue
        if found is not None:
            break
        state = counted.states.at_start(words[place:])
        if state is not None:
            return Head(state[1], None, " ".join(words[place : place + state[0]]), spot.ends[place + state[0] - 1])
        if words[place] in counted.stop:
            break
        place += 1
    if found is None and first < len(words) and words[first] not in counted.stop:
        return Head(None, None, words[first], spot.ends[first])
    return found


def is_noun(word: str, tag: str, kind: str = "") -> bool:
    """Whether a folded word is one of those that are counted (of a class, where one is named)."""
    meaning = _counted(tag).nouns.get(word)
    return meaning is not None and kind in ("", meaning.partition("/")[0])


def inverted(spot: Spot) -> tuple[str, int] | None:
    """The class of a noun that stands before its number ("человек двадцать", about twenty), and where it begins."""
    counted = _counted(spot.language)
    if not spot.before or spot.before[-1] not in counted.inverted or spot.high is not None:
        return None
    start = spot.text.rindex(spot.before[-1], 0, spot.start)
    meaning = counted.nouns.get(spot.before[-1])
    if meaning is None or spot.text[max(0, start - 2) : start].strip().isdigit():
        return None
    return meaning.partition("/")[0], start


def gathered(language: str, before: Sequence[str]) -> str | None:
    """The class that the words before a number make it count: "a crowd of 40,000" are people; None for other words."""
    told = _counted(language).gathered.at_end(before)
    return told[1] if told else None


@cache
def joins(tag: str) -> frozenset[str]:
    """What may stand between the parts of one measure, blanks and commas apart."""
    return frozenset(("", *spellings(of(tag).section("numbers"), "joins")))


def unit(spot: Spot) -> tuple[str, int] | None:
    """The unit of measure behind a spot, and where it ends in the folded text."""
    units = _units(spot.language)
    place = spot.end + 1 if spot.text[spot.end : spot.end + 1] == " " else spot.end
    for symbol, name in units.special if spot.text[place : place + 1] in units.special_begin else ():
        if (
            spot.text.startswith(symbol, place)
            and not spot.text[place + len(symbol) : place + len(symbol) + 1].isalpha()
        ):
            return name, place + len(symbol)
    if spot.last.tail:
        if len(spot.last.tail) == 1 and spot.shown(spot.end, spot.end + 1) in _NO_UNITS:
            return None  # 5G is no weight
        if spot.last.tail in units.capitals and abs(spot.value) <= _HOTTEST:
            capital = spot.shown(spot.end, spot.end + 1).isupper()
            return (units.capitals[spot.last.tail], spot.end + 1) if capital else None  # 38C, 12c
        known = units.words.get(spot.last.tail)
        return (known, spot.end + len(spot.last.tail)) if known else None
    hit = units.words.at_start(spot.after)
    if hit is None:
        return None
    count, name = hit
    return name, spot.ends[count - 1]


def of_time(spot: Spot) -> bool:
    """Whether a length of time follows ("20 days"), which is no quantity."""
    words = spot.after
    times = _units(spot.language).time
    return (bool(words) and (words[0] in times or " ".join(words[:2]) in times)) or spot.last.tail in times
