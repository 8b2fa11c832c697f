"""Paths to what their articles state: files that did not change since an earlier run are not read again."""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from stat import S_ISREG
from typing import TYPE_CHECKING

from msgspec.structs import replace

from checker import sources
from checker.model.article import Article, Unreadable
from checker.rulebook import Rulebook
from checker.run.extracting import Due, read
from checker.run.forms import Form
from checker.run.found import Given, Known
from checker.run.options import Options
from checker.sources import Input, Notice, ReadOptions, files
from checker.sources.meter import Meter
from checker.sources.parts import Parts

if TYPE_CHECKING:
    from checker.run.memory import Memory

_IN_HAND = 4_000_000  # bytes up to which a file is held while it is looked up and read, so that it is opened once


class _Whole:
    """The end of a file that was read: what it gave, to be remembered once its articles are."""

    def __init__(self, key: bytes) -> None:
        self.key = key
        self.gave: list[Known | Unreadable | Notice] = []


_Beside = Unreadable | Notice | _Whole


def collected(
    paths: Sequence[str], rules: Rulebook, options: Options, form: Form[Given], meter: Meter | None = None
) -> Iterator[Given | Unreadable | Notice]:
    """What every article under the paths states, in a form, sorted by path, with what could not be read and what must be told."""
    memory = memory_of(options, rules)
    sound = True
    try:
        found: Iterator[Given | _Beside] = read(
            _items(paths, options, form, memory, meter), rules, options, form, memory
        )
        for item in found:
            if isinstance(item, _Whole):
                if memory and sound:
                    memory.keep_file(item.key, item.gave)
                sound = True
                continue
            sound = sound and not (isinstance(item, Unreadable) and item.fault)
            yield item
    finally:
        if memory:
            memory.flush()


def extracted(
    articles: Iterable[Article], rules: Rulebook, options: Options, form: Form[Given]
) -> Iterator[Given | Unreadable]:
    """What articles in hand state, in a form, in their order."""
    memory = memory_of(options, rules)
    try:
        yield from read(articles, rules, options, form, memory)
    finally:
        if memory:
            memory.flush()


def memory_of(options: Options, rules: Rulebook) -> "Memory | None":
    """What earlier runs remembered; None where nothing is to be remembered."""
    if options.cache is None:
        return None
    from checker.run import memory

    return memory.opened(options.cache, rules.digest, options.with_text)


def read_options(paths: Sequence[str], options: Options, meter: Meter | None = None) -> ReadOptions:
    """What reading must know of a run's settings; standard input is taken up where a path names it."""
    stdin = sys.stdin.buffer.read() if sources.STDIN in paths else None
    return ReadOptions(
        options.published, options.language, stdin, names=options.columns, network=options.network, meter=meter
    )


def _items(
    paths: Sequence[str], options: Options, form: Form[Given], memory: "Memory | None", meter: Meter | None
) -> Iterator[Article | Due | Given | _Beside]:
    """Everything under the paths, each article once."""
    asked = read_options(paths, options, meter)
    once, parts = sources.Once(), Parts()
    for source in sources.inputs(paths, asked):
        if not isinstance(source, Input):
            yield source
        elif memory is None:
            for found in sources.articles_of(source, asked):
                if not isinstance(found, Article):
                    yield found
                elif not parts.take(found):
                    yield once.told(found)
        else:
            yield from _remembered(source, asked, once, parts, form, memory)
    for whole in parts.joined():
        yield once.told(whole) if isinstance(whole, Article) else whole


def _remembered(
    source: Input, asked: ReadOptions, once: sources.Once, parts: Parts, form: Form[Given], memory: "Memory"
) -> Iterator[Article | Due | Given | _Beside]:
    """What a file gave when it was read before; else what it gives, to be remembered."""
    source, key = _with_key(source, asked, memory)
    gave = memory.file(key) if key else None
    if gave is None:
        yield from _fresh(source, asked, once, parts, memory, key)
        return
    for place, one in enumerate(gave):
        if not isinstance(one, Known):
            yield one
        elif isinstance(again := once.again(one.id, one.path, one.digest), Unreadable | Notice):
            yield again
        elif again is None and (found := memory.read(one.key, form)):
            yield found
        else:  # forgotten since, or under another id this time: the rest of the file is read anew
            once.forget(again or one.id)
            yield from islice(_fresh(source, asked, once, parts, memory, b""), place, None)
            return


def _fresh(
    source: Input, asked: ReadOptions, once: sources.Once, parts: Parts, memory: "Memory", key: bytes
) -> Iterator[Due | _Beside]:
    whole = _Whole(key)
    for found in sources.articles_of(source, asked):
        if not isinstance(found, Article):
            whole.gave.append(found)
            yield found
            continue
        if parts.take(found):  # what it gives depends on other files
            key = b""
            continue
        known = Known(memory.key_of(found), found.id, found.path, sources.digest(found))
        whole.gave.append(known)
        told = once.told(found)
        if isinstance(told, Article):
            yield Due(told, known.key if told is found else memory.key_of(told))
        else:
            yield told
    if key:
        yield whole


def _with_key(source: Input, asked: ReadOptions, memory: "Memory") -> tuple[Input, bytes]:
    """The file, small ones with their bytes in hand, and the key of what it gives; b"" for one that cannot be read."""
    try:
        if source.data is None and source.file is not None:
            stat = source.file.stat()
            if not S_ISREG(stat.st_mode):
                return source, b""  # a pipe can be read once only
            if stat.st_size <= _IN_HAND:
                source = replace(source, data=source.file.read_bytes())
        if source.data is not None:
            content = hashlib.sha256(source.data).digest()
        else:
            with files.opened(source) as file:
                content = hashlib.file_digest(file, "sha256").digest()  # type: ignore[arg-type]
    except OSError:
        return source, b""
    told = source.path, source.name, source.address, source.format, asked.published, asked.language, repr(asked.names)
    return source, memory.key_of_file(content, *told)
