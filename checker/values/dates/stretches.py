"""Where a text may speak of time: round names of the calendar, words of time and figures that look like dates.

From each such place the stretch reaches as far as every word is known to the patterns, and one word further, which
decides what must not stand beside.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from checker.languages.expressions import compiled_once
from checker.languages.language import Language
from checker.values.dates.words import Words
from checker.values.number_words import number_words
from checker.values.numerals import WORDS, Numeral

_FIGURES = re.compile(r"[0-9][0-9./:]*(?:-[0-9]+)*")
_IN_WORD = re.compile(r"\w")
_DAY = re.compile(r"\d{1,2}(?!\d)")
_FIRST_YEAR, _LAST_YEAR = 1500, 2199  # that are read as years where they are spelled out
_MANY, _MOST_DAYS = 13, 31  # ordinals between them may be days; smaller ones count victims and places more often
_MOST_CHUNKS = 16  # words each way from a word of time: no date is longer
_LONGEST_CHUNK = 40  # characters; longer ones are addresses and keys
_BOUNDARIES = " \n\"'(-/,.:;|[0123456789"  # what a word of time may follow; looked for with it, or "family" has an "am"
_STRIPPED = ".,;:!?()[]\"'।|"


class Stretches:
    """The stretches of a text, for one language."""

    def __init__(self, words: Words, language: Language) -> None:
        self.known = {word.strip("\x00.'") for word in words.signs} | {
            part for phrase in number_words(language.tag).words.words for part in phrase.split()
        }
        gates = {
            word.strip("\x00").rstrip(".")
            for word, classes in words.values.items()
            if any(name in classes for name in words.gates)
        }
        bounded = sorted(mark + word for word in gates for mark in _BOUNDARIES)
        self.gate = AhoCorasick(bounded, matchkind=MatchKind.LeftmostLongest) if gates else None
        hours = sorted({re.escape(word) for word, classes in words.values.items() if "MERIDIEM" in classes})
        decades = sorted(re.escape(ending) for ending in words.decades)
        glued = [rf"(?<=\d) ?(?:{'|'.join(hours)})"] * bool(hours)
        glued += [rf"(?<=[2-9]0)-?(?:{'|'.join(decades)})"] * bool(decades)
        self.glued = compiled_once("|".join(glued)) if glued else None  # what hangs on a figure: "7 pm", "1990s"
        self.pointing = tuple(f"{word} " for word in sorted(words.pointing))
        self.compounds = words.compounds
        self.unless = words.gates_not_before
        self._seen: dict[str, bool] = {}

    def of(self, text: str, counted: Iterable[Numeral]) -> list[tuple[int, int]]:
        """The stretches in order, not touching."""
        places = self._places(text)
        places += [
            (numeral.start, numeral.end)
            for numeral in counted
            if (
                _MANY <= numeral.value <= _MOST_DAYS
                if numeral.ordinal
                else numeral.form == WORDS and _FIRST_YEAR <= numeral.value <= _LAST_YEAR
            )
        ]
        places.sort()
        flat = text.replace("\n", " ")
        out: list[tuple[int, int]] = []
        for start, end in places:
            if out and end <= out[-1][1]:
                continue
            low, high = self._left(flat, start), self._right(flat, end)
            if out and low <= out[-1][1]:
                out[-1] = (out[-1][0], max(high, out[-1][1]))
            else:
                out.append((low, high))
        return out

    def _places(self, text: str) -> list[tuple[int, int]]:
        places = []
        for found in _FIGURES.finditer(text):
            start, end = found.span()
            if _dated(found[0]):
                places.append((start, end))
            if self.glued and (hung := self.glued.match(text, end)):
                places.append((end - 1, hung.end()))
            if self.pointing and text.endswith(self.pointing, 0, start):
                places += self._pointed_at(text, start)
        if self.compounds:
            places += self.compounds.places(text)
        if self.gate:
            last, unless = len(text), self.unless
            places += [
                (start, end - 1)
                for _, start, end in self.gate.find_matches_as_indexes("\n" + text)
                if (end > last or not _letter(text[end - 1])) and not text.startswith(unless, end - 1)
            ]
        return places

    def _pointed_at(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """ "for the 27": a figure that only the words before it make a day of."""
        day = _DAY.match(text, start)
        for word in self.pointing if day else ():
            first = start - len(word)
            if day and text.endswith(word, 0, start) and not _IN_WORD.match(text[max(0, first - 1) : first]):
                yield first, day.end()

    def _left(self, flat: str, start: int) -> int:
        floor = max(start - _MOST_CHUNKS * 8, 0)
        place = flat.rfind(" ", floor, start) + 1 or floor
        for _ in range(_MOST_CHUNKS):
            if place <= floor:
                break
            before = flat.rfind(" ", floor, place - 1) + 1 or floor
            chunk, place = flat[before : place - 1], before
            if not self._is_known(chunk):
                break
        return place

    def _right(self, flat: str, end: int) -> int:
        ceiling = min(end + _MOST_CHUNKS * 8, len(flat))
        place = flat.find(" ", end, ceiling)
        for _ in range(_MOST_CHUNKS):
            if place < 0:
                return ceiling
            after = flat.find(" ", place + 1, ceiling)
            chunk = flat[place + 1 : after if after >= 0 else ceiling]
            place = after
            if not self._is_known(chunk):
                break
        return place if place >= 0 else ceiling

    def _is_known(self, chunk: str) -> bool:
        """Whether all parts of a word between blanks are known, or it is a figure."""
        known = self._seen.get(chunk)
        if known is None:
            bare = chunk.strip(_STRIPPED)
            known = len(chunk) <= _LONGEST_CHUNK and (
                bare[:1].isdigit()
                or all(part in self.known or part[-1].isdigit() for part in re.split(r"[-/'\n]", bare) if part)
            )
            if len(self._seen) < 50_000:
                self._seen[chunk] = known
        return known


def _dated(figure: str) -> bool:
    """Whether a row of digits looks like a year, a date or a time."""
    bare = figure.rstrip("./:")
    if bare.isdigit():
        return (len(bare) == 4 and bare[0] in "012") or (
            len(bare) == 8 and bare[:2] in ("19", "20")
        )  # a year, or an hour: "0915 GMT"
    return (3 <= len(bare) <= 22 and not bare.replace("-", "").isdigit()) or ("-" in bare and 6 <= len(bare) <= 12)


@lru_cache(maxsize=1 << 12)  # of all the signs that there are, a text has few
def _letter(char: str) -> bool:
    return re.match(r"[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0970-\u0e4e]", char) is not None
