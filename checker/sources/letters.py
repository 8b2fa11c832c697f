"""E-mail: releases and newsletters as letters (`.eml`), mail boxes (`.mbox`), and pages that a browser saved as one (`.mhtml`)."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources import html
from checker.sources.decode import decode, tidy
from checker.sources.files import lines
from checker.sources.flat import lines_of
from checker.sources.html_meta import domain
from checker.sources.published import iso
from checker.sources.records import Input, Line, Notice, Page, ReadOptions

QUOTED, SIGNATURE = "quoted letter", "signature of the letter"
# What the library for letters trips over in hostile ones.
_TRIPS = (ValueError, LookupError, ArithmeticError, AttributeError, TypeError)
_PLAIN_ENCODINGS = frozenset({"", "7bit", "8bit", "binary"})
_QUOTE_HEAD = re.compile(
    r"^(?:-{2,}\s*(?:original message|forwarded message|исходное сообщение|пересланное сообщение)|on .{5,120} wrote:$|.{5,120} (?:пишет|писал|लिखा):$)",
    re.I,
)


def read(source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The letters of the file, one after the other."""
    limit, found = options.limits.bytes, False
    for number, start, data in _letters(source, limit):
        found = True
        if data is None:
            yield Unreadable(source.path, "a letter larger than an article may be", f"over {limit:,} bytes", start)
        else:
            yield from _page(data, replace(source, name=source.name + (f"#{number}" if number else "")), start)
    if not found:
        yield Unreadable(source.path, "an empty file", "save the letter again")


def _letters(source: Input, limit: int) -> Iterator[tuple[int, int, bytes | None]]:
    """(number, first line, bytes) of each letter; number 0 for a file of one, None for one beyond the limit."""
    parts: list[bytes] = []
    size, start, number, blank = 0, 1, 0, True
    for at, line in enumerate(lines(source, limit), 1):
        if blank and line is not None and line.startswith(b"From "):
            if parts:
                yield number, start, b"".join(parts) if size <= limit else None
            parts, size, start, number, blank = [], 0, at + 1, number + 1, False
            continue
        size += len(line) if line is not None else limit + 1
        if size <= limit and line is not None:
            parts.append(line)
        blank = line is not None and not line.strip()
    if parts or size > limit:
        yield number, start, b"".join(parts) if size <= limit else None


def _page(data: bytes, source: Input, start: int) -> Iterator[Page | Notice | Unreadable]:
    from email import policy
    from email.parser import BytesParser

    letter = BytesParser(EmailMessage, policy=policy.default.clone(max_line_length=None)).parsebytes(data)
    part = _body(letter)
    if part is None:
        yield Unreadable(source.path, "a letter without text", "its attachments must be saved as files", start)
        return
    text, notices = _text(part, source.path)
    yield from notices
    first = start + _line_of(part, data)
    plain = _header(part, "content-transfer-encoding").lower() in _PLAIN_ENCODINGS
    page = _from_html(text, source) if part.get_content_subtype() == "html" else _from_text(text, source)
    moved = tuple(_moved(line, first, plain) for line in page.lines)
    dropped = tuple((words, first, reason) for words, _, reason in page.dropped)
    saved = _saved_from(letter, part)
    if saved:  # the letter's own heading tells of the saving
        yield replace(page, lines=moved, dropped=dropped, url=page.url or saved, source=page.source or domain(saved))
        return
    name, address = parseaddr(_header(letter, "from"))
    outlet = name or domain(f"//{address.rpartition('@')[2]}")
    yield replace(
        page, lines=moved, id=page.id or _header(letter, "message-id").strip("<> "), title=_header(letter, "subject") or page.title,
        title_line=start + _header_line(data, b"subject:"), source=page.source or outlet, published=iso(_header(letter, "date")) or page.published,
        published_from="metadata", dropped=dropped,
    )  # fmt: skip


def _saved_from(letter: EmailMessage, part: EmailMessage) -> str:
    """The address of the page that a browser saved as a letter (RFC 2557), "" for a letter that somebody sent."""
    if part.get_content_subtype() != "html" or letter.get_content_subtype() != "related":
        return ""
    address = _header(letter, "snapshot-content-location") or _header(part, "content-location")
    return address if address.startswith(("http://", "https://")) else ""


def _header(part: EmailMessage, name: str) -> str:
    try:
        return " ".join(tidy(str(part.get(name, ""))).split())
    except _TRIPS:
        return ""


def _body(letter: EmailMessage) -> EmailMessage | None:
    """The first part with the letter's words: plain text if it is no mere note that says to look at the other."""
    parts = [
        part
        for part in letter.walk()
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"
    ]
    plain = [part for part in parts if part.get_content_subtype() == "plain"]
    pages = [part for part in parts if part.get_content_subtype() == "html"]
    best = plain[:1] + pages[:1]
    best.sort(key=lambda part: len(_payload(part)) < 200)
    return best[0] if best else None


def _text(part: EmailMessage, path: str) -> tuple[str, list[Notice]]:
    try:
        charset = part.get_content_charset() or ""
    except _TRIPS:
        charset = ""
    return decode(_payload(part), path, charset)


def _payload(part: EmailMessage) -> bytes:
    """The part's bytes, decoded from what letters are sent in; none for a part that cannot be."""
    try:
        raw = part.get_payload(decode=True)
    except _TRIPS:
        return b""
    return raw if isinstance(raw, bytes) else b""


def _line_of(part: EmailMessage, data: bytes) -> int:
    """How many lines of the letter stand before a part's text."""
    try:
        payload = part.get_payload(decode=False)
    except _TRIPS:
        payload = ""
    head = (
        (payload if isinstance(payload, str) else "")[:80]
        .partition("\n")[0]
        .rstrip("\r")
        .encode("utf-8", "surrogateescape")
    )
    blank = re.search(rb"\r?\n\r?\n", data)
    at = data.find(head, blank.start() if blank else 0) if head.strip() else -1
    return data.count(b"\n", 0, at if at >= 0 else blank.end() if blank else 0)


def _header_line(data: bytes, name: bytes) -> int:
    found = re.search(rb"^" + name, data[:100_000], re.IGNORECASE | re.MULTILINE)
    return data.count(b"\n", 0, found.start()) if found else 0


def _from_html(text: str, source: Input) -> Page:
    root = html.tree(text)
    return html.page_of(root, source) if root is not None else Page(path=source.path, name=source.name, lines=())


def _from_text(text: str, source: Input) -> Page:
    """The lines of a plain letter; quoted letters and the signature are not its words."""
    marked: list[Line] = []
    reason: str | None = None
    for line in lines_of(text):
        if line.text == "--" or _QUOTE_HEAD.match(line.text[:200]):
            reason = SIGNATURE if line.text == "--" else QUOTED
        marked.append(replace(line, start=-1, dropped=QUOTED if line.text.startswith(">") else reason))
    return Page(path=source.path, name=source.name, lines=tuple(marked))


def _moved(line: Line, first: int, plain: bool) -> Line:
    """The line with its place in the file; an encoded letter's lines all stand where its text starts."""
    if not plain:
        return replace(line, line=first, breaks=())
    return replace(
        line, line=line.line + first - 1, breaks=tuple((at, number + first - 1) for at, number in line.breaks)
    )
