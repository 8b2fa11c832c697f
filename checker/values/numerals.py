"""Numbers as a text writes them, in digits, in words or mixed, before anything is known of what they count.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> [str(numeral.value) for numeral in find(fold("1 लाख 81 हज़ार 754, तीन सौ और ११वां"), of("hi"))]
['181754', '300', '11']
>>> [str(numeral.value) for numeral in find(fold("76 277 708 и двадцать одна тысяча"), of("ru"))]
['76277708', '21000']
"""

import re
from decimal import Decimal
from functools import lru_cache
from unicodedata import numeric

from msgspec.structs import replace

from checker.languages.fold import Folded
from checker.languages.language import Language
from checker.values import roman
from checker.values.number_reader import Reader
from checker.values.number_words import SCALE, TAIL, UNIT, NumberWords, Token, number_words
from checker.values.numeral import DIGITS, MIXED, ONE, WORDS, Hit, Numeral, signed, stands_firm, with_ending

__all__ = ["DIGITS", "MIXED", "WORDS", "Numeral", "find"]

_NEAR = 14  # characters between two parts of one number: "one out of every six"
_LONGEST = 24  # a longer row of digits and signs is an account or a key, no number that anybody counts
_SEED = re.compile("[0-9\u00bc-\u00be\u2153-\u215e]")
_NAMES_TOO = frozenset("BGLT")  # letters that stand on names more often than they multiply: 5G, 221B
_FRACTION = re.compile(r"/(\d{1,4})(?![\d/.])")
_PARTS = frozenset(
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 100, 1000)
)  # what news divides by: 2/3 is a share, 9/11 a day


def find(folded: Folded, language: Language) -> tuple[Numeral, ...]:
    """Every number of a folded text in order, not overlapping. Years, dates and identifiers are among them."""
    return _find(folded.text, folded.original if len(folded.original) == len(folded.text) else "", language.tag)


@lru_cache(maxsize=16)
def _find(text: str, shown: str, tag: str) -> tuple[Numeral, ...]:
    words = number_words(tag)
    hits = _digit_tokens(text, shown or text, words)
    hits += [(start, end, token, "") for start, end, token in words.words.find(text)]
    hits.sort(key=lambda hit: (hit[0], -hit[1]))
    found: list[Numeral] = []
    place, taken, last = 0, 0, len(hits) - 1
    while place <= last:
        hit = hits[place]
        if hit[0] < taken:
            place += 1
            continue
        near = place < last and hits[place + 1][0] - hit[1] <= _NEAR
        if hit[2].digits and not near:
            numeral: Numeral | None = _digits_alone(text, words, hit)
            after = place + 1
        elif hit[2].kind == UNIT and not near and not words.minus_ends(text, hit[0]):
            numeral, after = _word_alone(text, words, hit), place + 1
        else:
            numeral, after = Reader(text, words, hits, place).read()
            if numeral is not None and after == place + 1 and hit[2].digits:
                numeral = _divided(text, numeral)
        if numeral is not None:
            if numeral.fraction and found and _goes_with(text, found[-1], numeral):
                numeral = replace(numeral, start=found[-1].start, value=found.pop().value + numeral.value)
            if text[numeral.end - 1] == "." and _sentence_ends(text, shown, numeral.end):
                numeral = replace(numeral, end=numeral.end - 1)
            found.append(numeral)
            taken = numeral.end
        place = after
    if words.roman and shown:
        found += [
            Numeral(start, end, Decimal(worth), ordinal=True)
            for start, end, worth in roman.ordinals(shown, words.roman_nouns)
        ]
        found.sort(key=lambda numeral: numeral.start)
    return tuple(found)


def _sentence_ends(text: str, shown: str, place: int) -> bool:
    """Whether the point before a place ends a sentence, not only a shortened word ("5 млрд. Штраф")."""
    return place >= len(text) or text[place] == "\n" or shown[place + 1 : place + 2].isupper()


def _goes_with(text: str, whole: Numeral, part: Numeral) -> bool:
    """ "2 1/2" is one number."""
    return (
        text[whole.end : part.start] == " "
        and whole.form == part.form == DIGITS
        and whole.step == 1
        and not (whole.ordinal or whole.tail or whole.fraction)
        and part.value < 1
    )


