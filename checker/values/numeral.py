"""One number of a text, and what tells it from digits with an ending or a sign."""

from decimal import Decimal

from msgspec import Struct

from checker.values.number_words import TAIL, NumberWords, Token

DIGITS, WORDS, MIXED = "digits", "words", "mixed"
ONE, ZERO = Decimal(1), Decimal(0)
_CUE = 32  # characters behind a word in which its cue is looked for
_GLUED_WORD = 5  # letters behind "9th" that are a word of their own: "9thSession"

Hit = tuple[int, int, Token, str]  # start, end, token, letters that hang on digits


class Numeral(Struct, frozen=True, gc=False):
    """A number in a text.

    start, end: code points of the folded text, half open.
    step: the worth of the last place that is stated: 1000 in "1.81 lakh", 0.1 in "2.5", 1 in "80".
    scale: the magnitude word at its end (100000 in "5 lakh"), which a range shares with its first number; 1 without.
    form: `digits`, `words` or `mixed`.
    ordinal: "11th", "eleventh". people: a number word that is said of people only ("двое").
    weak: a word that is as often no number ("one", "दो"): counts only where something counted follows.
    upto: of "dozens" and the like, the end of the interval that begins at `value`.
    fraction: `2/3` of "two thirds"; "" for others.
    tail: letters that hang on its digits and are no part of it: `km` of "5km", `A` of "304A".
    """

    start: int
    end: int
    value: Decimal
    step: Decimal = ONE
    scale: Decimal = ONE
    form: str = DIGITS
    ordinal: bool = False
    people: bool = False
    weak: bool = False
    upto: Decimal | None = None
    fraction: str = ""
    tail: str = ""


def with_ending(text: str, words: NumberWords, hit: Hit) -> Numeral | None:
    """Digits with an ending ("11th", "15-й", "5 वीं", "2-х"), or with other letters on them, which end the number."""
    start, end, token, tail = hit
    if tail:
        if tail in words.ordinal_suffixes:
            return Numeral(start, end + len(tail), token.value, ordinal=True)
        glued = next((s for s in words.long_suffixes if tail.startswith(s)), None) if len(tail) > _GLUED_WORD else None
        if glued:
            return Numeral(start, end + len(glued), token.value, ordinal=True)
        if tail in words.cardinal_suffixes:
            return Numeral(start, end + len(tail), token.value)
        return Numeral(start, end, token.value, token.step, tail=tail)
    mark = text[end : end + 1]
    if mark == "-" or (mark == " " and words.suffixes_apart):
        ending = TAIL.match(text, end + 1)
        if ending is None:
            return None
        letters = ending.group()
        if letters in (words.ordinal_suffixes if mark == "-" else words.suffixes_apart):
            return Numeral(start, ending.end(), token.value, ordinal=True)
        if mark == "-" and letters in words.cardinal_suffixes:
            return Numeral(start, ending.end(), token.value)
    return None


def signed(text: str, start: int, value: Decimal, minus: tuple[str, ...], digits: bool) -> tuple[int, Decimal]:
    """Where a number begins with its sign, and its value: "-5" behind a blank, "minus five"."""
    if digits and text[start - 1 : start] == "-":
        before = text[start - 2 : start - 1]
        if start == 1 or before == "(" or (before == " " and not text[max(0, start - 3) : start - 2].isdigit()):
            return start - 1, -value
    if digits and start == 2 and text[:2] == "- " and text[2:].strip("0123456789,.k") == "":
        return 0, -value  # a text that is nothing but the number
    if text.endswith(minus, 0, start):
        return next(start - len(word) for word in minus if text.endswith(word, 0, start)), -value
    return start, value


def stands_firm(text: str, words: NumberWords, start: int, end: int) -> bool:
    """Whether a word that is as often no number is one here: a cue follows it, or it is all of the text."""
    behind = TAIL.findall(text[end : end + _CUE])[:2]
    told = bool(behind) and (behind[0] in words.weak_before or " ".join(behind) in words.weak_before)
    return told or (start == 0 and end == len(text))
