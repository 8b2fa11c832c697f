"""Zip, tar and gzip files: what lies inside is read as if it lay in a folder, under limits, and never unpacked to disk."""

import gzip
import tarfile
import zipfile
from collections.abc import Iterator
from typing import IO

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources import files
from checker.sources.packed import BROKEN
from checker.sources.records import Input, Notice, Page, ReadOptions

INSIDE = "!/"  # between an archive's path and the name inside it
_BLOCK = 1 << 16


def read(source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The articles of the files inside, sorted by name as far as the archive allows."""
    try:
        with files.opened(source) as file:
            yield from _entries(file, source, options)
    except (tarfile.TarError, TypeError, *BROKEN) as error:
        yield Unreadable(source.path, f"a broken archive: {str(error) or type(error).__name__}", "pack it again")


def _entries(file: IO[bytes], source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    sign = file.read(4)
    file.seek(0)
    if sign == b"PK\x03\x04":
        yield from _zip(file, source, options)
    elif sign[:2] == b"\x1f\x8b" and not source.path.lower().endswith((".tar.gz", ".tgz")):
        yield from _gzip(file, source, options)
    else:
        yield from _tar(file, source, options)


def _zip(file: IO[bytes], source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    with zipfile.ZipFile(file) as archive:
        entries = sorted(
            (entry for entry in archive.infolist() if not entry.is_dir()), key=lambda entry: entry.filename
        )
        if len(entries) > options.limits.entries:
            yield _too_many(source, options)
            return
        if sum(entry.file_size for entry in entries) > _most(file, options):  # entries may lie over one another
            yield _too_large(source, options)
            return
        for entry in entries:
            if entry.flag_bits & 1:
                yield Unreadable(source.path + INSIDE + entry.filename, "locked with a password", "pack it without one")
                continue
            with archive.open(entry) as inside:
                yield from _one(source, entry.filename, inside, max(entry.compress_size, 1), options)


def _tar(file: IO[bytes], source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    most = _most(file, options)
    with tarfile.open(fileobj=file, mode="r|*") as archive:
        for count, entry in enumerate(archive, 1):
            if count > options.limits.entries:
                yield _too_many(source, options)
                return
            if entry.offset_data + entry.size > most:
                yield _too_large(source, options)
                return
            inside = archive.extractfile(entry) if entry.isreg() else None  # links and devices are no articles
            if inside is not None:
                yield from _one(source, entry.name, inside, 0, options)


def _gzip(file: IO[bytes], source: Input, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    size = file.seek(0, 2)
    file.seek(0)
    name = source.path.rpartition("/")[2].removesuffix(".gz")
    with gzip.GzipFile(fileobj=file) as inside:
        yield from _one(source, name, inside, max(size, 1), options)  # type: ignore[arg-type]


def _one(
    source: Input, name: str, inside: IO[bytes], packed: int, options: ReadOptions
) -> Iterator[Page | Notice | Unreadable]:
    """The articles of one file inside; `packed` is its size in the archive, 0 where that is not known."""
    from checker.sources import formats

    plain = "/".join(part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."})
    path = f"{source.path}{INSIDE}{plain}"
    known = formats.SUFFIXES.get(formats.suffix_of(plain))
    if known is None or known in {"archives", "warc"} or any(part.startswith(".") for part in plain.split("/")):
        return
    data, why = _bounded(inside, packed, options)
    if why:
        yield Unreadable(path, why, "unpack it by hand if you trust it")
        return
    yield from formats.read(
        replace(source, path=path, name=f"{source.name}{INSIDE}{plain}", data=data, file=None), options
    )


def _bounded(inside: IO[bytes], packed: int, options: ReadOptions) -> tuple[bytes, str]:
    """The unpacked bytes; and why not, if they are more than a file may have or grow beyond reason."""
    limits = options.limits
    most = min(limits.bytes, packed * limits.expansion) if packed else limits.bytes
    blocks: list[bytes] = []
    size = 0
    while block := inside.read(_BLOCK):
        blocks.append(block)
        size += len(block)
        if size > max(most, _BLOCK):
            grown = packed and size > packed * limits.expansion
            return (
                b"",
                f"grows to more than {limits.expansion} times its packed size"
                if grown
                else f"larger than an article may be ({limits.bytes:,} bytes)",
            )
    return b"".join(blocks), ""


def _most(file: IO[bytes], options: ReadOptions) -> int:
    """How many bytes the whole archive may grow to."""
    place = file.tell()
    size = file.seek(0, 2)
    file.seek(place)
    return max(size * options.limits.expansion, _BLOCK)


def _too_large(source: Input, options: ReadOptions) -> Unreadable:
    why = f"grows to more than {options.limits.expansion} times its packed size"
    return Unreadable(source.path, why, "unpack it by hand if you trust it")


def _too_many(source: Input, options: ReadOptions) -> Unreadable:
    return Unreadable(source.path, f"more than {options.limits.entries:,} files in it", "split it")
