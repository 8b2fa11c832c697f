"""Devanagari: a consonant carries a vowel that is not always spoken, so syllables are read before letters are.

>>> latin("अमरदीप"), latin("भाटिया")
('Amardeep', 'Bhatia')
"""

import re
import unicodedata
from functools import cache

from checker.languages.expressions import compiled_once
from checker.values.names.scripts import DEVANAGARI, data

_VIRAMA, _NUKTA = "\u094d", "\u093c"
_SOUND, _LETTER = 0, 1
_UNWRITTEN = "*"
_KEPT_AFTER_CLUSTER = "ryvlnm"  # Chandra, Surya, Shukla, Krishna keep their last vowel; Arvind and Anand do not


@cache
def _tables() -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """Consonants (with nukta as two characters too), vowel letters, vowel signs, other marks; each to sound and letters."""
    rows = data(DEVANAGARI)
    consonants = {**rows["consonants"], **{letter + _NUKTA: as_ for letter, as_ in rows["nukta"].items()}}
    letters = {letter: as_ for letter, _, *as_ in rows["vowels"]}
    signs = {sign: as_ for _, sign, *as_ in rows["vowels"] if sign}
    marks = {"\u0902": rows["anusvara"], "\u0901": rows["anusvara"], "\u0903": rows["visarga"]}
    return consonants, letters, signs, marks


def _syllables(word: str, column: int) -> list[list[str]]:
    """[consonant, vowel] pairs, one of the two may be empty; a vowel that is not written is `*`."""
    consonants, letters, signs, marks = _tables()
    text = unicodedata.normalize("NFD", word)
    clusters: dict[str, str] = data(DEVANAGARI)["clusters"]
    if column == _SOUND:
        clusters = {**clusters, **data(DEVANAGARI)["sound_clusters"]}
    for cluster, spoken in clusters.items():
        text = text.replace(cluster, spoken)
    out: list[list[str]] = []
    place = 0
    while place < len(text):
        letter = text[place]
        if letter in consonants:
            if text[place + 1 : place + 2] == _NUKTA:
                letter = letter + _NUKTA if letter + _NUKTA in consonants else letter
                place += 1
            following = text[place + 1 : place + 2]
            if following == _VIRAMA:
                out.append([consonants[letter][column], ""])
                place += 1
            elif following in signs:
                out.append([consonants[letter][column], signs[following][column]])
                place += 1
            else:
                out.append([consonants[letter][column], _UNWRITTEN])
        elif letter in letters or letter in signs:
            out.append(["", (letters.get(letter) or signs[letter])[column]])
        elif letter in marks:
            out.append([marks[letter][column], ""])
        place += 1
    return out


@cache
def _after() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((compiled_once(pattern), sound) for pattern, sound in data(DEVANAGARI)["after"])


def sounds(word: str) -> str:
    """The word's sounds; unwritten vowels are kept as ones that cost nearly nothing."""
    return _joined(_syllables(word, _SOUND))


def spoken(word: str) -> str:
    """The word's sounds without the unwritten vowels that are not spoken, so that what they kept apart can merge."""
    syllables = _syllables(word, _SOUND)
    _drop_unspoken(syllables)
    return _joined(syllables)


def _joined(syllables: list[list[str]]) -> str:
    inherent = data(DEVANAGARI)["inherent"][_SOUND]
    said = "".join(consonant + vowel for consonant, vowel in syllables).replace(_UNWRITTEN, inherent)
    for pattern, sound in _after():
        said = pattern.sub(sound, said)
    return said


def latin(word: str) -> str:
    """The word in Latin letters as English-language outlets in India would write the name."""
    known: dict[str, str] = data(DEVANAGARI)["words"]
    if word in known:
        return known[word]
    syllables = _syllables(word, _LETTER)
    _drop_unspoken(syllables)
    inherent = data(DEVANAGARI)["inherent"][_LETTER]
    text = "".join(consonant + vowel for consonant, vowel in syllables).replace(_UNWRITTEN, inherent)
    for pattern, letters in _habits():
        text = pattern.sub(letters, text)
    return text[:1].upper() + text[1:]


@cache
def _habits() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((compiled_once(pattern), letters) for pattern, letters in data(DEVANAGARI)["latin_habits"])


def _drop_unspoken(syllables: list[list[str]]) -> None:
    """Take out the unwritten vowels that are not spoken: at the end, and between two spoken syllables."""
    last = len(syllables) - 1
    for index in range(last, 0, -1):
        consonant, vowel = syllables[index]
        if vowel != _UNWRITTEN:
            continue
        if index == last:
            cluster = syllables[index - 1][1] == ""
            if not (cluster and consonant[:1] in _KEPT_AFTER_CLUSTER):
                syllables[index][1] = ""
        elif syllables[index - 1][1] and _opens(syllables, index + 1):
            syllables[index][1] = ""


def _opens(syllables: list[list[str]], index: int) -> bool:
    """Whether a consonant, alone or with one that glides (pr, ky, sv), and a vowel stand at `index`."""
    consonant, vowel = syllables[index]
    if not consonant:
        return False
    if vowel:
        return True
    return index + 1 < len(syllables) and syllables[index + 1][0] in ("r", "y", "v") and bool(syllables[index + 1][1])
