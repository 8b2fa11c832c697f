"""Numbers around which nothing makes them more than a count: most of a text's, told by a glance at their neighbours.

A gate before the readers of the other types, for speed alone: with it and without it a text gives the same mentions.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from checker.languages import of
from checker.languages.language import Language
from checker.values.identifier_words import words_of
from checker.values.lexicon import spellings, table
from checker.values.spots import Spot

_OPEN = frozenset((" ", "\n", ""))
_NEAR = frozenset(",.;:#№©/$€£₹₽¥")  # before the blank: "Reedham, 34", "No. 5", "1 / 10" ask for a closer look
_LONGEST = 3  # digits; a longer row may be a telephone, a house or a year


class _Cues(Struct, frozen=True):
    """What other types look for: the last words of what stands before a number, the first of what stands behind it."""

    before: frozenset[str]
    after: frozenset[str]
    streets: frozenset[str]
    idioms: frozenset[str]
    lettered: bool


def _words(section: Mapping[str, Any], *names: str) -> Iterable[str]:
    for name in names:
        yield from table(section, name) if isinstance(section.get(name), dict) else spellings(section, name)


@cache
def _cues(tag: str) -> _Cues:
    language, common = of(tag), Language("_common").section("money")
    ages, money, names, units = (language.section(name) for name in ("ages", "money", "identifiers", "units"))
    codes = [code.lower() for code in (*common["codes"], *common["also"])]
    codes += [f"m{code}" for code in codes]
    before = [
        *codes,
        *common["before"],
        *_words(money, "before"),
        *_words(ages, "before", "before_years", "in_year_before"),
        *_words(names, "before", "before_alone", "out_of"),
        *words_of(tag).joins,
    ]
    after = [
        *codes,
        *_words(money, "currencies", "parts", "also"),
        *_words(ages, "after", "with_years", "months", "in_year"),
        *_words(units, "time", "percent", "points", "basis"),
        *_words(names, "after", "directions"),
    ]
    return _Cues(
        frozenset(phrase.rpartition(" ")[2] for phrase in before),
        frozenset(phrase.partition(" ")[0] for phrase in after),
        spellings(names, "streets"),
        frozenset(idiom[:2] for idiom in spellings(names, "idioms")),
        "letters" in names,
    )


def is_count(spot: Spot) -> bool:
    """Whether a number can only be a count (or a measure): blanks around it, and nothing near it that another type reads."""
    low, text, start, end = spot.low, spot.text, spot.start, spot.end
    if spot.high is not None or low.ordinal or low.tail or low.fraction or low.step < 1:
        return False
    if text[start - 1 : start] not in _OPEN or text[end : end + 1] != " ":
        return False
    cues, after, before = _cues(spot.language), spot.after, spot.before
    if not after or spot.ends[0] - len(after[0]) != end + 1 or after[0] in cues.after:
        return False
    if before and (before[-1] in cues.before or (cues.lettered and before[-2:-1] and before[-2] in cues.before)):
        return False
    if low.form == "words":
        return text[start - 2 : start - 1] != ","  # "two boys, nine and 11, are"
    if (low.form == "digits" and (end - start > _LONGEST or not text[start:end].isdigit())) or text[
        start : start + 2
    ] in cues.idioms:
        return False
    if text[start - 2 : start - 1] in _NEAR or spot.shown(max(0, start - 2), start).isupper():
        return False
    return cues.streets.isdisjoint(after)
