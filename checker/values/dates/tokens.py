"""A stretch of text as a row of tokens, each with its sign and its meanings."""

import re
from bisect import bisect_left
from typing import Any

from msgspec import Struct

from checker.languages.expressions import compiled_once
from checker.languages.fold import Folded
from checker.values.dates.words import BREAK, COMPOUND, NUMBERS, OTHER, Words
from checker.values.numerals import DIGITS, Numeral

# Letters with their vowel signs: Python's \w leaves the signs of Indic and Arabic scripts out.
_PLAIN, _SIGN = r"[^\W\d_]", r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0970-\u0e4e]"
_LETTER = rf"(?:{_PLAIN}|{_SIGN})"
_LETTERS = rf"(?:{_PLAIN}+(?:{_SIGN}+{_PLAIN}*)*|(?:{_SIGN}+{_PLAIN}*)+)"  # _LETTER+, without a choice at each of them
_WORD, _NUMERIC, _CLOCK, _TWO, _GROUPED, _SUFFIXED, _DIGITS, _OWN, _BREAK, _MARK = range(1, 11)
_Meaning = dict[str, Any]
_Token = tuple[str, int, int, _Meaning]  # sign, start, end, meaning by class
# A token before it is known whether it is written as a name; last its sign and meaning if it is.
_Raw = tuple[str, int, int, _Meaning, tuple[str, _Meaning] | None]
_MONTHS = 12
_FIRST_YEAR, _LAST_YEAR = (
    1500,
    2199,
)  # of four digits that are read as a year; smaller ones are house numbers more often
_COMPACT = 8  # digits of "20200701"
_FIRST_COMPACT, _LAST_COMPACT = 1900, 2099
_BEFORE_COMPACT = (" ", "\n", "(", "-", "")  # behind other signs a row of digits is the number of something
_GAPS = ("", " ", "\n")
_BLANK_LINE = re.compile(r"\n\s{0,40} ")
_LONGEST_CHUNK = 40  # characters; longer ones are addresses and keys
_MOST_SEEN = 50_000  # chunks remembered
_LONGEST_NUMBER = 9  # digits; a longer row is an identifier, and int() of a megabyte of digits is slow


