"""A page, sorted out: the article, and what was left out of it."""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from checker.languages.detect import UNKNOWN, detect, is_foreign, script_of
from checker.model.article import BODY, CAPTION, DATELINE, HEADLINE, LEDE, Article, Block, Dropped
from checker.sources import dateline, head
from checker.sources.furniture import sort_out
from checker.sources.furniture_inline import split
from checker.sources.parts import number_of, without_mark
from checker.sources.records import Line, Page, ReadOptions

_STANDFIRST = 3  # paragraphs at most with which a story begins, a plain dateline among them


class _Piece(Struct, frozen=True):
    """A stretch of a kept line: its kind and the line it is part of."""

    line: Line
    kind: str
    start: int
    end: int


def article(page: Page, options: ReadOptions) -> Article | None:
    """The article of a page; None where no words are left."""
    page = _sorted_out(page)
    kept = [line for line in page.lines if line.dropped is None]
    if not kept and page.text is None:
        return None
    pieces, filed = _pieces(kept)
    text, blocks, lines = _unchanged(page, pieces) if page.text is not None else _joined(pieces)
    language = _language(page, text, options)
    published, told_by = _published(page, filed, options)
    return Article(
        id=page.id, path=page.path, text=text, source=page.source, title=page.title, url=page.url,
        published=published, published_from=told_by, language=language, region=_region(page, language), blocks=_spoken(blocks, text, language),
        lines=lines, title_line=page.title_line, dropped=_dropped(page), sha256=digest_of(page) or _digest(text),
        modified=page.modified, keywords=page.keywords,
        part=page.part or number_of(page.url) or (without_mark(page.title)[1] if page.flat or page.text is not None else 0),
    )  # fmt: skip


def _sorted_out(page: Page) -> Page:
    """The page with the reasons of the lines that are not the article's, and with what those above the story tell.

    An object's text is what somebody calls an article: one of a single line is it, whatever the line looks like. Several
    lines of which none looks like a story are what was left of a page without one.
    """
    lines = tuple(split(page.lines))
    told = head.settled(replace(page, lines=tuple(sort_out(lines, page.title))))
    if page.text is not None and len(lines) == 1 and told.lines[0].dropped is not None:
        return replace(page, lines=lines)
    return told


def _pieces(kept: Sequence[Line]) -> tuple[list[_Piece], str | None]:
    """The kept lines with their kinds, the story's dateline apart; and the day that the dateline states."""
    pieces: list[_Piece] = []
    lede, seen, day = False, 0, None
    for line in kept:
        start, whole = 0, len(line.text)
        if seen < _STANDFIRST and line.kind in {"", "paragraph", "quote"}:
            filed = dateline.find(line.text)
            if not lede or filed.plain:
                start, day = filed.end, filed.day or day
            if start:
                pieces.append(_Piece(line, DATELINE, 0, len(line.text[:start].rstrip())))
            seen = _STANDFIRST if start else seen + 1
        if start < whole:
            kind = _KINDS.get(line.kind) or (BODY if lede else LEDE)
            lede = lede or kind == LEDE
            pieces.append(_Piece(line, kind, start, whole))
    return pieces, day


_TAG = re.compile(
    r"[a-z]{2,3}"
)  # anything longer is a language's name or nonsense, and the text shows its language itself
_THREE_LETTERS = {"eng": "en", "hin": "hi", "rus": "ru", "mar": "mr", "nep": "ne", "ben": "bn", "ukr": "uk", "und": ""}
_KINDS = {"caption": CAPTION, "heading": BODY, "headline": HEADLINE, "dateline": DATELINE, "standfirst": BODY}


def _joined(pieces: Iterable[_Piece]) -> tuple[str, list[Block], tuple[tuple[int, int], ...]]:
    """The kept lines as paragraphs of one text, with the way back to the file's lines."""
    parts: list[str] = []
    blocks: list[Block] = []
    lines: list[tuple[int, int]] = []
    offset, current = 0, None
    for piece in pieces:
        if piece.line is not current:
            offset += len(current.text) + 2 if current else 0
            current = piece.line
            parts.append(current.text)
            lines.extend((offset + place, number) for place, number in ((0, current.line), *current.breaks))
        blocks.append(Block(offset + piece.start, offset + piece.end, piece.kind))
    return "\n\n".join(parts), blocks, tuple(lines)


def _unchanged(page: Page, pieces: Iterable[_Piece]) -> tuple[str, list[Block], tuple[tuple[int, int], ...]]:
    """The text as it came, with blocks over it, left-out ones among them."""
    text = page.text or ""
    kept = [Block(piece.line.start + piece.start, piece.line.start + piece.end, piece.kind) for piece in pieces]
    left = [Block(line.start, line.start + len(line.text), BODY, line.dropped) for line in page.lines if line.dropped]
    lines, offset = [], 0
    for number, raw in enumerate(text.split("\n"), 1):
        lines.append((offset, number))
        offset += len(raw) + 1
    return text, sorted([*kept, *left], key=lambda block: (block.start, block.end)), tuple(lines)


def _language(page: Page, text: str, options: ReadOptions) -> str:
    """What a person declared, else what the text shows, else what its template or the user says."""
    declared = page.declared.strip().replace("_", "-").partition("-")[0].lower()
    declared = _THREE_LETTERS.get(declared, declared if _TAG.fullmatch(declared) else "")
    if page.trusted and declared:
        return declared
    return detect(text, "") or detect(page.title, "") or declared or options.language or UNKNOWN


def _region(page: Page, language: str) -> str:
    """The region of the declared tag, where the text is in its language: `GB` of `en-GB`."""
    primary, _, rest = page.declared.strip().replace("_", "-").partition("-")
    region = rest.rpartition("-")[2]
    return region.upper() if primary.lower() == language and len(region) == 2 and region.isalpha() else ""


def _published(page: Page, filed: str | None, options: ReadOptions) -> tuple[str | None, str]:
    if page.published:
        return page.published, page.published_from or "metadata"
    if filed:
        return filed, "dateline"
    return (options.published, "option") if options.published else (None, "")


def _spoken(blocks: Sequence[Block], text: str, language: str) -> tuple[Block, ...]:
    """The blocks, each that is written in another script with its language."""
    script = script_of(text)
    if script == "Latin" and text.isascii():
        return tuple(blocks)
    return tuple(_in_its_language(block, text[block.start : block.end], script, language) for block in blocks)


def _in_its_language(block: Block, words: str, script: str, language: str) -> Block:
    if not is_foreign(words, script):
        return block
    other = detect(words)
    return block if other in {language, UNKNOWN} else replace(block, language=other)


def _dropped(page: Page) -> tuple[Dropped, ...]:
    left = (
        []
        if page.text is not None
        else [Dropped(line.text, line.line, line.dropped) for line in page.lines if line.dropped]
    )
    left += [Dropped(text, line, reason) for text, line, reason in page.dropped]
    return tuple(sorted(left, key=lambda one: one.line))


def digest_of(page: Page) -> str:
    """The digest that a page's article has (`Article.sha256`); "" where only the article itself shows it."""
    return page.sha256 or (_digest(page.text) if page.text is not None else "")


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()
