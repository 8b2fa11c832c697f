"""Notices inside a long paragraph, where a page's lines were run together: at its start and at its end."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.languages.fold import folded
from checker.sources.furniture_words import LONGEST, words
from checker.sources.records import Line
from checker.sources.shapes import ends_with_stop

_NEAR = 600  # code points at the end of a paragraph in which its last notices stand
_COPYRIGHT = 90  # code points of a copyright notice without a formula
_MOST = 4  # notices at one end
_SHORT = 60  # code points of a paragraph at least that a link to another story may be run into
_NEXT = re.compile(r"(?<=[.!?।)])\s+(?=\S)")


def split(lines: Sequence[Line]) -> list[Line]:
    """The lines, long paragraphs parted from the notices at their ends."""
    return [
        part for line in lines for part in (_parts(line) if len(line.text) > _SHORT and not line.dropped else (line,))
    ]


def _parts(line: Line) -> Iterator[Line]:
    long = len(line.text) > LONGEST
    start, end = (_start(line.text), _end(line.text)) if long else (0, len(line.text))
    end = _link(line.text, end)
    if start >= end or (start == 0 and end == len(line.text)):
        yield line
        return
    for first, last in ((0, start), (start, end), (end, len(line.text))):
        if first < last:
            yield _part(line, first, last)


def _part(line: Line, first: int, last: int) -> Line:
    """A stretch of a line as a line of its own."""
    text = line.text[first:last]
    first += len(text) - len(text.lstrip())
    number = max((told for place, told in line.breaks if place <= first), default=line.line)
    breaks = tuple((place - first, told) for place, told in line.breaks if first < place < last)
    return replace(
        line,
        text=text.strip(),
        line=number,
        start=line.start + first if line.start >= 0 else -1,
        breaks=breaks,
        gap=first == 0 and line.gap,
    )


def _start(text: str) -> int:
    """Where the paragraph starts after notices that stand before its first sentence."""
    start = 0
    for _ in range(_MOST):
        head = text[start : start + LONGEST]
        plain = folded(head)
        inline = next((notice for notice in words().inline if plain.startswith(notice)), "")
        if inline:
            start += _length(head, len(inline))
        elif plain.startswith(words().copyrights) and (ends := _copyright_end(plain)):
            start += _length(head, ends)
        else:
            break
    return start


def _copyright_end(plain: str) -> int:
    """Where a copyright notice at a text's start ends: behind its formula, else behind its first stop; 0 where neither shows."""
    end = max((found.end() for found in words().reserved.finditer(plain)), default=0)
    if end:
        return end + len(plain[end:]) - len(plain[end:].lstrip(" .,)"))
    stop = _NEXT.search(plain[:_COPYRIGHT])
    return stop.end() if stop else 0


def _length(head: str, folded_length: int) -> int:
    """How much of a text its first folded code points take, with the blanks behind them."""
    taken = next((at for at in range(folded_length, len(head)) if len(folded(head[:at])) >= folded_length), len(head))
    return taken + len(head[taken:]) - len(head[taken:].lstrip())


def _link(text: str, end: int) -> int:
    """Where the paragraph ends before a link to another story that was run into it ("... on Monday. Also read: Ferry runs again")."""
    for found in _NEXT.finditer(text, max(end - LONGEST, 0), end):
        rest = text[found.end() : end]
        if words().links.match(folded(rest)) and not ends_with_stop(rest):
            return found.end()
    return end


def _end(text: str) -> int:
    """Where the paragraph ends before notices that stand after its last sentence."""
    near = max(len(text) - _NEAR, 0)
    starts = [found.end() + near for found in _NEXT.finditer(text[near:])]
    end = len(text)
    for start in reversed(starts[-2 * _MOST :]):
        sentence = folded(text[start:end])
        if not words().notices.start(sentence) and not sentence.startswith(words().copyrights):
            break
        end = start
    return end
