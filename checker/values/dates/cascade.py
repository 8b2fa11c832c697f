"""From a text to its tokens and pieces: stretches round words that speak of time, patterns in stages inside them."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from checker.languages.fold import Folded, fold
from checker.languages.language import of
from checker.languages.tables import kept
from checker.values import numerals
from checker.values.dates import grammar, words
from checker.values.dates.stretches import Stretches
from checker.values.dates.tokens import Tokenizer, Tokens, spelled_number

_GROUPED = 1000  # from here on thousands may stand apart
LASTING = "LASTING"  # beside the meanings of a date that hangs on the tense: the amount that it is otherwise
STAGES = ("amounts", "points", "portions", "spans", "times")

Maker = Callable[[dict[str, Any], Mapping[str, Any]], "tuple[str, Any] | None"]


class Reader(Struct, frozen=True):
    """What reads one language."""

    words: words.Words
    tokenizer: Tokenizer
    stretches: Stretches
    stages: Mapping[str, grammar.Stage]


class _Written(Struct, frozen=True, array_like=True):
    """What the patterns of a language come to: all its words with their meanings by class, and the stages."""

    values: dict[str, dict[str, Any]]
    stages: dict[str, grammar.Stage]


@cache
def reader(tag: str) -> Reader:
    """The reader of a language, from its data."""
    written = _written(tag)
    known = words.Words(*words.sections(tag), written.values)
    known.seal()
    return Reader(known, Tokenizer(known), Stretches(known, of(tag)), written.stages)


@kept
def _written(tag: str) -> _Written:
    data, generated = words.sections(tag)
    known = words.Words(data, generated)
    stages = {name: data.get(name) or () for name in STAGES}
    known.literals(sorted(grammar.literals(stages.values())))
    _count(known, tag)
    known.seal()
    return _Written(known.values, {name: grammar.compiled(stage, known) for name, stage in stages.items()})


def _count(known: words.Words, tag: str) -> None:
    """Words that are numbers too ("second", "first") are given the classes of those."""
    for word, classes in known.values.items():
        found = numerals.find(fold(word), of(tag)) if word[0] != "\x00" else ()
        if len(found) == 1 and found[0].form == numerals.WORDS and (found[0].start, found[0].end) == (0, len(word)):
            kind, value = spelled_number(found[0])
            classes.update({name: meaning for name, meaning in value.items() if name in words.NUMBERS[kind]})


def tokens_of(folded: Folded, tag: str) -> Tokens:
    """The tokens of the stretches of a text that may hold dates, times or durations, with breaks between stretches."""
    return _tokens(folded.original, tag)


@lru_cache(maxsize=4)
def _tokens(text: str, tag: str) -> Tokens:
    folded, read = fold(text), reader(tag)
    counted = numerals.find(folded, of(tag))
    spelled = [
        numeral
        for numeral in counted
        if numeral.upto is None
        and (
            numeral.form == numerals.WORDS
            or (numeral.form == numerals.MIXED and numeral.value % 1)
            or (numeral.form == numerals.DIGITS and numeral.value >= _GROUPED and _in_groups(folded.text, numeral))
        )
    ]
    return read.tokenizer.cut(folded, read.stretches.of(folded.text, counted), spelled)


def _in_groups(text: str, numeral: numerals.Numeral) -> bool:
    """Whether a whole number is written with its thousands apart: "1,200", "1 200"."""
    written = text[numeral.start : numeral.end]
    whole = numeral.step == 1 and not numeral.tail and not numeral.ordinal
    return whole and not written.isdigit() and all(char.isdigit() or char in ", " for char in written)


def run(tokens: Tokens, stage: grammar.Stage, makers: Mapping[str, Maker], known: words.Words) -> Tokens:
    """The row after one stage: each stretch that a pattern covers and its maker accepts is one token."""
    if not stage.starts:
        return tokens
    signs, made, place = tokens.signs, [], 0
    for start in grammar.regex(stage.starts).finditer(signs):
        if start.start() < place:
            continue
        alternatives = stage.by_sign[start[0]]
        while alternatives:
            found = grammar.regex(alternatives).match(signs, start.start())
            if not found:
                break
            name = found.lastgroup or "r0"
            piece = _piece(stage.rules[int(name[1:])], tokens, start.start(), makers)
            if piece:
                classes, meanings = piece
                place = found.end()
                made.append((found.start(), place, known.sign(classes), meanings))
                break
            alternatives = grammar.behind(alternatives, name)
    return tokens.replaced(made) if made else tokens


def _piece(
    rule: grammar.Rule, tokens: Tokens, place: int, makers: Mapping[str, Maker]
) -> tuple[frozenset[str], dict[str, Any]] | None:
    """The classes and meanings of what a rule makes of the tokens from a place on; None where its maker refuses."""
    slots = grammar.regex(rule.slots).match(tokens.signs, place)
    piece = makers[rule.make](_meanings(rule.slots, slots, tokens), rule.given) if slots else None
    if piece is None or slots is None:
        return None
    classes = words.PIECES[piece[0]]
    meanings: dict[str, Any] = dict.fromkeys(classes, piece[1])
    if "only" in rule.given:  # no date in another tense: a length of time then, at its own place
        at = slots.start("AMOUNT_1") if "AMOUNT_1" in slots.re.groupindex else -1
        if at >= 0:
            meanings[LASTING] = (tokens.values[at]["AMOUNT"], tokens.starts[at], tokens.ends[at])
    return classes, meanings


def _meanings(expression: str, found: re.Match[str], tokens: Tokens) -> dict[str, Any]:
    """The meanings of a match's slots: `MONTH`, and `MONTH2` for the second one."""
    spans, values = found.regs, tokens.values
    return {slot: values[spans[group][0]].get(name) for group, name, slot in _slots(expression) if spans[group][0] >= 0}


@cache
def _slots(expression: str) -> list[tuple[int, str, str]]:
    """Of each group that is a slot its number, the class of its token, and what the maker knows it by."""
    parted = ((group, *slot.rpartition("_")) for slot, group in grammar.regex(expression).groupindex.items())
    return [(group, name, name if index == "1" else name + index) for group, name, _, index in parted]
