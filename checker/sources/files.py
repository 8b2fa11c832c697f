"""Bytes from disk and standard input, under limits."""

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from checker.sources.records import Input

_BLOCK = 1 << 20


def content(source: Input, limit: int) -> bytes | None:
    """The bytes of a document; None for one longer than `limit`. Raises OSError."""
    with opened(source) as file:
        data = file.read(limit + 1)
    return data if len(data) <= limit else None


def start(source: Input, length: int = 4096) -> bytes:
    """The first bytes of a document. Raises OSError."""
    with opened(source) as file:
        return file.read(length)


def opened(source: Input) -> BinaryIO:
    """The document as a stream of bytes. Raises OSError."""
    if source.data is not None:
        return BytesIO(source.data)
    assert source.file is not None
    stream = source.file.open("rb")
    if source.watch:
        source.watch(stream)
    return stream


def standard_input(given: bytes | None, limit: int) -> bytes:
    """What stands on standard input, or what was given in its stead; one byte over the limit at most."""
    return given if given is not None else sys.stdin.buffer.read(limit + 1)


def lines(source: Input, limit: int) -> Iterator[bytes | None]:
    """The lines of a file; None for a line longer than `limit`, whose rest is skipped. Raises OSError."""
    with opened(source) as file:
        while line := file.readline(limit + 1):
            if len(line) <= limit:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = file.readline(_BLOCK)
            yield None
