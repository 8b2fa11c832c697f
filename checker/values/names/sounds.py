"""The sound of a word of a name, in any script.

>>> sounds("Bhatia"), sounds("भाटिया"), sounds("Бхатия")
('ƀátíá', 'ƀatija', 'bχatia')
"""

import re
import unicodedata
from functools import cache, lru_cache

from checker.values.names import devanagari
from checker.values.names.letters import Letters, compiled
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, LATIN, data, script_of

LONGEST = 40  # letters of one word that are listened to; a longer word is no name, only an attack
_REPEATED = re.compile(r"(.)\1+")
_LIPS = re.compile(r"n(?=[pbmƀφ])")


@cache
def _letters(script: str) -> Letters:
    rows = data(script)
    rules = [*rows["rules"], *([letter, as_] for letter, as_ in rows.get("letters", {}).items())]
    rules += [[letter, ""] for letter in rows.get("silent", "")]
    return compiled(rules, 1, rows["vowels"], rows.get("soft", "eiy"))


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """The sounds of one word (lower case), one character each, as `data/phones.yaml` names them; "" where it has none."""
    word = unicodedata.normalize("NFC", word[:LONGEST])
    script = script_of(word)
    if script == DEVANAGARI:
        said = devanagari.sounds(word)
    elif script == CYRILLIC:
        said = _letters(CYRILLIC).apply(_plain(word, script))
    else:
        said = _letters(LATIN).apply(_plain(word if script == LATIN else _foreign(word), LATIN))
    return _REPEATED.sub(r"\1", _LIPS.sub("m", said))


def _foreign(word: str) -> str:
    from anyascii import anyascii  # only for names in scripts of which we have no sounds

    return str(anyascii(word)).lower()


@cache
def _known(script: str) -> frozenset[str]:
    rows = data(script)
    return frozenset("".join([*(rule[0] for rule in rows["rules"]), *rows.get("letters", {})]).lower())


def _plain(word: str, script: str) -> str:
    """Letters that the script's rules do not know as their base letter; marks gone."""
    known = _known(script)
    if all(char in known for char in word):
        return word
    return "".join(char if char in known else unicodedata.normalize("NFD", char)[0] for char in word)
