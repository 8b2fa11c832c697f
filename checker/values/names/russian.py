"""Russian names in another case than the nominative brought back to it, where the dictionary knows them as names.

>>> nominative("Алексеем Груздевым"), nominative("Натальи Ивановой"), nominative("Моди")
('Алексей Груздев', 'Наталья Иванова', 'Моди')
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

_NAMES = frozenset({"Name", "Surn", "Patr"})
_WORD = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]+")
_NOMINATIVE = "nomn"
_MOST_WORDS = 6
_MAN = 0.2  # Груздеву alone is the dative of a man's name rather than the accusative of a woman's


@cache
def _dictionary() -> Any:
    import pymorphy3  # 80 ms and 16 MB: only where a Cyrillic name is read

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=1 << 14)
def _readings(word: str) -> tuple[Any, ...]:
    """The word read as a name in the singular, likeliest first."""
    return tuple(
        reading
        for reading in _dictionary().parse(word)
        if _NAMES & reading.tag.grammemes and reading.tag.number != "plur"
    )


@lru_cache(maxsize=1 << 13)
def nominative(name: str) -> str:
    """The name with every word that is known as a name in the nominative, if the words agree in another case."""
    words = _WORD.findall(name)
    if not words or len(words) > _MOST_WORDS:
        return name
    known = [(word, _readings(word.lower())) for word in words if len(word) > 2]
    known = [(word, readings) for word, readings in known if readings]
    case, gender = _agreement([readings for _, readings in known])
    if case in ("", _NOMINATIVE):
        return name
    forms = {word: _inflected(word, readings, case, gender) for word, readings in known}
    return _WORD.sub(lambda found: forms.get(found.group(), found.group()), name)


def _agreement(words: Sequence[Sequence[Any]]) -> tuple[str, str]:
    """The case and gender that all words can have; the nominative where it is possible, ("", "") where none is."""
    scores: dict[tuple[str, str], float] = {}
    shared: set[tuple[str, str]] | None = None
    for readings in words:
        mine: dict[tuple[str, str], float] = {}
        for reading in readings:
            genders = [reading.tag.gender] if reading.tag.gender else ["masc", "femn"]
            for gender in genders:
                pair = (str(reading.tag.case), str(gender))
                mine[pair] = max(mine.get(pair, 0.0), float(reading.score))
        for pair, score in mine.items():
            scores[pair] = scores.get(pair, 0.0) + score
        shared = set(mine) if shared is None else shared & set(mine)
    if not shared:
        return "", ""
    upright = sorted(pair for pair in shared if pair[0] == _NOMINATIVE)
    if upright:
        return upright[0]
    return max(sorted(shared), key=lambda pair: (scores[pair] + (_MAN if pair[1] == "masc" else 0.0), pair))


def _inflected(word: str, readings: Sequence[Any], case: str, gender: str) -> str:
    for reading in readings:
        if reading.tag.case == case and (reading.tag.gender in (None, gender)):
            form = reading.inflect({_NOMINATIVE})
            if form is not None:
                return str(form.word.capitalize() if word[:1].isupper() else form.word)
    return word
