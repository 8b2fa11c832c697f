"""Spellings folded for matching, with the way back to the text as shown.

Lower case, one kind of digit, space, dash and apostrophe; ё is е; nukta, stress marks, soft hyphens and joiners are
gone; chandrabindu is anusvara. A match on the folded text is carried back to code points of the text as shown:

>>> folded = fold("Ещё 5\\u00ad0 человек; क़रीब १२")
>>> folded.text
'еще 50 человек; करीब 12'
>>> start = folded.text.index("50")
>>> folded.span(start, start + 2)
(4, 7)
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cache, lru_cache

from msgspec import Struct

_GONE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u0301\u0300\u093c\u09bc\u061c\u200e\u200f"
_SPACES = "\t\x0b\x0c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SAME = {
    "ё": "е",
    "Ё": "е",
    "ँ": "ं",
    "ॅ": "े",
    "ऑ": "ओ",
    "ॉ": "ो",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
}
_GONE_RUN = re.compile(f"[{_GONE}]+")
_NO_LETTER = "\ufffd"  # what stands for half of a surrogate pair, which no encoding and no matcher takes


class _Table(dict[int, str | None]):
    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        lower = char.lower()
        folded = lower if len(lower) == 1 else char
        category = unicodedata.category(char)
        if category == "Nd":
            folded = str(unicodedata.digit(char))
        elif category == "Cs":
            folded = _NO_LETTER
        self[code] = folded
        return folded


_MANY = 1 << 14  # code points of most articles
_LONGEST_CLUSTER = 8  # a letter with more marks than this is no letter of any language, only an attack
_STRESS = re.compile("[\u0300\u0301]+")  # not NFC, yet folded in place, as are letters that hold their nukta
_NUKTA = "\u093c"
# Beside another mark, and on letters that it makes one code point with if a mark follows, its place in the text counts.
_MARK = "\u0300-\u036f\u093c\u094d\u0951-\u0954\u09bc"
_NUKTA_AMONG_MARKS = re.compile(f"[{_MARK}\u0928\u0930\u0933]\u093c(?:(?<=[{_MARK}].)|[{_MARK}])")
_WITH_NUKTA = re.compile("[\u0958-\u095f]")
_TABLE = _Table()
_TABLE.update({ord(char): None for char in _GONE})
_TABLE.update({ord(char): " " for char in _SPACES})
_TABLE.update({ord(char): same for char, same in _SAME.items()})
for _code in range(0x900, 0xA00):  # letters of Devanagari and Bengali that hold their nukta
    _letter, _, _mark = unicodedata.decomposition(chr(_code)).partition(" ")
    if _mark in ("093C", "09BC"):
        _TABLE[_code] = chr(int(_letter, 16))
# What differs from the small letter; small letters and digits of most texts are found so without asking for each.
_SPECIAL = re.compile("[" + "".join(map(chr, _TABLE)) + "\ud800-\udfff]")
_PLAIN = tuple((chr(code), same) for code, same in _TABLE.items() if code < 0x80 and same is not None)
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
_LOWER_DIFFERS = ("\u0130", "\u03a3")  # `lower` makes two letters of İ and looks around Σ


class Folded(Struct, frozen=True):
    """A text and its folded form.

    origin: for each folded code point its place in the original, and the original's length last; None where both
        have the same length, so that places are the same.
    """

    original: str
    text: str
    origin: "array[int] | None" = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the folded text stands for (with marks that were folded away)."""
        if self.origin is None:
            return start, end
        if end <= start:
            return self.origin[start], self.origin[start]
        last = self.origin[end - 1]
        while self.origin[end] == last:  # one code point that folds to several ("\u0f9d")
            end += 1
        return self.origin[start], self.origin[end]

    def place(self, original: int) -> int:
        """The folded place of a place in the original; where that was folded away, of what follows it."""
        return original if self.origin is None else bisect_left(self.origin, original)


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """The folded form of a text; linear in its length."""
    return _fold(text)


def _fold(text: str) -> Folded:
    if text.isascii():
        return Folded(text, _small(text))
    if not unicodedata.is_normalized("NFC", _without_nukta(text)) and not _composed(text):
        return _fold_clusters(text)
    if not any(map(text.__contains__, _GONE)):  # sooner told for each than by one search for all of them
        return Folded(text, _small(text))
    origin, place = array("L"), 0
    places = _places() if len(text) < _MANY else range(len(text) + 1)
    for gone in _GONE_RUN.finditer(text):
        origin.extend(places[place : gone.start()])
        place = gone.end()
    origin.extend(places[place : len(text) + 1])
    return Folded(text, _small(text), origin)


@cache
def _places() -> "array[int]":
    """The first places of any text, to be copied from."""
    return array("L", range(_MANY))


def _without_nukta(text: str) -> str:
    """The text without a mark that is folded away anyhow, and whose letters must each be composed to tell whether they are."""
    return text.replace(_NUKTA, "") if _NUKTA in text and not _NUKTA_AMONG_MARKS.search(text) else text


def _composed(text: str) -> bool:
    """Whether all is composed but what is folded in place anyhow."""
    return unicodedata.is_normalized("NFC", _STRESS.sub("", _WITH_NUKTA.sub("क", text)))


def _small(text: str) -> str:
    """What `_TABLE` makes of a text: its small letters at once, the rest one by one."""
    if text.isascii():
        small = text.lower()
        for char, same in _PLAIN:
            small = small.replace(char, same)
        return small
    if _LOWER_DIFFERS[0] in text or _LOWER_DIFFERS[1] in text:
        return text.translate(_TABLE)
    small = _SPECIAL.sub(_same, text.lower())
    return small if small.isascii() else _FOREIGN_DIGIT.sub(_same, small)


def _same(found: re.Match[str]) -> str:
    return _TABLE[ord(found[0])] or ""


def _fold_clusters(text: str) -> Folded:
    """For the rare text that holds letters and marks apart (и + breve): composed one cluster at a time."""
    out: list[str] = []
    origin, place = array("L"), 0
    while place < len(text):
        end = place + 1
        while end < len(text) and unicodedata.combining(text[end]) and end - place < _LONGEST_CLUSTER:
            end += 1
        for index, char in enumerate(unicodedata.normalize("NFC", text[place:end])):
            same = _TABLE[ord(char)]
            if same is not None:
                out.append(same)
                origin.append(place + min(index, end - place - 1))
        place = end
    origin.append(len(text))
    return Folded(text, "".join(out), origin)


def folded(words: str) -> str:
    """The folded form of a few words, blanks trimmed and joined, for building tables."""
    return _kept(words) if len(words) <= _WORDS else _folded(words)


def _folded(words: str) -> str:
    plain = words.isascii() or unicodedata.is_normalized("NFC", words) or _composed(words)
    return " ".join((_small(words) if plain else _fold_clusters(words).text).split())


_WORDS = 40  # code points of words that come again and again; headlines and lines would fill the memory, and come once
_kept = lru_cache(maxsize=1 << 15)(_folded)
