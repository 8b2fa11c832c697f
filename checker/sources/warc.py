"""Web archives (`.warc`, `.warc.gz`), record by record in constant memory: every page that was fetched whole is an article."""

import gzip
from collections.abc import Iterator
from typing import IO, Protocol

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources import answers, files, html
from checker.sources.html_meta import domain
from checker.sources.packed import BROKEN
from checker.sources.parts import number_of
from checker.sources.records import Input, Notice, Page, ReadOptions

_LONGEST_HEADER = 65_536  # bytes of one header line
_HEADERS = 1000
_BLOCK = 1 << 20
_HEAD = 16_384  # bytes of a record that show whether it is a page


def read(source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The pages of the archive in its order."""
    try:
        with files.opened(source) as raw:
            sign = raw.read(2)
            raw.seek(0)
            stream = _Unpacked(raw, options.limits.expansion) if sign == b"\x1f\x8b" else raw
            yield from _pages(stream, source, options)
    except BROKEN as error:
        yield Unreadable(
            source.path, f"a broken web archive: {str(error) or type(error).__name__}", "what stands before was read"
        )


class _Stream(Protocol):
    """What is read of a file."""

    def read(self, size: int, /) -> bytes: ...
    def readline(self, size: int, /) -> bytes: ...


class _Unpacked:
    """A packed file as it was before, up to the point where it grows beyond reason. Raises ValueError there."""

    def __init__(self, raw: IO[bytes], expansion: int) -> None:
        self._raw = raw
        self._inside = gzip.GzipFile(fileobj=raw)
        self._expansion = expansion
        self._size = 0

    def read(self, size: int, /) -> bytes:
        return self._counted(self._inside.read(size))

    def readline(self, size: int, /) -> bytes:
        return self._counted(self._inside.readline(size))

    def _counted(self, data: bytes) -> bytes:
        self._size += len(data)
        if self._size > _BLOCK and self._size > self._raw.tell() * self._expansion:
            raise ValueError(f"it grows to more than {self._expansion} times its packed size")
        return data


def _pages(stream: _Stream, source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    number = 0
    while (headers := _headers(stream)) is not None:
        length = max(0, int(headers.get(b"content-length", b"0")))
        if headers.get(b"warc-type") != b"response":
            _skip(stream, length)
            continue
        start = stream.read(min(length, _HEAD))
        if not answers.is_page(start):
            _skip(stream, length - len(start))
            continue
        number += 1
        try:
            if length > options.limits.bytes:
                _skip(stream, length - len(start))
                raise answers.RefusedError(f"larger than an article may be ({options.limits.bytes:,} bytes)")
            body = answers.page_in(start + stream.read(length - len(start)), options.limits)
        except answers.RefusedError as refused:
            yield Unreadable(source.path, f"{_address(headers)}: {refused}", "the other pages were read")
            continue
        if body.strip():
            yield from _articles(body, headers, replace(source, name=f"{source.name}#{number}"), options)


def _headers(stream: _Stream) -> dict[bytes, bytes] | None:
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


def _skip(stream: _Stream, length: int) -> None:
    while length > 0 and (block := stream.read(min(length, _BLOCK))):
        length -= len(block)


def _address(headers: dict[bytes, bytes]) -> str:
    return headers.get(b"warc-target-uri", b"").decode("utf-8", "replace").strip("<>")


def _articles(
    body: bytes, headers: dict[bytes, bytes], source: Input, options: ReadOptions
) -> Iterator[Page | Notice | Unreadable]:
    """The page as an article; its address stands in the record. The day on which it was fetched is no time of its own."""
    url = _address(headers)
    for found in html.read(source, body, options):
        if isinstance(found, Page):
            found = replace(
                found,
                url=found.url or url,
                id=found.id or url,
                source=found.source or domain(url),
                part=found.part or number_of(url),
            )
        yield found
