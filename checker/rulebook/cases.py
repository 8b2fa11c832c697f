"""The packs' own examples, for `rules test`: never read in a run that checks articles."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.model.errors import CheckerError
from checker.rulebook import checking
from checker.rulebook.locate import files_of, pack_files
from checker.rulebook.reading import PackFile
from checker.rulebook.records import Case


def cases(paths: Sequence[Path], shipped: bool = True) -> list[Case]:
    """The cases of the shipped packs and of `paths` (of `paths` alone where `shipped` is false), in order.

    Raises CheckerError with every problem, as `load` does.
    """
    found, told = [], []
    for place in pack_files(paths) if shipped else [file for path in paths for file in files_of(path)]:
        file = PackFile.read(place)
        documents = file.documents(first_only=False)
        for number, document in enumerate(documents):
            if not isinstance(document, Mapping):
                continue
            wrong = [file.told(problem) for problem in checking.case_problems(document, number)]
            told += wrong
            if not wrong:
                pack = str(documents[0].get("name", place.stem)) if isinstance(documents[0], Mapping) else place.stem
                found += list(_of(document, number, pack, file))
    if told:
        raise CheckerError("\n".join(told))
    return found


def _of(document: Mapping[str, Any], number: int, pack: str, file: PackFile) -> Iterator[Case]:
    listed = document.get("cases") or ()
    lines = file.lines(("cases",), number) if listed else []
    for line, said in zip(lines, listed, strict=True):
        yield Case(
            pack=pack,
            place=f"{file.name}:{line}",
            language=said.get("language", ""),
            text=said.get("text", ""),
            title=said.get("title", ""),
            published=said.get("published"),
            claims=tuple(said.get("claims") or ()),
            rule=said.get("rule", ""),
            say=tuple(map(str, said.get("say") or ())),
            verdict=said.get("verdict", ""),
        )
