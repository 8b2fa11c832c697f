"""Letters to sounds (or to Latin letters) by rules that look at their neighbours: one scan, the best rule first."""

import re
from collections.abc import Iterable, Mapping, Sequence

from checker.languages.expressions import compiled_once

_LETTER = r"[^\W\d_]"


class _Compiled(dict[str, tuple[re.Pattern[str], tuple[str, ...]] | None]):
    """The rules of each letter, compiled when a word first has it: most words are of one script of many."""

    def __init__(self, written: Mapping[str, tuple[str, tuple[str, ...]]]) -> None:
        super().__init__()
        self._written = written

    def __missing__(self, letter: str) -> tuple[re.Pattern[str], tuple[str, ...]] | None:
        written = self._written.get(letter)
        if written is None:
            return None
        rules = self[letter] = compiled_once(written[0]), written[1]
        return rules


class Letters:
    """Rules: for each letter that one can begin with, a pattern of its rules and what each gives."""

    def __init__(self, written: Mapping[str, tuple[str, tuple[str, ...]]]) -> None:
        self._rules = _Compiled(written)

    def apply(self, word: str) -> str:
        """The word with every letter that has a rule turned into its outcome, all else left out."""
        out = []
        place, end = 0, len(word)
        rules = self._rules
        while place < end:
            known = rules[word[place]]
            found = known[0].match(word, place) if known else None
            if known and found and found.lastindex:
                out.append(known[1][found.lastindex - 1])
                place = found.end()
            else:
                place += 1
        return "".join(out)


def compiled(tables: Iterable[Iterable[Sequence[str]]], outcome: int, vowels: str, soft: str) -> Letters:
    """Tables of rules `[letters, outcome 1, outcome 2 ...]`, of which the outcome at index `outcome` is taken.

    A rule of an earlier table wins; in a table the longer one does. In the letters `^` and `$` are the word's ends; V, C
    and E at an end look at the neighbour there: one of `vowels`, another letter, one of `soft`.
    """
    after = {"V": f"(?=[{vowels}])", "C": f"(?=(?![{vowels}]){_LETTER})", "E": f"(?=[{soft}])", "$": f"(?!{_LETTER})"}
    before = {"V": f"(?<=[{vowels}])", "C": f"(?<=[^\\W\\d_{vowels}])", "E": f"(?<=[{soft}])", "^": f"(?<!{_LETTER})"}
    patterns: dict[str, list[str]] = {}
    outcomes: dict[str, list[str]] = {}
    for rule in (rule for rules in tables for rule in sorted(rules, key=lambda rule: -len(rule[0]))):
        letters = rule[0]
        behind = before.get(letters[0], "")
        ahead = after.get(letters[-1], "")
        core = letters[bool(behind) : len(letters) - bool(ahead)]
        patterns.setdefault(core[0], []).append(f"{behind}({re.escape(core)}){ahead}")
        outcomes.setdefault(core[0], []).append(rule[outcome])
    return Letters({first: ("|".join(made), tuple(outcomes[first])) for first, made in patterns.items()})
