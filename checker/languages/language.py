"""One language's data, section by section, read when it is first asked for."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from checker.languages import yaml12
from checker.languages.tables import kept


class Language(Struct, frozen=True):
    """A language by its primary subtag; `region` where the tag has one (`en-GB` writes the day first)."""

    tag: str
    region: str = ""

    def section(self, name: str) -> Mapping[str, Any]:
        """The section's data; empty where the language has none, so that digits still work in any language."""
        return _section(self.tag, name)

    @property
    def function_words(self) -> frozenset[str]:
        """Small words that say nothing of what a text is about, as they are written in small letters."""
        return _function_words(self.tag)


@kept
def _section(tag: str, name: str) -> Mapping[str, Any]:
    file = files(__package__).joinpath(tag, f"{name}.yaml")
    return yaml12.load(file.read_bytes()) or {} if file.is_file() else {}


@cache
def _function_words(tag: str) -> frozenset[str]:
    return frozenset(_section(tag, "stopwords").get("function", "").split())


@cache
def of(tag: str) -> Language:
    """The language of a tag such as `hi` or `en-GB`; `und` for an empty one."""
    primary, _, rest = (tag or "und").replace("_", "-").partition("-")
    return Language(primary.lower(), rest.rpartition("-")[2].upper())


@cache
def known() -> tuple[str, ...]:
    """The languages that have a folder, sorted."""
    return tuple(
        sorted(
            entry.name
            for entry in files(__package__).iterdir()
            if entry.is_dir() and not entry.name.startswith(("_", "."))
        )
    )
