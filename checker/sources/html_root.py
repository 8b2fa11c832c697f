"""Where on a page the story stands: the part that holds most of the words that are neither links nor surroundings."""

from lxml.html import HtmlElement

from checker.sources.html_lines import spaced
from checker.sources.html_markup import SILENT, is_body_name, reason_of

_SHORTEST = 25  # code points of a piece of text that counts; less is a label
_MOST = 0.7  # share of the page's story-like words that the story's element must hold
_NAMED = 0.5  # the same for an element that is named as the story
_LINK = 2.0  # how much a code point inside a link speaks against the part that it stands in
_LIMIT = 200_000  # pieces of text that are weighed
_OUTSIDE = 20_000  # code points that are kept of what stands around the story

Outside = tuple[tuple[str, int, str], ...]


def surroundings(root: HtmlElement) -> tuple[HtmlElement, Outside]:
    """The element that holds the story, and what stands around it (words, line, reason)."""
    weights = _weights(root)
    story = _deepest(root, weights)
    return story, _around(story)


def _weights(root: HtmlElement) -> dict[HtmlElement, float]:
    """For each element the length of the story-like text in it."""
    weights: dict[HtmlElement, float] = {}
    foreign: dict[HtmlElement, bool] = {}
    pieces = root.xpath(f"//text()[string-length(normalize-space(.)) >= {_SHORTEST}]", smart_strings=True)
    for piece in pieces[:_LIMIT]:
        parent = piece.getparent()
        parent = parent.getparent() if piece.is_tail else parent
        if parent is None or not isinstance(parent.tag, str) or _is_foreign(parent, foreign):
            continue
        words = piece.strip()
        weight = -_LINK * len(words) if _is_link(parent) else _weight(words)
        while parent is not None:
            weights[parent] = weights.get(parent, 0.0) + weight
            parent = parent.getparent()
    return weights


def _weight(words: str) -> float:
    """Sentences and long pieces count whole, labels half."""
    return len(words) * (1.0 if words[-1] in '.!?।,;:"”»' or len(words) > 120 else 0.5)


def _is_link(element: HtmlElement) -> bool:
    return element.tag == "a" or next(element.iterancestors("a"), None) is not None


def _is_foreign(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether an element stands in a menu, a side-bar or anything else that is not the story."""
    path = []
    at: HtmlElement | None = element
    while at is not None and at not in known:
        path.append(at)
        at = at.getparent()
    told = known[at] if at is not None else False
    for one in reversed(path):
        told = told or one.tag in SILENT or (one.tag not in {"html", "body"} and reason_of(one) is not None)
        known[one] = told
    return told


def _deepest(root: HtmlElement, weights: dict[HtmlElement, float]) -> HtmlElement:
    """Down from the root into the child that still holds most of the words."""
    body = root.find("body")
    story = body if body is not None else root
    whole = weights.get(story, 0.0)
    named = None
    at: HtmlElement | None = story
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


def _around(story: HtmlElement) -> Outside:
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
