"""Articles that stand on several pages: each page says which one it is, and all of them are read as one article.

>>> number_of("https://herald.example/ferry?page=2"), number_of("/ferry/page/3/"), number_of("/ferry-12")
(2, 3, 0)
>>> without_mark("Ferry sinks off Riga (page 2 of 3)"), without_mark("Паром затонул - Страница 2"), without_mark("Page 3 of the treaty")
(('Ferry sinks off Riga', 2), ('Паром затонул', 2), ('Page 3 of the treaty', 0))
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from urllib.parse import urljoin

from msgspec.structs import replace

from checker import languages
from checker.languages.expressions import compiled_once
from checker.languages.fold import folded
from checker.model.article import BODY, DATELINE, LEDE, Article, Block
from checker.sources.records import Notice
from checker.sources.versions import address, headline

AGAIN = "stands on an earlier page of the article"
_MOST = 99  # pages of one article; a larger number is no page's
_HELD = 2_000  # pages that are held back for the others; lists of stories have pages too, any number of them
_LINK = re.compile(r"(?:[?&](?:page|pg|paged|pagenum|pageno|pagen_1)=|/page[/-])(\d{1,2})(?=/?$|[&#])", re.IGNORECASE)


def number_of(url: str) -> int:
    """Which page of its article an address names; 0 for none."""
    found = _LINK.search(url)
    return int(found[1]) if found else 0


def base(url: str) -> str:
    """An address without the page that it names, as `address` makes it; "" for none."""
    return address(_LINK.sub("", url))


def without_mark(title: str) -> tuple[str, int]:
    """A headline without the page that it names at its end, and that page; 0 for none."""
    found = _mark().search(title[-_LONGEST:])
    if not found:
        return title, 0
    return title[: len(title) - len(found[0])].strip(), int(found["number"])


_LONGEST = 40  # code points of a mark behind a headline


@cache
def _mark() -> re.Pattern[str]:
    sections = [languages.of(tag).section("page_marks") for tag in languages.known()]

    def any_of(name: str) -> str:
        return "|".join(sorted({re.escape(str(word)) for one in sections for word in one.get(name, ())}, reverse=True))

    words, of = any_of("page"), any_of("of")
    return compiled_once(
        rf"(?:\s?[-–—|:,/]\s?|\s?[(\[]\s?|\s)(?:{words})\s(?P<number>\d{{1,2}})(?:\s?(?:{of}|/)\s?\d{{1,2}})?\s?[)\]]?$",
        re.IGNORECASE,
    )


def told_by(url: str, title: str, before: str, after: str) -> int:
    """Which page of its article a page is; 0 where it does not say. before, after: where it leads to as its neighbours.

    A neighbour counts that stands at the same address but for its number: weblogs call other stories their neighbours.
    """
    own = number_of(url) or without_mark(title)[1]
    if own:
        return own
    near = [urljoin(url, link) if link else "" for link in (before, after)]
    same = [bool(link) and (not url or base(link) == base(url)) for link in near]
    if same[1] and number_of(near[1]):
        return number_of(near[1]) - 1
    return (number_of(near[0]) or 1) + 1 if same[0] and (number_of(near[0]) or url) else 0


class Parts:
    """Pages that are held back until all were seen."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], dict[int, Article]] = {}
        self._count = 0

    def take(self, article: Article) -> bool:
        """Hold a page back; False for what is a whole article, comes a second time, or is one too many."""
        title = headline(without_mark(article.title)[0], article.language)[0]
        if not 0 < article.part <= _MOST or self._count >= _HELD or not title:
            return False
        group = self._held.setdefault((base(article.url) or article.source, title), {})
        if article.part in group:
            return False
        group[article.part] = article
        self._count += 1
        return True

    def joined(self) -> Iterator[Article | Notice]:
        """The articles of the pages, each where its first page would stand; pages without those before them as they are."""
        for group in sorted(self._held.values(), key=lambda group: min((one.path, one.id) for one in group.values())):
            pages = [group[number] for number in range(1, len(group) + 1) if number in group]
            if len(pages) > 1 and len(pages) == len(group):
                yield _joined(pages)
                others = ", ".join(dict.fromkeys(one.path for one in pages[1:]))
                yield Notice(pages[0].path, f"one article of {len(pages)} pages, read as one with {others}")
            else:
                yield from (replace(group[number], part=0) for number in sorted(group))


def _joined(pages: Sequence[Article]) -> Article:
    first = pages[0]
    text, blocks, lines = first.text, list(first.blocks), list(first.lines)
    seen = {folded(first.text[block.start : block.end]) for block in blocks}
    dropped, places = list(first.dropped), [(0, first.path)]
    for page in pages[1:]:
        start = len(text) + 2
        text = f"{text}\n\n{page.text}"
        places.append((start, page.path))
        lines += [(start + at, line) for at, line in page.lines]
        dropped += page.dropped
        blocks += [_later(block, start, seen, page) for block in page.blocks]
    return replace(
        first,
        title=without_mark(first.title)[0],
        text=text,
        blocks=tuple(blocks),
        lines=tuple(lines),
        dropped=tuple(dropped),
        pages=tuple(places),
        part=0,
        sha256=sha256("\0".join(one.sha256 for one in pages).encode()).hexdigest(),
    )


def _later(block: Block, start: int, seen: set[str], page: Article) -> Block:
    """A block of a later page in the whole; one that an earlier page has too is left out."""
    words = folded(page.text[block.start : block.end])
    kind = BODY if block.kind in {LEDE, DATELINE} else block.kind
    left = block.dropped or (AGAIN if words in seen else None)
    seen.add(words)
    return replace(block, start=block.start + start, end=block.end + start, kind=kind, dropped=left)
