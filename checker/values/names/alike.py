"""How alike two words of names are: their sounds, and the other forms that each may stand for."""

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from checker.values.names import given_names
from checker.values.names.nearness import near, skeleton
from checker.values.names.scripts import CYRILLIC, LATIN, data, script_of
from checker.values.names.sounds import readings, sounds

UNLIKE = 0.2  # given to words whose consonants differ so much that their sounds need no comparing
_SPELLING = 0.5  # share of the spelling in a likeness within one script
_NICKNAME = 0.93
_TWO = 0.45  # of names that a table knows as two, however alike they sound
_ENDING = 0.03  # off a likeness that a word has only without its case ending
_READING = 0.06  # off one that it has only as another orthography reads it
_SURE = 0.97
_HOPELESS = 0.3  # below this no other form is tried


@lru_cache(maxsize=1 << 17)
def alike(left: str, right: str) -> float:
    """0 to 1: how surely two words (lower case, of any script) are one name."""
    if left == right:
        return 1.0
    mine, its = sounds(left), sounds(right)
    best = _sound_alike(mine, its)
    if script_of(left) == script_of(right):
        best = _spelled_alike(left, right, best)
    if best < _SURE and best >= _HOPELESS:
        best = max(best, _in_another_form(left, right))
    if best < _NICKNAME and given_names.shared(left, right):
        return _NICKNAME
    if _TWO < best < _SURE and given_names.lookalikes(left, right):
        return _TWO
    return best


def _spelled_alike(left: str, right: str, sounding: float) -> float:
    """Likeness within one script, where what is written differently mostly is different: a part of it is the spelling's."""
    mine, its = _without_marks(left), _without_marks(right)
    if mine == its:
        return 1.0
    return (1 - _SPELLING) * sounding + _SPELLING * Levenshtein.normalized_similarity(mine, its)


@lru_cache(maxsize=1 << 16)
def _without_marks(word: str) -> str:
    """The word without accents; Devanagari keeps its vowel signs."""
    if word.isascii() or script_of(word) != LATIN:
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 15)
def _sound_alike(mine: str, its: str) -> float:
    left, right = skeleton(mine), skeleton(its)
    longer = max(len(left), len(right))
    if longer > 2 and Levenshtein.distance(left, right) * 3 > longer * 2:
        return UNLIKE
    return near(mine, its)


def _in_another_form(left: str, right: str) -> float:
    """Likeness where at least one of the words gives up a case ending or is read by another orthography."""
    one, other = script_of(left), script_of(right)
    if one == other != CYRILLIC:
        return 0.0
    mine, its = sounds(left), sounds(right)
    bare, its_bare = _bare(left), _bare(right)
    ended = [
        *((form, its) for form in bare),
        *((mine, form) for form in its_bare),
        *((form, form_) for form in bare for form_ in its_bare),
    ]
    read = [
        *((form, end) for form in readings(left, other) for end in (its, *its_bare)),
        *((end, form) for form in readings(right, one) for end in (mine, *bare)),
    ]
    return max(
        max((_sound_alike(*pair) for pair in ended), default=0.0) - _ENDING,
        max((_sound_alike(*pair) for pair in read), default=0.0) - _READING,
    )


@lru_cache(maxsize=1 << 16)
def _bare(word: str) -> tuple[str, ...]:
    """The sounds of what a Cyrillic word may be in the nominative."""
    if len(word) < 4 or script_of(word) != CYRILLIC:
        return ()
    endings, vowels = data(CYRILLIC)["endings"], data(CYRILLIC)["vowels"]
    forms: dict[str, None] = {}
    for ending in endings["consonant"]:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3 and stem[-1] not in vowels:
            forms[stem] = None
            if ending in endings["woman"]:
                forms[stem + "а"] = None
            break
    for ending in endings["vowel"]:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 2 and stem[-1] in vowels:
            forms[stem + "й"] = None
            break
    return tuple(dict.fromkeys(sounds(form) for form in forms))
