"""Events as a person corrected them: a small file beside the articles.

    same:                            # these are about one event, whatever checker reads
      - [morning.txt, evening.txt]
    different:                       # these are not
      - [morning.txt, archive/2019.txt]

An article is named by its id or its path, from the file's folder or from where one works.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker.model.errors import CheckerError
from checker.rulebook.reading import PackFile, Problem

NAME = "events.yaml"
SAME, DIFFERENT = "same", "different"
KINDS = (SAME, DIFFERENT)
_LEAST = 2  # articles that an entry must name
_FORM = "two articles or more, such as [morning.txt, evening.txt]"


class Said(Struct, frozen=True):
    """One entry. kind: `same` or `different`. names: of articles, as written. place: `file:line`. folder: the file's."""

    kind: str
    names: tuple[str, ...]
    place: str
    folder: str


def load(path: Path) -> tuple[Said, ...]:
    """The entries of a file, in its order. Raises CheckerError with file and line of everything that is wrong."""
    file = PackFile.read(path)
    data = next(iter(file.documents()), None)
    wrong = list(_problems(data))
    if wrong:
        raise CheckerError("\n".join(file.told(problem) for problem in wrong))
    found = []
    for kind in KINDS:
        for number, names in enumerate((data or {}).get(kind) or ()):
            line, _ = file.place((kind, number))
            found.append(Said(kind, tuple(map(str, names)), f"{file.name}:{line}", path.parent.as_posix()))
    return tuple(found)


def _problems(data: Any) -> Iterator[Problem]:
    if not isinstance(data or {}, dict):
        yield Problem((), f"must have the lists {' and '.join(KINDS)}")
        return
    for kind, entries in (data or {}).items():
        if kind not in KINDS:
            yield Problem((kind,), f"unknown key {kind!r} (known: {', '.join(KINDS)})", at_key=True)
        elif not isinstance(entries or [], list):
            yield Problem((kind,), f"{kind}: must be a list of entries, each {_FORM}")
        else:
            for number, names in enumerate(entries or ()):
                if not isinstance(names, list) or len({str(name) for name in names}) < _LEAST:
                    yield Problem((kind, number), f"{kind}: an entry names {_FORM}, not {names!r}")
                elif not all(isinstance(name, str | int) for name in names):
                    yield Problem((kind, number), f"{kind}: the name of an article is text")
