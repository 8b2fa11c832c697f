"""Records kept aside until all were seen: on disk beyond some megabytes, so that there may be any number of them."""

from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Generic, TypeVar

import msgspec

Record = TypeVar("Record")
_IN_HAND = 32_000_000  # bytes
_LENGTH = 4  # bytes that tell how long a record is


class Spool(Generic[Record]):
    """Records of one type, given back in the order in which they came."""

    def __init__(self, kind: type[Record]) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_HAND)  # noqa: SIM115 - it goes with the spool
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(kind).decode

    def add(self, record: Record) -> None:
        """Keep one more."""
        data = self._encode(record)
        self._file.write(len(data).to_bytes(_LENGTH) + data)

    def __iter__(self) -> Iterator[Record]:
        self._file.seek(0)
        while length := self._file.read(_LENGTH):
            yield self._decode(self._file.read(int.from_bytes(length)))
