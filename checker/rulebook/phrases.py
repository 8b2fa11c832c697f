"""Where a phrase or a word stands in the packs, for a message that is only known when it is compiled."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.rulebook.reading import PackFile, Step


def place_of_phrase(files: Sequence[str], field: str, tag: str, text: str) -> str:
    """`rules/summits.yaml:14:22` of a phrase of a field in a language; the field's name where no file has it."""
    return _place(files, ("fields", field, "phrases", tag), text) or f"field {field}"


def place_of_word(files: Sequence[str], concept: str, tag: str, category: str, text: str) -> str:
    """The same of a word of a concept."""
    return _place(files, ("concepts", concept, tag, category), text) or f"concept {concept}"


def place_of_sense(files: Sequence[str], concept: str, sense: str, tag: str, text: str) -> str:
    """The same of a name of one of a concept's senses."""
    return _place(files, ("concepts", concept, "senses", sense, tag), text) or f"concept {concept}"


def _place(files: Sequence[str], under: tuple[Step, ...], text: str) -> str | None:
    for name in reversed(files):
        file = PackFile.read(Path(name))
        path = _path(file.documents()[0], under, text)
        if path:
            line, column = file.place(path)
            return f"{file.name}:{line}:{column}"
    return None


def _path(pack: object, path: tuple[Step, ...], text: str) -> tuple[Step, ...]:
    found: object = pack
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    if isinstance(found, list):
        return (*path, found.index(text)) if text in found else ()
    return path if found == text else ()
