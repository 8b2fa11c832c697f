"""Roman numerals before a noun that is numbered with them: "XI заседание", "XXV сессия".

>>> value("XIV"), value("IIX")
(14, None)
"""

import re
from collections.abc import Iterator

_NUMERAL = re.compile(r"([IVX](?<!\w.)[IVX]{0,6}) (\w+)")  # a letter first, so that the search passes over all others
_WORTH = {"I": 1, "V": 5, "X": 10}


def value(letters: str) -> int | None:
    """What a numeral up to XXXIX is worth; None where it is written in no proper way."""
    match = re.fullmatch(r"(X{0,3})(IX|IV|V?I{0,3})", letters)
    if not letters or match is None:
        return None
    worth = [_WORTH[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))


def ordinals(shown: str, nouns: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """(start, end, value) of each numeral that stands before one of the (folded) nouns."""
    for match in _NUMERAL.finditer(shown):
        letters = match[1]
        worth = value(letters)
        if worth and match[2].lower() in nouns:
            yield match.start(), match.start() + len(letters), worth
