"""Where on a page the story stands: the part that holds most of the words that are neither links nor surroundings."""

from collections.abc import Iterable
from typing import Any

from lxml import etree

from checker.sources.html_lines import spaced
from checker.sources.html_markup import SILENT, Element, is_body_name, reason_of

_WHOLE = frozenset({"html", "body"})  # what they are called says nothing of the page's parts
_SHORTEST = 25  # code points of a piece of text that counts; less is a label
_MOST = 0.7  # share of the page's story-like words that the story's element must hold
_NAMED = 0.5  # the same for an element that is named as the story
_LINK = 2.0  # how much a code point inside a link speaks against the part that it stands in
_OWN = 0.3  # share of all words that must stand outside of the parts that are named as no story
_LIMIT = 200_000  # pieces of text that are weighed
_OUTSIDE = 20_000  # code points that are kept of what stands around the story

# the length with its blanks is looked at first: most texts of a page are short, and to count them is cheap
_PIECES: Any = etree.XPath(
    f"//text()[string-length(.) >= {_SHORTEST}][string-length(normalize-space(.)) >= {_SHORTEST}]"
)

Outside = tuple[tuple[str, int, str], ...]


def surroundings(root: Element) -> tuple[Element, Outside]:
    """The element that holds the story, and what stands around it (words, line, reason)."""
    pieces = _pieces(root)
    own = [(element, weight) for element, weight, foreign in pieces if not foreign]
    if _positive(own) < _OWN * _positive((element, weight) for element, weight, _ in pieces):
        own = [
            (element, weight) for element, weight, _ in pieces
        ]  # its names mislead: they call the story something else
    story = _deepest(root, _weights(own))
    return story, _around(story)


def _pieces(root: Element) -> list[tuple[Element, float, bool]]:
    """Each piece of text: its element, what it weighs, and whether it stands in a part named as no story."""
    found: list[tuple[Element, float, bool]] = []
    known: dict[Element, tuple[bool, bool]] = {}
    for piece in _PIECES(root)[:_LIMIT]:
        parent = piece.getparent()
        element = parent.getparent() if parent is not None and piece.is_tail else parent
        if element is None or not isinstance(element.tag, str) or element.tag in SILENT:
            continue
        words = piece.strip()
        if not words:  # blanks of Unicode, which XPath takes for letters
            continue
        foreign, linked = _standing(element, known)
        found.append((element, -_LINK * len(words) if linked else _weight(words), foreign))
    return found


def _positive(pieces: Iterable[tuple[Element, float]]) -> float:
    return sum(weight for _, weight in pieces if weight > 0)


def _weights(pieces: Iterable[tuple[Element, float]]) -> dict[Element, float]:
    """For each element the weight of all pieces in it."""
    weights: dict[Element, float] = {}
    for element, weight in pieces:
        at: Element | None = element
        while at is not None:
            weights[at] = weights.get(at, 0.0) + weight
            at = at.getparent()
    return weights


def _weight(words: str) -> float:
    """Sentences and long pieces count whole, labels half."""
    return len(words) * (1.0 if words[-1] in '.!?।,;:"”»' or len(words) > 120 else 0.5)


def _standing(element: Element, known: dict[Element, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether an element stands in a menu, a side-bar or anything else that is not the story; and whether in a link."""
    path = []
    at: Element | None = element
    while at is not None and at not in known:
        path.append(at)
        at = at.getparent()
    foreign, linked = known[at] if at is not None else (False, False)
    for one in reversed(path):
        tag = one.tag
        foreign = foreign or tag in SILENT or (tag not in _WHOLE and reason_of(one) is not None)
        linked = linked or tag == "a"
        known[one] = foreign, linked
    return foreign, linked


def _deepest(root: Element, weights: dict[Element, float]) -> Element:
    """Down from the root into the child that still holds most of the words."""
    body = root.find("body")
    story = body if body is not None else root
    whole = weights.get(story, 0.0)
    named = None
    at: Element | None = story
    while at is not None:
        best = max(at, key=lambda child: weights.get(child, 0.0), default=None)
        if best is None or weights.get(best, 0.0) < _NAMED * whole or weights.get(best, 0.0) == 0:
            break
        if is_body_name(best):
            named = best
        if weights[best] >= _MOST * whole:
            story = best
        at = best
    if named is not None:
        story = named
    while (
        story.tag in {"p", "span", "b", "strong", "i", "em", "font", "h1", "h2", "li", "blockquote"}
        and story.getparent() is not None
    ):
        story = story.getparent()
    return story


def _around(story: Element) -> Outside:
    """The words of every element beside the story or beside one of its ancestors."""
    out: list[tuple[str, int, str]] = []
    left = _OUTSIDE
    at = story
    while at is not None and at.tag not in {"html"}:
        parent = at.getparent()
        for sibling in parent if parent is not None else ():
            if sibling is at or not isinstance(sibling.tag, str) or sibling.tag in SILENT or left <= 0:
                continue
            words = spaced(sibling)
            if words:
                out.append((words[:left], sibling.sourceline or 1, reason_of(sibling) or "outside the article"))
                left -= len(words)
        at = parent
    return tuple(sorted(out, key=lambda one: one[1]))
