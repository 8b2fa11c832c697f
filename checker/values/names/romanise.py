"""Names in Latin letters, as English-language outlets would write them.

>>> latin("अमरदीप सिंह भाटिया"), latin("Алексей Груздев"), latin("Nikolić")
('Amardeep Singh Bhatia', 'Aleksey Gruzdev', 'Nikolić')
"""

import re
import unicodedata
from functools import cache, lru_cache

from checker.values.names import devanagari
from checker.values.names.letters import Letters, compiled
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, LATIN, data, script_of
from checker.values.names.words import spelled

LONGEST = 300  # characters that are turned; the rest of a longer text is no name and is left out
_WORD = re.compile(r"[^\s\-–—_.,;:()\[\]{}\"“”«»/|]+")
_LETTERS_COLUMN = 2


@lru_cache(maxsize=1 << 14)
def latin(name: str) -> str:
    """The name in Latin letters; what is Latin already stays as it is, blanks and hyphens stay where they are."""
    text = " ".join(unicodedata.normalize("NFC", name[:LONGEST]).split())
    return _WORD.sub(lambda found: _word(found.group()), text)


def _word(word: str) -> str:
    script = script_of(word)
    if script == LATIN:
        return word
    if script == DEVANAGARI:
        return "".join(spelled(word)).upper() or devanagari.latin(word)
    if script == CYRILLIC:
        return _like(word, _rules().apply(word.lower()))
    from anyascii import anyascii  # only for names in scripts of which we have no letters

    return str(anyascii(word))


@cache
def _rules() -> Letters:
    rows = data(CYRILLIC)
    return compiled([rows["rules"]], _LETTERS_COLUMN, rows["vowels"], rows["soft"])


def _like(word: str, turned: str) -> str:
    """The turned word with the capitals of the word."""
    if len(word) > 1 and word.isupper():
        return turned.upper()
    return turned[:1].upper() + turned[1:] if word[:1].isupper() else turned
