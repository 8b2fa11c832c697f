"""A stretch of text as a row of tokens, each with its sign and its meanings."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.languages.fold import Folded
from checker.values.dates.words import BREAK, NUMBERS, OTHER, Words
from checker.values.numerals import Numeral

# Letters with their vowel signs: Python's \w leaves the signs of Indic and Arabic scripts out.
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0970-\u0e4e])"
_NUMERIC, _CLOCK, _TWO, _GROUPED, _SUFFIXED, _DIGITS, _OWN, _WORD, _BREAK, _MARK = range(1, 11)
_LONGEST_NUMBER = 9  # digits; a longer row is an identifier, and int() of a megabyte of digits is slow


@dataclass(slots=True)
class Tokens:
    """A row of tokens.

    starts, ends: places in the folded text. values: each token's meaning by class.
    pieces: the same row with its dates and amounts put together, once somebody has asked for it.
    """

    signs: str
    starts: list[int]
    ends: list[int]
    values: list[dict[str, Any]]
    pieces: "Tokens | None" = None

    def replaced(self, spans: list[tuple[int, int, str, dict[str, Any]]]) -> "Tokens":
        """The row with stretches (first, after last, sign, meaning), in order, each made one token."""
        signs, starts, ends, values, place = [], list[int](), list[int](), list[dict[str, Any]](), 0
        for first, after, sign, value in [*spans, (len(self.starts), len(self.starts), "", {})]:
            signs.append(self.signs[place:first])
            starts += self.starts[place:first]
            ends += self.ends[place:first]
            values += self.values[place:first]
            if sign:
                signs.append(sign)
                starts.append(self.starts[first])
                ends.append(self.ends[after - 1])
                values.append(value)
            place = after
        return Tokens("".join(signs), starts, ends, values)


class Tokenizer:
    """Cuts stretches of text into tokens, for one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        suffixes = sorted({*words.suffixes, *words.decades}, key=lambda word: (-len(word), word))
        joined = "|".join(map(re.escape, suffixes)) or "(?!)"
        dotted = sorted((word for word in words.values if word[0] != "\x00" and word[-1] == "." and len(word) > 1), key=lambda word: (-len(word), word))
        short = "|".join(map(re.escape, dotted)) or "(?!)"
        self.pattern = re.compile(
            r"((?<![\d.,/:-])(?:\d{1,4}\.\d{1,2}\.\d{1,4}|\d{1,4}/\d{1,2}/\d{1,4}|\d{1,4}-\d{1,2}-\d{1,4})(?!\d|[./-]\d))"
            r"|(\d{1,2}:\d{2}(?::\d{2})?(?!\d|:\d))"
            r"|((?<![\d.,/])\d{1,4}[./]\d{1,4}(?![\d/]|[.,]\d))"
            r"|(\d{1,9}(?:,\d{2,3}(?!\d))+(?:\.\d{1,9})?|\d{1,9}(?:[.,]\d{1,9})+)"
            rf"|(\d{{1,4}}-?(?:{joined})(?!{_LETTER}|\d))"
            r"|(\d+)"
            rf"|('s(?!{_LETTER}))"
            rf"|((?:{short})(?!{_LETTER})|{_LETTER}+)"
            r"|(\n\s*\n)"
            r"|([^\s\w])")
        self._number = {kind: words.sign(classes) for kind, classes in NUMBERS.items()}

    def cut(self, folded: Folded, start: int, end: int, spelled: list[Numeral]) -> Tokens:
        """The tokens of a stretch of the folded text; numbers in words, in order, are one token each."""
        row = self._cut(folded, start, end)
        first = bisect_left(spelled, start, key=lambda numeral: numeral.start)
        made = []
        for numeral in spelled[first:]:
            if numeral.end > end:
                break
            after = bisect_left(row.starts, numeral.end)
            at = bisect_left(row.starts, numeral.start)
            if at < after and row.starts[at] == numeral.start and row.ends[after - 1] == numeral.end:
                name, value = _spelled(numeral)
                made.append((at, after, self._number[name], value))
        return row.replaced(made) if made else row

    def _cut(self, folded: Folded, start: int, end: int) -> Tokens:
        signs, starts, ends, values = [], list[int](), list[int](), list[dict[str, Any]]()
        text, known, meanings = folded.text, self.words.signs, self.words.values
        for found in self.pattern.finditer(text, start, end):
            kind = found.lastindex or _MARK
            first, after = found.span()
            word = found[0]
            if kind >= _OWN:
                if kind == _BREAK:
                    sign, value = BREAK, _NOTHING
                else:
                    if word in self.words.weak and f"\x00{word}" in known and _is_name(folded, first, after):
                        word = f"\x00{word}"
                    sign = known.get(word, OTHER if kind == _WORD else BREAK)
                    value = meanings[word] if word in known else _NOTHING
            else:
                name, value = self._figure(kind, word)
                sign = self._number[name]
            signs.append(sign)
            starts.append(first)
            ends.append(after)
            values.append(value)
        return Tokens("".join(signs), starts, ends, values)

    def _figure(self, kind: int, word: str) -> tuple[str, dict[str, Any]]:
        """What a token of digits can be, and its meaning by class."""
        if kind == _NUMERIC:
            return "numeric", {"NUMERIC": word}
        if kind == _CLOCK:
            return "clock", {"CLOCK": word}
        if kind == _TWO:
            return ("dotted", {"DOTTED": word}) if "." in word else ("slashed", {"SLASHED": word})
        if kind == _GROUPED:
            return "decimal", {"DECIMAL": word}
        if kind == _SUFFIXED:
            return self._suffixed(word)
        if len(word) > _LONGEST_NUMBER:
            return "decimal", {"DECIMAL": word}
        return number(int(word), len(word))

    def _suffixed(self, word: str) -> tuple[str, dict[str, Any]]:
        digits = re.match(r"\d+", word)
        value = int(digits[0]) if digits else 0
        rest = word[len(digits[0]):].lstrip("-") if digits else ""
        if rest in self.words.decades and value % 10 == 0 and (value >= 1000 or 20 <= value < 100):
            return "decade", {"DECADE": value}
        if rest in self.words.suffixes:
            return "dayth" if 1 <= value <= 31 else "ordinal", {"ORD": value, "DAYTH": value, "ADAY": value}
        return "number", {"NUM": value}


