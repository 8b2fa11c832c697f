"""Words that languages translate rather than sound: kinds of venues, heads of organisations, points of the compass."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.languages.fold import folded
from checker.values.names.scripts import CYRILLIC, script_of

_LONGEST_PHRASE = 4  # words
_LONGEST_ENDING = 4  # letters that Russian declension adds to a stem
_SHORTEST_STEM = 3
DROP = "drop"


@dataclass(frozen=True, slots=True)
class Terms:
    """Folded phrases and Cyrillic stems with the ids that join the languages; the id `drop` is left out silently."""

    phrases: Mapping[tuple[str, ...], str]
    stems: Mapping[str, str]

    def read(self, words: list[str]) -> tuple[tuple[str, ...], list[str]]:
        """(ids of the terms in order, the words that are none)."""
        ids: list[str] = []
        rest: list[str] = []
        place = 0
        while place < len(words):
            length, found = self._at(words, place)
            if found is None:
                rest.append(words[place])
            elif found != DROP:
                ids.append(found)
            place += length
        return tuple(ids), rest

    def _at(self, words: list[str], place: int) -> tuple[int, str | None]:
        for length in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
            found = self.phrases.get(tuple(words[place : place + length]))
            if found is not None:
                return length, found
        return 1, self._stem(words[place])

    def _stem(self, word: str) -> str | None:
        if script_of(word) != CYRILLIC:
            return None
        for length in range(len(word), max(len(word) - _LONGEST_ENDING, _SHORTEST_STEM) - 1, -1):
            found = self.stems.get(word[:length])
            if found is not None:
                return found
        return None


def terms(*tables: Iterable[tuple[str, str, Iterable[str]]]) -> Terms:
    """Terms from rows (id, language, words); the words of Russian are stems too."""
    phrases: dict[tuple[str, ...], str] = {}
    stems: dict[str, str] = {}
    for table in tables:
        for name, language, words in table:
            for word in words:
                phrase = tuple(split(word))
                phrases.setdefault(phrase, name)
                if language == "ru" and len(phrase) == 1 and len(phrase[0]) >= _SHORTEST_STEM:
                    stems.setdefault(phrase[0], name)
                    stems.setdefault(_stem(phrase[0]), name)
    return Terms(phrases, stems)


def _stem(word: str) -> str:
    """A Russian noun or adjective without the ending of its dictionary form."""
    longest = next((ending for ending in _ENDINGS if word.endswith(ending)), "")
    return word[: -len(longest)] if longest and len(word) - len(longest) >= _SHORTEST_CUT else word


_ENDINGS = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ия", "ие", "а", "о", "е", "я", "ь", "й")
_SHORTEST_CUT = 4
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_MARKS = str.maketrans(dict.fromkeys('-–—_.,;:!?()[]{}"“”«»„/|\\*#№', " "))


def split(text: str) -> list[str]:
    """The folded words of a name without the accents of Latin letters; points, hyphens, brackets and quotes apart."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", folded(text))) if not text.isascii() else folded(text)
    return unicodedata.normalize("NFC", plain).translate(_MARKS).replace("'", "").split()
