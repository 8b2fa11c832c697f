"""Patterns over classes of words, as the language files write them.

A pattern is a row of tokens: a class in capitals (`MONTH`), a word or mark for itself (`of`, `,`), `( | )` for
alternatives and `?` after what may be missing. `<in|of` must stand before and `>,` after without being part of it,
`<!` and `>!` must not. Marks that the notation uses itself are written as names: `open` and `close` for brackets,
`bar`, `query`, `less`, `more`.

    WEEKDAY ,? the? DAYTH of? MONTH (,? YEAR)?          Tuesday, the 5th of August 2025
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.languages.fold import folded
from checker.values.dates.words import Words

_TOKEN = re.compile(r"[<>]!?[^\s()]+|[()|?]|[^\s()|?]+")
_MARKS = {"open": "(", "close": ")", "bar": "|", "query": "?", "less": "<", "more": ">"}
_ENDS = frozenset("|)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern: what it makes, its constants, its own expression with slots by name.

    Expressions are compiled when a text first needs them: a text needs few, and compiling all takes longer than reading it.
    """

    make: str
    given: Mapping[str, Any]
    slots: str


@dataclass(frozen=True, slots=True)
class Stage:
    """The patterns that are tried together: at each place, those that can begin there, first come first served."""

    starts: re.Pattern[str] | None
    by_sign: Mapping[str, str]
    rules: tuple[Rule, ...]


@cache
def regex(expression: str) -> re.Pattern[str]:
    """The compiled expression."""
    return re.compile(expression)


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
    """A stage's patterns over the signs of the language's words. Raises ValueError naming a pattern that cannot be read."""
    rules, by_sign = list[Rule](), dict[str, list[str]]()
    for make, given, say in sayings(stage):
        pattern = _Pattern(say, words)
        rule = f"(?P<r{len(rules)}>{pattern.plain})"
        for sign in sorted(pattern.first):
            by_sign.setdefault(sign, []).append(rule)
        rules.append(Rule(make, given, pattern.slots))
    starts = re.compile(f"[{re.escape(''.join(sorted(by_sign)))}]") if by_sign else None
    return Stage(starts, {sign: "|".join(group) for sign, group in by_sign.items()}, tuple(rules))


class _Pattern:
    """One pattern as a regular expression over signs: `plain`, `slots` with named groups, `first` signs it can begin with."""

    def __init__(self, say: str, words: Words) -> None:
        self.words, self.say = words, say
        self.tokens = _TOKEN.findall(say)
        self.place = 0
        self.seen: dict[str, int] = {}
        self.plain, self.slots, self.first, empty = self._alternatives()
        if self.place < len(self.tokens) or empty:
            raise ValueError(f"the pattern {say!r} " + ("may match nothing" if empty else "has a bracket too many"))

    def _alternatives(self) -> tuple[str, str, set[str], bool]:
        plain, slots, first, empty = [], [], set[str](), False
        while True:
            one = self._row()
            plain.append(one[0])
            slots.append(one[1])
            first |= one[2]
            empty = empty or one[3]
            if self.place >= len(self.tokens) or self.tokens[self.place] != "|":
                return "|".join(plain), "|".join(slots), first, empty
            self.place += 1

    def _row(self) -> tuple[str, str, set[str], bool]:
        plain, slots, first, empty = "", "", set[str](), True
        while self.place < len(self.tokens) and self.tokens[self.place] not in _ENDS:
            one = self._item()
            plain += one[0]
            slots += one[1]
            if empty:
                first |= one[2]
            empty = empty and one[3]
        return plain, slots, first, empty

    def _item(self) -> tuple[str, str, set[str], bool]:
        token = self.tokens[self.place]
        self.place += 1
        if token[0] in "<>":
            around = self._around(token)
            return around, around, set(), True
        if token == "(":
            plain, slots, first, empty = self._alternatives()
            if self.place >= len(self.tokens):
                raise ValueError(f"the pattern {self.say!r} has a bracket too few")
            self.place += 1
            plain, slots = f"(?:{plain})", f"(?:{slots})"
        else:
            plain = self._one_of([token])
            first, empty = set(self._signs([token])), False
            slots = plain
            if token.isupper():
                self.seen[token] = self.seen.get(token, 0) + 1
                slots = f"(?P<{token}_{self.seen[token]}>{plain})"
        if self.place < len(self.tokens) and self.tokens[self.place] == "?":
            self.place += 1
            return f"(?:{plain})?", f"(?:{slots})?", first, True
        return plain, slots, first, empty

    def _around(self, token: str) -> str:
        side = "(?<" if token[0] == "<" else "(?"
        return f"{side}{'!' if '!' in token[:2] else '='}{self._one_of(token.lstrip('<>!').split('|'))})"

    def _one_of(self, names: Iterable[str]) -> str:
        signs = self._signs(names)
        # A class of which this language has no word never matches.
        return f"[{re.escape(signs)}]" if signs else "(?!)"

    def _signs(self, names: Iterable[str]) -> str:
        return "".join(self.words.having(name if name.isupper() else f"={_word(name)}") for name in names)
