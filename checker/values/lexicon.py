"""Words of a language's sections as tables: `stem+name` spelled out, everything folded as the text will be.

>>> forms("делегат+m", {"m": ["", "а", "ы"]})
['делегат', 'делегата', 'делегаты']
>>> lookup({"делегат": 1, "мирных жителей": 2}, ("мирных", "жителей", "города"))
(2, 2)
"""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any, TypeVar

from checker.languages.fold import folded

Meaning = TypeVar("Meaning")
WORD = r"""[^\s\d.,;:!?()\[\]{}"'/\\|<>=+*&%$€£₹₽¥№#@^_।॥…~-]"""  # a letter or a mark of any script
_LONGEST = 4  # words in the longest entry that is looked up


def forms(entry: str, endings: Mapping[str, Sequence[str]]) -> list[str]:
    """The spellings of an entry: each `stem+name` in it with each ending of that name."""
    choices = []
    for word in entry.split():
        stem, _, name = word.partition("+")
        choices.append([stem + ending for ending in endings[name]] if name else [word])
    return [folded(" ".join(words)) for words in product(*choices)]


def table(section: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Of `{meaning: [entries]}` at `name` of a section: each spelling and its meaning; the first meaning stands."""
    endings = section.get("endings", {})
    out: dict[str, Any] = {}
    for meaning, entries in (section.get(name) or {}).items():
        for entry in entries:
            for spelling in forms(str(entry), endings):
                out.setdefault(spelling, meaning)
    return out


def spellings(section: Mapping[str, Any], name: str) -> frozenset[str]:
    """Of a plain list at `name` of a section: every spelling."""
    endings = section.get("endings", {})
    return frozenset(form for entry in section.get(name) or () for form in forms(str(entry), endings))


def meanings(entries: Mapping[Any, Meaning]) -> dict[str, Meaning]:
    """A `{spelling: meaning}` of a section with its spellings folded."""
    return {folded(str(spelling)): meaning for spelling, meaning in entries.items()}


def lookup(entries: Mapping[str, Meaning], words: Sequence[str]) -> tuple[int, Meaning] | None:
    """How many of the first words make up an entry, and its meaning; the longest entry; None where none begins so."""
    for count in range(min(len(words), _LONGEST), 0, -1):
        meaning = entries.get(" ".join(words[:count]))
        if meaning is not None:
            return count, meaning
    return None


def lookup_last(entries: Mapping[str, Meaning], words: Sequence[str]) -> tuple[int, Meaning] | None:
    """As `lookup`, of the last words."""
    for count in range(min(len(words), _LONGEST), 0, -1):
        meaning = entries.get(" ".join(words[-count:]))
        if meaning is not None:
            return count, meaning
    return None
