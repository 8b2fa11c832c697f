"""Plain text: one article a file, without markup; also the cutting of any text into lines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from checker.sources.decode import decode
from checker.sources.records import Input, Line, Notice, Page, ReadOptions

_WIDEST = 120  # code points: wider text was not broken into lines by a program that wraps
_NARROWEST = 45
_PAIRS = 4  # lines that must fit the wrapping before it is believed without a small letter at each line's start


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice]:
    """The file as one page of lines."""
    text, notices = decode(data, source.path)
    yield from notices
    yield Page(path=source.path, name=source.name, lines=tuple(lines_of(text)), flat=True)


def lines_of(text: str) -> list[Line]:
    """The text's lines without the blanks around them; lines that a program wrapped are one again.

    `start` counts from the beginning of the text, and no line's words change their length.
    """
    lines, place, gap = [], 0, True
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        if words:
            lines.append(Line(words, number, start=place + raw.index(words[0]), gap=gap))
        gap = not words
        place += len(raw) + 1
    return _unwrapped(lines, text) if _is_wrapped(lines) else lines


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether each line ends where the next one's first word no longer fitted."""
    width = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = [(left, right) for left, right in pairwise(lines) if not right.gap]
    fitting = sum(len(left.text) + 1 + len(right.text.split(None, 1)[0]) > width for left, right in pairs)
    small = sum(right.text[0].islower() for _, right in pairs)
    return bool(pairs) and fitting >= 0.75 * len(pairs) and (len(pairs) >= _PAIRS or small == len(pairs))


def _unwrapped(lines: Sequence[Line], text: str) -> list[Line]:
    whole: list[Line] = []
    for line in lines:
        if line.gap or not whole or line.text[:2] in {"- ", "* ", "• "}:
            whole.append(line)
            continue
        first = whole[-1]
        words = text[first.start : line.start + len(line.text)].replace("\n", " ")
        whole[-1] = replace(first, text=words, breaks=(*first.breaks, (line.start - first.start, line.line)))
    return whole
