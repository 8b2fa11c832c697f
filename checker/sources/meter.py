"""How much of what there is to read was read: by the bytes of the files, since nobody knows how many articles are in them."""

from collections.abc import Sequence
from typing import BinaryIO

from checker.sources import walk
from checker.sources.records import Input


class Meter:
    """The files under some paths, and how far reading is through them. Addresses and standard input count for nothing."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._sizes = {one.path: _size(one) for one in walk.inputs(paths) if isinstance(one, Input)}
        self._whole = sum(self._sizes.values())
        self._done = 0
        self._open: BinaryIO | None = None

    def share(self) -> float:
        """The share of all bytes that was read, 0 to 1; 0 where there are none."""
        return min(1.0, (self._done + self._inside()) / self._whole) if self._whole else 0.0

    def opened(self, stream: BinaryIO) -> None:
        """A file is read piece by piece from here on."""
        self._open = stream

    def passed(self, source: Input) -> None:
        """Nothing more comes of a file."""
        self._done += self._sizes.pop(source.path, 0)
        self._open = None

    def _inside(self) -> int:
        """How far the file that is open is read."""
        try:
            return self._open.tell() if self._open else 0
        except (ValueError, OSError):  # closed already, or a pipe
            return 0


def _size(source: Input) -> int:
    try:
        return source.file.stat().st_size if source.file else 0
    except OSError:  # told where it is read
        return 0