_NOTHING: dict[str, Any] = {}


def _spelled(numeral: Numeral) -> tuple[str, dict[str, Any]]:
    """What a number in words can be: a figure of as many digits."""
    whole = int(numeral.value) if numeral.value == int(numeral.value) else None
    if whole is None:
        return "decimal", {"DECIMAL": str(numeral.value)}
    if numeral.ordinal:
        return "dayth" if 1 <= whole <= 31 else "ordinal", dict.fromkeys(("ORD", "DAYTH", "ADAY"), whole)
    return number(whole, len(str(whole)))


def number(value: int, digits: int) -> tuple[str, dict[str, Any]]:
    """What a whole number can be, and its meaning by class."""
    if digits <= 2:
        kind = "small" if 1 <= value <= 12 else "hour" if value <= 24 else "day" if value <= 31 else "two"
        return kind, dict.fromkeys(("NUM", "DAY", "ADAY", "MONTHNUM", "YY", "HOUR"), value)
    if digits == 4 and 1000 <= value <= 2199:
        return ("round" if value % 100 == 0 else "year"), dict.fromkeys(("NUM", "YEAR", "ROUNDYEAR", "ANYYEAR", "WHEN"), value)
    return "number", {"NUM": value}


def _is_name(folded: Folded, start: int, end: int) -> bool:
    """Whether a word that is also an ordinary word (may, march, sun) is written as a name."""
    first, last = folded.span(start, end)
    shown = folded.original[first:last]
    return shown[:1].isupper() and (shown[1:].islower() or shown[-1] == ".")