class Tokens(Struct):
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
        signs: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        values: list[dict[str, Any]] = []
        place = 0
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
        mixed = [  # words with marks or figures inside; a full stop at the end is looked for after the word
            word
            for word in words.values
            if word[0] != "\x00" and re.match(_LETTER, word) and not re.fullmatch(rf"{_LETTER}+\.?", word)
        ]
        short = "|".join(re.escape(word) for word in sorted(mixed, key=lambda word: (-len(word), word))) or "(?!)"
        self.pattern = compiled_once(
            rf"(?! )(?:((?:{short})(?!{_LETTER}|\d)|{_LETTERS})"
            r"|((?<![\d.,/:])\d{1,2}/\d{1,2},\d{4}(?![\d,.])|(?:(?<![\d.,/:])|(?<=\d\./))(?:\d{1,4}\.\d{1,2}\.\d{1,4}|\d{1,4}/\d{1,2}/\d{1,4})(?!\d|[./]\d)"
            r"|(?<![\d.,/:-])\d{1,4}-\d{1,2}-\d{1,4}(?!\d|[./-]\d))"
            r"|(\d{1,2}:\d{2}(?::\d{2})?(?!\d|:\d|-[^\W\d]{1,4}-\d))"
            r"|((?<![\d.,/])\d{1,4}[./]\d{1,4}(?![\d/]|[.,]\d))"
            r"|(\d{1,9}(?:,\d{2,3}(?!\d))+(?:\.\d{1,9})?|\d{1,9}(?:[.,]\d{1,9})+)"
            rf"|(\d{{1,4}}-?(?:{joined})(?!{_LETTER}|\d))"
            r"|(\d+)"
            rf"|('s(?!{_LETTER}))"
            r"|(\n\s*\n)"
            r"|([^\s\w]))"
        )
        self._long = tuple(word for word in (*mixed, *suffixes) if " " in word)
        self._seen: dict[str, list[_Raw]] = {}
        self._number = {kind: words.sign(classes) for kind, classes in NUMBERS.items()}

    def cut(self, folded: Folded, stretches: list[tuple[int, int]], spelled: list[Numeral]) -> Tokens:
        """The tokens of stretches of the folded text, a break after each; numbers in words and those in groups of digits, in
        order, are one token each."""
        row = self._cut(folded, stretches)
        made = []
        for numeral in spelled:
            at = bisect_left(row.starts, numeral.start)
            if at >= len(row.starts) or row.starts[at] != numeral.start:
                continue
            after = bisect_left(row.starts, numeral.end, at)
            if row.ends[after - 1] == numeral.end or row.signs[after - 1] == BREAK:
                if numeral.form == DIGITS:
                    name, value = grouped_number(numeral)
                elif after == at + 1 and row.values[at].keys() & _COUNTS:
                    continue  # a word that is known as a number too
                else:
                    name, value = spelled_number(numeral)
                made.append((at, after, self._number[name], value))
        return row.replaced(made) if made else row

    def _cut(self, folded: Folded, stretches: list[tuple[int, int]]) -> Tokens:
        row: list[_Token] = []
        for low, high in stretches:
            if self._parted(folded.text, low, high):
                self._by_chunks(folded, low, high, row)
            else:
                _add(self._read(folded.text, low, high), 0, folded, row)
            row.append((BREAK, high, high, _NOTHING))
        if not row:
            return Tokens("", [], [], [])
        signs, starts, ends, values = zip(*row, strict=True)
        return Tokens("".join(signs), list(starts), list(ends), list(values))

    def _parted(self, text: str, low: int, high: int) -> bool:
        """Whether no token of a stretch holds a blank, so that what stands between blanks can be read by itself."""
        if (low and text[low - 1] not in " \n") or text[high : high + 1] not in _GAPS:
            return False
        piece = text[low:high]
        return not ("\n" in piece and _BLANK_LINE.search(piece)) and not any(words in piece for words in self._long)

    def _by_chunks(self, folded: Folded, low: int, high: int, row: list[_Token]) -> None:
        """Adds the tokens of what stands between the blanks of a stretch; an archive has few such chunks, each is read once."""
        place, seen = low, self._seen
        for chunk in folded.text[low:high].split(" "):
            tokens = seen.get(chunk)
            if tokens is None:
                tokens = self._read(chunk, 0, len(chunk))
                if len(chunk) <= _LONGEST_CHUNK and len(seen) < _MOST_SEEN:
                    seen[chunk] = tokens
            _add(tokens, place, folded, row)
            place += len(chunk) + 1

    def _read(self, text: str, low: int, high: int) -> list[_Raw]:
        """The tokens of a stretch by the pattern."""
        known, meanings, weak, named = self.words.signs, self.words.values, self.words.weak, self.words.named
        compounds, joined = self.words.compounds, self.words.sign(COMPOUND)
        row: list[_Raw] = []
        done = low
        for found in self.pattern.finditer(text, low, high):
            word = found[0]
            start, end = found.span()
            if start < done:
                continue
            kind = found.lastindex or _MARK
            if kind == _WORD and text[end : end + 1] == "." and f"{word}." in known:
                word, end = f"{word}.", end + 1
                done = end
            sign = known.get(word)
            if sign is not None:
                name = f"\x00{word}" if word in weak and word in named else None
                row.append((sign, start, end, meanings[word], (known[name], meanings[name]) if name else None))
            elif kind == _WORD:
                compound = compounds.read(word) if compounds else None
                row.append(
                    (joined, start, end, {"COMPOUND": compound}, None)
                    if compound
                    else (OTHER, start, end, _NOTHING, None)
                )
            elif kind < _OWN:
                dated = kind == _DIGITS and len(word) == _COMPACT and text[start - 1 : start] in _BEFORE_COMPACT
                figure, value = (dated and _compact(word)) or self._figure(kind, word)
                row.append((self._number[figure], start, end, value, None))
            else:
                row.append((BREAK, start, end, _NOTHING, None))
        return row

    def _figure(self, kind: int, word: str) -> tuple[str, dict[str, Any]]:
        """What a token of digits can be, and its meaning by class."""
        if kind == _NUMERIC:
            return "numeric", {"NUMERIC": word}
        if kind == _CLOCK:
            return "clock", {"CLOCK": word}
        if kind == _TWO:
            return ("dotted", {"DOTTED": word}) if "." in word else _slashed(word)
        if kind == _GROUPED:
            return "decimal", {"DECIMAL": word}
        if kind == _SUFFIXED:
            return self._suffixed(word)
        if len(word) > _LONGEST_NUMBER:
            return "decimal", {"DECIMAL": word}
        return number(int(word), len(word))

    def _suffixed(self, word: str) -> tuple[str, dict[str, Any]]:
        digits = word[: len(word) - len(word.lstrip("0123456789"))]
        value, rest = int(digits), word[len(digits) :].lstrip("-")
        if rest in self.words.decades and value % 10 == 0 and (value >= 1000 or 20 <= value < 100):
            return "decade", {"DECADE": value}
        if rest in self.words.suffixes:
            kind = "dayth" if 1 <= value <= 31 else "yearth" if _FIRST_YEAR <= value <= _LAST_YEAR else "ordinal"
            return kind, {"ORD": value, "DAYTH": value, "ADAY": value, "YEARTH": value}
        return "number", {"NUM": value, "COUNT": value}


