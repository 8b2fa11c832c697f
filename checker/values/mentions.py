"""Every typed value of a text: each type looks for its own, and where two want the same words one gets them.

Digits of a date, a time or an address on the net are nothing else. An age goes before a length of time ("24 साल का"). Of the
numeric types the first that understands a number has it: a sum of money, a percentage, a score, an identifier, an age,
an ordinal, a quantity. A name goes before a number inside it ("Three Rivers"), unless the number is known to count
something ("Five Killed In Blast").

>>> from checker.languages import of
>>> found = find("On 6 August 2025 about 80 delegates flew in on an SJ-100.", of("en"), Reference())
>>> [(mention.value.type, mention.text, mention.value.qualifier) for mention in found]
[('date', '6 August 2025', 'exact'), ('quantity', '80', 'approximate'), ('identifier', 'SJ-100', 'exact')]
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from msgspec.structs import replace

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import Mention, Reference, Value
from checker.values import age, nouns
from checker.values.counts import is_count
from checker.values.spots import Reader, Spot, range_words, spots
from checker.values.types import DATED, NAMES, finder

_NET_SIGN = re.compile(r"://|www\.|@|\.[a-z]{2,4}/\w")
_OLDEST = 125
_LIST_ENDS = frozenset((",", ".", ";", ")", ""))  # behind a number in words that ends a list of ages
NUMERIC = ("money", "percentage", "score", "identifier", "age", "ordinal", "quantity")
_NET_REST = re.compile(r"[^\s<>\"')]{0,2000}")
_LONGEST_NET = 64  # code points before the sign of an address that still belong to it


def find(
    text: str | Folded, language: Language, reference: Reference, types: Collection[str] | None = None
) -> list[Mention]:
    """The mentions of a text (of the given types only, or of all), in order of place.

    None overlap, but for a city that begins the name of an organisation ("Muncie Police"). Any text gives an answer; spans are code points of the text as shown.
    """
    folded = fold(text) if isinstance(text, str) else text
    wanted = frozenset(types) if types is not None else None
    found = _dated(folded, language, reference)
    if wanted is None or not wanted.isdisjoint((*NUMERIC, "duration")):
        found = _numeric(folded, language, found)
    if wanted is None or wanted & NAMES:
        found = _with_names(found, _names(folded, language, reference))
    if wanted is not None:
        found = [mention for mention in found if mention.value.type in wanted]
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _dated(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    """Dates, times and durations, the earlier type first where two overlap."""
    taken = _mask(len(folded.original), _on_the_net(folded.original))
    found = []
    for type in DATED:
        for mention in finder(type).find(folded, language, reference):
            if 1 not in taken[mention.start : mention.end]:
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                found.append(mention)
    return found


@lru_cache(maxsize=4)
def _on_the_net(text: str) -> tuple[tuple[int, int], ...]:
    """Addresses of pages, mail and accounts, whose digits are nothing."""
    return tuple(_addresses(text)) if "@" in text or "/" in text or "www." in text else ()


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    last = 0
    for sign in _NET_SIGN.finditer(text):
        if sign.start() < last:
            continue
        before = text[max(0, sign.start() - _LONGEST_NET) : sign.start()]
        start = sign.start() - len(before) + max(before.rfind(blank) for blank in " \n\t(<\"'") + 1
        rest = _NET_REST.match(text, sign.start())
        last = rest.end() if rest else sign.end()
        yield start, last


def _mask(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    mask = bytearray(length)
    for start, end in spans:
        mask[start:end] = b"\x01" * (end - start)
    return mask


@cache
def _readers() -> tuple[Reader, ...]:
    return tuple(finder(type).mention for type in NUMERIC)


@cache
def _ages() -> tuple[Reader, ...]:
    return (finder("age").mention,)


@cache
def _counts() -> tuple[Reader, ...]:
    return (finder("quantity").mention,)


def _first(readers: tuple[Reader, ...], spot: Spot) -> Mention | bool | None:
    """What the first reader that understands a number makes of it."""
    for reader in readers:
        said = reader(spot)
        if said is not None:
            return said
    return None


def _numeric(folded: Folded, language: Language, dated: list[Mention]) -> list[Mention]:
    """The dated mentions with the numbers that are none of theirs."""
    lasting = [mention for mention in dated if mention.value.type == "duration"]
    aged = [told for mention in lasting if (told := age.of_duration(mention, folded, language))]
    firm = _mask(len(folded.original), _on_the_net(folded.original))
    for mention in dated:
        if mention.value.type != "duration":
            firm[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    lengths = _mask(len(folded.original), ((mention.start, mention.end) for mention in lasting))
    found: list[Mention] = []
    done = 0
    for spot in spots(folded, language):
        start, end = folded.span(spot.start, spot.end)
        if start < done or (1 in firm[start:end] and not _measured_fraction(spot)):
            continue
        said = _first(_ages() if 1 in lengths[start:end] else _counts() if is_count(spot) else _readers(), spot)
        if isinstance(said, Mention) and said.start >= done:
            if 1 in firm[said.start : said.end]:
                if not _measured_fraction(spot):
                    continue
                dated = [mention for mention in dated if not _touches(mention, [said])]
            found.append(said)
            done = said.end
    found = _ages_in_lists(found, folded.original, range_words(language.tag).joins)
    found = sorted((*found, *aged), key=lambda mention: mention.start) if aged else found
    ages = [mention for mention in found if mention.value.type == "age"]
    kept = [mention for mention in dated if mention.value.type != "duration" or not _touches(mention, ages)]
    return kept + _conversions(found, folded.original)


def _measured_fraction(spot: Spot) -> bool:
    """ "1/2 miles" is half a mile, whatever day 1/2 might be."""
    return bool(spot.low.fraction) and nouns.unit(spot) is not None


def _ages_in_lists(found: list[Mention], text: str, joins: frozenset[str]) -> list[Mention]:
    """ "aged 6, 9 and 12", "6 and 12 years old": a bare number joined to an age is one too."""
    if not any(mention.value.type == "age" for mention in found):
        return found
    told = list(found)
    for order in (range(len(told) - 1), range(len(told) - 2, -1, -1)):
        for place in order:
            first, second = told[place], told[place + 1]
            between = text[first.end : second.start]
            joined = between == ", " or between.removeprefix(",") in joins
            if not joined or {first.value.type, second.value.type} != {"age", "quantity"}:
                continue
            index = place if first.value.type == "quantity" else place + 1
            bare = told[index]
            ends = text[bare.end : bare.end + 1] in _LIST_ENDS or _joined_on(text, bare.end, joins)
            listed = bare.text.isdigit() or ends or not between.startswith(",")
            years = bare.value.canonical
            if years.isdigit() and int(years) <= _OLDEST and _counts_nothing(bare) and listed:
                told[index] = replace(bare, value=Value.of("age", bare.value.canonical, bare.value.qualifier))
    return told


def _counts_nothing(mention: Mention) -> bool:
    return mention.value.get("counted") is None and mention.value.get("unit") is None and mention.text.isalnum()


def _joined_on(text: str, end: int, joins: frozenset[str]) -> bool:
    """Whether a list goes on behind a number in words: six in "aged eight, six and four"."""
    return any(text.startswith(join, end) for join in joins)


def _touches(mention: Mention, others: list[Mention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)


def _conversions(found: list[Mention], text: str) -> list[Mention]:
    """Sums and measures in brackets behind another are the same figure in another unit: the note `converts` says of which."""
    told = []
    last: Mention | None = None
    for mention in found:
        if last is not None and last.value.type == mention.value.type and mention.value.type in ("money", "quantity"):
            between = text[last.end : mention.outer_start]
            measured = mention.value.type == "money" or (mention.value.get("unit") and last.value.get("unit"))
            if measured and len(between) <= 3 and between.strip() in ("(", "[", "/"):
                notes = tuple(sorted((*mention.notes, ("converts", last.value.canonical))))
                mention = replace(mention, notes=notes)
        told.append(mention)
        last = mention
    return told


def _names(folded: Folded, language: Language, reference: Reference) -> list[Mention]:
    taken = bytearray(len(folded.original))
    found = []
    bodies: dict[int, int] = {}  # where each organisation begins and ends
    for type in sorted(NAMES, key=("person", "organization", "place").index):
        for mention in finder(type).find(folded, language, reference):
            if type == "place" and mention.end < bodies.get(mention.start, 0):
                found.append(mention)
            elif 1 not in taken[mention.start : mention.end]:
                if type == "organization":
                    bodies[mention.start] = mention.end
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                found.append(mention)
    return found


def _with_names(others: list[Mention], names: list[Mention]) -> list[Mention]:
    """Both, with one of two that overlap left out."""
    others, names = (sorted(found, key=lambda mention: mention.start) for found in (others, names))
    kept: list[Mention] = []
    lost: set[int] = set()
    place = 0
    for name in names:
        while place < len(others) and others[place].end <= name.start:
            place += 1
        rivals = []
        at = place
        while at < len(others) and others[at].start < name.end:
            rivals.append(at)
            at += 1
        if all(_yields(others[rival], name) for rival in rivals):
            lost.update(rivals)
            kept.append(name)
    return kept + [mention for index, mention in enumerate(others) if index not in lost]


def _yields(mention: Mention, name: Mention) -> bool:
    """Whether a number or date is only a part of a name."""
    if not (name.start <= mention.start and mention.end <= name.end) or mention.end - mention.start == len(name.text):
        return False
    if mention.value.type == "date":
        return mention.text.isalpha() and mention.value.canonical.startswith("XXXX-")
    return mention.value.get("counted") is None
