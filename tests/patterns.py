"""Every pattern that the program compiles, and for each of them the texts that are slowest to read.

`python -m tests.patterns` prints those that take more than their share of time, a line of JSON each, and how many there are.
A process of its own asks for them: what was compiled before could not be seen.
"""

import importlib
import inspect
import json
import pkgutil
import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import regex

CONSTRUCTION = "a construction"
Pattern = tuple[str | bytes, int]  # as written, flags

LENGTH = 1000  # characters of a text; twice as many must take twice as long
_FLOOR = 0.002  # seconds below which nothing is told of how time grows
_GROWTH = 3.0  # twice the time is linear, four times is not
_LONGEST = 2.0  # seconds after which a pattern is given up
_MANY = 30  # repeats from which on a part can be pumped
_PLAIN = "a1 -\n.,\"'(<A_:/\tнЯन"  # signs of which some belong to every set
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def compiled() -> dict[Pattern, str]:
    """All patterns of the program with the line that compiles them: constants of modules, and those made of its data."""
    found: dict[Pattern, str] = {}
    plain = re._compile  # type: ignore[attr-defined]

    def seen(pattern: Any, flags: int) -> Any:
        frame = sys._getframe(1)
        while frame.f_back and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        _, inside, place = frame.f_code.co_filename.rpartition("/checker/")
        if inside and isinstance(pattern, str | bytes):
            found.setdefault((pattern, int(flags)), f"{place}:{frame.f_lineno}")
        return plain(pattern, flags)

    re._compile = seen  # type: ignore[attr-defined]
    import checker
    from checker.languages import expressions

    made = expressions._pattern

    def taken_over(expression: str, kept: Any) -> Any:
        found.setdefault((expression, kept.flags), "of data, compiled once")
        return made(expression, kept)

    expressions._pattern = taken_over

    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found |= {(pattern, flags): kind for pattern, flags, kind in _of_data()}
    re._compile, expressions._pattern = plain, made  # type: ignore[attr-defined]
    return found


def _of_data() -> Iterator[tuple[str, int, str]]:
    """Compile what is made of data: all that is kept for a language, and the patterns of dates; gives the constructions.

    These are compiled by another library, which looks back as far as a pattern says.
    """
    from checker.extraction.grammar import grammar
    from checker.languages import known
    from checker.run.loading import rules_of
    from checker.run.options import Options
    from checker.values.dates.cascade import reader

    for name, module in sorted(sys.modules.items()):
        for kept in vars(module).values() if name.startswith("checker.") else ():
            if hasattr(kept, "cache_info") and kept.__module__ == name:
                asked = list(inspect.signature(kept).parameters)
                for arguments in (
                    [(tag,) for tag in known()] if asked in (["tag"], ["language"]) else [()] * (not asked)
                ):
                    with suppress(AttributeError, KeyError):  # a language that has no such words
                        kept(*arguments)
    rules = rules_of(Options())
    for tag in known():
        for stage in reader(tag).stages.values():
            for expression in (stage.starts, *stage.by_sign.values(), *(rule.slots for rule in stage.rules)):
                re.compile(expression or "")
        for bindable in grammar(rules, tag).bindables:
            known = bindable.construction.compiled
            yield known.pattern, known.flags & re.DOTALL, CONSTRUCTION


