"""XML: feeds, and documents whose fields hold a story, as text, as markup or as escaped HTML."""

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from checker.model.article import Unreadable
from checker.sources import feeds, wire, xml_fields
from checker.sources.decode import decode
from checker.sources.records import Input, Notice, Page, ReadOptions

_DECLARED = re.compile(rb"""^[\s\xef\xbb\xbf]*<\?xml[^>]{0,80}encoding=["']([\w-]{2,30})""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BOMB = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(\w{2,32};)")


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The articles of the document."""
    declared = _DECLARED.match(data[:200])
    text, notices = decode(data, source.path, declared[1].decode("ascii") if declared else "")
    yield from notices
    bomb = _BOMB.search(text)
    if bomb:
        why = "a document type definition with entities, which are never expanded"
        yield Unreadable(
            source.path, why, "save the file without its <!DOCTYPE ...>", text.count("\n", 0, bomb.start()) + 1
        )
        return
    try:
        root = _parsed(text)
    except etree.XMLSyntaxError as error:
        yield Unreadable(source.path, f"broken XML: {error.msg}", "repair the file", error.lineno or 1)
        return
    yield from _pages(root, source, options)


def _parsed(text: str) -> etree._Element:
    """The root element; the names that HTML has for letters are known although no DTD declares them."""
    blanked = _DECLARATION.sub(lambda found: " " * 0 + "\n" * found[0].count("\n"), text, count=1)
    if _NAMED.search(blanked):
        blanked = _NAMED.sub(lambda found: html5.get(found[1], found[0]), blanked)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True
    )
    return etree.fromstring(blanked.strip("\ufeff").encode("utf-8", "replace"), parser)


def _pages(root: etree._Element, source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    name = xml_fields.local(root)
    if name == "html":
        from checker.sources import html

        whole = etree.tostring(root, encoding="unicode", method="html")
        yield from html.read(source, whole.encode("utf-8"), options)
        return
    if name in wire.ROOTS:
        records = wire.pages(root, source)
    else:
        records = feeds.pages(root, source) if name in feeds.ROOTS else xml_fields.pages(root, source, options)
    found = False
    for page in records:
        found = True
        yield page
    if not found:
        yield Unreadable(
            source.path, "no article in it", "no element of it holds a story (title, text, body, description ...)"
        )
