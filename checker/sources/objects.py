"""Articles as objects: one a file or a list of them (`.json`), or one a line (`.jsonl`)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.model.article import Unreadable
from checker.sources.decode import decode, tidy
from checker.sources.flat import lines_of
from checker.sources.published import iso
from checker.sources.records import Input, Line, Notice, Page, ReadOptions

# The names under which others keep what an article of ours keeps; the first that an object has counts.
NAMES = {
    "text": (
        "text",
        "body_text",
        "articleBody",
        "maintext",
        "body",
        "content",
        "story",
        "fulltext",
        "full_text",
        "description",
    ),
    "title": ("title", "headline", "name"),
    "published": (
        "published",
        "date_publish",
        "datePublished",
        "published_at",
        "publishedAt",
        "versioncreated",
        "pubDate",
        "date",
    ),
    "modified": ("modified", "dateModified", "updated", "updated_at", "date_modify"),
    "source": ("source", "outlet", "publisher", "source_domain", "provider", "feed"),
    "url": ("url", "link", "canonical", "canonical_url", "uri"),
    "language": ("language", "lang", "inLanguage"),
    "id": ("id", "guid", "_id", "uuid"),
}
MARKUP = (
    "body_xhtml",
    "body_html",
    "articleBodyHtml",
    "content_html",
    "html",
)  # where an object has its story only as markup
LISTS = ("articles", "items", "data", "results", "entries", "docs", "documents", "stories")
NO_TEXT = Unreadable("", "no article: the object has no `text`", "name the field that holds the story `text`")


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The articles of a JSON document: an object, a list of objects, or an object that holds such a list."""
    text, notices = decode(data, source.path)
    yield from notices
    try:
        document = parsed(text)
    except json.JSONDecodeError as error:
        yield Unreadable(
            source.path, f"broken JSON: {error.msg}", f"column {error.colno}; repair the file", error.lineno
        )
        return
    except RecursionError:
        yield Unreadable(source.path, "nested too deeply to be articles", "give one object, or a list of objects")
        return
    rows = _rows(document)
    if rows is None:
        yield Unreadable(
            source.path,
            "neither an article object nor a list of them",
            'give {"text": "..."} or a list of such objects',
        )
        return
    if not rows:
        yield Unreadable(source.path, "no articles in it", "an empty list says nothing to compare")
    for number, row in enumerate(rows, 1):
        yield page_of(row, source, options, f"#{number}" if len(rows) > 1 else "")


def parsed(text: str) -> Any:
    """The JSON value. Raises JSONDecodeError, and RecursionError for a document nested beyond reason."""
    try:
        return json.loads(text)
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError):
            raise
        raise json.JSONDecodeError(str(error).partition(";")[0], text, 0) from error  # a number of thousands of digits


def _rows(document: Any) -> list[Any] | None:
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return None
    inside = next((document[name] for name in LISTS if isinstance(document.get(name), list)), None)
    return inside if inside is not None and "text" not in document else [document]


def page_of(row: Any, source: Input, options: ReadOptions, place: str = "", line: int = 0) -> Page | Unreadable:
    """The page of one object; `place` tells it from others of its file, `line` is where it stands in the file."""
    if not isinstance(row, Mapping):
        return Unreadable(source.path, f"not an article object but {_kind(row)}", 'give objects with a "text"', line)
    names = dict(options.names)

    def told(name: str) -> str:
        for known in (names[name],) if name in names else NAMES[name]:
            if isinstance(value := row.get(known), (str, int, float)) and not isinstance(value, bool) and value != "":
                return tidy(str(value))
            if isinstance(value, Mapping) and isinstance(value.get("name"), str):
                return tidy(value["name"])
        return ""

    text = told("text")
    markup = (
        next((tidy(row[name]) for name in MARKUP if isinstance(row.get(name), str)), "") if not text.strip() else ""
    )
    if not text.strip() and not markup.strip():
        why = "no article: its `text` is empty" if "text" in row else NO_TEXT.why
        return Unreadable(source.path, why, NO_TEXT.remedy, line)
    if len(text) + len(markup) > options.limits.characters:
        return Unreadable(source.path, f"longer than an article may be ({len(text)} characters)", "split it", line)
    lines, dropped = _marked_up(markup) if markup else (lines_of(text), [])
    published, modified = told("published"), told("modified")
    return Page(
        path=source.path, name=source.name + place, id=told("id") or told("url"), lines=tuple(lines), dropped=tuple(dropped),
        text=text if not markup else None,
        source=told("source"), title=" ".join(told("title").split()), title_line=1 if told("title").strip() else 0, url=told("url"),
        published=iso(published), modified=iso(modified), declared=told("language"), trusted=bool(told("language")),
    )  # fmt: skip


def _marked_up(markup: str) -> tuple[list[Line], list[tuple[str, int, str]]]:
    from checker.sources.html import fragment_lines  # its parser is not wanted where all objects have a text

    return fragment_lines(markup, 1)


def _kind(value: Any) -> str:
    kinds = {
        str: "a text",
        int: "a number",
        float: "a number",
        bool: "true or false",
        list: "a list",
        type(None): "nothing",
    }
    return kinds.get(type(value), "something else")
