"""Where a field's phrase stands in the packs, for a message that is only known when the phrase is compiled."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.rulebook.reading import PackFile, Step


def place_of_phrase(files: Sequence[str], field: str, tag: str, text: str) -> str:
    """`rules/summits.yaml:14:22` of a phrase of a field in a language; the field's name where no file has it."""
    for name in reversed(files):
        file = PackFile.read(Path(name))
        path = _path(file.documents()[0], field, tag, text)
        if path:
            line, column = file.place(path)
            return f"{file.name}:{line}:{column}"
    return f"field {field}"


def _path(pack: object, field: str, tag: str, text: str) -> tuple[Step, ...]:
    path: tuple[Step, ...] = ("fields", field, "phrases", tag)
    found: object = pack
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    if isinstance(found, list):
        return (*path, found.index(text)) if text in found else ()
    return path if found == text else ()
