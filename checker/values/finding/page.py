"""A text as the finders of names see it: its letters as shown, runs of capitalised words, titles, kinds of lines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker.languages.fold import Folded, fold
from checker.values.finding import lexicon
from checker.values.finding.countries import territories_of
from checker.values.finding.lexicon import HONORIFIC, INTRODUCING, ROLE, Title

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ"
_WORD = rf"[{UPPER}][^\W_]*(?:['’\-](?![sS]\b)[^\W_]+){{0,4}}"
_INITIALS = rf"[{UPPER}]\.(?:-?[{UPPER}]\.){{0,3}}"
_QUOTED = r"[\"“'‘(«][^\W\d_][\w '.-]{0,24}[\"”'’)»]"


class Token(NamedTuple):
    """A capitalised word: where it stands, its folded form and what the lexicon knows of it."""

    start: int
    end: int
    word: str
    can_be: int


class Run(NamedTuple):
    """Capitalised words that stand together with only blanks (or a small particle, or a nickname) between them."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class TitleAt(NamedTuple):
    """A title and where it stands."""

    start: int
    end: int
    title: Title


class Line(NamedTuple):
    """start, end of a line; heading: most of its words begin with a capital; loud: they are all capitals."""

    start: int
    end: int
    heading: bool
    loud: bool


@cache
def _token_pattern(tag: str) -> re.Pattern[str]:
    dotted = sorted({word for word in lexicon.dotted(tag)}, key=lambda word: (-len(word), word))
    short = "|".join(re.escape(word[0].upper() + word[1:]) for word in dotted) or "(?!)"
    particles = "|".join(sorted(map(re.escape, lexicon.particles(tag)), key=lambda word: (-len(word), word))) or "(?!)"
    token = rf"(?:{_INITIALS}(?![^\W_A-ZА-Я])|(?:{short})|{_WORD})"
    return re.compile(rf"(?<![^\W_])(?<!['’]){token}(?:(?:[ \u00a0]{{1,2}}(?:{_QUOTED}[ \u00a0])?(?:(?:{particles})[ \u00a0]){{0,2}}|(?<=\.)){token}){{0,11}}")


@cache
def _single(tag: str) -> re.Pattern[str]:
    dotted = sorted(lexicon.dotted(tag), key=lambda word: (-len(word), word))
    short = "|".join(re.escape(word[0].upper() + word[1:]) for word in dotted) or "(?!)"
    return re.compile(rf"{_INITIALS}(?![^\W_A-ZА-Я])|(?:{short})|{_WORD}")


class Page:
    """One text, read once. All places are those of the folded text, whose letters `shown` has with their capitals."""

    def __init__(self, text: str, tag: str) -> None:
        self.folded: Folded = fold(text)
        self.text = self.folded.text
        self.tag = tag
        origin = self.folded.origin
        self.shown = text if origin is None else "".join(text[place] for place in origin[:-1])
        self.titles = [TitleAt(*found) for found in lexicon.titles(tag).find(self.text)]
        self._title_starts = [title.start for title in self.titles]
        self.title_at = {title.start: title for title in self.titles}
        self.title_end = {title.end: title for title in self.titles}
        self.territories = territories_of(text, tag)
        self.territory_at = {start: (end, territory) for start, end, territory in self.territories}
        self.lines = self._lines()
        self._line_starts = [line.start for line in self.lines]

    def runs(self) -> list[Run]:
        """The runs of capitalised words, in order."""
        known, single = lexicon.words(self.tag), _single(self.tag)
        out = []
        for found in _token_pattern(self.tag).finditer(self.shown):
            start, end = found.span()
            if self.shown.find(" ", start, end) < 0 and "\u00a0" not in found[0]:
                word = self.text[start:end]
                out.append(Run(start, end, (Token(start, end, word, known[word]),)))
                continue
            tokens = tuple(Token(place.start(), place.end(), self.text[place.start():place.end()],
                                 known[self.text[place.start():place.end()]])
                           for place in single.finditer(self.shown, start, end))
            out.append(Run(start, end, tokens))
        return out

    def line_at(self, place: int) -> Line:
        """The line on which a place stands."""
        return self.lines[bisect_right(self._line_starts, place) - 1]

    def title_ending(self, place: int) -> TitleAt | None:
        """The title that ends right before a place, or before the comma there."""
        title = self.title_end.get(place - 1)
        if title is not None and self.text[place - 1] == " ":
            return title
        title = self.title_end.get(place - 2)
        if title is not None and self.text[place - 2:place] in (", ", ": ") and title.title.kind != HONORIFIC:
            return title
        return None

    def title_from(self, place: int) -> TitleAt | None:
        """The first title that begins at or after a place."""
        index = bisect_right(self._title_starts, place - 1)
        return self.titles[index] if index < len(self.titles) else None

    def title_chain(self, title: TitleAt) -> tuple[int, str | None, str | None, str | None]:
        """Titles that stand one behind the other: (start of the first, words and id of the role, honorific).

        An office says more than a rank: "Chief of Staff Lt Gen ..." is the chief of staff.
        """
        role = role_id = honorific = None
        while True:
            if title.title.kind == ROLE and (role is None or role_id in lexicon.ranks()):
                role, role_id = self.shown[title.start:title.end], title.title.id
            if title.title.kind == HONORIFIC and honorific is None:
                honorific = self.shown[title.start:title.end]
            previous = self.title_ending(title.start)
            if previous is None or previous.title.kind == INTRODUCING:
                return title.start, role, role_id, honorific
            title = previous

    def _lines(self) -> list[Line]:
        out, start = [], 0
        for piece in self.shown.split("\n"):
            end = start + len(piece)
            out.append(_line(piece, start, end))
            start = end + 1
        return out


_LONG_WORD = re.compile(rf"[^\W\d_]{{4,}}")
_HEADING = 0.7  # share of longer words with a capital: "Two Dead in Fire at Harbour Hotel" has 1.0, a sentence 0.2


def _line(piece: str, start: int, end: int) -> Line:
    if not 0 < len(piece) <= 300:
        return Line(start, end, False, False)
    words: Sequence[str] = _LONG_WORD.findall(piece)
    if len(words) < 3:
        return Line(start, end, False, False)
    capital = sum(word[0].isupper() for word in words)
    heading = capital >= _HEADING * len(words) and not piece.rstrip().endswith(".")
    return Line(start, end, heading, heading and sum(word.isupper() for word in words) >= _HEADING * len(words))
