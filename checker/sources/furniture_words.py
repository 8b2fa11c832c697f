"""The words of pages that are no article, of all languages in one table: pages mix them freely."""

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from checker import languages
from checker.languages.expressions import compiled_once
from checker.languages.fold import folded

LONGEST = 240  # code points: no line of a page's own is longer; "Subscribe to our ... and follow us on ..." is near it
AROUND = " \t!\"#$%&'()*+,-./:;<=>?@[\\]^_{|}~·•▪●■►▶»«›‹→←↑↓…✓×|।॥“”‘’—–©®™€£$₹₽0123456789"
_SEPARATOR = r"\s*(?:[:|»›>→]|-\s|--|\s-)"  # what stands between "Also read" and the story that it names

_SIGN = 2  # code points by which the beginnings of lines are looked up
_AFTER_PHRASE = r"\s*[-]"  # "Also read-Ferry runs again": no single word is so sure


class Beginnings:
    """Words that lines start with, looked up by their first letters: hundreds would be tried at every line of every page."""

    def __init__(self, told: Iterable[str]) -> None:
        self._by_sign: dict[str, tuple[str, ...]] = {}
        for word in told:
            self._by_sign[word[:_SIGN]] = (*self._by_sign.get(word[:_SIGN], ()), word)

    def start(self, line: str) -> bool:
        """Whether a line starts with one of them."""
        return line.startswith(self._by_sign.get(line[:_SIGN], ())) or line[:1] in self._by_sign


class FurnitureWords(Struct, frozen=True):
    """lines: whole line -> reason. headings, ends: whole lines. The rest: starts or ends of lines, folded."""

    lines: dict[str, str]
    headings: frozenset[str]
    heading_starts: tuple[str, ...]
    ends: frozenset[str]
    links: re.Pattern[str]
    notices: Beginnings
    notice_ends: tuple[str, ...]
    bylines: re.Pattern[str]
    captions: re.Pattern[str]
    credits: re.Pattern[str]
    caption_ends: tuple[str, ...]
    labels: frozenset[str]
    inline: tuple[str, ...]
    copyrights: tuple[str, ...]
    reserved: re.Pattern[str]


def bare(line: str) -> str:
    """A line as the tables have it: folded, without signs and digits around ("Comments (12)" is "comments")."""
    return folded(line).strip(AROUND)


@cache
def words() -> FurnitureWords:
    """The tables of all languages."""
    sections = [languages.of(tag).section("furniture") for tag in languages.known()]

    def every(name: str) -> list[str]:
        return [folded(str(word)) if not str(word).endswith(" ") else folded(str(word)) + " "
                for section in sections for word in section.get(name, ())]  # fmt: skip

    return FurnitureWords(
        lines={
            bare(str(word)): reason
            for section in sections
            for reason, told in section.get("lines", {}).items()
            for word in told
        },
        headings=frozenset(map(bare, every("headings"))),
        heading_starts=tuple(every("heading_starts")),
        ends=frozenset(map(bare, every("ends"))),
        links=_starts(every("links"), _SEPARATOR, _AFTER_PHRASE),
        notices=Beginnings(every("notices")),
        notice_ends=tuple(every("notice_ends")),
        bylines=_starts(every("bylines"), r"(?:\s*:|\s)\s*(?=\S)"),
        captions=_starts(every("captions"), r"\s*(?:[:/|-]|\s(?=by\b))"),
        credits=compiled_once(rf"[\s(|](?:{_any_of(every('captions'))})\s?[:/]\s?(?=\w)"),
        caption_ends=tuple(every("caption_ends")),
        labels=frozenset(every("labels")),
        inline=tuple(sorted(every("inline"), key=lambda word: (-len(word), word))),
        copyrights=tuple(every("copyrights")),
        reserved=compiled_once("|".join(map(re.escape, every("reserved")))),
    )


def _any_of(chosen: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(chosen, key=lambda word: (-len(word), word)))


def _starts(told: list[str], then: str, then_after_phrase: str = "") -> re.Pattern[str]:
    """Any of the words at the start of a line, with what must follow a single word and a phrase of several."""
    phrases = [word for word in told if " " in word] if then_after_phrase else []
    return compiled_once(
        rf"(?:{_any_of(told)}){then}" + (rf"|(?:{_any_of(phrases)}){then_after_phrase}" if phrases else "")
    )
