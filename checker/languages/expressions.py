"""Expressions made of language data, translated once for all runs.

`re` translates an expression in Python, which takes a hundred times as long as taking over what came of it; a start that
reads three languages spent a quarter of its time so. What comes of it is kept as `tables` keeps all else, for the very Python
that made it, and is checked by `re` itself before it is used. Python has no public way to do so: where its inner one is
not as we know it, expressions are compiled as ever.
"""

import importlib
import re
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from typing import Any

from msgspec import Struct

from checker.languages.tables import EXPRESSIONS, shelf


def any_of(words: Iterable[str]) -> str:
    """An expression for any of these words, the first of them that fits; words with one first letter are one branch, so that
    a search over a text asks for each letter but once.

    >>> any_of(["to be held", "to be", "talks", "due"])
    '(?:t(?:o\\\\ be\\\\ held|o\\\\ be|alks)|due)'
    """
    by_letter: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        by_letter.setdefault(word[:1], []).append(re.escape(word[1:]))
    branches = [
        re.escape(letter) + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")
        for letter, rests in by_letter.items()
    ]
    return f"(?:{'|'.join(branches) or '(?!)'})"


class _Translated(Struct, frozen=True, array_like=True):
    """What `re` makes of an expression. groups: how many. names: the numbers of those that have one."""

    flags: int
    code: list[int]
    groups: int
    names: dict[str, int]


@cache
def compiled_once(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, for an expression that comes of our data alone: never of an article or of rules, or those of
    all of them would be kept."""
    with suppress(Exception):  # another Python's insides, or what is kept is not sound
        kept = shelf(EXPRESSIONS).get(f"{int(flags)} {expression}", _Translated, lambda: _translated(expression, flags))
        return _pattern(expression, kept)
    return re.compile(expression, flags)


def _translated(expression: str, flags: int) -> _Translated:
    tree: Any = importlib.import_module("re._parser").parse(expression, flags)
    code = importlib.import_module("re._compiler")._code(tree, flags)
    return _Translated(
        int(flags | tree.state.flags), [*map(int, code)], tree.state.groups - 1, dict(tree.state.groupdict)
    )


def _pattern(expression: str, kept: _Translated) -> re.Pattern[str]:
    names: list[str | None] = [None] * (kept.groups + 1)
    for name, group in kept.names.items():
        names[group] = name
    made: Any = importlib.import_module("_sre").compile
    found: re.Pattern[str] = made(expression, kept.flags, kept.code, kept.groups, kept.names, tuple(names))
    return found
