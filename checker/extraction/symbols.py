"""The symbols in which a sentence is read: one for a plain word, one for each set of meanings that a known word has."""

import re
from functools import lru_cache

from checker.model.value import Mention

# Types of values; a mention is one symbol however many words it has.
OF_TYPE = {
    "quantity": "Q",
    "ordinal": "O",
    "date": "D",
    "time": "T",
    "duration": "U",
    "age": "A",
    "percentage": "R",
    "money": "M",
    "score": "S",
    "identifier": "I",
    "person": "P",
    "place": "L",
    "organization": "G",
}
COUNTRY = "C"  # a country or its adjective ("Indian"), where it is no other value
WORD = "."
_GAP = re.compile(r"[^\W_][^\s,;:()\[\]]*|[,;:]|(?<![-–—])[-–—]++(?=\s)")
_MARKED = re.compile(r"[,;:()\[\]–—]|-\s")
_MARKS = {",": ",", ";": ";", ":": ":"}
_FIRST_FREE = 0xE000  # private use: one character for each set of meanings


def of_mention(mention: Mention) -> str:
    """The symbol of a mention's type; a country is a place of its own."""
    if mention.value.type == "place" and mention.value.get("kind") == "country":
        return COUNTRY
    return OF_TYPE.get(mention.value.type, WORD)


@lru_cache(maxsize=1 << 14)
def of_gap(words: str) -> str:
    """The symbols of plain text between known words."""
    if words == " " or words.isspace():
        return ""
    if not _MARKED.search(words):
        return WORD * len(words.split())
    return "".join(_MARKS.get(found, "," if found[0] in "-–—" else WORD) for found in _GAP.findall(words))


class Meanings:
    """Gives a character to each set of meanings."""

    def __init__(self) -> None:
        self._of: dict[frozenset[str], str] = {}
        self._having: dict[str, set[str]] = {}

    def symbol(self, classes: frozenset[str]) -> str:
        """The symbol of a set of class names."""
        symbol = self._of.get(classes)
        if symbol is None:
            symbol = self._of[classes] = chr(_FIRST_FREE + len(self._of))
            for name in classes:
                self._having.setdefault(name, set()).add(symbol)
        return symbol

    def having(self, name: str) -> frozenset[str]:
        """The symbols of all sets that hold a class."""
        return frozenset(self._having.get(name, ()))
