"""Words of a language's sections as tables: `stem+name` spelled out, everything folded as the text will be.

>>> forms("делегат+m", {"m": ["", "а", "ы"]})
['делегат', 'делегата', 'делегаты']
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any, Generic, TypeVar

from checker.languages import of
from checker.languages.fold import folded
from checker.languages.tables import kept

Meaning = TypeVar("Meaning")
WORD = r"""[^\s\d.,;:!?()\[\]{}"'/\\|<>=+*&%$€£₹₽¥№#@^_।॥…~-]"""  # a letter or a mark of any script


def forms(entry: str, endings: Mapping[str, Sequence[str]]) -> list[str]:
    """The spellings of an entry: each `stem+name` in it with each ending of that name."""
    choices = []
    for word in entry.split():
        stem, _, name = word.partition("+")
        start = _folded(stem)
        choices.append([start + _folded(ending) for ending in endings[name]] if name else [start])
    return [" ".join(words) for words in product(*choices)]


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return folded(word)


def table(section: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Of `{meaning: [entries]}` at `name` of a section: each spelling and its meaning; the first meaning stands."""
    endings = section.get("endings", {})
    out: dict[str, Any] = {}
    for meaning, entries in (section.get(name) or {}).items():
        for entry in entries:
            for spelling in forms(str(entry), endings):
                out.setdefault(spelling, meaning)
    return out


@kept
def table_of(tag: str, section: str, name: str) -> dict[str, Any]:
    """`table` of a language's section, for long ones: worked out once for all runs."""
    return table(of(tag).section(section), name)


def spellings(section: Mapping[str, Any], name: str) -> frozenset[str]:
    """Of a plain list at `name` of a section: every spelling."""
    endings = section.get("endings", {})
    return frozenset(form for entry in section.get(name) or () for form in forms(str(entry), endings))


def meanings(entries: Mapping[Any, Meaning]) -> dict[str, Meaning]:
    """A `{spelling: meaning}` of a section with its spellings folded."""
    return {folded(str(spelling)): meaning for spelling, meaning in entries.items()}


def phrases(section: Mapping[str, Any], name: str) -> "Entries[bool]":
    """Of a plain list at `name` of a section: its phrases, to be found among words."""
    return Entries(dict.fromkeys(spellings(section, name), True))


class Entries(Generic[Meaning]):
    """Phrases of up to four words with their meanings, found at the beginning or the end of a row of words."""

    __slots__ = ("_firsts", "_lasts", "_meanings")

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._meanings = meanings
        self._firsts: dict[str, int] = {}  # of each first word, how many words its longest phrase has
        self._lasts: dict[str, int] = {}
        for phrase in meanings:
            words = phrase.split(" ")
            self._firsts[words[0]] = max(self._firsts.get(words[0], 0), len(words))
            self._lasts[words[-1]] = max(self._lasts.get(words[-1], 0), len(words))

    def __bool__(self) -> bool:
        return bool(self._meanings)

    def get(self, phrase: str) -> Meaning | None:
        """The meaning of one phrase, None where it is no entry."""
        return self._meanings.get(phrase)

    def at_start(self, words: Sequence[str]) -> tuple[int, Meaning] | None:
        """How many of the first words make up the longest entry, and its meaning; None where no entry begins so.

        >>> Entries({"degrees": 1, "degrees celsius": 2}).at_start(("degrees", "celsius", "today"))
        (2, 2)
        """
        most = self._firsts.get(words[0]) if words else None
        if most is None:
            return None
        for count in range(min(len(words), most), 0, -1):
            meaning = self._meanings.get(words[0] if count == 1 else " ".join(words[:count]))
            if meaning is not None:
                return count, meaning
        return None

    def at_end(self, words: Sequence[str]) -> tuple[int, Meaning] | None:
        """As `at_start`, of the last words."""
        most = self._lasts.get(words[-1]) if words else None
        if most is None:
            return None
        for count in range(min(len(words), most), 0, -1):
            meaning = self._meanings.get(words[-1] if count == 1 else " ".join(words[-count:]))
            if meaning is not None:
                return count, meaning
        return None
