"""A number, or a range of two, with the words before and after it: what every numeric type is read from."""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from checker.languages import of
from checker.languages.fold import Folded
from checker.languages.language import Language
from checker.model.value import EXACT, RANGE, Mention, Scalar, Value
from checker.values import numerals
from checker.values.lexicon import WORD, spellings
from checker.values.numerals import MIXED, Numeral

_BREAK = r"""\n.,;:!?()\[\]{}"|/।॥…%\d<>=$€£₹₽¥@#&"""
_LEFT = re.compile(rf"[^{_BREAK}]*")
_REACH = 56  # code points that are looked at before a number
_MOST_WORDS = 7
_BETWEEN = r"[ '*_~-]{1,3}"  # between two words; longer gaps and other signs end the row
_AFTER = re.compile(
    rf"[ '*_~-]{{0,3}}({WORD}{{1,40}})"
    + rf"(?:{_BETWEEN}({WORD}{{1,40}})" * (_MOST_WORDS - 1)
    + ")?" * (_MOST_WORDS - 1)
)
_FRACTION_DIGITS = 15
_SIGNS = frozenset("$€£₹₽¥₩")  # of currencies, that both ends of a range may have


class Spot:
    """One number (or a range: `low` to `high`) of a folded text.

    start, end: of the number, code points of the folded text. value: the number; of a range its first. last: the
    numeral that the words after belong to. before: the words directly before it, the nearest last.
    after: the words directly after it, with the ends of each in `ends`. Punctuation and digits end both.
    following: the next number of the text. changed: it is what another number became ("from 10 to 13").
    """

    __slots__ = (
        "after",
        "before",
        "changed",
        "end",
        "ends",
        "folded",
        "following",
        "high",
        "language",
        "last",
        "low",
        "start",
        "text",
        "value",
    )

    before: tuple[str, ...]
    after: tuple[str, ...]
    ends: tuple[int, ...]

    def __init__(self, folded: Folded, language: str, low: Numeral, high: Numeral | None = None) -> None:
        self.folded, self.text, self.language = folded, folded.text, language
        self.low, self.high, self.last = low, high, high or low
        self.start, self.end, self.value = low.start, self.last.end, low.value
        self.following: Numeral | None = None
        self.changed = False

    def __getattr__(self, name: str) -> Any:
        """The words around are read when they are first asked for: most digits of a text are those of dates."""
        if name == "before":
            self.before = self.before_at(self.start)
            return self.before
        if name in ("after", "ends"):
            self.after, self.ends = self.after_at(self.end)
            return self.after if name == "after" else self.ends
        raise AttributeError(name)

    def before_at(self, place: int) -> tuple[str, ...]:
        """The words directly before a place."""
        left = _LEFT.match(self.text[max(0, place - _REACH) : place][::-1])
        words = left.group()[::-1].split()[-_MOST_WORDS:] if left else []
        return tuple([word for word in words if word != "-"] if "-" in words else words)

    def after_at(self, place: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """The words directly after a place, and their ends."""
        found = _AFTER.match(self.text, place)
        if found is None:
            return (), ()
        count = found.lastindex or 0
        return found.groups()[:count], tuple([found.end(group) for group in range(1, count + 1)])

    def shown(self, start: int, end: int) -> str:
        """A stretch as the text shows it."""
        first, last = self.folded.span(start, end)
        return self.folded.original[first:last]

    def mention(
        self,
        type: str,
        canonical: str,
        qualifier: str = EXACT,
        *,
        span: tuple[int, int] | None = None,
        outer: tuple[int, int] | None = None,
        notes: Iterable[tuple[str, Scalar]] = (),
        **detail: Scalar | None,
    ) -> Mention:
        """A mention at the number (or `span` of the folded text), with the way back to the text as shown."""
        start, end = span or (self.start, self.end)
        outer_start, outer_end = outer or (start, end)
        if self.folded.origin is not None:
            start, end = self.folded.span(start, end)
            outer_start, outer_end = self.folded.span(outer_start, outer_end)
        told = sorted([(name, fact) for name, fact in detail.items() if fact is not None])
        value = Value(type, canonical, qualifier, tuple(told))
        text = self.folded.original[start:end]
        return Mention(
            value, start, end, text, self.language, min(start, outer_start), max(end, outer_end), tuple(sorted(notes))
        )


def plain(value: Decimal) -> str:
    """A decimal without exponent and without idle zeros.

    >>> plain(Decimal("41500000.0")), plain(Decimal("1E+3")), plain(Decimal(2) / 3)
    ('41500000', '1000', '0.666666666666667')
    """
    written = str(value)
    if written.isdigit():
        return written
    if value == value.to_integral_value():
        return format(value.quantize(Decimal(1)) if abs(value) < Decimal("1e24") else value.normalize(), "f")
    if -int(value.as_tuple().exponent) > _FRACTION_DIGITS:
        value = value.quantize(Decimal(1).scaleb(-_FRACTION_DIGITS))
    return format(value.normalize(), "f")


class RangeWords(Struct, frozen=True):
    """What joins two numbers to a range, and what keeps "rose from 10 to 20" apart."""

    joins: frozenset[str]
    to: frozenset[str]
    ands: frozenset[str]
    between: frozenset[str]
    from_: frozenset[str]
    surely: frozenset[str]
    between_after: tuple[str, ...]
    change: frozenset[str]
    one_of: frozenset[str]
    each: bool


@cache
def range_words(tag: str) -> RangeWords:
    """The range words of a language."""
    section = of(tag).section("qualifiers")
    ranges = {"endings": section.get("endings", {}), **(section.get("ranges") or {})}
    to, ands, one_of = spellings(ranges, "to"), spellings(ranges, "and"), spellings(ranges, "or")
    return RangeWords(
        joins=frozenset(("-", " - ", "- ", " -", *(f" {word} " for word in to | ands | one_of))),
        to=to,
        ands=ands,
        between=spellings(ranges, "between"),
        from_=spellings(ranges, "from"),
        surely=spellings(ranges, "surely"),
        between_after=tuple(sorted(spellings(ranges, "between_after"))),
        change=spellings(section, "change"),
        one_of=one_of,
        each=bool(section.get("each")),
    )


def spots(folded: Folded, language: Language) -> Iterator[Spot]:
    """Every number of a text, two that make a range as one."""
    found = numerals.find(folded, language)
    words = range_words(language.tag)
    place, changed = 0, False
    while place < len(found):
        spot = None
        if place + 1 < len(found):
            spot = _range(folded, language.tag, found[place], found[place + 1], words)
        if spot is None:
            spot = Spot(folded, language.tag, found[place])
        place += 1 if spot.high is None else 2
        spot.changed = changed
        changed = spot.high is None and place < len(found) and _became(spot, found[place], words)
        spot.following = found[place] if place < len(found) else None
        yield spot


def _range(folded: Folded, tag: str, low: Numeral, high: Numeral, words: RangeWords) -> Spot | None:
    text = folded.text
    gap = text[low.end : high.start]
    if gap[-1:] in _SIGNS and gap[-1:] == text[low.start - 1 : low.start]:
        gap = gap[:-1]  # "$5 to $7 million"
    if high.start - low.end > 12 or gap not in words.joins:
        return None
    if low.start and text[low.start - 1] == "-":
        return None  # a row of hyphens: a code, a number spelled digit by digit
    if low.ordinal or high.ordinal or low.tail or low.upto or high.upto or (low.weak and high.weak):
        return None
    if words.each and gap == "-" and low.value in (high.value, high.value / high.scale) and low.form != MIXED:
        return Spot(folded, tag, replace(high, start=low.start))  # "5-5 लाख": five lakh each
    low = _with_scale(low, high)
    if low.value >= high.value:
        return None
    spot = Spot(folded, tag, low, high)
    join = gap.strip()
    signed = text[low.start - 1 : low.start] in _SIGNS
    before = spot.before_at(low.start - 1) if signed else spot.before
    if join in words.ands and join not in words.to:
        closed = bool(before and before[-1] in words.between) or any(
            text.startswith(f" {close}", high.end) for close in words.between_after
        )
        return spot if closed else None
    if join in words.one_of and high.value > low.value * 3:
        return None
    sure = bool(before) and before[-1] in words.surely
    if join != "-" and not sure and any(word in words.change for word in before):
        return None
    if join == "-" and _goes_on(text, high.end):
        return None
    return spot


def _goes_on(text: str, end: int) -> bool:
    """Whether a hyphen and a digit, or one letter alone, follow: a code ("88-1204-C"), no range."""
    rest = text[end + 1 : end + 3]
    return text[end : end + 1] == "-" and (rest[:1].isdigit() or (rest[:1].isalpha() and not rest[1:].isalpha()))


def _became(spot: Spot, following: Numeral, words: RangeWords) -> bool:
    """Whether the next number is what this one became: "rose from 10 to 13"."""
    between = spot.text[spot.end : following.start] if following.start - spot.end <= 24 else ""
    told = between.split()
    return bool(told) and told[-1] in words.to and any(word in words.change for word in spot.before)


def _with_scale(low: Numeral, high: Numeral) -> Numeral:
    """ "2 to 3 million" is two million to three million; "500 to 2 thousand" keeps its 500."""
    if low.scale != 1 or high.scale == 1 or low.value >= high.value / high.scale:
        return low
    return Numeral(low.start, low.end, low.value * high.scale, low.step * high.scale, high.scale, low.form)


Reader = Callable[[Spot], Mention | bool | None]  # a mention; True for "no value of any kind"; None for "not mine"


def read(folded: Folded, language: Language, reader: Reader) -> list[Mention]:
    """Every mention that one reader sees, without weighing other types against it."""
    found: list[Mention] = []
    for spot in spots(folded, language):
        if found and folded.span(spot.start, spot.end)[0] < found[-1].end:
            continue
        mention = reader(spot)
        if isinstance(mention, Mention):
            found.append(mention)
    return found


def exactly(spot: Spot) -> tuple[str, str]:
    """Canonical number and qualifier of a spot by its digits and words alone."""
    if spot.high is not None:
        return f"{plain(spot.low.value)}/{plain(spot.high.value)}", RANGE
    if spot.low.upto is not None:
        return f"{plain(spot.low.value)}/{plain(spot.low.upto)}", RANGE
    return plain(spot.low.value), EXACT
