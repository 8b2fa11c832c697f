"""Wire formats in XML: NITF, and NewsML-G2 with a story in NITF, in XHTML or as text."""

from collections.abc import Iterator

from lxml import etree

from checker.sources.html import fragment_lines
from checker.sources.published import iso
from checker.sources.records import Input, Line, Page
from checker.sources.xml_fields import line_of, lines_in, local, words

ROOTS = frozenset({"nitf", "newsitem", "newsmessage", "packageitem"})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STORIES = ("inlinexml", "inlinedata", "body.content")


def pages(root: etree._Element, source: Input) -> Iterator[Page]:
    """The stories of a wire document: one for NITF, one for each news item of a message."""
    items = [root] if local(root) == "nitf" else [item for item in root.iter() if local(item) == "newsitem"]
    for number, item in enumerate(items, 1):
        page = _page(item, source, f"#{number}" if len(items) > 1 else "")
        if page.lines:
            yield page


def _page(item: etree._Element, source: Input, place: str) -> Page:
    title, byline = _first(item, "headline", "hl1", "title"), _first(item, "byline", "by")
    dateline = _first(item, "dateline", "located")
    story = next((found for name in _STORIES for found in item.iter() if local(found) == name), None)
    lines, dropped = _lines(story)
    if dateline is not None and local(dateline) == "dateline" and words(dateline) and not _inside(dateline, story):
        lines = [Line(words(dateline), line_of(dateline), kind="dateline"), *lines]
    if byline is not None and words(byline) and not _inside(byline, story):
        dropped = [*dropped, (words(byline), line_of(byline), "byline")]
    return Page(
        path=source.path, name=source.name + place, id=item.get("guid") or _attribute(item, "docid", "id-string") or words(_first(item, "guid")),
        lines=tuple(lines), dropped=tuple(dropped), source=_outlet(item), title=words(title), title_line=line_of(title) if title is not None else 0,
        published=_time(item, "firstcreated", "date.issue", "sent", "versioncreated"), published_from="metadata",
        modified=_time(item, "versioncreated", "contentmodified"), declared=_language(item), trusted=bool(_language(item)),
        keywords=tuple(filter(None, (words(_first(item, "slugline")),))),
    )  # fmt: skip


def _first(item: etree._Element, *names: str) -> etree._Element | None:
    """The first element of the surest name that has words in it."""
    return next((found for name in names for found in item.iter() if local(found) == name and words(found)), None)


def _inside(element: etree._Element, story: etree._Element | None) -> bool:
    return story is not None and any(up is story for up in element.iterancestors())


def _attribute(item: etree._Element, name: str, attribute: str) -> str:
    return next((found.get(attribute) or "" for found in item.iter() if local(found) == name), "")


def _time(item: etree._Element, *names: str) -> str | None:
    """The first time among elements of the names, in their words or in `norm`."""
    told = (iso(found.get("norm") or words(found)) for name in names for found in item.iter() if local(found) == name)
    return next(filter(None, told), None)


def _outlet(item: etree._Element) -> str:
    provider = _first(item, "provider", "infosource", "creditline", "distributor")
    named = _first(provider, "name") if provider is not None else None
    literal = next(
        (
            found.get("literal") or found.get("qcode") or ""
            for found in item.iter()
            if local(found) in {"provider", "infosource"}
        ),
        "",
    )
    return words(named if named is not None else provider) or literal.rpartition(":")[2]


def _language(item: etree._Element) -> str:
    for found in item.iter():
        if local(found) == "language" and found.get("tag"):
            return found.get("tag") or ""
    content = next(
        (
            found
            for found in item.iter()
            if local(found) in {"contentset", "inlinexml", "html", "body"} and found.get(_LANG)
        ),
        item,
    )
    return content.get(_LANG) or item.get(_LANG) or ""


def _lines(story: etree._Element | None) -> tuple[list[Line], list[tuple[str, int, str]]]:
    """The story's lines: of NITF and XHTML its body alone, whose head says the same as the fields."""
    if story is None:
        return [], []
    body = next((found for found in story.iter() if local(found) == "body.content"), None)
    body = body if body is not None else next((found for found in story.iter() if local(found) == "body"), story)
    if not len(body):
        return lines_in(body)
    return fragment_lines(etree.tostring(body, encoding="unicode", method="html", with_tail=False), line_of(body))
