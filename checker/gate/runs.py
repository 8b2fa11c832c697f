"""Runs of words that a quotation shares with a source, where the rest of it is worded otherwise."""

import re
from collections.abc import Sequence

from checker.model.article import Article

LEAST = 6  # words: shorter runs are phrases that everybody uses
_WORD = re.compile(r"[^\s\"'.,;:!?()…-]+")

Place = tuple[int, int]  # which source, which of its words


class Runs:
    """The runs of `LEAST` words of some texts, read when they are first looked up.

    plain: sources with their texts in plain marks and small letters, character by character in place.
    """

    def __init__(self, plain: Sequence[tuple[Article, str]]) -> None:
        self._plain = plain
        self._words: list[list[tuple[int, int]]] = []
        self._places: dict[tuple[str, ...], Place] = {}

    def longest(self, told: str) -> tuple[Article, int, int] | None:
        """Where a source has the longest run of a quotation's words, if that is half of them or more; else None."""
        words = _WORD.findall(told)
        self._read()
        best: tuple[int, Place] = (0, (0, 0))
        for start in range(len(words) - LEAST + 1):
            place = self._places.get(tuple(words[start : start + LEAST]))
            if place is not None and start + best[0] <= len(words):
                best = max(best, (self._length(words[start:], place), place), key=lambda one: one[0])
        length, (source, first) = best
        if 2 * length < len(words) or not length:
            return None
        spans = self._words[source]
        return self._plain[source][0], spans[first][0], spans[first + length - 1][1]

    def _length(self, words: Sequence[str], place: Place) -> int:
        """How many of the words the source has from there on."""
        source, first = place
        text, spans = self._plain[source][1], self._words[source]
        length = 0
        for word, (start, end) in zip(words, spans[first : first + len(words)], strict=False):
            if text[start:end] != word:
                break
            length += 1
        return length

    def _read(self) -> None:
        if self._words:
            return
        for source, (_, text) in enumerate(self._plain):
            spans = [found.span() for found in _WORD.finditer(text)]
            self._words.append(spans)
            words = [text[start:end] for start, end in spans]
            for first in range(len(words) - LEAST + 1):
                self._places.setdefault(tuple(words[first : first + LEAST]), (source, first))
