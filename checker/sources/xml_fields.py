"""Documents whose elements are an article's fields, by whatever names their makers gave them."""

import re
from collections.abc import Iterator

from lxml import etree

from checker.sources.flat import lines_of
from checker.sources.html import fragment_lines
from checker.sources.html_meta import domain
from checker.sources.published import iso
from checker.sources.records import Input, Line, Page, ReadOptions

# Names of fields, the surest first, compared without case, prefix, dashes and underscores.
_NAMES = {
    "text": ("fulltext", "fulldesc", "fulldescription", "articlebody", "storybody", "bodytext", "bodyhtml", "encoded", "body", "content", "text",
             "story", "article", "maintext", "description", "desc", "summary", "abstract", "details", "detail", "news"),
    "title": ("title", "headline", "heading", "hl1", "name", "subject"),
    "published": ("pubdate", "published", "datepublished", "publicationdate", "publishdate", "publishedat", "publisheddate", "issued", "datetime",
                  "date", "created", "createdat", "timestamp", "time"),
    "modified": ("modified", "updated", "datemodified", "lastmodified", "updatedat", "modifieddate"),
    "source": ("source", "publisher", "outlet", "provider", "sitename", "site", "channel", "agency", "newspaper"),
    "url": ("link", "url", "canonicalurl", "permalink", "uri", "href"),
    "language": ("language", "lang", "languagecode"),
    "id": ("guid", "id", "uuid", "newsid", "articleid", "storyid"),
    "slug": ("slug", "slugline", "subheadline", "subtitle", "kicker"),
}  # fmt: skip
_DEEPEST = 6  # levels below the root on which articles are looked for
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_ANY = _NAMES["text"]


def local(element: etree._Element) -> str:
    """The element's name without its namespace, in small letters, without dashes."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].replace("-", "").replace("_", "").lower()


def pages(root: etree._Element, source: Input, options: ReadOptions) -> Iterator[Page]:
    """A page for each element that holds an article's fields; `source` is where the document comes from."""
    records = _records(root)
    for number, record in enumerate(records, 1):
        page = page_of(record, source, f"#{number}" if len(records) > 1 else "")
        if page.lines:
            yield page


def _records(root: etree._Element) -> list[etree._Element]:
    """The outermost elements that have a field for the story and one that says what it is."""
    found: list[etree._Element] = []
    level = [root]
    for _ in range(_DEEPEST):
        found += [element for element in level if _is_record(element)]
        level = [child for element in level if element not in found for child in element if isinstance(child.tag, str)]
    return found


def _is_record(element: etree._Element) -> bool:
    names = {local(child): child for child in element}
    text = any(name in names and _length(names[name]) > 0 for name in _NAMES["text"])
    return text and any(name in names for kind in ("title", "published", "url", "id") for name in _NAMES[kind])


def _length(element: etree._Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def page_of(record: etree._Element, source: Input, place: str = "") -> Page:
    """The page of one element with fields."""
    names: dict[str, etree._Element] = {}
    for child in record:
        if _length(child) or child.attrib:
            names.setdefault(local(child), child)

    def element(kind: str) -> etree._Element | None:
        return next((names[name] for name in _NAMES[kind] if name in names), None)

    def told(kind: str) -> str:
        return words(element(kind))

    lines, dropped = _story(names)
    title, url = element("title"), told("url")
    outlet = told("source") or domain(url)
    title_lines, _ = lines_in(title) if title is not None else ([], [])
    return Page(
        path=source.path, name=source.name + place, id=_id(told("id"), outlet, url), lines=tuple(lines), dropped=tuple(dropped),
        source=outlet, title=" ".join(line.text for line in title_lines), title_line=title_lines[0].line if title_lines else 0, url=url,
        published=iso(told("published")), published_from="metadata" if told("published") else "", modified=iso(told("modified")),
        declared=told("language"), keywords=tuple(filter(None, (told("slug"),))),
    )  # fmt: skip


def line_of(element: etree._Element) -> int:
    """The line of the file on which an element starts."""
    return int(str(element.sourceline or 1))


def words(element: etree._Element | None) -> str:
    """An element's words with single blanks; of an empty link its address."""
    if element is None:
        return ""
    return " ".join("".join(map(str, element.itertext())).split()) or element.get("href") or ""


def _id(told: str, outlet: str, url: str) -> str:
    """The article's own id; a bare number says whose it is, since every outlet counts from one."""
    if not told:
        return url
    return f"{outlet}:{told}" if told.isdigit() and outlet else told


def _story(names: dict[str, etree._Element]) -> tuple[list[Line], list[tuple[str, int, str]]]:
    """Lines of the surest field that holds a story; a summary only where nothing longer stands beside it."""
    fields = [names[name] for name in _ANY if name in names and _length(names[name])]
    if not fields:
        return [], []
    longest = max(map(_length, fields))
    return lines_in(next(field for field in fields if _length(field) * 2 >= longest))


def lines_in(field: etree._Element) -> tuple[list[Line], list[tuple[str, int, str]]]:
    """Lines of a field that holds text, markup or escaped HTML, with their lines in the file."""
    line = line_of(field)
    if len(field):
        markup = etree.tostring(field, encoding="unicode", method="html", with_tail=False)
        return fragment_lines(markup, line)
    text = field.text or ""
    if _MARKUP.search(text):
        return fragment_lines(text, line)
    shift = line - 1
    return [Line(one.text, one.line + shift, gap=one.gap, breaks=tuple((at, number + shift) for at, number in one.breaks))
            for one in lines_of(text)], []  # fmt: skip
