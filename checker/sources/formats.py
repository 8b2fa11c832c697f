"""Which reader reads a file: by its suffix, and by what stands in it where the suffix does not tell."""

import re
import traceback
from collections.abc import Callable, Iterator
from importlib import import_module

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources import files
from checker.sources.records import Input, Notice, Page, ReadOptions

Found = Iterator[Page | Notice | Unreadable]

# Suffix -> format. A format is a module beside this one.
SUFFIXES = {
    ".txt": "flat", ".text": "flat", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".xml": "xml", ".rss": "xml", ".atom": "xml",
    ".json": "objects", ".jsonl": "object_lines", ".ndjson": "object_lines",
    ".csv": "csv_articles", ".tsv": "csv_articles", ".xlsx": "csv_articles", ".eml": "letters", ".mbox": "letters",
    ".mhtml": "letters", ".mht": "letters", ".docx": "word", ".pdf": "pdf",
    ".zip": "archives", ".tar": "archives", ".tgz": "archives", ".gz": "archives", ".warc": "warc",
}  # fmt: skip
# Read piece by piece by `read(source, options)`; the other formats as a whole by `read(source, data, options)`.
STREAMS = frozenset({"object_lines", "letters", "archives", "warc"})

# What the first bytes of a file say, whatever its name; the first that fits counts.
_COMMENTS = rb"(?:<!--(?:[^-]|-(?!->)){0,500}+-->\s*+)*+"
_SIGNS: tuple[tuple[re.Pattern[bytes], str], ...] = tuple((re.compile(rb"\A\s*+(?:" + pattern + rb")", re.IGNORECASE | re.DOTALL), name) for pattern, name in (
    (_COMMENTS + rb"(?:<\?xml[^>]*+>\s*+)?" + _COMMENTS + rb"<(?:!doctype html|html)[\s>]", "html"),
    (rb"<\?xml[\s?]|<(?:rss|feed|rdf:rdf|nitf|newsitem|newsmessage)[\s>]", "xml"),
    (rb"\{[^\n]*\}[ \t\r]{0,9}\n\s*+\{", "object_lines"),
    (rb"\{\s*+[\"}]|\[\s*+[\[{]", "objects"),
    (rb"WARC/1\.", "warc"),
    (rb"From \S+ .{10,40}\n|(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|Date): [^\n]+\n(?:[ \t][^\n]*\n)*){2}", "letters"),
    (rb"---[ \t]*\r?\n[\w-]+[ \t]*:", "markdown"),
))  # fmt: skip
# Formats whose suffix is believed without a look at the content.
_SURE = frozenset({"markdown", "objects", "object_lines", "csv_articles", "letters", "word", "archives", "warc", "pdf"})
_MARKS = b"\xef\xbb\xbf"
_BINARY = {b"%PDF": "a PDF", b"PK\x03\x04": "a packed file", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
           b"\x1f\x8b": "a gzip file", b"\xd0\xcf\x11\xe0": "an old Word, Excel or Outlook file", b"Rar!": "a packed file",
           b"{\\rtf": "a rich text file (RTF)", b"\x7fELF": "a program", b"MZ": "a program"}  # fmt: skip
_CONTROLS = bytes([*range(9), *range(14, 32)])
_SUFFIXES_LIKE = " ".join(sorted(SUFFIXES))


def read(source: Input, options: ReadOptions) -> Found:
    """The pages of one file, or why there are none. Never raises for what the file holds: what trips us up is told."""
    try:
        yield from _read(source, options)
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        told = f"{type(fault).__name__}: {fault} ({place.filename.rpartition('/')[2]}:{place.lineno})"
        why = f"checker failed to read this file: {told}"
        yield Unreadable(source.path, why, "a fault of checker, not of the file; please report it", fault=True)


def _read(source: Input, options: ReadOptions) -> Found:
    """The pages by the format's reader."""
    try:
        name = format_of(source)
        if isinstance(name, Unreadable):
            yield name
            return
        reader: Callable[..., Found] = import_module(f"checker.sources.{name}").read
        if name in STREAMS:
            yield from reader(source, options)
            return
        data = files.content(source, options.limits.bytes)
    except OSError as error:
        yield Unreadable(source.path, f"cannot be read: {error.strerror or error}", "check the path and its rights")
        return
    if data is None:
        yield Unreadable(source.path, f"larger than an article may be ({options.limits.bytes:,} bytes)",
                         "split it, or give many articles one a line as .jsonl")  # fmt: skip
    elif not data.strip():
        yield Unreadable(source.path, "an empty file", "remove it or put an article into it")
    else:
        yield from (
            _from_address(found, source) if source.address else found for found in reader(source, data, options)
        )


def _from_address(found: Page | Notice | Unreadable, source: Input) -> Page | Notice | Unreadable:
    """A page that came from the web stands at its address where it names no other, and that is its id."""
    if not isinstance(found, Page) or found.name != source.name:  # one of several stands elsewhere
        return found
    from checker.sources.html_meta import domain
    from checker.sources.parts import number_of

    return replace(
        found,
        id=found.id or source.address,
        url=found.url or source.address,
        source=found.source or domain(source.address),
        part=found.part or number_of(source.address),
    )


def suffix_of(path: str) -> str:
    """The suffix in small letters, with its dot; "" for none."""
    name = path.replace("\\", "/").rpartition("/")[2]
    if name.lower().endswith(".warc.gz"):
        return ".warc"
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""


def format_of(source: Input) -> str | Unreadable:
    """The name of the format, or why the file is none. Raises OSError."""
    if source.format:
        return source.format
    named = SUFFIXES.get(suffix_of(source.path), "")
    if named in _SURE:
        return named
    first = files.start(source).removeprefix(_MARKS)
    binary = next((what for sign, what in _BINARY.items() if first.startswith(sign)), "")
    if binary or _is_binary(first):
        return Unreadable(
            source.path, f"not text but {binary or 'binary data'}", f"save it as one of: {_SUFFIXES_LIKE}"
        )
    shown = next((name for sign, name in _SIGNS if sign.match(first)), "")
    if named == "html" or (named == "xml" and shown != "html"):
        return named
    return shown or named or "flat"


def _is_binary(first: bytes) -> bool:
    """Whether bytes are no text in any encoding: NULs that are no UTF-16, or many control characters."""
    if first[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return False
    return (len(first) - len(first.translate(None, _CONTROLS))) * 20 > len(first)
