"""Articles to claims, on one process or on several, what is remembered not again: the same results in the same order."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from checker.model.article import Article, Unreadable
from checker.rulebook import Rulebook
from checker.run.forms import Form
from checker.run.found import Given, Read
from checker.run.options import Options
from checker.run.single import found_in

if TYPE_CHECKING:
    from checker.run.memory import Memory

Other = TypeVar("Other")
Item = TypeVar("Item")
BATCH = 16  # articles that travel to a worker together: enough to hide the cost of sending, few enough to share out
ENOUGH = 4 * BATCH  # articles below which starting processes costs more than it saves
WINDOW = 4096  # items held at once while most of them are known already


class Due(Struct, frozen=True):
    """An article whose claims are still to be found, with the key under which they are remembered; b"" for not at all."""

    article: Article
    key: bytes = b""


def read(
    items: Iterable[Article | Due | Other],
    rules: Rulebook,
    options: Options,
    form: Form[Given],
    memory: "Memory | None" = None,
) -> Iterator[Given | Unreadable | Other]:
    """What every article gives in the order of the articles; what is no article passes through in its place.

    rules: those that `options` names, loaded; a worker loads them once for itself.
    """
    processes = options.jobs or (os.cpu_count() or 1)
    waiting = iter(items)
    while window := _window(waiting, form, memory, ENOUGH if processes > 1 else 1):
        if processes == 1 or sum(isinstance(item, Due) for item in window) < ENOUGH:
            for item in window:
                if isinstance(item, Due):
                    yield _kept(item, found_in(item.article, rules, options.with_text), form, memory)
                else:
                    yield item
        else:
            from checker.run.workers import shared_out

            batches = chain(_parts(window), _windows(waiting, form, memory))
            yield from shared_out(batches, rules, options, processes, form, memory)


def _kept(due: Due, found: Read | Unreadable, form: Form[Given], memory: "Memory | None") -> Given | Unreadable:
    """What was found in the form that is wanted, remembered unless we failed."""
    if isinstance(found, Unreadable):
        return found
    given = form.of(found)
    if memory:
        memory.keep(due.key, found, form, given)
    return given


def _window(
    items: Iterator[Article | Due | Other], form: Form[Given], memory: "Memory | None", due: int
) -> list[Due | Given | Other]:
    """The next items: up to so many whose claims are not known, or `WINDOW` in all."""
    window: list[Due | Given | Other] = []
    for item in islice(items, WINDOW):
        window.append(_recalled(item, form, memory))
        due -= isinstance(window[-1], Due)
        if due <= 0:
            break
    return window


def _windows(
    items: Iterator[Article | Due | Other], form: Form[Given], memory: "Memory | None"
) -> Iterator[list[Due | Given | Other]]:
    while window := _window(items, form, memory, BATCH):
        yield window


def _parts(window: Sequence[Item]) -> Iterator[list[Item]]:
    """A window in batches."""
    batch: list[Item] = []
    due = 0
    for item in window:
        batch.append(item)
        due += isinstance(item, Due)
        if due == BATCH:
            yield batch
            batch, due = [], 0
    yield batch


def _recalled(item: Article | Due | Other, form: Form[Given], memory: "Memory | None") -> Due | Given | Other:
    """What is known of an article; what is to be done for one of which nothing is."""
    due = Due(item, memory.key_of(item) if memory else b"") if isinstance(item, Article) else item
    if memory and isinstance(due, Due):
        return memory.read(due.key, form) or due
    return due
