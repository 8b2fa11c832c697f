"""The forms of a word in its language, from the endings that `inflection.yaml` lists.

Endings are data and may make forms that no speaker uses: those never occur in a text, so they do no harm.

>>> from checker.languages import of
>>> forms("participate", "verb", of("en"))
('participate', 'participates', 'participated', 'participating')
>>> "делегатов" in forms("делегат", "noun", of("ru"))
True
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Any

from checker.languages.fold import folded
from checker.languages.language import Language

_GROUP = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_BRACKETS = frozenset("[]|")
MOST = 4000  # forms of one entry; more is a slip of the data, not a word


def forms(entry: str, category: str, language: Language) -> tuple[str, ...]:
    """The folded forms of a dictionary entry ("take part", "(deep|grave) concern"), the entry itself among them.

    Categories that the language does not list stay as they are written. Raises ValueError for more than `MOST` forms, and
    for brackets inside brackets.
    """
    out: dict[str, None] = {}
    for plain in alternatives(folded(entry)):
        if not _BRACKETS.isdisjoint(plain):
            raise ValueError("brackets stand inside brackets: write an entry for each")
        for form in _inflected(plain, category, language):
            out[form] = None
            if len(out) > MOST:
                raise ValueError(f"more than {MOST} forms: write several entries, each with fewer alternatives")
    return tuple(out)


def alternatives(entry: str) -> list[str]:
    """`(a|b)` and `[optional]` written out.

    >>> alternatives("(death|casualty) toll [figure]")
    ['death toll figure', 'death toll', 'casualty toll figure', 'casualty toll']
    """
    if "(" not in entry and "[" not in entry:
        return [" ".join(entry.split())]
    parts: list[Sequence[str]] = []
    place = 0
    for group in _GROUP.finditer(entry):
        parts.append((entry[place : group.start()],))
        parts.append(group[1].split("|") if group[1] is not None else (*group[2].split("|"), ""))
        place = group.end()
    parts.append((entry[place:],))
    return [" ".join("".join(chosen).split()) for chosen in product(*parts)]


def _inflected(phrase: str, category: str, language: Language) -> Iterable[str]:
    data = language.section("inflection")
    how: Mapping[str, Any] | None = data.get("categories", {}).get(category)
    if how is None or not phrase:
        return [phrase]
    if " " not in phrase:
        return _word_forms(phrase, category, language)
    words = phrase.split()
    which = how.get("inflects", "last")
    choices: list[Sequence[str]] = [(word,) for word in words]
    places = range(len(words)) if which == "all" else [0 if which == "first" else len(words) - 1]
    for place in places:
        choices[place] = _word_forms(words[place], category, language)
    return (" ".join(chosen) for chosen in product(*choices))


@cache
def _word_forms(word: str, category: str, language: Language) -> tuple[str, ...]:
    data = language.section("inflection")
    how = data["categories"][category]
    table = how.get("table", category)
    listed = _irregular(language, table).get(word)
    own = () if how.get("without_entry") else (word,)
    if listed is not None:
        return tuple(dict.fromkeys((*own, *listed)))
    for ending, endings in data["tables"][table]["endings"]:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: len(word) - len(ending)]
            return tuple(dict.fromkeys((*own, *(stem + other for other in endings))))
    return own


@cache
def _irregular(language: Language, table: str) -> Mapping[str, tuple[str, ...]]:
    listed = language.section("inflection")["tables"][table].get("irregular") or {}
    return {folded(word): tuple(map(folded, forms)) for word, forms in listed.items()}
