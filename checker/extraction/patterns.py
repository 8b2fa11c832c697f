"""The notation of constructions and phrases, compiled to patterns over a sentence's symbols.

A sentence is seen as a string of symbols, one a word or known phrase or value. A construction says in which order they
stand:

    VALUE .. BE PARTICIPLE          a value, at most a few words, "were", "killed"
    TOLL (OF|RISE) [to] VALUE       alternatives in round brackets, what may be absent in square ones

Capitals name a slot: VALUE, a category of the packs' words (NOUN, VERB ...), a type of value (PERSON, DATE ...) or a class of
the language's own words (`words` of constructions.yaml). `KEY` is whose the value is, of a field keyed by holders. Small letters are words as they stand. `!NAME` beside VALUE: no such word stands there. `..`, `...` and `....` are
gaps (and `_`, a word or two), as long and with what inside as the language's `gaps` say. `^` and `$` are the sentence's ends.
"""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from checker.languages.fold import folded

VALUE = "VALUE"
KEY = "KEY"
_TOKEN = re.compile(r"\.{2,5}|!(?=[A-Z])|[A-Z][A-Z_]*(?![^\W_])|[()|\[\],:;^$]|[^\s()|\[\],:;^$]+")
_SURE = re.compile(r"@\s*(0?\.\d+|1(?:\.0)?)\s*$")
_MARKS = frozenset("-–—/*•\"'«»“”")
USUAL = 0.9  # share of the bindings of a plain construction that are right, where it does not say otherwise


class PatternError(ValueError):
    """A construction that cannot be read: the message names the part that is wrong."""


class Gap(Struct, frozen=True):
    """most: symbols that a gap may hold. never: slots that it may not cross."""

    most: int
    never: tuple[str, ...]


class Construction(Struct, frozen=True, dict=True):
    """One construction of a language, or one phrase of a field.

    text: as written. sure: share of its bindings that are right. slots: names of the captured slots, in order of
    their groups. needs: for each slot that must occur (outside brackets), its symbols.
    """

    text: str
    sure: float
    pattern: str
    slots: tuple[str, ...]
    needs: tuple[frozenset[str], ...]

    @cached_property
    def holder(self) -> int:
        """The group that captures whose the value is (`KEY`), 0 where no word tells."""
        return self.slots.index(KEY) + 1 if KEY in self.slots else 0

    @cached_property
    def compiled(self) -> Any:
        import regex

        return regex.compile(self.pattern, regex.DOTALL)


def literals(text: str) -> list[str]:
    """The runs of plain words of a construction, folded: they must become symbols before it is compiled."""
    found: list[str] = []
    run: list[str] = []
    for token in (*_TOKEN.findall(_SURE.sub("", text)), ""):
        if _is_word(token):
            run.append(token)
        elif run:
            found.append(folded(" ".join(run)))
            run = []
    return found


def slots(text: str) -> set[str]:
    """The names in capitals of a construction."""
    return {token for token in _TOKEN.findall(text) if _is_slot(token)}


def _is_word(token: str) -> bool:
    return bool(token) and not _is_slot(token) and token[0] not in "()|[],:;^$_!" and not token.startswith("..")


def _names_symbols(token: str) -> bool:
    """Whether a token stands for certain symbols: a slot, words, a mark."""
    return _is_slot(token) or _is_word(token) or token in (",", ":", ";")


def _is_slot(token: str) -> bool:
    return len(token) > 1 and token.isascii() and token.replace("_", "A").isalpha() and token.isupper()


def compile_construction(
    text: str, symbols: Callable[[str], frozenset[str]], gaps: Mapping[str, Gap], captured: frozenset[str]
) -> Construction:
    """The pattern of one construction.

    symbols: the symbols of a slot or (after `=`) of a run of words. captured: slots whose place a match tells.
    Raises PatternError.
    """
    sure = _SURE.search(text)
    return _Compiler(text, float(sure[1]) if sure else USUAL, symbols, gaps, captured).construction()


