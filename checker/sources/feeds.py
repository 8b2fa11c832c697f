"""RSS and Atom: each item is an article, with its full text where the feed carries it."""

from collections.abc import Iterator

from lxml import etree
from msgspec.structs import replace

from checker.sources.html_meta import domain
from checker.sources.published import iso
from checker.sources.records import Input, Page
from checker.sources.xml_fields import local, page_of, words

ROOTS = frozenset({"rss", "feed", "rdf"})
_ITEMS = frozenset({"item", "entry"})


def pages(root: etree._Element, source: Input) -> Iterator[Page]:
    """The items of a feed in its order."""
    items = [element for element in root.iter() if local(element) in _ITEMS]
    channel = next((element for element in root.iter() if local(element) in {"channel", "feed"}), root)
    outlet = next((words(child) for child in channel if local(child) == "title"), "")
    language = (
        next((words(child) for child in channel if local(child) == "language"), "") or _lang(channel) or _lang(root)
    )
    for number, item in enumerate(items, 1):
        page = page_of(item, source, f"#{number}" if len(items) > 1 else "")
        if page.lines:
            yield _completed(page, item, outlet, language)


def _completed(page: Page, item: etree._Element, outlet: str, language: str) -> Page:
    """The page with what only feeds say, and what the channel says for all its items."""
    link = next(
        (
            child.get("href") or ""
            for child in item
            if local(child) == "link" and child.get("rel", "alternate") == "alternate"
        ),
        "",
    )
    url = page.url if page.url.startswith("http") else link
    published = next(
        (
            iso(words(child))
            for name in ("published", "pubdate", "issued", "date")
            for child in item
            if local(child) == name
        ),
        None,
    )
    changed = next((iso(words(child)) for child in item if local(child) == "updated"), None)
    named = next((words(child) for child in item if local(child) == "source"), "")
    return replace(
        page,
        url=url,
        source=named or outlet or domain(url),
        published=published or changed,
        published_from="metadata" if published or changed else "",
        modified=changed,
        declared=page.declared or _lang(item) or language,
    )


def _lang(element: etree._Element) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
