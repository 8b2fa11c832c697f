"""Batches of articles to several processes, none of which can end the run: not by a signal, and not by dying."""

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from checker.model.article import Article, Unreadable
from checker.rulebook import Rulebook
from checker.run.extracting import Due
from checker.run.forms import Form
from checker.run.found import Given, Read
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.single import failed, found_in

if TYPE_CHECKING:
    from checker.run.memory import Memory

Other = TypeVar("Other")
# What was found in an article as MessagePack: whole, and in the form wanted if that is another.
Packed = tuple[bytes, bytes]
Found = list[Packed | Unreadable]
_FIGURES = "5 A B. 6.08.2025"  # a text that asks for most tables in any language
_LOOK = 1.0  # seconds between two looks of a worker whether the run that started it is still there


def shared_out(
    batches: Iterable[Sequence[Due | Given | Other]],
    rules: Rulebook,
    options: Options,
    processes: int,
    form: Form[Given],
    memory: "Memory | None",
) -> Iterator[Given | Unreadable | Other]:
    """The batches with their articles' claims, in order, each remembered as soon as it is taken back.

    rules: those that `options` names, loaded.
    """
    waiting = iter(batches)
    first = list(islice(waiting, processes))
    if multiprocessing.get_start_method() == "fork":
        _prepared(first, rules)
    shared: _Shared[Given, Other] = _Shared(options, processes, form)
    unpack = _Unpack(form, memory)
    try:
        for batch in chain(first, waiting):
            shared.give(batch)
            if len(shared.out) > 2 * processes:
                yield from _joined(*shared.take(), unpack)
        while shared.out:
            yield from _joined(*shared.take(), unpack)
    finally:
        for batch, found in shared.finished():  # the run was stopped: what is done is not lost
            for _ in _joined(batch, found, unpack):
                pass
        shared.close()


def _joined(
    batch: Sequence[Due | Given | Other], found: Found, unpack: "_Unpack[Given]"
) -> Iterator[Given | Unreadable | Other]:
    """The batch with what was found in the place of what was due."""
    told = iter(found)
    for item in batch:
        yield unpack(item, next(told)) if isinstance(item, Due) else item


class _Unpack(Generic[Given]):
    """What a process found, in the form that is wanted, remembered unless we failed."""

    def __init__(self, form: Form[Given], memory: "Memory | None") -> None:
        self._form, self._memory = form, memory
        self._decode = msgspec.msgpack.Decoder(form.kind).decode

    def __call__(self, due: Due, found: Packed | Unreadable) -> Given | Unreadable:
        if isinstance(found, Unreadable):
            return found
        whole, given = found
        if self._memory:
            self._memory.keep_packed(due.key, whole, self._form, given)
        return self._decode(given or whole)


class _Shared(Generic[Given, Other]):
    """Batches that are out, oldest first, and the processes that work on them."""

    def __init__(self, options: Options, processes: int, form: Form[Given]) -> None:
        self._form = form
        self.out: deque[tuple[Sequence[Due | Given | Other], Future[Found]]] = deque()
        self._options = options
        self._processes = processes
        self._pool = self._started(processes)

    def give(self, batch: Sequence[Due | Given | Other]) -> None:
        """Let a process work on the batch."""
        self.out.append((batch, self._sent(self._pool, batch)))

    def take(self) -> tuple[Sequence[Due | Given | Other], Found]:
        """The oldest batch and what was found in it; waits for it. A process that dies costs time and nothing else."""
        batch, future = self.out.popleft()
        try:
            return batch, future.result()
        except BrokenProcessPool:
            found = self._alone(batch)
            self._pool.shutdown(wait=False)
            self._pool = self._started(self._processes)
            self.out = deque((later, self._again(later, sent)) for later, sent in self.out)
            return batch, found

    def finished(self) -> Iterator[tuple[Sequence[Due | Given | Other], Found]]:
        """The batches that are out and done."""
        for batch, future in self.out:
            if future.done() and not future.cancelled() and not future.exception():
                yield batch, future.result()

    def close(self) -> None:
        """End the processes; what was not begun is not done."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _alone(self, batch: Sequence[Due | Given | Other]) -> Found:
        """The batch once more, then article by article, each in a process of its own: one that kills it is told."""
        due = [item for item in batch if isinstance(item, Due)]
        with self._started(1) as pool:
            try:
                return self._sent(pool, due).result()
            except BrokenProcessPool:
                return [self._single(item) for item in due]

    def _single(self, due: Due) -> Packed | Unreadable:
        with self._started(1) as pool:
            try:
                return self._sent(pool, [due]).result()[0]
            except BrokenProcessPool:
                return failed(due.article, "the process that read this article died, twice")

    def _again(self, batch: Sequence[Due | Given | Other], sent: Future[Found]) -> Future[Found]:
        return sent if sent.done() and not sent.exception() else self._sent(self._pool, batch)

    def _sent(self, pool: ProcessPoolExecutor, batch: Sequence[Due | Given | Other]) -> Future[Found]:
        articles = [item.article for item in batch if isinstance(item, Due)]
        try:
            return pool.submit(_work, articles, self._options.with_text, self._form)
        except BrokenProcessPool as broken:
            future: Future[Found] = Future()
            future.set_exception(broken)
            return future

    def _started(self, processes: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(processes, initializer=_start, initargs=(self._options, os.getpid()))


_rules: Rulebook | None = None


def _prepared(batches: Iterable[Sequence[object]], rules: Rulebook) -> None:
    """The tables of each language loaded here, where every process that is forked has them, however often one is."""
    global _rules
    _rules = rules
    languages = dict.fromkeys(item.article.language for batch in batches for item in batch if isinstance(item, Due))
    for tag in languages:  # words of ours: an article can end the process that reads it
        found_in(Article(id="", path="", text=_FIGURES, language=tag, published="2025-08-06"), rules, with_text=False)
    gc.freeze()  # or the first collection of a process copies all of it


def _start(options: Options, parent: int) -> None:
    """A worker's own rules; it leaves Ctrl-C to the run that started it, and ends when that is no more."""
    global _rules
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _rules = _rules or rules_of(options)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)


def _work(batch: list[Article], with_text: bool, form: Form[Any]) -> Found:
    assert _rules is not None, "a worker starts with its rules"
    return [_packed(found_in(article, _rules, with_text), form) for article in batch]


def _packed(found: Read | Unreadable, form: Form[Any]) -> Packed | Unreadable:
    if isinstance(found, Unreadable):
        return found
    return msgspec.msgpack.encode(found), msgspec.msgpack.encode(form.of(found)) if form.sign else b""
