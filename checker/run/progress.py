"""How long work is told to a person: a line on standard error that rewrites itself, only on a terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

Item = TypeVar("Item")
PATIENCE = 1.0  # seconds before the first line: five articles are done sooner and should print nothing
EVERY = 0.2  # seconds between two lines


def told(items: Iterable[Item], what: str, quiet: bool = False, stream: TextIO | None = None) -> Iterator[Item]:
    """The items as they are, with a count and rate on the terminal while they pass."""
    out = stream or sys.stderr
    if quiet or not out.isatty():
        yield from items
        return
    started = shown = time.monotonic()
    for count, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - started > PATIENCE and now - shown > EVERY:
            shown = now
            print(f"\r{count:,} {what}, {count / (now - started):,.0f} a second ", end="", file=out, flush=True)
    if shown != started:
        print("\r\033[K", end="", file=out, flush=True)
