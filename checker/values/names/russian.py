"""Russian names in another case than the nominative brought back to it, where the dictionary knows them as names.

>>> nominative("Алексеем Груздевым"), nominative("Натальи Ивановой"), nominative("Верди")
('Алексей Груздев', 'Наталья Иванова', 'Верди')
>>> nominative("Джеймсом Уитмором"), nominative("Александра Ларина")
('Джеймс Уитмор', 'Александра Ларина')
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from checker.languages.language import of
from checker.values.names.scripts import CYRILLIC, data

_NAMES = frozenset({"Name", "Surn", "Patr"})
_OTHERWISE = frozenset({"Geox", "Orgn", "Trad"})
_WORD = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]+")
_NOMINATIVE, _MASCULINE = "nomn", "masc"
_MOST_WORDS = 6
_GIVEN = 10.0  # for a reading as a given name that is listed, beside the dictionary's own 0 to 1
_CERTAIN = 2.0  # for the nominative beside a given name: Александра is a woman before it is the genitive of a man
_UPRIGHT = 0.5  # for the nominative of a surname alone: Груздева is mostly no woman
_MAN = 0.2  # Груздеву alone is the dative of a man's name rather than the accusative of a woman's


class _Case(NamedTuple):
    case: str
    gender: str


@cache
def _dictionary() -> Any:
    import pymorphy3  # 80 ms and 16 MB: only where a Cyrillic name is read

    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def _given() -> frozenset[str]:
    return frozenset(of("ru").section("nicknames").get("given", ()))


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
    """The name with its words in the nominative, if those that are known as names agree in another case."""
    words = [word for word in _WORD.findall(name) if len(word) > 2]
    if not words or len(words) > _MOST_WORDS:
        return name
    known = {word: readings for word in words if (readings := _readings(word.lower()))}
    agreed = _agreement(list(known.values()))
    if agreed is None:
        known = {word: readings for word, readings in known.items() if any(map(_is_given, readings))}
        agreed = _agreement(list(known.values()))
    if agreed is None or agreed.case == _NOMINATIVE:
        return name
    forms = {word: _inflected(word, known[word], agreed) if word in known else _bare(word, agreed) for word in words}
    return _WORD.sub(lambda found: forms.get(found.group(), found.group()), name)


@lru_cache(maxsize=1 << 14)
def uncommon(word: str) -> bool:
    """Whether a word can be a name and nothing else: the dictionary has it as one, or not at all, and as no place.

    >>> uncommon("тейлор"), uncommon("комиссия"), uncommon("мадрид")
    (True, False, False)
    """
    if not _dictionary().word_is_known(word):
        return True
    kinds = [reading.tag.grammemes for reading in _dictionary().parse(word)]
    return any(_NAMES & kind for kind in kinds) and not any(kind & _OTHERWISE for kind in kinds[:1])


@lru_cache(maxsize=1 << 14)
def is_name(word: str) -> bool:
    """Whether the dictionary has a word as a given name or a surname."""
    return bool(_dictionary().word_is_known(word)) and bool(_readings(word))


def _is_given(reading: Any) -> bool:
    return "Name" in reading.tag.grammemes and reading.normal_form.replace("ё", "е") in _given()


def _score(reading: Any) -> float:
    return float(reading.score) + (_GIVEN if _is_given(reading) else 0.0)


def _agreement(words: Sequence[Sequence[Any]]) -> _Case | None:
    """The case and gender that all words can have, likeliest first; None where there is none."""
    scores: dict[_Case, float] = {}
    shared: set[_Case] | None = None
    for readings in words:
        mine: dict[_Case, float] = {}
        for reading in readings:
            for gender in [reading.tag.gender] if reading.tag.gender else [_MASCULINE, "femn"]:
                place = _Case(str(reading.tag.case), str(gender))
                mine[place] = max(mine.get(place, 0.0), _score(reading))
        for place, score in mine.items():
            scores[place] = scores.get(place, 0.0) + score
        shared = set(mine) if shared is None else shared & set(mine)
    if not shared:
        return None
    told = any(score >= _GIVEN for score in scores.values())
    prior = {_NOMINATIVE: _CERTAIN if told else _UPRIGHT, _MASCULINE: _MAN}
    return max(
        sorted(shared), key=lambda place: scores[place] + prior.get(place.case, 0.0) + prior.get(place.gender, 0.0)
    )


def _inflected(word: str, readings: Sequence[Any], agreed: _Case) -> str:
    fitting = [one for one in readings if one.tag.case == agreed.case and one.tag.gender in (None, agreed.gender)]
    for reading in sorted(fitting, key=_score, reverse=True):
        form = reading.inflect({_NOMINATIVE})
        if form is not None:
            return _as(word, str(form.word))
    return word


def _bare(word: str, agreed: _Case) -> str:
    """A word that no dictionary has, without the ending that a man's name has in that case."""
    if agreed.gender != _MASCULINE:
        return word
    for ending in data(CYRILLIC)["man_endings"].get(agreed.case, ()):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2:
            if stem[-1] not in data(CYRILLIC)["vowels"]:
                return stem
            return f"{stem}й" if ending[0] in data(CYRILLIC)["soft"] else word
    return word


def _as(word: str, form: str) -> str:
    """The form with the word's capitals, and е where the word writes no ё."""
    if "ё" not in word.lower():
        form = form.replace("ё", "е")
    return form.capitalize() if word[:1].isupper() else form
