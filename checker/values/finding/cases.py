"""A phrase in every case of its language: its adjectives and its first noun change together, what depends on them stays.

>>> sorted(set(forms("первый заместитель министра", "ru")))[:2]
['первого заместителя министра', 'первом заместителе министра']
>>> forms("deputy minister", "en")
['deputy minister']
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from checker.languages import of
from checker.languages.fold import folded

Table = Mapping[str, tuple[str, ...]]
_LONGEST_ENDING = 12  # letters; some endings are whole words ("председатель")
_PASSED = ("и",)  # "чрезвычайный и полномочный посол"


def forms(entry: str, tag: str) -> list[str]:
    """The different folded forms of a phrase, the dictionary form first; as it is in a language without cases."""
    return list(dict.fromkeys(six(entry, tag)))


@lru_cache(maxsize=1 << 14)
def six(entry: str, tag: str) -> tuple[str, ...]:
    """The folded phrase in each case of the language's tables, in their order; one form in a language without cases."""
    adjectives, nouns = _tables(tag)
    if not nouns:
        return (entry if entry.isascii() and entry == entry.lower() else folded(entry),)
    phrase = folded(entry)
    words = phrase.split()
    changing: list[Sequence[str]] = []
    for word in words:
        cases = _declined(word, adjectives)
        if cases is None and word in _PASSED:
            cases = (word,) * 6
        if cases is None:
            changing.append(_declined(word, nouns) or (word,) * 6)
            break
        changing.append(cases)
    rest = words[len(changing) :]
    return tuple(" ".join((*case, *rest)) for case in zip(*changing, strict=True))


def adjective_forms(entry: str, tag: str) -> list[str]:
    """An adjective in every case, gender and number."""
    phrase = folded(entry)
    _, nouns = _tables(tag)
    endings = of(tag).section("name_context").get("all_adjective_endings") or ()
    for ending, others in endings if nouns else ():
        if phrase.endswith(ending):
            return list(dict.fromkeys((phrase, *(phrase[: len(phrase) - len(ending)] + other for other in others))))
    return forms(entry, tag)


@cache
def _tables(tag: str) -> tuple[Table, Table]:
    """The cases by ending of adjectives and of nouns."""
    context = of(tag).section("name_context")
    adjectives, nouns = (
        {ending: tuple(cases) for ending, cases in context.get(name) or ()}
        for name in ("adjective_cases", "noun_cases")
    )
    return adjectives, nouns


def _declined(word: str, table: Table) -> tuple[str, ...] | None:
    """The cases of a word by the longest ending that the table has."""
    for length in range(min(len(word), _LONGEST_ENDING), -1, -1):
        cases = table.get(word[len(word) - length :])
        if cases is not None:
            stem = word[: len(word) - length]
            return tuple(stem + case for case in cases)
    return None
