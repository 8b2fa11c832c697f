"""The grammar of numbers: tokens one after another put together to the longest number that they make."""

from decimal import Decimal

from msgspec.structs import replace

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
)
from checker.values.numeral import DIGITS, MIXED, ONE, WORDS, ZERO, Hit, Numeral, signed, stands_firm, with_ending

_BIG = Decimal(1000)
_LONGEST_NUMBER = 24  # words that one number may have
_HALF_MORE = Decimal("0.5")
_LONGEST_GAP = 12
_LONGEST_BEFORE = 24  # characters before a number that are looked at for the word that governs it

ON, STOP, CLASH, END = "on", "stop", "clash", "end"


class Reader:
    """Reads one number from the token at `first` on.

    total: of finished magnitudes; base: of the hundreds before the last part; run: the last part, which a magnitude word
    would multiply; top: the smallest magnitude so far, which the next must stay below; before: what there was when the
    last part began, to fall back on; finished: what a token made that ends the number.
    """

    def __init__(self, text: str, words: NumberWords, hits: list[Hit], first: int, nested: bool = False) -> None:
        self.text, self.words, self.hits, self.first, self.nested = text, words, hits, first, nested
        self.total, self.base = ZERO, ZERO
        self.run: Decimal | None = None
        self.run_digits = self.run_joined = False
        self.top: Decimal | None = None
        self.step, self.scale = ONE, ONE
        self.shift: Decimal | None = None
        self.before: tuple[Numeral, int] | None = None
        self.people = self.weak = False
        self.finished: Numeral | None = None

    def read(self) -> tuple[Numeral | None, int]:
        """The number, None where the tokens make none, and the place of the token after it."""
        start, end, token, _ = self.hits[self.first]
        if token.kind in (SILENT, POINT, DIVIDED):
            return None, self.first + 1
        if token.kind == VAGUE:
            return Numeral(start, end, token.value, form=WORDS, upto=token.upto), self.first + 1
        if token.digits:
            special = with_ending(self.text, self.words, self.hits[self.first])
            if special is not None:
                return special, self.first + 1
        return self._chain()

    def _chain(self) -> tuple[Numeral | None, int]:
        from checker.values.number_fractions import each_of, mixed, share

        place, last = self.first, min(len(self.hits), self.first + _LONGEST_NUMBER)
        while place < last:
            joined: bool | None = False
            if place > self.first:
                joined = self._gap(place)
                if joined is None:
                    after = share(self, place) or each_of(self, place)
                    if after:
                        return self.finished, after
                    break
            if self.hits[place][2].kind == SILENT and not self._speaks(place):
                break
            outcome = self._take(place, bool(joined))
            if outcome == STOP:
                after = mixed(self, place) if joined else 0
                if after:
                    return self.finished, after
                break
            if outcome == CLASH:
                return self.before if self.before else (self.numeral(place), place)
            place += 1
            if outcome == END:
                return self.finished, place
            if self.hits[place - 1][3]:
                break
        if self.shift == _HALF_MORE and place == self.first + 1:
            return None, place  # साढ़े says half more than the number behind it, and nothing alone
        return self.numeral(place), max(place, self.first + 1)

    def _gap(self, place: int) -> bool | None:
        """Whether a word joins the token to the one before; None where they do not belong together."""
        start, end = self.hits[place - 1][1], self.hits[place][0]
        if end - start > _LONGEST_GAP:
            return None
        gap = self.text[start:end]
        joined = self.words.gaps.get(gap)
        if joined is None and "  " in gap:
            joined = self.words.gaps.get(f" {' '.join(gap.split())} ")
        return joined

    def _speaks(self, place: int) -> bool:
        """Whether words that are no number by themselves end one: "twenty-one of the" ends in one."""
        start, end, token, _ = self.hits[place]
        if token.vague is None or self.run is None or not self._adds(token.vague, joined=False):
            return False
        self.hits[place] = (start, start + self.text[start:end].index(" "), token.vague, "")
        return True

    def _take(self, place: int, joined: bool) -> str:
        from checker.values import number_fractions

        token = self.hits[place][2]
        if token.kind == UNIT:
            if token.digits and place > self.first and with_ending(self.text, self.words, self.hits[place]):
                return STOP
            return self._unit(place, token, joined)
        if token.kind == SCALE:
            return self._scale(place, token, joined)
        if token.kind == ORDINAL:
            return self._ordinal(place, token, joined)
        if token.kind == SHIFT and self.shift is None and self.run is None and not joined:
            self.shift = token.value
            return ON
        if token.kind == PART:
            return number_fractions.part(self, place, token, joined)
        if token.kind == DENOMINATOR:
            return number_fractions.denominator(self, place, token)
        if token.kind in (POINT, DIVIDED) and not self.nested:
            return number_fractions.pointed(self, place, token)
        return STOP

    def _unit(self, place: int, token: Token, joined: bool) -> str:
        value = token.value + (self.shift or ZERO)
        if self.run is None:
            if self.base and value >= 100:
                return STOP
            if self.top is not None and not self.base and value >= self.top:
                return STOP
            if place > self.first and self.shift is None:
                self.before = (self.numeral(place), place)
            self.run, self.run_digits, self.run_joined = value, token.digits, joined
        elif self._adds(token, joined):
            self.run += value
        else:
            return STOP
        self.step = min(token.step, Decimal("0.1")) if self.shift else token.step
        self.shift, self.scale = None, ONE
        self.people, self.weak = token.people, token.weak and place == self.first
        return ON

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
            if token.vague and not self._preceded_by_article() and not self._one_of(place):
                self.finished = Numeral(*self.hits[place][:2], token.vague.value, form=WORDS, upto=token.vague.upto)
                return END
            if not self._may_stand_bare(place):
                return END  # "million" in a name is no number
            self.weak = token.weak
        if self.shift is not None:
            self.run, self.shift = ONE + self.shift, None
        if value < _BIG:
            return self._small_scale(value)
        group = self.base + (self.run or ZERO) if self.base or self.run is not None else None
        if group is None:
            self.total = self.total * value if self.total else value
        elif self.top is None or value < self.top:
            self.total += group * value
        elif value > self.top and not joined and not self.run_joined:
            self.total = (self.total + group) * value
        else:
            return CLASH
        self.step = self.step * value if group is not None else value
        self.scale = value if self.top is None or group is None else ONE
        self.top, self.run, self.base = value, None, ZERO
        return ON

    def _small_scale(self, value: Decimal) -> str:
        if self.run is None:
            if self.base:
                return STOP
            self.base = value
        elif self.base and value >= 100:
            return CLASH
        else:
            self.base += self.run * value
        self.scale = value if self.run is not None and self.base == self.run * value else ONE
        self.run, self.run_digits = None, False
        return ON

    def _may_stand_bare(self, place: int) -> bool:
        start, end = self.hits[place][:2]
        following = place + 1 < len(self.hits) and self.hits[place + 1][2].kind == ORDINAL
        alone = self.text[start:end] in self.words.bare or self._one_of(place)
        return alone or self._preceded_by_article() or following

    def _one_of(self, place: int) -> bool:
        """Whether the word before makes it one of its kind: "более тысячи" is more than 1000, "тысячи" alone are many."""
        start, end = self.hits[place][:2]
        if self.text[start:end] not in self.words.one_of or self.text[start - 1 : start] != " ":
            return False
        before = self.text[max(0, start - _LONGEST_BEFORE) : start - 1]
        return before[before.rfind(" ") + 1 :] in self.words.one_of_after

    def _ordinal(self, place: int, token: Token, joined: bool) -> str:
        start, end = self.hits[place][:2]
        if place == self.first:
            self.finished = self._first_ordinal(start, end, token)
            return END
        if token.scaled:
            if self._scale(place, replace(token, vague=None), joined) == CLASH:
                return CLASH
        elif self.run is None and (self.top or self.base):
            self.run = token.value
        elif self.run is not None and self._adds(token, joined):
            self.run += token.value
        elif self.run == 1 and not joined and not self.run_digits and self.of_follows(end):
            self.finished = self.fraction(place, token.value)
            return END
        else:
            return STOP
        self.finished = replace(self.numeral(place + 1), ordinal=True, step=ONE, scale=ONE)
        return END

    def _first_ordinal(self, start: int, end: int, token: Token) -> Numeral | None:
        article = self.article_before(start)
        if article and token.value > 2 and self.of_follows(end):
            share = (ONE / token.value).normalize()
            return Numeral(start - article, end, share, share, form=WORDS, fraction=f"1/{token.value}")
        if token.weak and not self._noun_follows(end) and not self._alone(start, end):
            return None
        return Numeral(start, end, token.value, form=WORDS, ordinal=True)

    def of_follows(self, end: int) -> bool:
        """Whether the word for "of" comes next, a word for a part (एक पांचवां हिस्सा), or nothing."""
        told = self.text.startswith(self.words.of + self.words.share_nouns, end)
        return told or (bool(self.words.of) and end == len(self.text))

    def _noun_follows(self, end: int) -> bool:
        word = TAIL.match(self.text, end + 1)
        return bool(word and word.group() in self.words.ordinal_nouns)

    def fraction(self, place: int, denominator: Decimal) -> Numeral:
        """What has been read, as so many parts of a whole; the token at `place` named the parts."""
        whole = self.numeral(place)
        if self.base and self.run and self.run % 10 == 0 and self.run >= 20 and denominator < 10:
            denominator += self.run  # "one hundred thirty-fifths"
            counter, rest = whole.value - self.run, ZERO
        else:
            counter = self.run if self.before and self.run is not None else whole.value
            rest = whole.value - counter
        value = rest + counter / denominator
        told = f"{counter}/{denominator}"
        return replace(whole, end=self.hits[place][1], value=value, step=ONE / denominator, fraction=told, weak=False)

    def article_before(self, start: int) -> int:
        """Length of an article that stands directly before; 0 where there is none."""
        for article in self.words.articles:
            at = start - len(article)
            if at >= 0 and self.text.startswith(article, at) and not (at and is_word(self.text[at - 1])):
                return len(article)
        return 0

    def _preceded_by_article(self) -> bool:
        return self.article_before(self.hits[self.first][0]) > 0

    def numeral(self, after: int) -> Numeral:
        """What has been read up to the token at `after`."""
        first, end = self.hits[self.first], self.hits[after - 1][1]
        start = first[0]
        value = self.total + self.base + (self.run or ZERO)
        if self.shift is not None:
            value += ONE + self.shift if not value else ZERO
        if after == self.first + 1:
            form = DIGITS if first[2].digits else WORDS
        else:
            kinds = {hit[2].digits for hit in self.hits[self.first : after]}
            form = MIXED if len(kinds) == 2 else DIGITS if True in kinds else WORDS
        if first[2].kind == SCALE:
            start -= self.article_before(start)
        start, value = signed(self.text, start, value, self.words.minus, form != WORDS)
        weak = self.weak and after == self.first + 1 and value > 0
        if weak and stands_firm(self.text, self.words, start, end):
            weak = False
        step = self.step if self.run is not None or not self.base else ONE
        return Numeral(start, end, value, step, self.scale, form, people=self.people, weak=weak)

    def _alone(self, start: int, end: int) -> bool:
        """Whether the text is nothing but this number."""
        return start == 0 and end == len(self.text)
