"""The number words of one language as the tokens that `numerals` puts together."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import folded
from checker.languages.phrases import Phrases
from checker.languages.tables import kept
from checker.values.lexicon import WORD, meanings, spellings, table

UNIT, SCALE, ORDINAL, DENOMINATOR, PART, SHIFT, VAGUE, SILENT, POINT, DIVIDED = range(10)


class Token(Struct, frozen=True, gc=False):
    """What a number word, or a group of digits, brings to a number.

    kind: one of the names above. value: what it is worth. step: the worth of its last stated place.
    scaled: of an ordinal, whether it multiplies ("hundredth"). people: said of people ("двое").
    upto: of a vague word, the end of its interval.
    vague: another reading: of a scale, the interval that it has alone ("тысячи"); of silent words, the number that they
        begin with, which is one after all behind a ten ("twenty-one of the").
    """

    kind: int
    value: Decimal
    step: Decimal = Decimal(1)
    digits: bool = False
    scaled: bool = False
    people: bool = False
    weak: bool = False
    upto: Decimal | None = None
    vague: "Token | None" = None


class NumberWords(Struct, frozen=True):
    """One language's numbers.

    words: every number word. digits: one group of digits with what hangs on it. gaps: what may stand between the parts
    of one number, and whether it is a word ("and"). one_of: scales that are one of their kind behind the words of
    `one_of_after` ("более тысячи"). parted: what a part is said of without a number ("half a percentage point").
    """

    words: Phrases[Token]
    digits: "re.Pattern[str]"
    decimal: str
    groups: str
    attached: Mapping[str, Decimal]
    ordinal_suffixes: frozenset[str]
    suffixes_apart: frozenset[str]
    long_suffixes: tuple[str, ...]
    cardinal_suffixes: frozenset[str]
    gaps: Mapping[str, bool]
    articles: tuple[str, ...]
    minus: tuple[str, ...]
    bare: frozenset[str]
    one_of: frozenset[str]
    one_of_after: frozenset[str]
    parted: tuple[str, ...]
    weak_before: frozenset[str]
    weak_counts: frozenset[str]
    weak_not_before: frozenset[str]
    needs_noun: frozenset[str]
    noun_left_out: frozenset[str]
    ordinal_nouns: frozenset[str]
    one_part: frozenset[str]
    of: tuple[str, ...]
    share_of: frozenset[str]
    one_in: frozenset[str]
    one_in_every: frozenset[str]
    one_in_of: tuple[str, ...]
    of_each: frozenset[str]
    each_before: tuple[str, ...]
    share_nouns: tuple[str, ...]
    roman: bool
    roman_nouns: frozenset[str]
    times: frozenset[str]

    def time_follows(self, text: str, place: int) -> bool:
        """Whether the next word is a unit of time."""
        found = _NEXT_WORD.match(text, place)
        return found is not None and found[1] in self.times

    def minus_ends(self, text: str, place: int) -> bool:
        """Whether a word for minus stands directly before a place."""
        return text.endswith(self.minus, 0, place)


def _digits(section: Mapping[str, Any]) -> "re.Pattern[str]":
    groups, decimal = section.get("groups", [","]), section.get("decimal", ".")
    ways = [r"(?:\d{1,4} ?)?[\u00bc-\u00be\u2153-\u215e]"]  # 2½
    for mark in groups:
        tail = rf"(?:{re.escape(decimal)}\d{{1,12}}(?!\d))?"
        least = 2 if mark == "." else 1  # a single point before three digits is a decimal one as often
        inner = r"\d{2,3}" if mark == "," else r"\d{3}"
        ways.append(rf"\d{{1,3}}(?:{re.escape(mark)}{inner}){{{least - 1},6}}{re.escape(mark)}\d{{3}}(?!\d){tail}")
    if "," not in groups:
        ways.append(r"\d{1,3}(?:,\d{3}){2,6}(?!\d)")
    point = "[.,]" if decimal == "," else r"\."
    if " " not in groups:
        ways.append(r"\d{1,3}(?: 000){1,4}(?![\d.,])")  # "10 000"
    ways.append(rf"\d+(?:{point}\d{{1,12}}(?!\d))?(?:e[+-]?\d{{1,2}}(?!\w))?")
    ways.append(rf"(?<!\S){point}\d{{1,6}}(?!\d)")
    return compiled_once(rf"(?:{'|'.join(ways)})")


@kept
def _tokens(tag: str) -> dict[str, Token]:
    section = of(tag).section("numbers")
    tokens: dict[str, Token] = {}
    weak = spellings(section, "weak")

    def add(kind: int, words: Mapping[str, Any], **more: Any) -> None:
        for word, value in words.items():
            tokens.setdefault(word, Token(kind, Decimal(str(value)), weak=word in weak, **more))

    for word, (low, high) in meanings(section.get("vague") or {}).items():
        tokens[word] = Token(VAGUE, Decimal(low), upto=Decimal(high))
    cardinals, scales = table(section, "cardinals"), table(section, "scales")
    for word, scale in scales.items():
        tokens[word] = Token(SCALE, Decimal(scale), weak=word in weak, vague=tokens.get(word))
    add(UNIT, cardinals)
    for ending in section.get("cardinal_endings") or ():
        add(UNIT, {word + folded(ending): value for word, value in cardinals.items()})
    add(UNIT, table(section, "loan_tens"))
    add(UNIT, table(section, "people"), people=True)
    add(UNIT, meanings(section.get("couples") or {}))
    for ending in section.get("ordinal_endings") or ():
        add(ORDINAL, {word + folded(ending): value for word, value in cardinals.items()})
        add(ORDINAL, {word + folded(ending): value for word, value in scales.items()}, scaled=True)
    ordinals = table(section, "ordinals")
    add(ORDINAL, ordinals)
    if section.get("glued"):
        add(UNIT, _glued(cardinals, cardinals))
        add(ORDINAL, _glued(cardinals, ordinals))
    add(ORDINAL, table(section, "ordinal_scales"), scaled=True)
    silent = spellings(section, "silent")
    for word in sorted(silent | {word.replace(" ", "-") for word in silent}):
        begins = tokens.get(word.partition(" ")[0])
        tokens[word] = Token(SILENT, Decimal(0), vague=begins if begins and begins.kind in (UNIT, ORDINAL) else None)
    for word in spellings(section, "weak_ordinals"):
        tokens[word] = replace(tokens[word], weak=True)
    add(DENOMINATOR, table(section, "denominators"))
    for word, value in table(section, "part_words").items():
        tokens.setdefault(word, Token(DENOMINATOR, Decimal(value), weak=True))
    add(PART, meanings(section.get("parts") or {}))
    add(SHIFT, meanings(section.get("shifts") or {}))
    for name, kind in (("point", POINT), ("divided", DIVIDED)):
        add(kind, dict.fromkeys(spellings(section, name), 0))
    return tokens


def _glued(tens: Mapping[str, Any], units: Mapping[str, Any]) -> dict[str, Any]:
    """Tens and units written as one word."""
    return {
        ten + unit: Decimal(str(high)) + Decimal(str(low))
        for ten, high in tens.items()
        for unit, low in units.items()
        if 20 <= float(high) < 100 and float(high) % 10 == 0 and 0 < float(low) < 10
    }


def _gaps(section: Mapping[str, Any]) -> dict[str, bool]:
    gaps = {" ": False, "-": False, " - ": False, "": False, "  ": False}
    for join in section.get("joins") or ():
        gaps[f" {folded(join)} "] = True
        for article in section.get("articles") or ():
            gaps[f" {folded(join)} {folded(article)} "] = gaps[f"-{folded(join)}-{folded(article)}-"] = True
    return gaps


@cache
def number_words(tag: str) -> NumberWords:
    """The number words of a language; of one that has none, plain digits."""
    section = of(tag).section("numbers")
    return NumberWords(
        words=Phrases(_tokens(tag)),
        digits=_digits(section),
        decimal=section.get("decimal", "."),
        groups="".join(section.get("groups", [","])),
        attached={key: Decimal(value) for key, value in (section.get("attached") or {}).items()},
        ordinal_suffixes=spellings(section, "ordinal_suffixes"),
        suffixes_apart=spellings(section, "ordinal_suffixes_apart"),
        long_suffixes=tuple(sorted(ending for ending in spellings(section, "ordinal_suffixes") if len(ending) > 1)),
        cardinal_suffixes=spellings(section, "cardinal_suffixes"),
        gaps=_gaps(section),
        articles=tuple(f"{folded(word)} " for word in section.get("articles") or ()),
        minus=tuple(f"{folded(word)} " for word in section.get("minus") or ()),
        bare=spellings(section, "bare"),
        one_of=spellings(section, "one_of"),
        one_of_after=spellings(section, "one_of_after"),
        parted=tuple(f" {word}" for word in sorted(spellings(section, "parted"))),
        weak_before=spellings(section, "weak_before"),
        weak_counts=spellings(section, "weak_counts"),
        weak_not_before=spellings(section, "weak_not_before"),
        needs_noun=spellings(section, "needs_noun"),
        noun_left_out=spellings(section, "noun_left_out"),
        ordinal_nouns=spellings(section, "ordinal_nouns"),
        one_part=spellings(section, "one_part"),
        of=tuple(f" {folded(word)} " for word in section.get("of") or ()),
        share_of=frozenset(f" {folded(word)} " for word in section.get("share_of") or ()),
        one_in=frozenset(f" {folded(word)} " for word in section.get("one_in") or ()),
        one_in_every=frozenset(f" {folded(word)} " for word in section.get("one_in_every") or ()),
        one_in_of=tuple(f" {folded(word)}" for word in section.get("one_in_of") or ()),
        of_each=frozenset(f" {folded(word)} " for word in section.get("of_each") or ()),
        each_before=tuple(f"{folded(word)} " for word in section.get("each_before") or ()),
        share_nouns=tuple(f" {folded(word)}" for word in section.get("share_nouns") or ()),
        roman=bool(section.get("roman_nouns")),
        roman_nouns=spellings(section, "roman_nouns"),
        times=spellings(of(tag).section("units"), "time"),
    )


_NEXT_WORD = re.compile(rf" ({WORD}{{1,24}})")
TAIL = re.compile(rf"(?:{WORD}){{1,24}}(?!{WORD})")  # letters that hang on digits: "th", "km", "वां"
