"""Tables worked out of the language data, kept beside the package as Python keeps its compiled modules.

All forms of its words take far longer to work out than to read, and are the same in every run until a file of the
package changes. So they lie in `__pycache__`, one file for a language, as MessagePack that is read into the types that the
functions declare. A file of another state of the package is not read; where nothing can be written, or Python is told to
write no compiled modules, tables are worked out anew in each run.
"""

import atexit
import hashlib
import importlib.util
import os
import platform
import sys
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from functools import cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import msgspec

import checker

Words = ParamSpec("Words")
Table = TypeVar("Table")
_ROOT = Path(checker.__file__).parent
_MOST = 24  # files kept: four languages, and a few desks' own rules in each
_ANY = "any"  # the file of tables that belong to no single language
EXPRESSIONS = "expressions"  # the file of those that `expressions` translates


def kept(make: Callable[Words, Table]) -> Callable[Words, Table]:
    """A function of a language's tag and further words, worked out once for all runs.

    What it gives must be of the type that it declares, in plain parts: the caller gets what was read back.
    """
    return _kept(make, of_language=True)


def kept_for_all(make: Callable[Words, Table]) -> Callable[Words, Table]:
    """As `kept`, a function of no words or of few that we know, none of them a language's tag."""
    return _kept(make, of_language=False)


def _kept(make: Callable[Words, Table], of_language: bool) -> Callable[Words, Table]:
    name, type = f"{make.__module__}.{make.__qualname__}", make.__annotations__["return"]

    @cache
    @wraps(make)
    def table(*words: str) -> Any:
        file = shelf(words[0] if of_language else _ANY)
        return file.get(" ".join((name, *words)), type, lambda: cast(Any, make)(*words))

    return cast(Callable[Words, Table], table)


class Shelf:
    """The tables of one file."""

    def __init__(self, name: str) -> None:
        self._path = _folder() / f"tables.{name}.msgpack"
        self._known: dict[str, msgspec.Raw] = {}
        self._new: dict[str, bytes] = {}
        with suppress(OSError, msgspec.MsgspecError):
            state, known = msgspec.msgpack.decode(self._path.read_bytes(), type=tuple[str, dict[str, msgspec.Raw]])
            if state == program():
                self._known = known

    def get(self, name: str, type: Any, make: Callable[[], Table]) -> Table:
        """The table of a name, worked out where it is not known."""
        known = self._known.get(name)
        if known is not None:
            with suppress(msgspec.MsgspecError):
                return cast(Table, msgspec.msgpack.decode(known, type=type))
        made = make()
        if not sys.dont_write_bytecode:
            with suppress(OverflowError):  # MessagePack has no number of more than 64 bits
                self._new[name] = msgspec.msgpack.encode(made)
        return made

    def write(self) -> None:
        """Put what is new on disk, whole or not at all."""
        if not self._new:
            return
        tables = {**self._known, **{name: msgspec.Raw(table) for name, table in self._new.items()}}
        unfinished = self._path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            unfinished.write_bytes(msgspec.msgpack.encode((program(), tables)))
            unfinished.replace(self._path)
            _forget(self._path.parent)
        self._new = {}


class _Nowhere(Shelf):
    """Of a language that has no folder: its tables are empty or small, and any text can name one."""

    def __init__(self) -> None:
        self._new = {}

    def get(self, name: str, type: Any, make: Callable[[], Table]) -> Table:
        return make()


@cache
def shelf(language: str, more: str = "") -> Shelf:
    """The tables of a language; `more` names those that depend on more than the package, by its digest."""
    if language not in (_ANY, EXPRESSIONS, *languages()):
        return _Nowhere()
    found = Shelf(f"{language}.{hashlib.sha256(more.encode()).hexdigest()[:16]}" if more else language)
    atexit.register(found.write)
    return found


@cache
def languages() -> tuple[str, ...]:
    """The folders of the language data, sorted."""
    return tuple(sorted(entry.name for entry in (_ROOT / "languages").iterdir() if entry.is_dir()))


def _folder() -> Path:
    """Where Python keeps the compiled modules of the package."""
    return Path(importlib.util.cache_from_source(str(_ROOT / "__init__.py"))).parent


def _forget(folder: Path) -> None:
    """Remove the files that were written longest ago."""
    files = sorted(folder.glob("tables.*"), key=lambda file: file.stat().st_mtime_ns)
    for file in files[:-_MOST]:
        file.unlink(missing_ok=True)


@cache
def program() -> str:
    """What tells this program from another version of it: its files, Python, and when packages were last installed.

    Sizes and times of the files stand for their content, so that a change while one develops counts at once.
    """
    told = [
        checker.__version__,
        platform.python_version(),
        unicodedata.unidata_version,
        str(Path(msgspec.__file__).parent.parent.stat().st_mtime_ns),
    ]
    for folder, folders, names in os.walk(_ROOT):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            stat = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - hundreds of files in milliseconds
            told.append(f"{name} {stat.st_size} {stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()
