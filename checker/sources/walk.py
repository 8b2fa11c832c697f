"""Paths, folders and globs to files, in an order that does not depend on the machine."""

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.sources.formats import SUFFIXES, suffix_of
from checker.sources.records import Input, Notice
from checker.sources.written import written

STDIN = "-"
ADDRESSES = ("http://", "https://")
_MAGIC = set("*?[")
_OWN = {"events.yaml"}  # files that lie beside articles and say something of them


def inputs(paths: Sequence[str]) -> Iterator[Input | Unreadable | Notice]:
    """Every file that the paths stand for, once each, sorted by path; then standard input."""
    found: list[Input | Unreadable | Notice] = []
    for path in dict.fromkeys(map(shown, paths)):
        if path != STDIN:
            found += _under(path)
    files = {one.path: one for one in found if isinstance(one, Input)}
    names = distinct_names(sorted(files))
    told = [one for one in found if not isinstance(one, Input)]
    yield from sorted(
        [*(replace(one, name=names[path]) for path, one in files.items()), *told], key=lambda one: one.path
    )
    if STDIN in paths:
        yield Input(STDIN, name="stdin")


def is_address(path: str) -> bool:
    """Whether a path is an address of the web."""
    return path.lower().startswith(ADDRESSES)


def shown(path: str) -> str:
    """A path as reports show it: with `/`, without `./` before it and `/` behind it."""
    if is_address(path):
        return path
    plain = path.replace(os.sep, "/")
    while plain.startswith("./") and len(plain) > 2:
        plain = plain[2:].lstrip("/") or "."
    return plain.rstrip("/") or plain[:1]


def _under(path: str) -> list[Input | Unreadable | Notice]:
    if is_address(path):
        return [Input(path, name=path, address=path)]
    place = Path(path)
    # unlike pathlib's, these take a name that is too long for one of nothing
    if os.path.isdir(path):  # noqa: PTH112
        return _in_folder(path)
    if os.path.exists(path):  # noqa: PTH110
        return [Input(path, file=place)]
    if _MAGIC & set(path):
        matches = [shown(match) for match in sorted(glob.glob(path, recursive=True))]  # noqa: PTH207 - a pattern may be absolute
        inside = [one for match in matches for one in _under(match)]
        return inside or [
            Unreadable(path, "no file fits this pattern", "check the pattern; quote it against the shell")
        ]
    return [Unreadable(path, "no such file or folder", "check the path")]


def _in_folder(folder: str) -> list[Input | Unreadable | Notice]:
    """The files of a folder and its sub-folders; what lies outside, is hidden or no article's file is passed over."""
    found: list[Input | Unreadable | Notice] = []
    root = Path(folder).resolve()
    skipped: Counter[str] = Counter()
    for name in _files(folder):
        place = Path(name)
        if place.is_symlink() and _leads_out(place, root):
            found.append(Notice(name, "a link that leads out of the folder, passed over"))
        elif place.name in _OWN:
            continue
        elif suffix_of(name) not in SUFFIXES:
            skipped[suffix_of(name) or "no suffix"] += 1
        elif written(place):
            skipped["written by checker"] += 1
        elif place.is_file():
            found.append(Input(name, file=place))
    if skipped:
        told = ", ".join(f"{count} {suffix}" for suffix, count in sorted(skipped.items()))
        found.append(Notice(folder, f"files that are no articles, passed over: {told}"))
    if not any(isinstance(one, Input) for one in found):
        found.append(Unreadable(folder, "a folder without articles", f"it holds none of: {' '.join(sorted(SUFFIXES))}"))
    return found


def _leads_out(link: Path, root: Path) -> bool:
    """Whether a link ends outside a folder, or nowhere: in a circle."""
    try:
        return not link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return True


def _files(folder: str) -> Iterator[str]:
    for base, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield shown(os.path.join(base, name))  # noqa: PTH118 - a path as shown, not as opened


def distinct_names(paths: Sequence[str]) -> dict[str, str]:
    """For each path its file's name, with as many of its folders before it as tell it from the others."""
    parts = {path: path.split("/") for path in paths}
    names: dict[str, str] = {}
    open_paths, depth = list(paths), 1
    while open_paths:
        tried = {path: "/".join(parts[path][-depth:]) for path in open_paths}
        count = Counter(tried.values())
        settled = [path for path in open_paths if count[tried[path]] == 1 or depth >= len(parts[path])]
        names.update((path, tried[path]) for path in settled)
        open_paths = [path for path in open_paths if path not in names]
        depth += 1
    return names


def dossiers(paths: Sequence[str]) -> list[tuple[str, list[str]]]:
    """(name, paths) of each dossier: every path, or every sub-folder of a single one that has some."""
    if len(paths) == 1 and os.path.isdir(paths[0]):  # noqa: PTH112 - as above
        inside = sorted(
            entry.name for entry in Path(paths[0]).iterdir() if entry.is_dir() and not entry.name.startswith(".")
        )
        if inside:
            return [(name, [shown(f"{paths[0]}/{name}")]) for name in inside]
    return [(shown(path), [path]) for path in dict.fromkeys(paths)]
