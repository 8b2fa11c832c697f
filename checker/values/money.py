"""Sums of money with their ISO 4217 code: "₹500 crore", "$2.5 million", "180 млрд рублей".

>>> from checker.languages import of
>>> parse("18,000 crore rupees", of("en")).canonical
'INR 180000000000'
>>> relate(parse("18,000 crore rupees", of("en")), parse("180 billion rupees", of("en"))).kind
'equal'
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from msgspec import Struct

from checker.languages import of
from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.languages.phrases import is_word
from checker.model.value import EXACT, RANGE, UNKNOWN, Mention, Reference, Relation, Scalar, Value
from checker.values import intervals, nouns, numerals
from checker.values.lexicon import Entries, meanings, phrases, spellings, table
from checker.values.qualifiers import qualified
from checker.values.spots import Spot, plain, read

TYPE = "money"
ABOUT = Decimal("0.05")  # of the value, each way: "about $100 million" may be said of 95 up to 105
_CANONICAL = re.compile(r"[A-Z]{3} \S+")
_LONGEST_SIGN = 6
_ZERO, _ONE, _HUNDREDTH, _MILLION = Decimal(0), Decimal(1), Decimal("0.01"), Decimal(1000000)
_TEN, _THOUSAND = Decimal(10), Decimal(1000)


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every sum of money."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The sum that the words as a whole state; None where they state none."""
    found = find(fold(words), language)
    return found[0].value if len(found) == 1 else from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form (`INR 5000000000`); None where it is none."""
    amount = intervals.normal(canonical[4:]) if _CANONICAL.fullmatch(canonical) else None
    if amount is None:
        return None
    return Value.of(TYPE, f"{canonical[:3]} {amount}", RANGE if "/" in amount else qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two sums stand to each other; sums in different currencies cannot be compared."""
    codes = left.canonical[:3], right.canonical[:3]
    if codes[0] != codes[1]:
        return Relation(UNKNOWN, 0.0, (f"{codes[0]} and {codes[1]} are different currencies",))
    return intervals.relate(left, right, tolerance or ABOUT)


_WORD, _PART, _DOUBTFUL, _CODE = range(4)  # what a currency's name behind a number is


class _Words(Struct, frozen=True):
    before: Mapping[str, str]
    before_words: Entries[str]
    after: Entries[tuple[int, str]]
    after_signs: Mapping[str, str]
    signs_begin: frozenset[str]
    signs_end: frozenset[str]
    codes: Mapping[str, str]
    scales: Mapping[str, Decimal]
    cues: frozenset[str]
    rates: Entries[bool]
    joins: frozenset[str]
    least: Decimal | None
    apart: frozenset[str]


@cache
def _words(tag: str) -> _Words:
    common, section = Language("_common").section("money"), of(tag).section("money")
    codes = {code.lower(): code for code in common["codes"]} | {k.lower(): v for k, v in common["also"].items()}
    codes |= {f"m{code}": currency for code, currency in codes.items() if f"m{code}" not in codes}  # "30 MUSD"
    before, after_signs = meanings(common["before"]), meanings(common["after"])
    names = {word: (_CODE, code) for word, code in codes.items()}
    for name, kind in (("also", _DOUBTFUL), ("parts", _PART), ("currencies", _WORD)):
        names |= {word: (kind, code) for word, code in table(section, name).items()}
    return _Words(
        before=before,
        before_words=Entries(table(section, "before")),
        after=Entries(names),
        after_signs=after_signs,
        signs_begin=frozenset(sign[0] for sign in after_signs),
        signs_end=frozenset(sign[-1] for sign in (*before, *codes)),
        codes=codes,
        scales={letter: Decimal(worth) for letter, worth in common["scales"].items()},
        cues=spellings(section, "also_after"),
        rates=phrases(section, "also_before"),
        joins=frozenset(("", ",", *spellings(section, "joins"))),
        least=Decimal(str(section["also_from"])) if "also_from" in section else None,
        apart=frozenset(code.lower() for code in common["apart"]),
    )


def mention(spot: Spot) -> Mention | None:
    """The sum of money at a spot."""
    if spot.low.ordinal:
        return None
    words = _words(spot.language)
    start, code, factor = _before(spot, words)
    end = spot.end
    if code is not None and spot.last.tail in words.scales:
        factor, end = words.scales[spot.last.tail], end + 1
    if code is None:
        end, code, factor = _after(spot, words)
    elif end == spot.end and (again := _after(spot, words))[1] == code:  # "Rs 500 rupees"
        end = again[0]
    if code is None:
        return None
    low, high = spot.low.value * factor, spot.high.value * factor if spot.high else None
    if high is None and factor == 1:
        small, end = _small_change(spot, end, code, words)
        low += small
    amount = plain(low) if high is None else f"{plain(low)}/{plain(high)}"
    after, ends = spot.after_at(end)
    said = qualified(spot, start, end, spot.before_at(start), after, ends)
    step = _step(spot) * factor
    return spot.mention(
        TYPE,
        f"{code} {amount}",
        said.qualifier,
        span=(start, end),
        outer=(said.start, said.end),
        step=plain(step) if step > 1 else None,
    )


