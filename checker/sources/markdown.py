"""Markdown drafts: front matter for what the page says of itself, headings and paragraphs for the rest."""

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from checker.languages import yaml12
from checker.model.article import Unreadable
from checker.sources.decode import decode
from checker.sources.objects import NAMES
from checker.sources.published import iso
from checker.sources.records import Input, Line, Notice, Page, ReadOptions

_FRONT = re.compile(r"\A---[ \t]*\n(?P<told>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
# `title: Ferry sinks: nine dead` is no YAML, and people write it all the same
_COLONS = re.compile(
    r"^(?P<name>[\w-]{1,40}):[ \t]{1,9}(?P<words>[^\s\"'\[{|>&*!%@`#][^\n]*:(?:[ \t][^\n]*)?)$", re.MULTILINE
)


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The draft as one page; its first heading of the first level is the headline unless the front matter has one."""
    text, notices = decode(data, source.path)
    yield from notices
    front = _FRONT.match(text)
    told: Any = {}
    if front:
        try:
            told = yaml12.load(front["told"])
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 2 if mark else 1
            try:
                told = yaml12.load(_COLONS.sub(_quoted, front["told"]))
            except yaml.YAMLError:
                why = f"broken front matter: {getattr(error, 'problem', None) or 'no YAML'}"
                yield Unreadable(source.path, why, "repair the lines between the two `---`", line)
                return
            yield Notice(
                source.path, f"line {line}: no YAML, read as it is meant; put words that hold a colon in quotes"
            )
    yield _page(source, text, front.end() if front else 0, told if isinstance(told, dict) else {})


def _quoted(found: re.Match[str]) -> str:
    return f"{found['name']}: {json.dumps(found['words'], ensure_ascii=False)}"


def _page(source: Input, text: str, start: int, told: dict[Any, Any]) -> Page:
    def meta(name: str) -> str:
        found = next((told[known] for known in NAMES[name] if isinstance(told.get(known), (str, int, float))), "")
        return " ".join(str(found).split())

    title = meta("title")
    lines = _lines(text[start:], text.count("\n", 0, start))
    first = next((at for at, line in enumerate(lines) if line.kind == "headline"), None)
    title_line = _line_of(text[:start], title) if title else 0
    if first is not None and not title:
        found = lines.pop(first)
        title, title_line = found.text, found.line
    return Page(
        path=source.path, name=source.name, id=meta("id") or meta("url"), lines=tuple(lines), source=meta("source"), title=title,
        title_line=title_line, url=meta("url"), published=iso(meta("published")), modified=iso(meta("modified")),
        declared=meta("language"), trusted=bool(meta("language")),
    )  # fmt: skip


def _line_of(front: str, words: str) -> int:
    return next((number for number, line in enumerate(front.split("\n"), 1) if words in line), 1)


def _lines(text: str, before: int) -> list[Line]:
    """Paragraphs, headings and list items with their lines in the file; code and raw HTML are no words of the story."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"maxNesting": 20}).parse(text)
    lines: list[Line] = []
    headed = False
    for opening, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline" or not token.map:
            continue
        words, breaks = _words(token.children or [], before + token.map[0] + 1)
        heading = opening.tag if opening is not None and opening.type == "heading_open" else ""
        if heading == "h1" and not headed and not lines:
            kind, headed = "headline", True
        else:
            kind = "heading" if heading else "list" if token.level > 1 else ""
        if words.strip():
            lines.append(Line(words, before + token.map[0] + 1, kind=kind, breaks=breaks))
    return lines


def _words(children: list[Any], line: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of a paragraph without marks, and where its later lines start in them."""
    parts: list[str] = []
    breaks: list[tuple[int, int]] = []
    length = 0
    for child in children:
        words = child.content if child.type in {"text", "code_inline"} else ""
        if child.type in {"softbreak", "hardbreak"}:
            words, line = " ", line + 1
            breaks.append((length + 1, line))
        parts.append(words)
        length += len(words)
    return "".join(parts), tuple(breaks)
