"""How far work is, told to a person: a line on standard error that rewrites itself, only on a terminal."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO, TypeVar

from checker.sources.meter import Meter

Item = TypeVar("Item")
PATIENCE = 1.0  # seconds before the first line: five articles are done sooner and should print nothing
EVERY = 0.2  # seconds between two lines
_SURE = 0.01  # share of the work from which on the rest can be guessed


def told(
    items: Iterable[Item],
    what: str,
    quiet: bool = False,
    share: Callable[[], float] | None = None,
    stream: TextIO | None = None,
) -> Iterator[Item]:
    """The items as they are, with count, rate and time left on the terminal while they pass.

    share: how much of the work is done, 0 to 1; None where nobody knows.
    """
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
            line = f"{count:,} {what}, {count / (now - started):,.0f} a second{_rest(now - started, share)}"
            print(f"\r\033[K{line} ", end="", file=out, flush=True)
    if shown != started:
        print("\r\033[K", end="", file=out, flush=True)


def watched(
    paths: Sequence[str], quiet: bool, read: Callable[[Meter | None], Iterable[Item]], stream: TextIO | None = None
) -> Iterator[Item]:
    """What reading the paths gives, told as `told` does. read: is handed what it keeps of how far it is, where somebody looks."""
    out = stream or sys.stderr
    meter = Meter(paths) if not quiet and out.isatty() else None
    return told(read(meter), "articles read", quiet, meter.share if meter else None, out)


def _rest(seconds: float, share: Callable[[], float] | None) -> str:
    done = share() if share else 0.0
    return f", about {length(seconds * (1 - done) / done)} left" if _SURE <= done < 1 else ""


def length(seconds: float) -> str:
    """A length of time as a person says it.

    >>> [length(seconds) for seconds in (8.6, 200, 7260)]
    ['9 s', '3 min', '2 h 1 min']
    """
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"