def hostile(pattern: str | bytes, flags: int = 0, length: int = LENGTH) -> Iterator[str]:
    """Texts in which each part of a pattern that repeats is repeated, after what leads to it, and then nothing fits."""
    parts = sorted(set(_pumped(parser.parse(pattern, flags), "")))
    told = {before + body * (length // len(body)) for before, body in parts}
    whole = {(before + body) * (length // len(before + body)) for before, body in parts}
    for text in sorted(told | whole):
        yield text
        yield text + "\x00"
    yield from (sign * length + "\x00" for sign in _PLAIN)


def _pumped(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """(what leads to it, what is repeated) for each part that may be repeated many times."""
    for part in tree:
        code, value = part
        if code in _REPEATS:
            body = _sample(value[2])
            if value[1] >= _MANY and body:
                yield before, body
            yield from _pumped(value[2], before)
        elif code is codes.SUBPATTERN:
            yield from _pumped(value[3], before)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _pumped(branch, before)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _pumped(value[1], before)
        elif code is codes.ATOMIC_GROUP:
            yield from _pumped(value, before)
        before += _sample([part])


def _sample(tree: Any) -> str:
    """A short text that the pattern fits, looking neither ahead nor back."""
    told = ""
    for code, value in tree:
        if code is codes.LITERAL:
            told += chr(value)
        elif code is codes.NOT_LITERAL:
            told += "b" if value == ord("a") else "a"
        elif code is codes.ANY:
            told += "a"
        elif code is codes.IN:
            told += _one_of(value)
        elif code in _REPEATS:
            told += _sample(value[2]) * (value[0] or (value[1] > _MANY))
        elif code is codes.SUBPATTERN:
            told += _sample(value[3])
        elif code is codes.BRANCH:
            told += _sample(value[1][0])
        elif code is codes.ATOMIC_GROUP:
            told += _sample(value)
    return told


def _one_of(members: Any) -> str:
    """A sign of a set."""
    own = [
        chr(value if code is codes.LITERAL else value[0])
        for code, value in members
        if code in (codes.LITERAL, codes.RANGE)
    ]
    negated = members[0][0] is codes.NEGATE
    for sign in [*_PLAIN, *own]:
        if any(_is_in(sign, code, value) for code, value in members) is not negated:
            return sign
    return "a"


def _is_in(sign: str, code: Any, value: Any) -> bool:
    if code is codes.LITERAL:
        return ord(sign) == value
    if code is codes.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    word = sign.isalnum() or sign == "_"
    kinds = {
        codes.CATEGORY_DIGIT: sign.isdigit(),
        codes.CATEGORY_NOT_DIGIT: not sign.isdigit(),
        codes.CATEGORY_SPACE: sign.isspace(),
        codes.CATEGORY_NOT_SPACE: not sign.isspace(),
        codes.CATEGORY_WORD: word,
        codes.CATEGORY_NOT_WORD: not word,
    }
    return code is codes.CATEGORY and kinds[value]


class _LateError(Exception):
    """A pattern that does not come to an end."""


def _late(*_: object) -> None:
    raise _LateError


def seconds(pattern: Any, text: str) -> float:
    """Processor time for all that a pattern finds in a text."""
    asked = text.encode() if isinstance(pattern.pattern, bytes) else text
    started = time.process_time()
    for _ in pattern.finditer(asked):
        pass
    return time.process_time() - started


def slow(pattern: str | bytes, flags: int = 0, kind: str = "") -> str:
    """The beginning of a text for which time grows faster than the text; "" where there is none. kind: as `compiled` says."""
    known = (regex if kind == CONSTRUCTION else re).compile(pattern, flags)
    text = ""
    signal.signal(signal.SIGALRM, _late)
    signal.setitimer(signal.ITIMER_REAL, _LONGEST)
    try:
        for text in hostile(pattern, flags):
            if seconds(known, text) > _FLOOR and _grows(known, text):
                return text[:60]
    except _LateError:
        return text[:60]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return ""


def _grows(pattern: Any, text: str) -> bool:
    """Whether twice the text takes much more than twice the time, three times out of three."""
    body, end = text.rstrip("\x00"), "\x00" * text.endswith("\x00")
    return all(seconds(pattern, body + body + end) > _GROWTH * seconds(pattern, text) for _ in range(3))


if __name__ == "__main__":
    every = compiled()
    for (written, how), place in every.items():
        if found := slow(written, how, place):
            print(json.dumps([place, str(written)[:200], found]))
    print(json.dumps(len(every)))
