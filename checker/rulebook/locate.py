"""Where the shipped packs are: inside the package (wheel) or beside it (editable install)."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.model.errors import CheckerError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped() -> Path:
    """The folder of the shipped packs.

    Raises CheckerError where the installation has none.
    """
    for folder in (_PACKAGE / "rules", _PACKAGE.parent / "rules"):
        if folder.is_dir() and any(folder.glob("*.yaml")):
            return folder
    raise CheckerError(f"{_PACKAGE}: no rule packs were installed with checker (reinstall it)")


def pack_files(paths: Sequence[Path]) -> list[Path]:
    """The shipped packs, then those of each path (a file, or the YAML files of a folder), each sorted by name."""
    return [*_yaml(shipped()), *(file for path in paths for file in files_of(path))]


def files_of(path: Path) -> list[Path]:
    """The packs of one path. Raises CheckerError where there is none."""
    if path.is_file():
        return [path]
    found = _yaml(path) if path.is_dir() else []
    if not found:
        raise CheckerError(f"{path.as_posix()}: no rule pack here (a .yaml file, or a folder with some)")
    return found


def _yaml(folder: Path) -> list[Path]:
    found: Iterable[Path] = (file for pattern in ("*.yaml", "*.yml") for file in folder.glob(pattern))
    return sorted(file for file in found if not file.name.startswith("."))