class _Compiler:
    def __init__(
        self,
        text: str,
        sure: float,
        symbols: Callable[[str], frozenset[str]],
        gaps: Mapping[str, Gap],
        captured: frozenset[str],
    ) -> None:
        self.text, self.sure = text, sure
        self.symbols, self.gaps, self.captured = symbols, gaps, captured
        self.slots: list[str] = []
        self.needs: list[frozenset[str]] = []
        self.depth = 0
        self.barred = False
        self.before_value = True

    def construction(self) -> Construction:
        tokens = _joined(_TOKEN.findall(_SURE.sub("", self.text)))
        if tokens.count(VALUE) != 1:
            raise PatternError(f"{VALUE} must stand exactly once")
        mark = next((token for token in tokens if _is_word(token) and set(token) <= _MARKS), None)
        if mark is not None:
            raise PatternError(f"{mark} is no word: a dash is written as a comma or a colon, or left to a gap")
        place = tokens.index(VALUE)
        if _depth(tokens[:place]) != 0 or _depth(tokens) != 0:
            raise PatternError(f"brackets do not match, or {VALUE} stands inside brackets")
        value = _one_of(self.symbols(VALUE))
        left = "".join(map(self._part, tokens[:place]))
        self.before_value = False
        right = "".join(map(self._part, tokens[place + 1 :]))
        self.needs += [self.symbols(VALUE), *self._alternatives(tokens)]
        pattern = (f"(?<={left})" if left else "") + value + (f"(?={right})" if right else "")
        return Construction(self.text, self.sure, pattern, tuple(self.slots), tuple(self.needs))

    def _alternatives(self, tokens: list[str]) -> list[frozenset[str]]:
        """For each outermost `(A|B ...)` the symbols with which one of its alternatives must begin."""
        found: list[frozenset[str]] = []
        depth, firsts = 0, [""]
        for token in tokens:
            if token in ")]":
                depth -= 1
                if token == ")" and not depth and all(map(_names_symbols, firsts)):
                    found.append(frozenset().union(*(self._of(first) for first in firsts)))
            if token in "([":
                depth += 1
                firsts = ["" if depth == 1 and token == "(" else token]
            elif token == "|" and depth == 1:
                firsts.append("")
            elif depth == 1 and not firsts[-1]:
                firsts[-1] = token
        return found

    def _of(self, token: str) -> frozenset[str]:
        if token in ",:;":
            return frozenset(token)
        return self.symbols(token if _is_slot(token) else "=" + folded(token))

    def _part(self, token: str) -> str:
        if token in "()[]|":
            self.depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(token, 0)
            return {"(": "(?:", ")": ")", "[": "(?:", "]": ")?", "|": "|"}[token]
        if token == "!":
            self.barred = True
            return ""
        if token in "^$":
            return token
        if token in ",:;":
            return token
        if token.startswith("..") or token == "_":
            return self._gap(token)
        return self._slot(token)

    def _gap(self, token: str) -> str:
        gap = self.gaps.get(token)
        if gap is None:
            raise PatternError(f"unknown gap {token!r} (known: {', '.join(self.gaps)})")
        never = frozenset().union(*(self.symbols(name) for name in gap.never)) if gap.never else frozenset()
        inside = f"[^{_escaped(never)}]" if never else "."
        return f"{inside}{{0,{gap.most}}}?"

    def _slot(self, token: str) -> str:
        found = self.symbols(token if _is_slot(token) else "=" + folded(token))
        if self.barred:
            self.barred = False
            return (f"(?<!{_one_of(found)})" if self.before_value else f"(?!{_one_of(found)})") if found else ""
        if not self.depth:
            self.needs.append(found)
        if not found:
            return "(?!)"  # no word of the language fills it: the construction never matches
        if token in self.captured:
            self.slots.append(token)
            return f"({_one_of(found)})"
        return _one_of(found)


def _joined(tokens: list[str]) -> list[str]:
    """Runs of plain words as one token each."""
    out: list[str] = []
    words = False
    for token in tokens:
        if words and _is_word(token):
            out[-1] += " " + token
        else:
            out.append(token)
        words = _is_word(token)
    return out


def _depth(tokens: list[str]) -> int:
    depth = 0
    for token in tokens:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(token, 0)
        if depth < 0:
            return depth
    return depth


def _one_of(symbols: frozenset[str]) -> str:
    return f"[{_escaped(symbols)}]" if symbols else "(?!)"


def _escaped(symbols: frozenset[str]) -> str:
    return "".join("\\" + symbol if symbol in r"]\^-[&~|" else symbol for symbol in sorted(symbols))
