"""A phrase in every case of its language: its adjectives and its first noun change together, what depends on them stays.

>>> sorted(set(forms("первый заместитель министра", "ru")))[:2]
['первого заместителя министра', 'первом заместителе министра']
>>> forms("deputy minister", "en")
['deputy minister']
"""

from collections.abc import Sequence
from functools import cache

from checker.languages import of
from checker.languages.fold import folded

_PASSED = ("и",)  # "чрезвычайный и полномочный посол"


def forms(entry: str, tag: str) -> list[str]:
    """The different folded forms of a phrase, the dictionary form first; as it is in a language without cases."""
    return list(dict.fromkeys(six(entry, tag)))


def six(entry: str, tag: str) -> list[str]:
    """The folded phrase in each case of the language's tables, in their order; one form in a language without cases."""
    phrase = folded(entry)
    adjectives, nouns = _tables(tag)
    if not nouns:
        return [phrase]
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
    rest = words[len(changing):]
    return [" ".join((*case, *rest)) for case in zip(*changing, strict=True)]


def adjective_forms(entry: str, tag: str) -> list[str]:
    """An adjective in every case, gender and number."""
    phrase = folded(entry)
    _, nouns = _tables(tag)
    endings = of(tag).section("name_context").get("all_adjective_endings") or ()
    for ending, others in endings if nouns else ():
        if phrase.endswith(ending):
            return list(dict.fromkeys((phrase, *(phrase[:len(phrase) - len(ending)] + other for other in others))))
    return forms(entry, tag)


@cache
def _tables(tag: str) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    context = of(tag).section("name_context")
    return (tuple((ending, tuple(cases)) for ending, cases in context.get("adjective_cases") or ()),
            tuple((ending, tuple(cases)) for ending, cases in context.get("noun_cases") or ()))


def _declined(word: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...] | None:
    for ending, cases in table:
        if word.endswith(ending):
            stem = word[:len(word) - len(ending)]
            return tuple(stem + case for case in cases)
    return None
