"""The sound of a word of a name, in any script.

>>> sounds("bhatia"), sounds("भाटिया"), sounds("бхатия")
('ƀátíå', 'ƀatija', 'ƀatia')
"""

import re
import unicodedata
from functools import cache, lru_cache

from checker.values.names import devanagari
from checker.values.names.letters import Letters, compiled
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, LATIN, data, script_of

_CARRIED = "îãçğłóäöüß"  # letters with accents that only the readings of other orthographies know
LONGEST = 40  # letters of one word that are listened to; a longer word is no name, only an attack
_REPEATED = re.compile(r"(.)\1+")


@cache
def _letters(script: str, reading: str = "") -> Letters:
    rows = data(script)
    letters = [[letter, said] for letter, said in rows.get("letters", {}).items()]
    own = rows.get("readings", {}).get(reading, ())
    return compiled(
        [rows.get("always", ()), own, [*rows["rules"], *letters]], 1, rows["vowels"], rows.get("soft", "eiy")
    )


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
    return _settled(said)


@lru_cache(maxsize=1 << 16)
def readings(word: str, beside: str) -> tuple[str, ...]:
    """Other sounds of the word: Latin as other orthographies read it (French, Polish ...), Devanagari as it is spoken,
    Cyrillic as Japanese names are spelled with it.

    beside: the script of the word that it is compared with.
    """
    word = unicodedata.normalize("NFC", word[:LONGEST])
    script = script_of(word)
    if script == DEVANAGARI:
        said = [devanagari.spoken(word)]
    elif script == LATIN:
        letters = _plain(word, LATIN)
        rows = data(LATIN)
        orthographies = rows["beside_devanagari" if beside == DEVANAGARI else "beside_others"]
        said = [_letters(LATIN, name).apply(letters) for name in orthographies]
    elif script == CYRILLIC and beside == LATIN:
        said = [_letters(CYRILLIC, name).apply(_plain(word, CYRILLIC)) for name in data(CYRILLIC)["beside_latin"]]
    else:
        return ()
    usual = sounds(word)
    return tuple(dict.fromkeys(form for form in map(_settled, said) if form and form != usual))


def _settled(said: str) -> str:
    return _REPEATED.sub(r"\1", said)


def _foreign(word: str) -> str:
    from anyascii import anyascii  # only for names in scripts of which we have no sounds

    return str(anyascii(word)).lower()


@cache
def _known(script: str) -> frozenset[str]:
    rows = data(script)
    return frozenset("".join([*(rule[0] for rule in rows["rules"]), *rows.get("letters", {}), _CARRIED]).lower())


def _plain(word: str, script: str) -> str:
    """Letters that the script's rules do not know as their base letter; marks gone."""
    known = _known(script)
    if all(char in known for char in word):
        return word
    return "".join(char if char in known else unicodedata.normalize("NFD", char)[0] for char in word)
