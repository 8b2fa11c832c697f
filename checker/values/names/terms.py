"""Words that languages translate rather than sound: kinds of venues, heads of organisations, points of the compass."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from checker.languages.fold import folded
from checker.values.names.scripts import CYRILLIC, data, script_of

_LONGEST_PHRASE = 4  # words
_LONGEST_ENDING = 4  # letters that Russian declension adds to a stem
_SHORTEST_STEM = 3
DROP = "drop"


class Terms(Struct, frozen=True):
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
            phrase = tuple(words[place : place + length])
            found = self.phrases.get(phrase) or self.phrases.get(tuple(map(_upright, phrase)))
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
    """Terms from rows (id, language, words); Russian words are found in every case, and are stems too."""
    phrases: dict[tuple[str, ...], str] = {}
    stems: dict[str, str] = {}
    for table in tables:
        for name, language, words in table:
            for word in words:
                phrase = tuple(split(word))
                phrases.setdefault(phrase, name)
                if language == "ru":
                    phrases.setdefault(tuple(map(_upright, phrase)), name)
                    if len(phrase) == 1 and len(phrase[0]) >= _SHORTEST_STEM:
                        stems.setdefault(phrase[0], name)
    return Terms(phrases, stems)


@lru_cache(maxsize=1 << 13)
def _upright(word: str) -> str:
    """A Russian word without its ending, so that its cases are one; other words as they are."""
    if script_of(word) != CYRILLIC:
        return word
    longest = next((ending for ending in _endings() if word.endswith(ending)), "")
    return f"{word[: -len(longest)]}-" if longest and len(word) - len(longest) >= _SHORTEST_STEM else f"{word}-"


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(data(CYRILLIC)["word_endings"], key=len, reverse=True))


_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_ACCENTS = re.compile(r"(?<=[a-z])[\u0300-\u036f]+")
_MARKS = re.compile(r"[-–—_.,;:!?()\[\]{}\"“”«»„/|\\*#№]")


def split(text: str) -> list[str]:
    """The folded words of a name without the accents of Latin letters; points, hyphens, brackets and quotes apart."""
    plain = folded(text)
    if _ACCENTED.search(plain):
        plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    return _MARKS.sub(" ", unicodedata.normalize("NFC", plain)).replace("'", "").split()
