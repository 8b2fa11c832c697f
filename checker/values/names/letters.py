"""Letters to sounds (or to Latin letters) by rules that look at their neighbours: one scan, the longest rule first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LETTER = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Letters:
    """Rules compiled: `pattern` finds a rule at each place, `outcomes` says what its letters become."""

    pattern: re.Pattern[str]
    outcomes: tuple[str, ...]

    def apply(self, word: str) -> str:
        """The word with every letter that has a rule turned into its outcome, all else left out."""
        return "".join(self.outcomes[found.lastindex - 1] for found in self.pattern.finditer(word) if found.lastindex)


def compiled(tables: Iterable[Iterable[Sequence[str]]], outcome: int, vowels: str, soft: str) -> Letters:
    """Tables of rules `[letters, outcome 1, outcome 2 ...]`, of which the outcome at index `outcome` is taken.

    A rule of an earlier table wins; in a table the longer one does.

    In the letters `^` and `$` are the word's ends; V, C and E at an end look at the neighbour there: one of `vowels`,
    another letter, one of `soft`.
    """
    look = {"V": f"[{vowels}]", "C": f"(?![{vowels}]){_LETTER}", "E": f"[{soft}]"}
    behind = {**look, "C": f"[^\\W\\d_{vowels}]"}
    longest = [rule for rules in tables for rule in sorted(rules, key=lambda rule: -len(rule[0]))]
    parts = []
    for rule in longest:
        core, before, after = rule[0], "", ""
        if core[0] == "^":
            core, before = core[1:], f"(?<!{_LETTER})"
        elif core[0] in look:
            core, before = core[1:], f"(?<={behind[core[0]]})"
        if core[-1] == "$":
            core, after = core[:-1], f"(?!{_LETTER})"
        elif core[-1] in look:
            core, after = core[:-1], f"(?={look[core[-1]]})"
        parts.append(f"{before}({re.escape(core)}){after}")
    return Letters(re.compile("|".join(parts)), tuple(rule[outcome] for rule in longest))
