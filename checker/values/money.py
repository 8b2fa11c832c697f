"""Sums of money with their ISO 4217 code: "₹500 crore", "$2.5 million", "180 млрд рублей".

>>> from checker.languages import of
>>> parse("18,000 crore rupees", of("en")).canonical
'INR 180000000000'
>>> relate(parse("18,000 crore rupees", of("en")), parse("180 billion rupees", of("en"))).kind
'equal'
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.languages import of
from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import EXACT, RANGE, UNKNOWN, Mention, Reference, Relation, Scalar, Value
from checker.values import intervals
from checker.values.lexicon import Entries, meanings, spellings, table
from checker.values.qualifiers import qualified
from checker.values.spots import Spot, plain, read

TYPE = "money"
ABOUT = Decimal("0.05")  # of the value, each way: "about $100 million" may be said of 95 up to 105
_CANONICAL = re.compile(r"[A-Z]{3} \S+")
_LONGEST_SIGN = 6
_HUNDREDTH = Decimal("0.01")


def find(folded: Folded, language: Language, reference: Reference = Reference()) -> list[Mention]:  # noqa: B008
    """Every sum of money."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference = Reference()) -> Value | None:  # noqa: B008
    """The sum that the words as a whole state; None where they state none."""
    found = find(fold(words), language)
    return found[0].value if len(found) == 1 else from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form (`INR 5000000000`); None where it is none."""
    if not _CANONICAL.fullmatch(canonical) or intervals.numbers(canonical) is None:
        return None
    return Value.of(TYPE, canonical, RANGE if "/" in canonical else qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two sums stand to each other; sums in different currencies cannot be compared."""
    codes = left.canonical[:3], right.canonical[:3]
    if codes[0] != codes[1]:
        return Relation(UNKNOWN, 0.0, (f"{codes[0]} and {codes[1]} are different currencies",))
    return intervals.relate(left, right, tolerance or ABOUT)


@dataclass(frozen=True, slots=True)
class _Words:
    before: Mapping[str, str]
    before_words: Entries[str]
    after: Entries[str]
    after_signs: Mapping[str, str]
    codes: Mapping[str, str]
    parts: Entries[str]
    doubtful: Entries[str]
    cues: frozenset[str]
    joins: frozenset[str]


@cache
def _words(tag: str) -> _Words:
    common, section = Language("_common").section("money"), of(tag).section("money")
    codes = {code.lower(): code for code in common["codes"]} | {k.lower(): v for k, v in common["also"].items()}
    return _Words(
        before=meanings(common["before"]),
        before_words=Entries(table(section, "before")),
        after=Entries(table(section, "currencies")),
        after_signs=meanings(common["after"]),
        codes=codes,
        parts=Entries(table(section, "parts")),
        doubtful=Entries(table(section, "also")),
        cues=spellings(section, "also_after"),
        joins=frozenset(("", ",", *spellings(section, "joins"))),
    )


def mention(spot: Spot) -> Mention | None:
    """The sum of money at a spot."""
    if spot.low.ordinal:
        return None
    words = _words(spot.language)
    start, code, factor = _before(spot, words)
    end = spot.end
    if code is None:
        end, code, factor = _after(spot, words)
    elif (again := _after(spot, words))[1] == code:  # "Rs 500 rupees"
        end = again[0]
    if code is None:
        return None
    low, high = spot.low.value * factor, spot.high.value * factor if spot.high else None
    if high is None and factor == 1:
        small, end = _small_change(spot, end, code, words)
        low += small
    amount = plain(low) if high is None else f"{plain(low)}/{plain(high)}"
    after, ends, _ = spot.after_at(end)
    said = qualified(spot, start, end, spot.before_at(start), after, ends)
    step = spot.last.step * factor
    return spot.mention(
        TYPE,
        f"{code} {amount}",
        said.qualifier,
        span=(start, end),
        outer=(said.start, said.end),
        step=plain(step) if step > 1 else None,
    )


def _before(spot: Spot, words: _Words) -> tuple[int, str | None, Decimal]:
    """A sign or code before the number: where it starts, its currency, and what it multiplies."""
    text, one = spot.text, Decimal(1)
    stop = spot.start - 1 if text[spot.start - 1 : spot.start] == " " else spot.start
    if stop <= 0 or text[stop - 1] in "\n ":
        return spot.start, None, one
    for length in range(min(_LONGEST_SIGN, stop), 0, -1):
        start = stop - length
        sign = text[start:stop]
        if start and text[start - 1].isalpha() and sign[0].isalpha():
            continue
        if sign in words.before:
            return start, words.before[sign], one
        if sign in words.codes and spot.shown(start, stop).isupper():
            return start, words.codes[sign], one
        if sign[:1] == "m" and sign[1:] in words.codes and spot.shown(start, stop).isupper():
            return start, words.codes[sign[1:]], Decimal(1000000)
    named = words.before_words.at_end(spot.before) if words.before_words else None
    if named is not None and not spot.last.tail and not words.after.at_start(spot.after):
        return text.rindex(spot.before[-1], 0, spot.start), named[1], one
    return spot.start, None, one


def _after(spot: Spot, words: _Words) -> tuple[int, str | None, Decimal]:
    """A sign, code or word after the number: where it ends, its currency, and what it multiplies."""
    text, one = spot.text, Decimal(1)
    place = spot.end + 1 if text[spot.end : spot.end + 1] == " " else spot.end
    for length in range(3, 0, -1):
        sign = text[place : place + length]
        if sign in words.after_signs:
            return place + length, words.after_signs[sign], one
    if spot.last.tail:
        return _of_word(spot, spot.last.tail, spot.end + len(spot.last.tail), words)
    if not spot.after:
        return spot.end, None, one
    hit = words.after.at_start(spot.after)
    if hit is not None:
        return spot.ends[hit[0] - 1], hit[1], one
    part = words.parts.at_start(spot.after)
    if part is not None:
        return spot.ends[part[0] - 1], part[1], _HUNDREDTH
    doubtful = words.doubtful.at_start(spot.after)
    if doubtful is not None and not words.cues.isdisjoint(spot.before[-3:]):
        return spot.ends[doubtful[0] - 1], doubtful[1], one
    return _of_word(spot, spot.after[0], spot.ends[0], words)


def _of_word(spot: Spot, word: str, end: int, words: _Words) -> tuple[int, str | None, Decimal]:
    shown = spot.shown(end - len(word), end)
    if word in words.codes and shown.isupper():
        return end, words.codes[word], Decimal(1)
    if word[:1] == "m" and word[1:] in words.codes and shown.isupper():
        return end, words.codes[word[1:]], Decimal(1000000)
    currency = words.after.get(word) if word == spot.last.tail else None
    if currency is not None:
        return end, currency, Decimal(1)
    return spot.end, None, Decimal(1)


def _small_change(spot: Spot, end: int, code: str, words: _Words) -> tuple[Decimal, int]:
    """The hundredths that go with a sum: "3 dollars 50 cents"."""
    following = spot.following
    if following is None or not 0 <= following.start - end <= 6 or following.value >= 100:
        return Decimal(0), end
    if spot.text[end : following.start].strip() not in words.joins:
        return Decimal(0), end
    if following.tail:
        known = words.parts.get(following.tail)
        return (following.value * _HUNDREDTH, following.end + len(following.tail)) if known else (Decimal(0), end)
    change = Spot(spot.folded, spot.language, following)
    part = words.parts.at_start(change.after)
    if part is None or part[1] != code:
        return Decimal(0), end
    return following.value * _HUNDREDTH, change.ends[part[0] - 1]
