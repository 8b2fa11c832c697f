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
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import Mention, Reference
from checker.values.spots import Reader, spots
from checker.values.types import DATED, NAMES, finder

NUMERIC = ("money", "percentage", "score", "identifier", "age", "ordinal", "quantity")
_NET = re.compile(r"(?:https?://|www\.)[^\s<>\"']{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|@\w{1,40}")


def find(
    text: str | Folded, language: Language, reference: Reference, types: Collection[str] | None = None
) -> list[Mention]:
    """The mentions of a text (of the given types only, or of all), in order of place; none overlap.

    Any text gives an answer; spans are code points of the text as shown.
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
    taken = bytearray(len(folded.original))
    for match in _on_the_net(folded.original):
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    found = []
    for type in DATED:
        for mention in finder(type).find(folded, language, reference):
            if 1 not in taken[mention.start : mention.end]:
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                found.append(mention)
    return found


def _on_the_net(text: str) -> Iterable["re.Match[str]"]:
    """Addresses of pages, mail and accounts, whose digits are nothing."""
    return _NET.finditer(text) if "://" in text or "www." in text or "@" in text else ()


@cache
def _readers() -> tuple[Reader, ...]:
    return tuple(finder(type).mention for type in NUMERIC)


def _numeric(folded: Folded, language: Language, dated: list[Mention]) -> list[Mention]:
    """The dated mentions with the numbers that are none of theirs."""
    firm, lengths = bytearray(len(folded.original)), bytearray(len(folded.original))
    for match in _on_the_net(folded.original):
        firm[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    for mention in dated:
        mask = lengths if mention.value.type == "duration" else firm
        mask[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
    found: list[Mention] = []
    done = 0
    read_age = finder("age").mention
    for spot in spots(folded, language):
        start, end = folded.span(spot.start, spot.end)
        if start < done or 1 in firm[start:end]:
            continue
        readers = (read_age,) if 1 in lengths[start:end] else _readers()
        said = next((told for reader in readers if (told := reader(spot)) is not None), None)
        if isinstance(said, Mention) and said.start >= done and 1 not in firm[said.start : said.end]:
            found.append(said)
            done = said.end
    ages = [mention for mention in found if mention.value.type == "age"]
    kept = [mention for mention in dated if mention.value.type != "duration" or not _touches(mention, ages)]
    return kept + _conversions(found, folded.original)


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
    for type in sorted(NAMES, key=("person", "organization", "place").index):
        for mention in finder(type).find(folded, language, reference):
            if 1 not in taken[mention.start : mention.end]:
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
