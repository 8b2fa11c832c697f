"""Patterns over classes of words, as the language files write them.

A pattern is a row of tokens: a class in capitals (`MONTH`), a word or mark for itself (`of`, `,`), `( | )` for
alternatives and `?` after what may be missing. `<in|of` must stand before and `>,` after without being part of it,
`<!` and `>!` must not. Marks that the notation uses itself are written as names: `open` and `close` for brackets,
`bar`, `query`, `lessthan`, `greaterthan`.

    WEEKDAY ,? the? DAYTH of? MONTH (,? YEAR)?          Tuesday, the 5th of August 2025
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct

from checker.languages.expressions import compiled_once
from checker.languages.fold import folded
from checker.values.dates.words import Words

_TOKEN = re.compile(r"[<>]!?[^\s()]+|[()|?]|[^\s()|?]+")
_MARKS = {"open": "(", "close": ")", "bar": "|", "query": "?", "lessthan": "<", "greaterthan": ">"}
_ENDS = frozenset("|)")


class Rule(Struct, frozen=True):
    """One pattern: what it makes, its constants, its own expression with slots by name.

    Expressions are compiled when a text first needs them: a text needs few, and compiling all takes longer than reading it.
    """

    make: str
    given: Mapping[str, Any]
    slots: str


class Stage(Struct, frozen=True):
    """The patterns that are tried together: at each place, those that can begin there, first come first served.

    starts: the expression of where one can begin; "" where there is none. by_sign: the alternatives that begin with a sign.
    """

    starts: str
    by_sign: Mapping[str, str]
    rules: tuple[Rule, ...]


@cache
def regex(expression: str) -> re.Pattern[str]:
    """The compiled expression."""
    return compiled_once(expression)


def behind(alternatives: str, name: str) -> str:
    """The alternatives of a stage after the one of this name; "" where it is the last. Only they have names inside."""
    rest = alternatives[alternatives.index(f"(?P<{name}>") :].partition("|(?P<r")[2]
    return f"(?P<r{rest}" if rest else ""


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
    rules, by_name = list[Rule](), dict[str, list[str]]()
    alone, followed = set[str](), dict[str, set[str]]()
    for make, given, say in sayings(stage):
        node = _Pattern(say, words).node
        rule = f"(?P<r{len(rules)}>{node.plain})"
        for name in sorted(node.first):
            by_name.setdefault(name, []).append(rule)
        alone |= node.one
        for name, names in node.pairs.items():
            followed.setdefault(name, set()).update(names)
        rules.append(Rule(make, given, node.slots))
    order = {rule: place for place, rule in enumerate(f"(?P<r{index}>" for index in range(len(rules)))}
    by_sign = dict[str, str]()
    starts = dict[str, str]()  # what may follow, and the signs that it may follow; "" for signs that stand alone
    for sign, names in words.by_sign.items():
        begun = {rule for name in names for rule in by_name.get(name, ())}
        if not begun:
            continue
        by_sign[sign] = "|".join(sorted(begun, key=lambda rule: order[rule[: rule.index(">") + 1]]))
        after = "" if names & alone else signs_of({other for name in names for other in followed.get(name, ())}, words)
        starts[after] = starts.get(after, "") + sign
    told = [
        f"[{re.escape(signs)}]" + (f"(?=[{re.escape(after)}])" if after else "")
        for after, signs in sorted(starts.items())
    ]
    return Stage("|".join(told), by_sign, tuple(rules))


def signs_of(names: Iterable[str], words: Words) -> str:
    """The signs of all of the classes, each once."""
    return "".join(sorted({sign for name in names for sign in words.having(name)}))


class _Node(NamedTuple):
    """A part of a pattern: the expression over signs, the same with named slots, and how it can begin.

    one: classes that match it alone. pairs: the classes that its first and second token can be of.
    empty: whether it may match nothing.
    """

    plain: str
    slots: str
    one: frozenset[str]
    pairs: Mapping[str, frozenset[str]]
    empty: bool

    @property
    def first(self) -> frozenset[str]:
        return self.one | frozenset(self.pairs)


_NOTHING = _Node("", "", frozenset(), {}, True)


def _joined(left: Mapping[str, frozenset[str]], right: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    return {name: left.get(name, frozenset()) | right.get(name, frozenset()) for name in [*left, *right]}


class _Pattern:
    """One pattern, read from left to right."""

    def __init__(self, say: str, words: Words) -> None:
        self.words, self.say = words, say
        self.tokens = _TOKEN.findall(say)
        self.place = 0
        self.seen: dict[str, int] = {}
        self.node = self._alternatives()
        if self.place < len(self.tokens) or self.node.empty:
            raise ValueError(
                f"the pattern {say!r} " + ("may match nothing" if self.node.empty else "has a bracket too many")
            )

    def _alternatives(self) -> _Node:
        node = self._row()
        while self.place < len(self.tokens) and self.tokens[self.place] == "|":
            self.place += 1
            other = self._row()
            node = _Node(
                f"{node.plain}|{other.plain}",
                f"{node.slots}|{other.slots}",
                node.one | other.one,
                _joined(node.pairs, other.pairs),
                node.empty or other.empty,
            )
        return node

    def _row(self) -> _Node:
        node = _NOTHING
        while self.place < len(self.tokens) and self.tokens[self.place] not in _ENDS:
            item = self._item()
            pairs = _joined(node.pairs, dict.fromkeys(node.one, item.first) if item.first else {})
            node = _Node(
                node.plain + item.plain,
                node.slots + item.slots,
                (node.one if item.empty else frozenset()) | (item.one if node.empty else frozenset()),
                _joined(pairs, item.pairs) if node.empty else pairs,
                node.empty and item.empty,
            )
        return node

    def _item(self) -> _Node:
        token = self.tokens[self.place]
        self.place += 1
        if token[0] in "<>":
            around = self._around(token)
            return _Node(around, around, frozenset(), {}, True)
        node = self._group() if token == "(" else self._single(token)
        if self.place < len(self.tokens) and self.tokens[self.place] == "?":
            self.place += 1
            return _Node(f"(?:{node.plain})?", f"(?:{node.slots})?", node.one, node.pairs, True)
        return node

    def _group(self) -> _Node:
        node = self._alternatives()
        if self.place >= len(self.tokens):
            raise ValueError(f"the pattern {self.say!r} has a bracket too few")
        self.place += 1
        return node._replace(plain=f"(?:{node.plain})", slots=f"(?:{node.slots})")

    def _single(self, token: str) -> _Node:
        name = _name(token)
        plain = slots = _one_of([token], self.words)
        if token.isupper():
            self.seen[token] = self.seen.get(token, 0) + 1
            slots = f"(?P<{token}_{self.seen[token]}>{plain})"
        return _Node(plain, slots, frozenset({name}), {}, False)

    def _around(self, token: str) -> str:
        side = "(?<" if token[0] == "<" else "(?"
        return f"{side}{'!' if '!' in token[:2] else '='}{_one_of(token.lstrip('<>!').split('|'), self.words)})"


def _name(token: str) -> str:
    """The class of a token: its own, or that of the word for itself."""
    return token if token.isupper() else f"={_word(token)}"


def _one_of(tokens: Iterable[str], words: Words) -> str:
    signs = signs_of(map(_name, tokens), words)
    # A class of which this language has no word never matches.
    return f"[{re.escape(signs)}]" if signs else "(?!)"
