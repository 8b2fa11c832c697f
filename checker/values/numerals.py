"""Numbers as a text writes them, in digits, in words or mixed, before anything is known of what they count.

>>> from checker.languages import of
>>> from checker.languages.fold import fold
>>> [str(numeral.value) for numeral in find(fold("1 लाख 81 हज़ार 754, साढ़े तीन सौ और ११वां"), of("hi"))]
['181754', '350.0', '11']
>>> [str(numeral.value) for numeral in find(fold("76 277 708 и полторы тысячи"), of("ru"))]
['76277708', '1500.0']
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from checker.languages.fold import Folded
from checker.languages.language import Language
from checker.languages.phrases import is_word
from checker.values.number_words import (
    DENOMINATOR,
    DIVIDED,
    ORDINAL,
    PART,
    POINT,
    SCALE,
    SHIFT,
    SILENT,
    TAIL,
    UNIT,
    VAGUE,
    NumberWords,
    Token,
    number_words,
)

DIGITS, WORDS, MIXED = "digits", "words", "mixed"
_MOST_DIGITS = 18  # a longer row of digits is an account or a key, no number that anybody counts
_LONGEST_NUMBER = 24  # words that one number may have
_ONE, _ZERO = Decimal(1), Decimal(0)
_BIG = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Numeral:
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
    step: Decimal = _ONE
    scale: Decimal = _ONE
    form: str = DIGITS
    ordinal: bool = False
    people: bool = False
    weak: bool = False
    upto: Decimal | None = None
    fraction: str = ""
    tail: str = ""


def find(folded: Folded, language: Language) -> tuple[Numeral, ...]:
    """Every number of a folded text in order, not overlapping. Years, dates and identifiers are among them."""
    return _find(folded.text, folded.original if len(folded.original) == len(folded.text) else "", language.tag)


@lru_cache(maxsize=16)
def _find(text: str, shown: str, tag: str) -> tuple[Numeral, ...]:
    words = number_words(tag)
    hits = _digit_tokens(text, shown, words)
    hits += [(start, end, token, "") for start, end, token in words.words.find(text)]
    hits.sort(key=lambda hit: (hit[0], -hit[1]))
    found: list[Numeral] = []
    place, taken = 0, 0
    while place < len(hits):
        if hits[place][0] < taken:
            place += 1
            continue
        numeral, after = _Reader(text, words, hits, place).read()
        if numeral is not None:
            found.append(numeral)
            taken = numeral.end
        place = after
    return tuple(found)


_Hit = tuple[int, int, Token, str]


def _digit_tokens(text: str, shown: str, words: NumberWords) -> list[_Hit]:
    hits: list[_Hit] = []
    for match in words.digits.finditer(text):
        start, end = match.span()
        if end - start > _MOST_DIGITS + 6:
            continue
        written = match.group()
        token = _literal(written, words)
        tail = TAIL.match(text, end)
        letters = tail.group() if tail else ""
        if letters:
            told = (shown or text)[end : end + len(letters)]
            scale = words.attached.get(told) or (words.attached.get(letters) if letters == told else None)
            if scale is not None:
                hits.append((start, end, token, ""))
                hits.append((end, end + len(letters), Token(SCALE, scale), ""))
                continue
        hits.append((start, end, token, letters))
    return hits


def _literal(written: str, words: NumberWords) -> Token:
    whole, fraction = written, ""
    for mark in (words.decimal, "."):
        if written.count(mark) == 1 and (mark not in words.groups or mark == "."):
            whole, _, fraction = written.partition(mark)
            break
    whole = "".join(char for char in whole if char.isdigit())
    value = Decimal(f"{whole or 0}.{fraction or 0}") if fraction else Decimal(whole)
    return Token(UNIT, value, Decimal(1).scaleb(-len(fraction)), digits=True)


class _Reader:
    """Puts the tokens from one place on together to the longest number that they make."""

    def __init__(self, text: str, words: NumberWords, hits: list[_Hit], first: int) -> None:
        self.text, self.words, self.hits, self.first = text, words, hits, first
        self.total, self.base = _ZERO, _ZERO  # of finished magnitudes; of the hundreds before the last part
        self.run: Decimal | None = None  # the last part, which a magnitude word would multiply
        self.run_at, self.run_digits = first, False
        self.top: Decimal | None = None  # the smallest magnitude so far, which the next must stay below
        self.step, self.scale = _ONE, _ONE
        self.shift: Decimal | None = None
        self.before: tuple[Numeral, int] | None = None  # what there was before the last part began
        self.people = self.weak = False
        self._finished: Numeral | None = None  # what a token made that ends the number

    def read(self) -> tuple[Numeral | None, int]:
        """The number, None where the tokens make none, and the place of the token after it."""
        start, end, token, tail = self.hits[self.first]
        if token.kind in (SILENT, POINT, DIVIDED):
            return None, self.first + 1
        if token.kind == VAGUE:
            return Numeral(start, end, token.value, form=WORDS, upto=token.upto), self.first + 1
        if token.digits:
            special = self._digits_alone(start, end, token, tail)
            if special is not None:
                return special, self.first + 1
        return self._chain()

    def _digits_alone(self, start: int, end: int, token: Token, tail: str) -> Numeral | None:
        """Digits with an ending ("11th", "15-й", "5 वीं", "2-х"), or with other letters on them, which end the number."""
        words = self.words
        if tail:
            if tail in words.ordinal_suffixes:
                return Numeral(start, end + len(tail), token.value, ordinal=True)
            glued = next((s for s in sorted(words.ordinal_suffixes) if len(s) > 1 and tail.startswith(s)), None)
            if glued and len(tail) > 5:  # "9thSession"
                return Numeral(start, end + len(glued), token.value, ordinal=True)
            if tail in words.cardinal_suffixes:
                return Numeral(start, end + len(tail), token.value)
            return Numeral(start, end, token.value, token.step, tail=tail)
        if self.text[end : end + 1] in ("-", " "):
            ending = TAIL.match(self.text, end + 1)
            hyphen = self.text[end] == "-"
            if ending and ending.group() in words.ordinal_suffixes and (hyphen or len(ending.group()) > 1):
                return Numeral(start, ending.end(), token.value, ordinal=True)
            if ending and hyphen and ending.group() in words.cardinal_suffixes:
                return Numeral(start, ending.end(), token.value)
        return None

    def _chain(self) -> tuple[Numeral | None, int]:
        place, last = self.first, min(len(self.hits), self.first + _LONGEST_NUMBER)
        while place < last:
            joined = False
            if place > self.first:
                gap = self.text[self.hits[place - 1][1] : self.hits[place][0]]
                known = self.words.gaps.get(gap)
                if known is None:
                    break
                joined = known
            if self.hits[place][2].kind == SILENT and not self._speaks(place):
                break
            outcome = self._take(place, joined)
            if outcome == "stop":
                break
            if outcome == "clash":
                return self.before if self.before else (self._numeral(place), place)
            place += 1
            if outcome == "end":
                return self._finished, place
            if self.hits[place - 1][3]:
                break
        return self._numeral(place), max(place, self.first + 1)

    def _speaks(self, place: int) -> bool:
        """Whether words that are no number by themselves end one: "twenty-one of the" ends in one."""
        start, end, token, _ = self.hits[place]
        if token.vague is None or self.run is None or not self._adds(token.vague, joined=False):
            return False
        self.hits[place] = (start, start + self.text[start:end].index(" "), token.vague, "")
        return True

    def _take(self, place: int, joined: bool) -> str:
        start, end, token, tail = self.hits[place]
        if token.kind == UNIT:
            if token.digits and place > self.first and self._digits_alone(start, end, token, tail):
                return "stop"
            return self._unit(place, token, joined)
        if token.kind == SCALE:
            return self._scale(place, token, joined)
        if token.kind == ORDINAL:
            return self._ordinal(place, token, joined)
        if token.kind == SHIFT and self.shift is None and self.run is None and not joined:
            self.shift, self.run_at = token.value, place
            return "on"
        if token.kind == PART:
            return self._part(place, token, joined)
        if token.kind == DENOMINATOR:
            return self._denominator(place, token)
        if token.kind in (POINT, DIVIDED):
            return self._pointed(place, token)
        return "stop"

    def _unit(self, place: int, token: Token, joined: bool) -> str:
        value = token.value + (self.shift or _ZERO)
        if self.run is None:
            if self.base and value >= 100:
                return "stop"
            if self.top is not None and not self.base and value >= self.top:
                return "stop"
            if place > self.first and self.shift is None:
                self.before = (self._numeral(place), place)
            self.run, self.run_at, self.run_digits = value, place, token.digits
        elif self._adds(token, joined):
            self.run += value
        else:
            return "stop"
        self.step = min(token.step, Decimal("0.1")) if self.shift else token.step
        self.shift, self.scale = None, _ONE
        self.people, self.weak = token.people, token.weak and place == self.first
        return "on"

    def _adds(self, token: Token, joined: bool) -> bool:
        """Whether a unit goes on after the part before it: twenty and one, двести and двадцать."""
        assert self.run is not None
        if self.run_digits or token.digits or self.run != self.run.to_integral_value():
            return False
        if token.value < 10 and self.run % 10 == 0 and self.run % 100 >= 20:
            return not joined and token.value > 0
        return self.run >= 100 and self.run % 100 == 0 and 0 < token.value < 100

    def _scale(self, place: int, token: Token, joined: bool) -> str:
        value = token.value
        if place == self.first:
            if token.vague and not self._preceded_by_article():
                self._finished = Numeral(*self.hits[place][:2], token.vague.value, form=WORDS, upto=token.vague.upto)
                return "end"
            if not self._may_stand_bare(place):
                return self._bare(place)
            self.weak = token.weak
        if self.shift is not None:
            self.run, self.shift = _ONE + self.shift, None
        if value < _BIG:
            return self._small_scale(place, value)
        group = self.base + (self.run or _ZERO) if self.base or self.run is not None else None
        if group is None:
            self.total = self.total * value if self.total else value
        elif self.top is None or value < self.top:
            self.total += group * value
        elif value > self.top and not joined:
            self.total = (self.total + group) * value
        else:
            return "clash"
        self.step = self.step * value if group is not None else value
        self.scale = value if self.top is None or group is None else _ONE
        self.top, self.run, self.base = value, None, _ZERO
        return "on"

    def _small_scale(self, place: int, value: Decimal) -> str:
        if self.run is None:
            if self.base:
                return "stop"
            self.base = value
        elif self.base and value >= 100:
            return "clash"
        else:
            self.base += self.run * value
        self.run, self.run_digits, self.scale = None, False, _ONE
        return "on"

    def _bare(self, place: int) -> str:
        """A magnitude word alone, such as "million" in a name, is no number."""
        self._finished = None
        return "end"

    def _may_stand_bare(self, place: int) -> bool:
        start, end = self.hits[place][:2]
        following = place + 1 < len(self.hits) and self.hits[place + 1][2].kind == ORDINAL
        return self.text[start:end] in self.words.bare or self._preceded_by_article() or following

    def _ordinal(self, place: int, token: Token, joined: bool) -> str:
        start, end = self.hits[place][:2]
        if place == self.first:
            self._finished = self._first_ordinal(start, end, token)
            return "end"
        if token.scaled:
            if self._scale(place, replace(token, vague=None), joined) == "clash":
                return "clash"
        elif self.run is None and (self.top or self.base):
            self.run = token.value
        elif self.run is not None and self._adds(token, joined):
            self.run += token.value
        elif self.run == 1 and not joined and not self.run_digits and self._of_follows(end):
            self._finished = self._fraction(place, token.value)
            return "end"
        else:
            return "stop"
        self._finished = replace(self._numeral(place + 1), ordinal=True, step=_ONE, scale=_ONE)
        return "end"

    def _first_ordinal(self, start: int, end: int, token: Token) -> Numeral | None:
        article = self._article_before(start)
        if article and token.value > 2 and self._of_follows(end):
            share = (_ONE / token.value).normalize()
            return Numeral(start - article, end, share, share, form=WORDS, fraction=f"1/{token.value}")
        if token.weak and not self._noun_follows(end):
            return None
        return Numeral(start, end, token.value, form=WORDS, ordinal=True)

    def _of_follows(self, end: int) -> bool:
        return bool(self.words.of) and (self.text.startswith(self.words.of, end) or end == len(self.text))

    def _noun_follows(self, end: int) -> bool:
        word = TAIL.match(self.text, end + 1)
        return bool(word and word.group() in self.words.ordinal_nouns)

    def _part(self, place: int, token: Token, joined: bool) -> str:
        if place == self.first:
            return self._half(place, token)
        if not joined:
            return "stop"
        if self.run is not None:
            self.run += token.value
        elif self.top is not None:
            self.total += token.value * self.top
        else:
            return "stop"
        self.step = token.value * (self.top if self.run is None and self.top else _ONE)
        return "on"

    def _half(self, place: int, token: Token) -> str:
        """ "half a million", "a quarter of"; no number alone ("in the second half")."""
        start, end = self.hits[place][:2]
        if self._article_before(start) and self._of_follows(end):
            start -= self._article_before(start)
            self._finished = Numeral(start, end, token.value, token.value, form=WORDS, fraction=f"1/{1 / token.value}")
            return "end"
        if place + 1 < len(self.hits) and self.hits[place + 1][2].kind == SCALE:
            gap = self.text[self.hits[place][1] : self.hits[place + 1][0]]
            if gap in (" ", "-") or gap.strip() + " " in self.words.articles:
                scale, end = self.hits[place + 1][2].value, self.hits[place + 1][1]
                value = token.value * scale
                self._finished = Numeral(self.hits[place][0], end, value, value / 5, form=WORDS)
                self.hits[place + 1] = (*self.hits[place + 1][:2], Token(SILENT, _ZERO), "")
                return "end"
        self._finished = None
        return "end"

    def _denominator(self, place: int, token: Token) -> str:
        start, end = self.hits[place][:2]
        if place == self.first:
            article = self._article_before(start)
            share = (_ONE / token.value).normalize()
            told = article or token.weak
            self._finished = (
                Numeral(start - article, end, share, share, form=WORDS, fraction=f"1/{token.value}") if told else None
            )
            return "end"
        self._finished = self._fraction(place, token.value)
        return "end"

    def _fraction(self, place: int, denominator: Decimal) -> Numeral:
        whole = self._numeral(place)
        counter = self.run if self.before and self.run is not None else whole.value
        rest = whole.value - counter
        value = rest + counter / denominator
        end = self.hits[place][1]
        return replace(
            whole, end=end, value=value, step=_ONE / denominator, fraction=f"{counter}/{denominator}", weak=False
        )

    def _pointed(self, place: int, token: Token) -> str:
        """ "nine point nought four", "one over twenty"."""
        if place + 1 >= len(self.hits) or self.hits[place][0] != self.hits[place - 1][1] + 1:
            return "stop"
        rest, after = _Reader(self.text, self.words, self.hits, place + 1).read()
        if rest is None or rest.start != self.hits[place][1] + 1:
            return "stop"
        whole = self._numeral(place)
        if token.kind == DIVIDED:
            if not rest.value:
                return "stop"
            told = replace(whole, end=rest.end, value=whole.value / rest.value, fraction=f"{whole.value}/{rest.value}")
        else:
            digits, end, after = self._spelled_digits(place + 1)
            told = replace(whole, end=end, value=whole.value + Decimal(f"0.{digits}"), step=_ONE.scaleb(-len(digits)))
        self._finished = replace(told, weak=False)
        for used in range(place, after):
            self.hits[used] = (*self.hits[used][:2], Token(SILENT, _ZERO), "")
        return "end"

    def _spelled_digits(self, place: int) -> tuple[str, int, int]:
        digits, end = "", self.hits[place][0]
        while place < len(self.hits) and self.hits[place][2].kind == UNIT and self.hits[place][0] - end <= 1:
            digits += str(self.hits[place][2].value)
            end, place = self.hits[place][1], place + 1
            if len(digits) > 8:
                break
        return digits or "0", end, place

    def _article_before(self, start: int) -> int:
        """Length of an article that stands directly before; 0 where there is none."""
        for article in self.words.articles:
            at = start - len(article)
            if at >= 0 and self.text.startswith(article, at) and not (at and is_word(self.text[at - 1])):
                return len(article)
        return 0

    def _preceded_by_article(self) -> bool:
        return self._article_before(self.hits[self.first][0]) > 0

    def _numeral(self, after: int) -> Numeral:
        """What has been read up to the token at `after`."""
        start, end = self.hits[self.first][0], self.hits[after - 1][1]
        value = self.total + self.base + (self.run or _ZERO)
        if self.shift is not None:
            value += _ONE + self.shift if not value else _ZERO
        kinds = {hit[2].digits for hit in self.hits[self.first : after]}
        form = MIXED if len(kinds) == 2 else DIGITS if True in kinds else WORDS
        if not self.hits[self.first][2].digits and self.hits[self.first][2].kind == SCALE:
            start -= self._article_before(start)
        if self.text[start - 1 : start] == "-" and form != WORDS and self._sign_at(start - 1):
            start, value = start - 1, -value
        else:
            for minus in self.words.minus:
                if self.text.endswith(minus, 0, start):
                    start, value = start - len(minus), -value
        weak = self.weak and after == self.first + 1 and not self._cue_follows(end)
        step = self.step if self.run is not None or not self.base else _ONE
        return Numeral(start, end, value, step, self.scale, form, people=self.people, weak=weak)

    def _sign_at(self, place: int) -> bool:
        before = self.text[place - 1 : place]
        return place == 0 or before in "(" or (before == " " and not self.text[place - 2 : place - 1].isdigit())

    def _cue_follows(self, end: int) -> bool:
        words = re.findall(TAIL, self.text[end : end + 32])[:2]
        return bool(words) and (words[0] in self.words.weak_before or " ".join(words) in self.words.weak_before)
