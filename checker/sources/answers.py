"""An answer of the web as archives keep it: the page in it, its chunks joined and unpacked, under limits."""

import re
import zlib

from checker.sources.records import Limits

_PAGE = re.compile(rb"content-type:\s*(?:text/html|application/xhtml)", re.IGNORECASE)
_OK = re.compile(rb"HTTP/\d(?:\.\d)? 200\b")
_PACKED = re.compile(rb"^content-encoding:[ \t]*([\w-]{1,20})", re.IGNORECASE | re.MULTILINE)
_CHUNKED = re.compile(rb"^transfer-encoding:[ \t]*chunked", re.IGNORECASE | re.MULTILINE)
_SIZE = re.compile(rb"[0-9a-fA-F]{1,8}")
_MAGIC = b"\x1f\x8b"  # of gzip; many crawlers unpack a page and keep the header that says it is packed
_KNOWN = frozenset({b"", b"gzip", b"x-gzip", b"identity", b"none", b"utf-8"})
_SMALLEST = 1 << 20  # bytes up to which a page may grow, however small it was packed


class RefusedError(Exception):
    """A page that cannot be had from its answer; the message says why."""


def is_page(answer: bytes) -> bool:
    """Whether an answer, or its beginning, is a page that was had."""
    head = answer.partition(b"\r\n\r\n")[0]
    return _OK.match(head) is not None and _PAGE.search(head) is not None


def page_in(answer: bytes, limits: Limits) -> bytes:
    """The bytes of the page in an answer. Raises RefusedError for one that is packed too well, or that nobody unpacks."""
    head, _, body = answer.partition(b"\r\n\r\n")
    if _CHUNKED.search(head):
        body = _joined(body)
    named = _PACKED.search(head)
    packed = named[1].lower() if named else b""
    if body[:2] == _MAGIC:
        return _unpacked(body, 31, limits)
    if packed == b"deflate":
        return _unpacked(body, 15 if body[:1] == b"\x78" else -15, limits)
    if packed not in _KNOWN and not body.lstrip()[:1] == b"<":
        raise RefusedError(f"a page packed as {packed.decode('ascii', 'replace')}, which is not read")
    return body


def _unpacked(body: bytes, form: int, limits: Limits) -> bytes:
    """The body of a page; form: as zlib's `wbits`. What a broken end leaves whole is read."""
    most = min(limits.bytes, max(len(body) * limits.expansion, _SMALLEST))
    try:
        found = zlib.decompressobj(form).decompress(body, most + 1)
    except zlib.error as error:
        raise RefusedError(f"a page that cannot be unpacked: {error}") from error
    if len(found) <= most:
        return found
    if most == limits.bytes:
        raise RefusedError(f"larger than an article may be ({limits.bytes:,} bytes)")
    raise RefusedError(f"grows to more than {limits.expansion} times its packed size")


def _joined(body: bytes) -> bytes:
    """The body without the sizes of its chunks; as it is if they are not what they should be (many archives removed them)."""
    parts: list[bytes] = []
    at = 0
    while (end := body.find(b"\r\n", at)) >= 0:
        size = body[at:end].partition(b";")[0].strip()
        if not _SIZE.fullmatch(size):
            return body
        length = int(size, 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + length])
        at = end + 2 + length + 2
    return b"".join(parts) or body
