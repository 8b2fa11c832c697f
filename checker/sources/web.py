"""Addresses to what stands there: a page, or the stories of a feed."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources import formats
from checker.sources.fetching import FailedError, Fetched, Fetcher
from checker.sources.records import Input, Notice, Page, ReadOptions
from checker.sources.walk import is_address

# Media type -> format; a type that is not here and is no text has no reader.
_TYPES = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "", "text/markdown": "markdown", "text/csv": "csv_articles", "": "",
    "application/rss+xml": "xml", "application/atom+xml": "xml", "application/rdf+xml": "xml", "text/xml": "xml", "application/xml": "xml",
    "application/json": "objects", "application/feed+json": "objects", "application/ld+json": "objects", "application/x-ndjson": "object_lines",
    "application/pdf": "pdf", "application/octet-stream": "",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
}  # fmt: skip
_LISTED = frozenset({"markdown", "objects", "object_lines", "csv_articles"})  # what a name may tell of a plain text
_FULL = 1000  # characters from which on a feed's item is taken for the story itself and not for its beginning


def inputs(source: Input, options: ReadOptions, fetcher: Fetcher) -> Iterator[Input | Unreadable | Notice]:
    """What stands at an address: one page; of a feed that carries only beginnings the pages that its items lead to."""
    found = _fetched(source.path, fetcher)
    if isinstance(found, Unreadable):
        yield found
        return
    page = _input(source.path, found)
    links = _links(page, options) if page.format == "xml" else []
    if not links:
        yield page
        return
    most = fetcher.network.items
    if len(links) > most:
        yield Notice(source.path, f"a feed of {len(links)} stories, of which the first {most} are read")
    for link in links[:most]:
        story = _fetched(link, fetcher)
        yield story if isinstance(story, Unreadable) else _input(link, story)


def _fetched(url: str, fetcher: Fetcher) -> Fetched | Unreadable:
    try:
        found = fetcher.fetch(url)
    except FailedError as failed:
        return Unreadable(url, str(failed), failed.remedy)
    if found.type not in _TYPES and not found.type.startswith("text/"):
        return Unreadable(url, f"no article but {found.type}", "save what you need of it as text")
    return found


def _input(url: str, found: Fetched) -> Input:
    """The page as a file in hand, read by what its site calls it, else by what it looks like."""
    source = Input(url, data=found.data, name=url, address=found.url)
    shown = formats.format_of(replace(source, path=""))
    named = formats.SUFFIXES.get(formats.suffix_of(urlsplit(found.url).path), "")
    told = _TYPES.get(found.type, "")
    if told == "xml" and shown == "html":
        told = "html"
    if not told and (named in _LISTED or found.type == "application/octet-stream"):
        told = named
    return replace(source, format=told or (shown if isinstance(shown, str) else ""))


def _links(feed: Input, options: ReadOptions) -> list[str]:
    """The addresses that a feed's items lead to; none for a feed that carries the stories, or what is no feed."""
    pages = [page for page in formats.read(feed, options) if isinstance(page, Page)]
    full = sum(sum(len(line.text) for line in page.lines) >= _FULL for page in pages)
    if not feed.data or (b"<item" not in feed.data and b"<entry" not in feed.data) or 2 * full > len(pages):
        return []
    links = (_joined(feed.address, page.url) for page in pages if page.url)
    return list(dict.fromkeys(link for link in links if is_address(link)))


def _joined(address: str, link: str) -> str:
    try:
        return urljoin(address, link)
    except ValueError:
        return ""
