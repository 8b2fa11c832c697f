"""Lines of a terminal: wrapped by columns, so that Hindi never runs over the edge.

>>> wrapped([("a ", ""), ("long session", "bold")], 8)
[[('a ', ''), ('long', 'bold')], [('session', 'bold')]]
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

Span = tuple[str, str]  # words, and their style
Line = Sequence[Span]

_WIDE = frozenset("WF")
_WORD = re.compile(r"\S+")
_LEAST = 8  # columns: narrower is no line that a word fits in


def columns(text: str) -> int:
    """How many columns a text may take.

    Terminals differ on vowel signs that stand beside their letter (ा, ि): they count as a column here, so that a line
    fits on every terminal.
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrapped(spans: Sequence[Span], first: int, rest: int | None = None) -> list[list[Span]]:
    """The spans as one paragraph: a first line of at most `first` columns, further ones of `rest`."""
    text = "".join(words for words, _ in spans)
    return [_between(spans, start, end) for start, end in _lines(text, max(first, _LEAST), max(rest or first, _LEAST))]


def paragraph(spans: Sequence[Span], width: int, indent: int = 0, hang: int = 0) -> Iterator[Line]:
    """The spans wrapped to `width` columns behind `indent` blanks, further lines behind `hang` more."""
    room = width - indent
    hang = min(hang, room // 3)
    for number, line in enumerate(wrapped(spans, room, room - hang)):
        yield [(" " * (indent + (hang if number else 0)), ""), *line]


def painted(lines: Iterable[Line], color: bool) -> str:
    """The lines as text; styles as escape sequences if `color`, so that the only ones there are ours."""
    if not color:
        return "".join("".join(words for words, _ in line).rstrip() + "\n" for line in lines)
    from rich.color import ColorSystem
    from rich.style import Style

    @cache
    def style(name: str) -> Style:
        return Style.parse(name)

    def shown(span: Span) -> str:
        return style(span[1]).render(span[0], color_system=ColorSystem.STANDARD) if span[1] else span[0]

    return "".join("".join(map(shown, line)) + "\n" for line in lines)


def _lines(text: str, first: int, rest: int) -> Iterator[tuple[int, int]]:
    """The stretches of the text that make its lines; blanks at a break belong to none."""
    width, start, end, taken = first, 0, 0, 0
    for word_start, word_end in _words(text, min(first, rest)):
        room = columns(text[end:word_end])
        if end and taken + room > width:
            yield start, end
            width, start, taken = rest, word_start, columns(text[word_start:word_end])
        else:
            taken += room
        end = word_end
    yield start, end


def _words(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Words; one that is longer than a line is cut between letters, never before a sign that belongs to one."""
    for word in _WORD.finditer(text):
        start, end = word.span()
        if end - start > width or columns(word[0]) > width:
            taken = 0
            for place in range(start, end):
                room = _columns(text[place])
                if taken + room > width and unicodedata.category(text[place])[0] != "M":
                    yield start, place
                    start, taken = place, 0
                taken += room
        yield start, end


def _between(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    out: list[Span] = []
    place = 0
    for words, style in spans:
        part = words[max(start - place, 0) : max(end - place, 0)]
        if part:
            out.append((part, style))
        place += len(words)
    return out


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
