"""The lines of a story's markup: paragraphs, headings, captions, list items, each with its line in the file."""

from typing import Any

from lxml import etree

from checker.sources.html_markup import SILENT, Element, reason_of
from checker.sources.records import Line

_INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
                     "mark", "nobr", "q", "ruby", "rp", "rt", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
                     "var", "wbr", "img", "picture", "center"})  # fmt: skip
_UNNAMED = _INLINE | {"br"}  # elements inside lines, whose names do not make them parts of the page
_KINDS = {"h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading", "figcaption": "caption",
          "caption": "caption", "li": "list", "dd": "list", "dt": "list", "td": "list", "th": "list", "tr": "list", "blockquote": "quote"}  # fmt: skip
_CELLS = frozenset({"td", "th"})
LINKS = "link to another story"
_LINKED = 0.8  # share of a line's words inside links, from which on the line is a link and no sentence
_SENTENCE = 120  # code points: a longer line that is one link and ends with a stop is a sentence all the same
_STORY = 0.5  # share of the story's words that no part of it may hold and still be called a side-bar
_LEFT = 2_000  # code points that are kept of each part that is left out

# libxml2 gathers a menu's texts without an object for each of its links, as `itertext` makes
_TEXTS: Any = etree.XPath(".//text()", smart_strings=False)
_LENGTH: Any = etree.XPath("string-length(.)")

Dropped = tuple[str, int, str]


class _Walk:
    """One walk over a story's elements, gathering words into lines."""

    def __init__(self, story: Element) -> None:
        self.story = story
        self.whole = _length(story)
        self.lines: list[Line] = []
        self.dropped: list[Dropped] = []
        self.words: list[str] = []
        self.breaks: list[tuple[int, int]] = []
        self.length = self.linked = self.links = 0
        self.start = self.now = story.sourceline or 1
        self.kinds = [""]

    def run(self) -> None:
        stack = [(self.story, False)]
        while stack:
            element, leaving = stack.pop()
            if leaving:
                self._leave(element)
            elif self._enter(element):
                stack.append((element, True))
                stack.extend((child, False) for child in reversed(element))
        self._flush()

    def _enter(self, element: Element) -> bool:
        """Takes the element's first words; False for an element whose content is passed over."""
        tag = element.tag
        self.now = element.sourceline or self.now
        if not isinstance(tag, str) or tag in SILENT:
            self.now += (element.text or "").count("\n")
            self._add(element.tail)
            return False
        if element is not self.story and tag not in _UNNAMED:
            reason = reason_of(element)
            if reason and self._leave_out(element, reason):
                self._flush()
                self._add(element.tail)
                return False
        if tag in _INLINE:
            self.links += tag == "a"
        elif tag in _CELLS:
            self._add(" ")
        else:
            self._flush()
        self.kinds.append(_KINDS.get(tag) or self.kinds[-1])
        self._add(element.text)
        return True

    def _leave(self, element: Element) -> None:
        tag = element.tag
        if tag in _INLINE:
            self.links -= tag == "a"
        elif tag in _CELLS:
            self._add(" ")
        else:
            self._flush()
        self.kinds.pop()
        if element is not self.story:
            self._add(element.tail)

    def _leave_out(self, element: Element, reason: str) -> bool:
        """Leaves a part of the story out, unless it holds most of the story: then its name says something else."""
        if _length(element) > _STORY * self.whole and element.tag not in {"form", "nav", "footer"}:
            return False
        words = spaced(element)
        if words:
            self.dropped.append((words[:_LEFT], self.now, reason))
        return True

    def _add(self, text: str | None) -> None:
        if not text:
            return
        for number, piece in enumerate(text.split("\n")):
            self.now += number > 0
            words = " ".join(piece.split())
            blank = self.length and self.words[-1][-1:] != " " and (number or piece[:1].isspace())
            if not words:
                if (blank or (piece and self.length)) and self.words[-1][-1:] != " ":
                    self._push(" ")
                continue
            if blank:
                self._push(" ")
            if not self.length:
                self.start = self.now
            elif self.now != (self.breaks[-1][1] if self.breaks else self.start):
                self.breaks.append((self.length, self.now))
            self.linked += len(words) * bool(self.links)
            self._push(words + (" " if piece[-1:].isspace() else ""))

    def _push(self, words: str) -> None:
        self.words.append(words)
        self.length += len(words)

    def _flush(self) -> None:
        """Ends the line that is being gathered."""
        text = "".join(self.words).rstrip()
        if text:
            self.lines.append(
                Line(text, self.start, kind=self.kinds[-1], dropped=self._reason(text), breaks=tuple(self.breaks))
            )
        self.words, self.breaks = [], []
        self.length = self.linked = 0

    def _reason(self, text: str) -> str | None:
        if self.linked < _LINKED * len(text):
            return None
        sentence = len(text) >= _SENTENCE and text[-1] in ".!?।"
        return None if sentence else LINKS


def spaced(element: Element) -> str:
    """The words of an element, those of its parts a blank apart."""
    return " ".join(" ".join(_TEXTS(element)).split())


def _length(element: Element) -> int:
    return int(_LENGTH(element))


def lines_of(story: Element) -> tuple[list[Line], list[Dropped]]:
    """The story's lines in order, and the parts that its markup names as something else (words, line, reason)."""
    walk = _Walk(story)
    walk.run()
    return walk.lines, walk.dropped
