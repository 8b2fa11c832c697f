"""A name out of the case in which it stands, from the given name's own forms and the case of the office before it.

>>> nominative("Андрея Чибисова", "ru"), nominative("Ольгой Зиминой", "ru"), nominative("Олаф Брандт", "ru")
('Андрей Чибисов', 'Ольга Зимина', 'Олаф Брандт')
>>> nominative("Александра Кузнецова", "ru"), nominative("Александра Кузнецова", "ru", case=1)
('Александра Кузнецова', 'Александр Кузнецов')
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from checker.languages import of
from checker.languages.fold import folded
from checker.languages.tables import kept
from checker.values.finding import cases, lexicon

NOMINATIVE = 0  # place of a case in the tables of `name_context`: nominative, genitive, dative, accusative, ...


def nominative(words: str, tag: str, case: int | None = None) -> str:
    """The name in the nominative, as far as the table of given names tells its case; else as it is.

    case: the place of the case in the language's tables where the office before the name tells it.
    """
    tokens = words.split()
    given = next((place for place, token in enumerate(tokens) if folded(token) in _given(tag)), None)
    if given is None:
        return _by_office(tokens, case, tag) if case and _initials(tokens[0]) else words
    readings = _given(tag)[folded(tokens[given])]
    agreed = [reading for reading in readings if reading[1] == case] if case else []
    if not agreed and any(found == NOMINATIVE for _, found in readings):
        return words
    lemma, found = (agreed or readings)[0]
    gender = (
        "feminine"
        if lemma.endswith(_feminine_endings(tag))
        and lemma not in lexicon.worded(tag, "name_context", "masculine_given")
        else "masculine"
    )
    out = [
        _cased(lemma, token) if place == given else _turned(token, found, gender, tag)
        for place, token in enumerate(tokens)
    ]
    return " ".join(out)


def _by_office(tokens: list[str], case: int, tag: str) -> str:
    """Initials and a surname in the case of the office before them; a woman's surname is told by its ending."""
    feminine = of(tag).section("name_context")["surname_cases"]["feminine"].get(str(case)) or ()
    gender = "feminine" if folded(tokens[-1]).endswith(tuple(ending for ending, _ in feminine)) else "masculine"
    head, dot, surname = tokens[-1].rpartition(".")
    return " ".join([*tokens[:-1], head + dot + _turned(surname, case, gender, tag)])


def _initials(token: str) -> bool:
    return "." in token


def knows(words: str, tag: str) -> bool:
    """Whether a word of the name is a given name of the language's table."""
    return any(folded(token) in _given(tag) for token in words.split())


def case_of(title: str, tag: str) -> int | None:
    """The case in which an office stands, by the first noun's forms; None where it tells none or is the nominative."""
    return _titles(tag).get(title)


@kept
def _titles(tag: str) -> Mapping[str, int]:
    table: dict[str, int] = {}
    for _, entry in lexicon.roles(tag):
        for case, form in enumerate(cases.six(entry, tag)):
            if case != NOMINATIVE:
                table.setdefault(form, case)
    for _, entry in lexicon.roles(tag):
        table.pop(folded(entry), None)
    return table


@kept
def _given(tag: str) -> Mapping[str, Sequence[tuple[str, int]]]:
    """Each form of a given name: the names and cases that it can be."""
    table: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name in sorted(lexicon.worded(tag, "name_context", "given")):
        for case, form in enumerate(cases.six(name, tag)):
            table[form].append((name, case))
    return dict(table)


@cache
def _feminine_endings(tag: str) -> tuple[str, ...]:
    return tuple(of(tag).section("name_context").get("feminine_endings") or ())


def _turned(token: str, case: int, gender: str, tag: str) -> str:
    """A surname or patronymic out of a case."""
    word = folded(token)
    for ending, upright in of(tag).section("name_context")["surname_cases"][gender].get(str(case)) or ():
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return token[: len(token) - len(ending)] + str(upright)
    return token


def _cased(lemma: str, token: str) -> str:
    return lemma.capitalize() if token[:1].isupper() else lemma
