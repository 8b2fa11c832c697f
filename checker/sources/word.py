"""Word files (`.docx`): paragraphs and tables in order. A file has no lines, so a paragraph's number stands for its line."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from checker.model.article import Unreadable
from checker.sources.decode import tidy
from checker.sources.packed import BROKEN
from checker.sources.published import iso
from checker.sources.records import Input, Line, Notice, Page, ReadOptions

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_W}p"
_REMEDY = "save it again as .docx"
_TORN = (etree.XMLSyntaxError, *BROKEN)


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The document as one page."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml", options)
            core = _part(archive, "docProps/core.xml", options)
    except _TORN as error:
        yield Unreadable(source.path, f"a broken Word file: {str(error) or type(error).__name__}", _REMEDY)
        return
    if document is None:
        yield Unreadable(source.path, "a packed file without a Word document in it", _REMEDY)
        return
    lines = list(_lines(document))
    title = next((line for line in lines if line.kind == "headline"), None)
    yield Page(
        path=source.path, name=source.name, lines=tuple(line for line in lines if line is not title), flat=title is None,
        title=title.text if title else "", title_line=title.line if title else 0, published=iso(_core(core, "created")),
        published_from="metadata", modified=iso(_core(core, "modified")),
    )  # fmt: skip


def paragraphs(data: bytes) -> list[str]:
    """The text of each paragraph by its number, empty ones too; nothing for a file that is torn."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml", ReadOptions())
    except _TORN:
        return []
    return [_text(one) for one in document.iter(_PARAGRAPH)] if document is not None else []


def _part(archive: zipfile.ZipFile, name: str, options: ReadOptions) -> etree._Element | None:
    """A part of the package, parsed; None where there is none. Raises ValueError for one beyond the limits."""
    try:
        entry = archive.getinfo(name)
    except KeyError:
        return None
    if entry.file_size > min(options.limits.bytes, max(entry.compress_size, 1) * options.limits.expansion + 1_000_000):
        raise ValueError("it grows beyond the limits when unpacked")
    with archive.open(entry) as part:
        data = part.read(options.limits.bytes + 1)
    if len(data) > options.limits.bytes or b"<!DOCTYPE" in data[:2000]:
        raise ValueError("it is too large, or holds a document type definition")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def _lines(document: etree._Element) -> Iterator[Line]:
    for number, paragraph in enumerate(document.iter(_PARAGRAPH), 1):
        words = _text(paragraph)
        if words:
            yield Line(words, number, kind=_kind(paragraph))


def _text(paragraph: etree._Element) -> str:
    return " ".join(tidy("".join(_words(paragraph))).split())


def _words(paragraph: etree._Element) -> Iterator[str]:
    """The words as the document stands: deletions that wait for approval are no words of it."""
    for part in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        yield (part.text or "") if part.tag == f"{_W}t" else "-" if part.tag == f"{_W}noBreakHyphen" else " "


def _kind(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = (style.get(f"{_W}val") or "").lower() if style is not None else ""
    if name.startswith("title"):
        return "headline"
    if name.startswith(("heading", "subtitle")):
        return "heading"
    return (
        "caption" if name.startswith("caption") else "list" if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else ""
    )


def _core(core: etree._Element | None, name: str) -> str:
    if core is None:
        return ""
    return next(
        (element.text or "" for element in core if isinstance(element.tag, str) and element.tag.endswith("}" + name)),
        "",
    )
