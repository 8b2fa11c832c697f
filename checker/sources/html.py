"""Web pages: the story out of its surroundings, with what the page says about itself."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree
from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources.decode import decode
from checker.sources.html_lines import lines_of, spaced
from checker.sources.html_markup import Element
from checker.sources.html_meta import meta_of
from checker.sources.html_root import Outside, surroundings
from checker.sources.parts import told_by
from checker.sources.records import Input, Line, Notice, Page, ReadOptions

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})|<\?xml[^>]{0,80}encoding=["']([\w-]{2,30})""", re.I
)
# one for all pages: to make a parser, and to gather the names of elements in a table, costs a third of the parsing itself
_PARSER = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, collect_ids=False)
_FIRST = 8  # lines of a story among which its headline may stand
_WORDS = 4  # of a headline at least that is told by being part of what the page calls itself
_LINKS: Any = etree.XPath(
    "//link[contains(@rel, 'prev') or contains(@rel, 'next')] | //a[@rel = 'prev' or @rel = 'next']"
)
_HEAD = 4096  # bytes within which a page must declare its encoding


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The page's article."""
    declared = _CHARSET.search(data[:_HEAD])
    name = (declared[1] or declared[2]).decode("ascii") if declared else ""
    text, notices = decode(data, source.path, name)
    yield from notices
    root = tree(text)
    if root is None:
        yield Unreadable(source.path, "a page without any words", "save the page again, with its text")
        return
    yield page_of(root, source)


def tree(text: str) -> Element | None:
    """The parsed page; None where there is nothing to parse. Nothing is fetched, no entity of its own is resolved."""
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), _PARSER)
    except etree.XMLSyntaxError:
        return None
    return root if root is not None and len(root) else None


def page_of(root: Element, source: Input) -> Page:
    """The page of a parsed document."""
    meta = meta_of(root)
    etree.strip_elements(root, "script", "style", "noscript", "template", with_tail=False)
    story, outside = surroundings(root)
    lines, inside = lines_of(story)
    title, title_line, lines = _title(meta.title, root, lines, outside)
    return Page(
        path=source.path, name=source.name, id=meta.url, lines=tuple(lines), source=meta.source, title=title, title_line=title_line,
        url=meta.url, published=meta.published, published_from="metadata" if meta.published else "", modified=meta.modified,
        declared=meta.language, part=told_by(meta.url, title, *_neighbours(root)), keywords=tuple(word for word in meta.keywords if word != title), dropped=(*outside, *inside),
    )  # fmt: skip


def _neighbours(root: Element) -> tuple[str, str]:
    """Where the page leads to as the one before it and the one after it; "" for nowhere."""
    links: dict[str, str] = {}
    for link in _LINKS(root):
        for name in (link.get("rel") or "").lower().split():
            links.setdefault(name, link.get("href") or "")
    return links.get("prev", ""), links.get("next", "")


def _title(told: str, root: Element, lines: list[Line], outside: Outside) -> tuple[str, int, list[Line]]:
    """The headline that readers see: the first great heading, if the page's own words for its title are like it."""
    for heading in root.iter("h1"):
        words = spaced(heading)
        if words and (not told or _alike(words, told)):
            return (
                words,
                heading.sourceline or 1,
                [line for line in lines if not (line.kind == "heading" and line.text == words)],
            )
    shown = next((one for one in _shown(lines, outside) if _is_part(one[0], told)), None)
    if shown:
        return (*shown, [line for line in lines if line.text != shown[0]])
    found = next(root.iter("title"), None)
    return told, (found.sourceline or 1) if found is not None else 1 if told else 0, lines


def _shown(lines: Sequence[Line], outside: Outside) -> Iterator[tuple[str, int]]:
    """What stands on the page around the story and at its beginning (words, line)."""
    yield from ((words, line) for words, line, _ in outside)
    yield from ((line.text, line.line) for line in lines[:_FIRST])


def _is_part(words: str, told: str) -> bool:
    """Whether words are the headline in what the page calls itself, where its outlet's name stands too ("Herald: Ferry sinks off Riga")."""
    short = len(words) < len(told) and len(words.split()) >= _WORDS
    return short and (told.endswith(f" {words}") or (told.startswith(words) and told[len(words)] in " :|-"))


def _alike(left: str, right: str) -> bool:
    """Whether two headlines share half of the shorter one's words."""
    one, other = set(left.lower().split()), set(right.lower().split())
    return 2 * len(one & other) >= min(len(one), len(other))


def fragment_lines(markup: str, line: int) -> tuple[list[Line], list[tuple[str, int, str]]]:
    """Lines of a piece of HTML that stands inside another document, whose first line is `line` of the file."""
    root = tree(f"<div>{markup}</div>")
    if root is None:
        return [], []
    lines, dropped = lines_of(root)
    shift = line - 1
    moved = [
        replace(one, line=one.line + shift, breaks=tuple((at, number + shift) for at, number in one.breaks))
        for one in lines
    ]
    return moved, [(text, number + shift, reason) for text, number, reason in dropped]
