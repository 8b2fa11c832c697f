"""From a text to its tokens and pieces: windows round words that speak of time, patterns in stages inside them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from checker.languages.fold import Folded, fold
from checker.languages.language import of
from checker.values import numerals
from checker.values.dates import grammar, words
from checker.values.dates.tokens import Tokenizer, Tokens

_REACH = 56  # characters each way from a word that speaks of time: "from the middle of the week beginning on" fits
_FIGURES = re.compile(r"(?<!\d)(?:1\d|20|21)\d\d(?!\d)|\d{1,2}[./:]\d{2}|\d[-/.]\d{1,2}[-/.]\d")
STAGES = ("amounts", "points", "portions", "spans", "times")

Maker = Callable[[dict[str, Any], Mapping[str, Any]], "tuple[str, Any] | None"]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads one language."""

    words: words.Words
    tokenizer: Tokenizer
    stages: Mapping[str, grammar.Stage]


@cache
def reader(tag: str) -> Reader:
    """The reader of a language, from its data."""
    data, generated = words.sections(tag)
    known = words.Words(data, generated)
    stages = {name: data.get(name) or () for name in STAGES}
    known.literals(sorted(grammar.literals(stages.values())))
    known.seal()
    return Reader(known, Tokenizer(known), {name: grammar.compiled(stage, known) for name, stage in stages.items()})


def windows(folded: Folded, tag: str) -> tuple[Tokens, ...]:
    """The stretches of a text that may hold dates, times or durations, cut into tokens."""
    return _windows(folded.original, tag)


@lru_cache(maxsize=4)
def _windows(text: str, tag: str) -> tuple[Tokens, ...]:
    folded, read = fold(text), reader(tag)
    stretches = _stretches(folded.text, read.words)
    spelled = [numeral for numeral in numerals.find(folded, of(tag)) if numeral.form == numerals.WORDS and numeral.upto is None] if stretches else []
    return tuple(read.tokenizer.cut(folded, start, end, spelled) for start, end in stretches)


def _stretches(text: str, known: words.Words) -> list[tuple[int, int]]:
    """Stretches round the words that open a window, joined where they touch, cut at blanks."""
    places = [found.span() for found in _FIGURES.finditer(text)]
    if known.gate:
        last = len(text)
        places += [(start, end) for _, start, end in known.gate.find_matches_as_indexes(text)
                   if not (start and _letter(text[start - 1])) and not (end < last and _letter(text[end]))]
    places.sort()
    out: list[tuple[int, int]] = []
    for start, end in places:
        low = 0 if start <= _REACH else text.find(" ", start - _REACH, start) + 1 or start
        high = text.rfind(" ", end, end + _REACH) if end + _REACH < len(text) else len(text)
        high = max(high, end)
        if out and low <= out[-1][1]:
            out[-1] = (out[-1][0], max(high, out[-1][1]))
        else:
            out.append((low, high))
    return out


@cache
def _letter(char: str) -> bool:
    return re.match(r"[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0970-\u0e4e]", char) is not None


def run(tokens: Tokens, stage: grammar.Stage, makers: Mapping[str, Maker], known: words.Words) -> Tokens:
    """The row after one stage: each stretch that a pattern covers and its maker accepts is one token."""
    if stage.pattern is None:
        return tokens
    made, place = [], 0
    while found := stage.pattern.search(tokens.signs, place):
        rule = stage.rules[int((found.lastgroup or "r0")[1:])]
        start, end = found.span()
        slots = rule.pattern.match(tokens.signs, start)
        piece = makers[rule.make](_meanings(slots, tokens), rule.given) if slots else None
        if piece:
            name, value = piece
            classes = words.PIECES[name]
            made.append((start, end, known.sign(classes), dict.fromkeys(classes, value)))
            place = end
        else:
            place = start + 1
    return tokens.replaced(made) if made else tokens


def _meanings(slots: re.Match[str], tokens: Tokens) -> dict[str, Any]:
    """The meanings of a match's slots: `MONTH`, and `MONTH2` for the second one."""
    found = {}
    for slot in slots.re.groupindex:
        place = slots.start(slot)
        if place >= 0:
            name, _, index = slot.rpartition("_")
            found[name if index == "1" else name + index] = tokens.values[place].get(name)
    return found
