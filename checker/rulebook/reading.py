"""One pack file as plain data, and the line and column of any part of it.

A file holds the pack in its first document; further documents hold more of its `cases`, which a run never reads.
Loading builds plain data only. Where something is wrong the file is composed a second time for the exact place.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from checker.languages import yaml12
from checker.model.errors import CheckerError

Step = str | int
_LONGEST = 4_000_000  # bytes; a pack is written by hand, anything larger is no pack
_DEEPEST = 40


class Problem(Struct, frozen=True):
    """What is wrong at one part of a pack.

    path: keys and list places down to it, from the document's top. at_key: it is the key itself that is wrong.
    """

    path: tuple[Step, ...]
    message: str
    document: int = 0
    at_key: bool = False


class PackFile(Struct, frozen=True):
    """A pack file as read. name: as shown to people."""

    name: str
    raw: bytes

    @classmethod
    def read(cls, path: Path) -> "PackFile":
        """Raises CheckerError where the file cannot be read."""
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise CheckerError(f"{path.as_posix()}: cannot be read: {error.strerror}") from error
        if len(raw) > _LONGEST:
            raise CheckerError(f"{path.as_posix()}: too large for a rule pack (more than {_LONGEST:,} bytes)")
        return cls(path.as_posix(), raw)

    def documents(self, first_only: bool = True) -> list[Any]:
        """The documents as plain data. Raises CheckerError with line and column where the YAML is wrong."""
        try:
            return [loader.get_data() for loader in self._loaders(first_only)]
        except yaml.MarkedYAMLError as error:
            raise CheckerError(self._unreadable(error)) from error
        except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
            raise CheckerError(f"{self.name}: not readable as YAML: {str(error).splitlines()[0]}") from error

    def told(self, problem: Problem) -> str:
        """`rules/summits.yaml:14:13: what is wrong`."""
        line, column = self.place(problem.path, problem.document, problem.at_key)
        return f"{self.name}:{line}:{column}: {problem.message}"

    def place(self, path: tuple[Step, ...], document: int = 0, at_key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of a part (or of its key); of the nearest part around it where it is missing."""
        nodes = list(self._nodes())
        if document >= len(nodes) or nodes[document] is None:
            return 1, 1
        node = nodes[document]
        for depth, step in enumerate(path, start=1):
            below = _key(node, step) if at_key and depth == len(path) else _below(node, step)
            if below is None:
                break
            node = below
        return node.start_mark.line + 1, node.start_mark.column + 1

    def lines(self, path: tuple[Step, ...], document: int = 0) -> list[int]:
        """The line of each entry of a list."""
        node = list(self._nodes())[document]
        for step in path:
            node = _below(node, step)
        return [entry.start_mark.line + 1 for entry in node.value]

    def _loaders(self, first_only: bool) -> Iterator[Any]:
        loader: Any = yaml12.Loader(self.raw)
        try:
            while loader.check_data():
                yield loader
                if first_only:
                    return
        finally:
            loader.dispose()

    def _nodes(self) -> Iterator[Any]:
        yield from yaml.compose_all(self.raw, Loader=yaml12.Loader)

    def _unreadable(self, error: yaml.MarkedYAMLError) -> str:
        mark = error.problem_mark or error.context_mark
        place = f"{self.name}:{mark.line + 1}:{mark.column + 1}" if mark else self.name
        return f"{place}: not readable as YAML: {error.problem or error.context or 'unknown reason'}"


def _key(node: Any, step: Step) -> Any:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((key for key, _ in node.value if key.value == str(step)), None)


def _below(node: Any, step: Step) -> Any:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key if isinstance(value, yaml.ScalarNode) and not value.value else value
        return None
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None
