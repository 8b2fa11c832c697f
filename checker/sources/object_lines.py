"""JSON Lines: one article object a line, read line by line so that a file may hold any number of them."""

import json
from collections.abc import Iterator

from checker.model.article import Unreadable
from checker.sources.decode import decode
from checker.sources.files import lines
from checker.sources.objects import page_of, parsed
from checker.sources.records import Input, Notice, Page, ReadOptions

BROKEN = "repair this line; the others were read"


def read(source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The articles of the file, each with what is wrong with its line if something is."""
    found = False
    for number, raw in enumerate(lines(source, options.limits.bytes), 1):
        if raw is None:
            yield Unreadable(
                source.path,
                "a line longer than an article may be",
                f"over {options.limits.bytes:,} bytes; split it",
                number,
            )
        elif raw.strip():
            yield from _line(raw, number, source, options)
        found = found or raw is None or bool(raw.strip())
    if not found:
        yield Unreadable(source.path, "an empty file", "give one article object a line")


def _line(raw: bytes, number: int, source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    text, notices = decode(raw, f"{source.path}:{number}")
    yield from notices
    try:
        row = parsed(text)
    except json.JSONDecodeError as error:
        yield Unreadable(source.path, f"broken JSON: {error.msg}, column {error.colno}", BROKEN, number)
    except RecursionError:
        yield Unreadable(source.path, "nested too deeply to be an article", BROKEN, number)
    else:
        yield page_of(row, source, options, f"#{number}", number)
