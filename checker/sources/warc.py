"""Web archives (`.warc`, `.warc.gz`), record by record in constant memory: every page that was fetched whole is an article."""

import gzip
import re
import zlib
from collections.abc import Iterator
from typing import IO

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources import files, html
from checker.sources.html_meta import domain
from checker.sources.records import Input, Notice, Page, ReadOptions

_BROKEN = (gzip.BadGzipFile, zlib.error, EOFError, OSError, ValueError)
_LONGEST_HEADER = 65_536  # bytes of one header line
_HEADERS = 1000
_BLOCK = 1 << 20
_PAGE = re.compile(rb"content-type:\s*(?:text/html|application/xhtml)", re.IGNORECASE)
_OK = re.compile(rb"HTTP/\d(?:\.\d)? 200\b")


def read(source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The pages of the archive in its order."""
    try:
        with files.opened(source) as raw:
            sign = raw.read(2)
            raw.seek(0)
            stream: IO[bytes] = gzip.GzipFile(fileobj=raw) if sign == b"\x1f\x8b" else raw  # type: ignore[assignment]
            yield from _pages(stream, source, options)
    except _BROKEN as error:
        yield Unreadable(
            source.path, f"a broken web archive: {str(error) or type(error).__name__}", "what stands before was read"
        )


def _pages(stream: IO[bytes], source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    number = 0
    while (headers := _headers(stream)) is not None:
        length = int(headers.get(b"content-length", b"0"))
        if headers.get(b"warc-type") != b"response" or length > options.limits.bytes:
            _skip(stream, length)
            continue
        body = _page_of(stream.read(length), options)
        if body:
            number += 1
            yield from _articles(body, headers, replace(source, name=f"{source.name}#{number}"), options)


def _headers(stream: IO[bytes]) -> dict[bytes, bytes] | None:
    """The headers of the next record, names in small letters; None at the end. Raises ValueError for what is no record."""
    line = stream.readline(_LONGEST_HEADER)
    while line in {b"\r\n", b"\n"}:
        line = stream.readline(_LONGEST_HEADER)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise ValueError("a record does not start with WARC/")
    headers: dict[bytes, bytes] = {}
    for _ in range(_HEADERS):
        line = stream.readline(_LONGEST_HEADER)
        if not line.strip():
            return headers
        name, _, value = line.partition(b":")
        headers[name.strip().lower()] = value.strip()
    raise ValueError("a record with too many headers")


def _skip(stream: IO[bytes], length: int) -> None:
    while length > 0 and (block := stream.read(min(length, _BLOCK))):
        length -= len(block)


def _page_of(record: bytes, options: ReadOptions) -> bytes:
    """The HTML of an HTTP response that was a success; nothing for any other."""
    head, _, body = record.partition(b"\r\n\r\n")
    if not _OK.match(head) or not _PAGE.search(head):
        return b""
    lower = head.lower()
    if b"transfer-encoding: chunked" in lower:
        body = _unchunked(body)
    if b"content-encoding: gzip" in lower or body[:2] == b"\x1f\x8b":
        unpacker = zlib.decompressobj(wbits=31)
        body = unpacker.decompress(body, options.limits.bytes)
    return body


def _unchunked(body: bytes) -> bytes:
    """The body without the sizes of its chunks; as it is if they are not what they should be (many archives removed them)."""
    parts: list[bytes] = []
    at = 0
    while (end := body.find(b"\r\n", at)) >= 0:
        size = body[at:end].partition(b";")[0].strip()
        if not re.fullmatch(rb"[0-9a-fA-F]{1,8}", size):
            return body
        length = int(size, 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
    return b"".join(parts) or body


def _articles(
    body: bytes, headers: dict[bytes, bytes], source: Input, options: ReadOptions
) -> Iterator[Page | Notice | Unreadable]:
    """The page as an article; its address stands in the record. The day on which it was fetched is no time of its own."""
    url = headers.get(b"warc-target-uri", b"").decode("utf-8", "replace").strip("<>")
    for found in html.read(source, body, options):
        if isinstance(found, Page):
            found = replace(
                found,
                url=found.url or url,
                id=found.id or url,
                source=found.source or domain(url),
            )
        yield found