_NOTHING: dict[str, Any] = {}
_COUNTS = frozenset({"NUM", "ORD", "DECIMAL"})


def _compact(word: str) -> tuple[str, dict[str, Any]] | None:
    """A date of eight digits in a row, year first; None where they are no day of the last century or this one."""
    year, month, day = int(word[:4]), int(word[4:6]), int(word[6:])
    if not _FIRST_COMPACT <= year <= _LAST_COMPACT or not 1 <= month <= _MONTHS or not 1 <= day <= 31:
        return None
    return "numeric", {"NUMERIC": f"{word[:4]}-{word[4:6]}-{word[6:]}"}


def _slashed(word: str) -> tuple[str, dict[str, Any]]:
    """Two figures with a stroke: a month of a year, a day of a month where one is too large for a month, a fraction."""
    left, _, right = word.partition("/")
    for year, month in ((left, right), (right, left)):
        if len(year) == 4 and _FIRST_YEAR <= int(year) <= _LAST_YEAR and 1 <= int(month) <= _MONTHS:
            return "yearslash", {"YEARSLASH": word}
    low, high = sorted((int(left), int(right)))
    if 1 <= low <= 12 < high <= 31:
        return "dayslash", {"SLASHED": word, "DAYSLASH": word}
    return "slashed", {"SLASHED": word}


def spelled_number(numeral: Numeral) -> tuple[str, dict[str, Any]]:
    """What a number in words can be: a figure of as many digits."""
    whole = int(numeral.value) if numeral.value == int(numeral.value) else None
    if whole is None:
        return "decimal", {"DECIMAL": str(numeral.value)}
    if numeral.ordinal:
        return "dayth" if 1 <= whole <= 31 else "ordinal", dict.fromkeys(("ORD", "DAYTH", "ADAY"), whole)
    if whole % 100 == 0:
        return "number", {"NUM": whole, "COUNT": whole, "THREE": whole}  # "two thousand" is a count, hardly ever a year
    return number(whole, len(str(whole)))


def grouped_number(numeral: Numeral) -> tuple[str, dict[str, Any]]:
    """What a number in groups of digits can be ("1,200 days"): a count, no year and no decimal."""
    return "number", {"NUM": int(numeral.value), "COUNT": int(numeral.value)}


def number(value: int, digits: int) -> tuple[str, dict[str, Any]]:
    """What a whole number can be, and its meaning by class."""
    if digits <= 2:
        kind = "small" if 1 <= value <= 12 else "hour" if value <= 24 else "day" if value <= 31 else "two"
        return kind, dict.fromkeys(("NUM", "COUNT", "DAY", "ADAY", "MONTHNUM", "YY", "HOUR"), value)
    if digits == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        return ("round" if value % 100 == 0 else "year"), dict.fromkeys(
            ("NUM", "YEAR", "ROUNDYEAR", "ANYYEAR", "WHEN"), value
        )
    return ("three" if digits == 3 else "number"), {"NUM": value, "COUNT": value, "THREE": value}


def _add(tokens: list[_Raw], place: int, folded: Folded, row: list[_Token]) -> None:
    """Adds tokens that are counted from a place of the text."""
    for sign, start, end, value, named in tokens:
        if named and _is_name(folded, start + place, end + place):
            sign, value = named
        row.append((sign, start + place, end + place, value))


def _is_name(folded: Folded, start: int, end: int) -> bool:
    """Whether a word that is also an ordinary word (may, march, sun) is written as a name."""
    first, last = folded.span(start, end)
    shown = folded.original[first:last]
    return shown[:1].isupper() and (shown[1:].islower() or shown[-1] == ".")
