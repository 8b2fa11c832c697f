"""The words of a language beside which digits name something, as its file of identifiers lists them."""

import re
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values.lexicon import Entries, phrases, spellings
from checker.values.spots import range_words


class Words(Struct, frozen=True):
    """The lists of one language; lists: what stands before a further number of a list; joins: what joins its last one;
    calibres: digits that behind a point are those of guns.
    """

    before: Entries[bool]
    after: Entries[bool]
    streets: frozenset[str]
    streets_before: frozenset[str]
    letters: frozenset[str]
    directions: frozenset[str]
    before_alone: Entries[bool]
    out_of: frozenset[str]
    idioms: dict[str, list[str]]
    dotted: frozenset[str]
    lists: re.Pattern[str] | None
    joins: frozenset[str]
    calibres: frozenset[str]


@cache
def words_of(tag: str) -> Words:
    """The words of a language; nothing where it lists none."""
    section = of(tag).section("identifiers")
    idioms: dict[str, list[str]] = {}
    for idiom in sorted(spellings(section, "idioms")):
        idioms.setdefault(idiom[:2], []).append(idiom)
    return Words(
        before=phrases(section, "before"),
        before_alone=phrases(section, "before_alone"),
        after=phrases(section, "after"),
        streets=spellings(section, "streets"),
        letters=spellings(section, "letters"),
        streets_before=spellings(section, "streets_before"),
        directions=spellings(section, "directions"),
        out_of=spellings(section, "out_of"),
        idioms=idioms,
        dotted=spellings(section, "dotted"),
        lists=_lists(tag, spellings(section, "lists")),
        joins=frozenset(_joins(tag)),
        calibres=spellings(section, "calibres"),
    )


def _joins(tag: str) -> set[str]:
    """What may stand before the last number of a list."""
    words = spellings(of(tag).section("numbers"), "joins")
    return {word.strip() for word in range_words(tag).joins} | words


def _lists(tag: str, heads: frozenset[str]) -> re.Pattern[str] | None:
    """What stands before a further number of a list that begins with one of these words; None for a language without."""
    if not heads:
        return None
    joins = "|".join(re.escape(word) for word in sorted(_joins(tag), key=lambda word: (-len(word), word)))
    number = r"\d{1,4}[^\W\d]{0,2}(?:\(\d{1,3}\))?(?: \([^()]{1,60}\))?"
    return compiled_once(
        rf"(?:{'|'.join(sorted(map(re.escape, heads)))}) (?:{number}(?:,| (?:{joins})|, (?:{joins})) ){{1,12}}$"
    )