def _step(spot: Spot) -> Decimal:
    """The worth of the last place that is meant: of a round count of crores or millions, "70,000 crore", the second."""
    last = spot.last
    count = last.value / last.scale
    if last.scale == 1 or count != int(count) or count % _THOUSAND or not count:
        return last.step
    return max(last.step, last.scale * _TEN ** (count.adjusted() - 1))


def _before(spot: Spot, words: _Words) -> tuple[int, str | None, Decimal]:
    """A sign or code before the number: where it starts, its currency, and what it multiplies."""
    text, stop = spot.text, spot.start
    if text[stop - 1 : stop] == " ":
        stop -= 1
    if stop > 0 and text[stop - 1] in words.signs_end:
        for length in range(min(_LONGEST_SIGN, stop), 0, -1):
            start = stop - length
            sign = text[start:stop]
            if start and is_word(text[start - 1]) and not text[start - 1].isdigit() and sign[0].isalpha():
                continue
            if sign in words.before:
                return start, words.before[sign], _ONE
            if sign in words.apart and stop == spot.start:
                continue  # "COP29" is a conference, "COP 29" are pesos
            if sign in words.codes and spot.shown(start, stop).isupper():
                return start, words.codes[sign], _worth(sign)
    named = words.before_words.at_end(spot.before) if words.before_words else None
    if named is not None and not spot.last.tail and words.after.at_start(spot.after) is None:
        start = text.rindex(spot.before[-1], 0, spot.start)
        if not _counted_by(spot, start):
            return start, named[1], _ONE
    return spot.start, None, _ONE


def _counted_by(spot: Spot, start: int) -> bool:
    """Whether the currency at a place belongs to the number before it: "3,4 млрд евро 87 голосами"."""
    return any(numeral.end == start - 1 for numeral in numerals.find(spot.folded, of(spot.language)))


def _worth(code: str) -> Decimal:
    """What the letters of a code multiply: MUSD are millions of dollars."""
    return _MILLION if len(code) > 3 else _ONE


def _after(spot: Spot, words: _Words) -> tuple[int, str | None, Decimal]:
    """A sign, code or word after the number: where it ends, its currency, and what it multiplies."""
    text, place = spot.text, spot.end
    if text[place : place + 1] == " ":
        place += 1
    if text[place : place + 1] in words.signs_begin:
        for length in range(min(3, len(text) - place), 0, -1):
            sign = words.after_signs.get(text[place : place + length])
            if sign is not None:
                return place + length, sign, _ONE
    tail = spot.last.tail
    if tail in words.scales:  # "5m euros"
        after, ends = spot.after_at(spot.end + len(tail))
        named = words.after.at_start(after)
        if named is not None and named[1][0] == _WORD:
            return ends[named[0] - 1], named[1][1], words.scales[tail]
    if tail:
        known = words.after.get(tail)
        hit, end = ((1, known) if known else None), spot.end + len(tail)
    else:
        hit = words.after.at_start(spot.after)
        end = spot.ends[hit[0] - 1] if hit else spot.end
    if hit is None:
        return spot.end, None, _ONE
    kind, code = hit[1]
    if kind == _WORD:
        return end, code, _ONE
    if kind == _PART:
        letter = end - spot.end == 1 and text[spot.end].isalpha()  # "38C" are degrees, "99c" are cents
        alone = len(tail or spot.after[0]) == 1 and not (tail and not letter)
        return (
            (spot.end, None, _ONE)
            if alone and not (letter and spot.shown(spot.end, end).islower())
            else (end, code, _HUNDREDTH)
        )
    if kind == _DOUBTFUL:
        told = not words.cues.isdisjoint(spot.before[-3:]) or words.rates.at_start(spot.after[hit[0] :]) is not None
        told = told or (words.least is not None and spot.value >= words.least)
        return (end, code, _ONE) if told else (spot.end, None, _ONE)
    word = tail or spot.after[0]
    return (end, code, _worth(word)) if spot.shown(end - len(word), end).isupper() else (spot.end, None, _ONE)


def _small_change(spot: Spot, end: int, code: str, words: _Words) -> tuple[Decimal, int]:
    """The hundredths that go with a sum: "3 dollars 50 cents"."""
    following, none = spot.following, (_ZERO, end)
    if following is None or not 0 <= following.start - end <= 6 or following.value >= 100:
        return none
    if spot.text[end : following.start].strip() not in words.joins:
        return none
    amount = following.value * _HUNDREDTH
    if following.tail:
        known = words.after.get(following.tail)
        return (amount, following.end + len(following.tail)) if known and known[0] == _PART else none
    change = Spot(spot.folded, spot.language, following)
    hit = words.after.at_start(change.after)
    if hit is not None:
        return (amount, change.ends[hit[0] - 1]) if hit[1] == (_PART, code) else none
    return (amount, following.end) if _bare_change(spot, end, change) else none


def _bare_change(spot: Spot, end: int, change: Spot) -> bool:
    """ "thirteen dollars forty-five", "20 dollars and 43.": two digits that count nothing themselves."""
    number = change.low
    if (
        number.value < 10
        or number.ordinal
        or number.fraction
        or number.value != int(number.value)
        or spot.low.scale != 1
    ):
        return False
    if spot.text[end : number.start].strip():
        return spot.text[number.end : number.end + 2].strip() in ("", ".", ",", ";")
    ends = spot.text[number.end : number.end + 1] in ("", " ", ".", ",", ";")
    return ends and nouns.head(change) is None and nouns.unit(change) is None
