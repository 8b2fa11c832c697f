"""Patterns over classes of words, as the language files write them.

A pattern is a row of tokens: a class in capitals (`MONTH`), a word or mark for itself (`of`, `,`), `( | )` for
alternatives and `?` after what may be missing. `<in|of` must stand before and `>,` after without being part of it,
`<!` and `>!` must not. Marks that the notation uses itself are written as names: `open`, `close`, `dot`.

    WEEKDAY ,? the? DAYTH of? MONTH ,? YEAR?          Tuesday, the 5th of August 2025
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.languages.fold import folded
from checker.values.dates.words import Words

_TOKEN = re.compile(r"[<>]!?[^\s()]+|[()|?]|[^\s()|?]+")
_MARKS = {"open": "(", "close": ")", "bar": "|", "query": "?", "less": "<", "more": ">"}


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern: what it makes, its constants, its own expression with slots by name."""

    make: str
    given: Mapping[str, Any]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Stage:
    """The patterns that are tried together, first come first served."""

    pattern: re.Pattern[str] | None
    rules: tuple[Rule, ...]


def sayings(stage: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, dict[str, Any], str]]:
    """(what it makes, constants, pattern) of each pattern, in the order of the file."""
    for group in stage:
        for make, entries in group.items():
            for entry in entries:
                given = dict(entry) if isinstance(entry, Mapping) else {"say": entry}
                yield make, given, given.pop("say")


def literals(stages: Iterable[Iterable[Mapping[str, Any]]]) -> set[str]:
    """The words and marks that patterns name for themselves."""
    found = set()
    for stage in stages:
        for _, _, say in sayings(stage):
            for token in _TOKEN.findall(say):
                for name in token.lstrip("<>!").split("|") if token[0] in "<>" else [token]:
                    if name and name not in "()|?" and not name.isupper():
                        found.add(_word(name))
    return found


def _word(name: str) -> str:
    """A word or mark as the folded text has it."""
    return _MARKS.get(name) or folded(name)


def compiled(stage: Iterable[Mapping[str, Any]], words: Words) -> Stage:
    """A stage's patterns over the signs of the language's words."""
    rules, alternatives = list[Rule](), list[str]()
    for make, given, say in sayings(stage):
        slots, plain = _expression(say, words, named=True), _expression(say, words, named=False)
        alternatives.append(f"(?P<r{len(rules)}>{plain})")
        rules.append(Rule(make, given, re.compile(slots)))
    return Stage(re.compile("|".join(alternatives)) if rules else None, tuple(rules))


def _expression(say: str, words: Words, named: bool) -> str:
    out, seen = [], dict[str, int]()
    for token in _TOKEN.findall(say):
        if token == "(":
            out.append("(?:")
        elif token in (")", "|", "?"):
            out.append(token)
        elif token[0] in "<>":
            out.append(_around(token, words))
        elif named and token.isupper():
            seen[token] = seen.get(token, 0) + 1
            out.append(f"(?P<{token}_{seen[token]}>{_one_of([token], words)})")
        else:
            out.append(_one_of([token], words))
    return "".join(out)


def _around(token: str, words: Words) -> str:
    side = "(?<" if token[0] == "<" else "(?"
    names = token.lstrip("<>!").split("|")
    return f"{side}{'!' if '!' in token[:2] else '='}{_one_of(names, words)})"


def _one_of(names: Iterable[str], words: Words) -> str:
    signs = "".join(words.having(name if name.isupper() else f"={_word(name)}") for name in names)
    if not signs:
        return "(?!)"  # a class of which this language has no word: never matches
    return f"[{re.escape(signs)}]"
