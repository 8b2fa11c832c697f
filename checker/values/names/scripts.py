"""The data of each script, and which script a word is written in."""

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from checker.languages import yaml12
from checker.languages.tables import kept_for_all

LATIN, DEVANAGARI, CYRILLIC, OTHER = "latin", "devanagari", "cyrillic", "other"
_LAST_LATIN = "\u024f"


@kept_for_all
def data(name: str) -> Mapping[str, Any]:
    """The contents of `data/NAME.yaml`."""
    loaded: Mapping[str, Any] = yaml12.load(files(__package__).joinpath("data", f"{name}.yaml").read_bytes())
    return loaded


def script_of(word: str) -> str:
    """The script of the word's first letter; `other` for scripts without data of their own and for no letter at all."""
    for char in word:
        if "\u0900" <= char <= "\u097f":
            return DEVANAGARI
        if char.isalpha():
            if char <= _LAST_LATIN or "\u1e00" <= char <= "\u1eff":
                return LATIN
            return CYRILLIC if "\u0400" <= char <= "\u052f" else OTHER
    return OTHER