def _digits_alone(text: str, words: NumberWords, hit: Hit) -> Numeral:
    """Digits with no other number near them."""
    special = with_ending(text, words, hit)
    if special is not None:
        return special
    start, value = signed(text, hit[0], hit[2].value, words.minus, digits=True)
    return _divided(text, Numeral(start, hit[1], value, hit[2].step))


def _word_alone(text: str, words: NumberWords, hit: Hit) -> Numeral:
    """A number word with no other number near it."""
    start, end, token, _ = hit
    weak = token.weak and token.value > 0 and not stands_firm(text, words, start, end)
    return Numeral(start, end, token.value, form=WORDS, people=token.people, weak=weak)


def _divided(text: str, numeral: Numeral) -> Numeral:
    """ "2/3" as a share; days, dates and scores written with a stroke are left alone."""
    if (
        text[numeral.end : numeral.end + 1] != "/"
        or numeral.step != 1
        or text[numeral.start - 1 : numeral.start] == "/"
    ):
        return numeral
    below = _FRACTION.match(text, numeral.end)
    if below is None or int(below[1]) not in _PARTS or not 0 < numeral.value < int(below[1]) or numeral.tail:
        return numeral
    value = numeral.value / int(below[1])
    return Numeral(numeral.start, below.end(), value, ONE / int(below[1]), fraction=f"{numeral.value}/{below[1]}")


def _digit_tokens(text: str, shown: str, words: NumberWords) -> list[Hit]:
    """Every group of digits; a magnitude letter on it ("5k", "2.5 M") is a token of its own."""
    hits: list[Hit] = []
    seed = _SEED.search(text)
    while seed is not None:
        start = seed.start()
        if text[start - 1 : start] == "." and (start < 2 or text[start - 2] == " "):
            start -= 1  # ".75 cups"
        match = words.digits.match(text, start)
        end = match.end() if match else seed.end()
        seed = _SEED.search(text, end)
        if match is None or end - start > _LONGEST:
            continue
        token = _literal(match.group(), words)
        letters = ""
        if text[end : end + 1] > "9" or text[end : end + 1] in ("-", "°"):
            tail = TAIL.match(text, end)
            letters = tail.group() if tail else ""
        scale, until = (
            _scale_letter(text, shown, end, letters, token, words) if letters or token.step < 1 else (None, end)
        )
        if scale is None:
            hits.append((start, end, token, letters))
        else:
            hits.append((start, end, token, ""))
            hits.append((until - len(scale[0]), until, Token(SCALE, scale[1]), ""))
    return hits


def _scale_letter(
    text: str, shown: str, end: int, letters: str, token: Token, words: NumberWords
) -> tuple[tuple[str, Decimal] | None, int]:
    """A magnitude written in letters on the digits, or as one capital behind them ("1,674.5 M"), and where it ends."""
    if letters:
        told = shown[end : end + len(letters)]
        scale = words.attached.get(told)
        if told in _NAMES_TOO and token.step == 1 and len(text) > end + 1:
            scale = None
        if scale is None and letters.isalpha() and len(letters) > 1:
            scale = words.attached.get(letters)
        return ((letters, scale) if scale is not None else None), end + len(letters)
    if token.step < 1 and text[end : end + 1] == " ":
        tail = TAIL.match(text, end + 1)
        if tail and len(tail.group()) == 1 and shown[end + 1].isupper():
            scale = words.attached.get(shown[end + 1])
            return ((tail.group(), scale) if scale is not None else None), tail.end()
    return None, end


def _literal(written: str, words: NumberWords) -> Token:
    if written.isascii() and written.isdigit():
        return Token(UNIT, Decimal(written), digits=True)
    if written[-1] > "\u00ba":  # ½
        value = Decimal(written[:-1].strip() or 0) + Decimal(repr(numeric(written[-1])))
        return Token(UNIT, value, Decimal("0.25"), digits=True)
    exponent = 0
    if "e" in written:
        written, _, power = written.partition("e")
        exponent = int(power)
    whole, fraction = written, ""
    for mark in (words.decimal, "."):
        if written.count(mark) == 1 and (mark not in words.groups or mark == "."):
            whole, _, fraction = written.partition(mark)
            break
    whole = "".join(char for char in whole if char.isdigit())
    value = Decimal(f"{whole or 0}.{fraction or 0}") if fraction else Decimal(whole)
    step = Decimal(1).scaleb(-len(fraction))
    return Token(UNIT, value.scaleb(exponent), step.scaleb(exponent), digits=True)
