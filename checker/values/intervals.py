"""Numbers as the sets of values that they leave open, and how two such sets stand to each other."""

import re
from decimal import Decimal

from checker.model.value import (
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    COMPATIBLE,
    CONFLICT,
    EQUAL,
    EXACT,
    LESS_THAN,
    MORE_THAN,
    NEARLY,
    RANGE,
    UNKNOWN,
    Relation,
    Value,
)
from checker.values.spots import plain

_NUMBER = re.compile(r"-?[0-9]{1,160}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,2})?")
_CONVERTED = Decimal("0.03")  # converting rounds: 60 miles are told as 97 or as 100 kilometres
_CUT = Decimal("0.1")  # a figure that was cut short lost less than this share of itself
_ROUNDED = Decimal(
    "0.25"
)  # nor one that was rounded more than this: 1.3 million may be told as a million, half a million may not
_OR = ("or_less", "or_more")  # details: how many whom others count or leave out
_INFINITE = Decimal("Infinity")


def numbers(canonical: str) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest of a canonical number or range; None where it is neither."""
    parts = canonical.rpartition(" ")[2].split("/")
    if len(parts) > 2 or not all(_NUMBER.fullmatch(part.strip()) for part in parts):
        return None
    low, high = Decimal(parts[0]), Decimal(parts[-1])
    return (low, high) if low <= high else (high, low)


def normal(canonical: str) -> str | None:
    """A number or range as every module writes it; None where it is neither.

    >>> normal("080.50"), normal("9e1/80"), normal("many")
    ('80.5', '80/90', None)
    """
    bounds = numbers(canonical)
    if bounds is None:
        return None
    low, high = (plain(bound) for bound in bounds)
    return f"{low}/{high}" if "/" in canonical else low


def scaled(value: Value, factor: Decimal) -> Value:
    """The same value in a unit that is `factor` times smaller."""
    bounds = numbers(value.canonical)
    if bounds is None:
        return value
    low, high = (plain(bound * factor) for bound in bounds)
    step = step_of(value) * factor
    canonical = low if low == high else f"{low}/{high}"
    return Value.of(value.type, canonical, value.qualifier, step=str(step))


def step_of(value: Value) -> Decimal:
    """The worth of the last place that a value states."""
    told = value.get("step")
    if told is not None:
        return Decimal(str(told))
    decimals = value.canonical.rpartition(".")[2] if "." in value.canonical else ""
    return Decimal(1).scaleb(-len(decimals))


def spread(value: Value, about: Decimal) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest number that a value may be said of."""
    bounds = numbers(value.canonical)
    if bounds is None:
        return None
    low, high = bounds
    if value.qualifier in (AT_LEAST, MORE_THAN):
        return low, _INFINITE
    if value.qualifier in (AT_MOST, LESS_THAN):
        return -_INFINITE, high
    if value.qualifier == APPROXIMATE:
        return low - abs(low) * about, high + abs(high) * about
    if value.qualifier == NEARLY:
        return low - abs(low) * about, high
    return low, high


def relate(left: Value, right: Value, about: Decimal, *, converted: bool = False) -> Relation:
    """Equal, one holding the other, overlapping or apart.

    about: how far "about" and "nearly" reach, as a share of the value. converted: whether units were converted.
    """
    first, second = spread(left, about), spread(right, about)
    if first is None or second is None:
        return Relation(UNKNOWN, 0.0, ("one side states no number",))
    told = f"{show(left)} and {show(right)}"
    if numbers(left.canonical) == numbers(right.canonical):
        if left.qualifier == right.qualifier:
            return Relation(EQUAL, 1.0, (f"both say {show(left)}",))
        return Relation(COMPATIBLE, 0.95, (f"{told} name the same number",))
    if max(first[0], second[0]) <= min(first[1], second[1]):
        return Relation(COMPATIBLE, _closeness(first, second), (f"{told} can be the same number",))
    if converted and _within(left, right, _CONVERTED):
        return Relation(COMPATIBLE, 0.9, (f"{told} differ by no more than a conversion rounds",))
    if _same_but_for_some(left, right):
        return Relation(COMPATIBLE, 0.8, (f"{told} differ by those whom some count and others do not",))
    rounded = _rounded(left, right)
    if rounded:
        return Relation(COMPATIBLE, 0.9, (f"{told} agree at the coarser precision, {plain(rounded)}",))
    return Relation(CONFLICT, 0.0, (f"{told} stay apart however loosely they are read",))


def _same_but_for_some(left: Value, right: Value) -> bool:
    """Whether two exact numbers differ by those whom some count and others do not: the attacker among the dead.

    Not where both say that they count them, or both that they do not.
    """
    told = [{name for name in _OR if value.get(name)} for value in (left, right)]
    return not (told[0] == told[1] and len(told[0]) == 1) and bool(_counts(left) & _counts(right))


def _counts(value: Value) -> set[Decimal]:
    """An exact number, and what it is with or without them."""
    bounds = numbers(value.canonical)
    if bounds is None or bounds[0] != bounds[1] or value.qualifier != EXACT:
        return set()
    less, more = (Decimal(str(value.get(name) or 0)) for name in _OR)
    return {bounds[0], bounds[0] - less, bounds[0] + more}


def _closeness(first: tuple[Decimal, Decimal], second: tuple[Decimal, Decimal]) -> float:
    """Poor where one side says little: an open bound, a wide interval."""
    if any(bound.is_infinite() for bound in (*first, *second)):
        return 0.5
    wide, narrow = max(first[1] - first[0], second[1] - second[0]), min(first[1] - first[0], second[1] - second[0])
    top = max(abs(first[1]), abs(second[1]), Decimal(1))
    return round(float(Decimal("0.9") - min((wide - narrow) / top, Decimal("0.4"))), 3)


def _within(left: Value, right: Value, share: Decimal) -> bool:
    first, second = numbers(left.canonical), numbers(right.canonical)
    if first is None or second is None:
        return False
    apart = max(first[0] - second[1], second[0] - first[1])
    return apart <= share * max(abs(first[1]), abs(second[1]))


def _rounded(left: Value, right: Value) -> Decimal | None:
    """The step at which two numbers are the same, rounded or cut off; None where they differ even so."""
    if {left.qualifier, right.qualifier} - {EXACT, APPROXIMATE, RANGE}:
        return None
    steps = step_of(left), step_of(right)
    first, second = numbers(left.canonical), numbers(right.canonical)
    if steps[0] == steps[1] or first is None or second is None:
        return None
    (coarse, fine), step = ((first, second), steps[0]) if steps[0] > steps[1] else ((second, first), steps[1])
    apart = max(fine[0] - coarse[1], coarse[0] - fine[1])
    if apart <= min(step / 2, _ROUNDED * abs(fine[0])):
        return step
    above = fine[0] - coarse[1]
    return step if 0 < above < step and above <= _CUT * abs(fine[0]) else None


def show(value: Value) -> str:
    """A value for a reason: `about 80`, `80 to 90`."""
    words = {
        APPROXIMATE: "about ",
        NEARLY: "nearly ",
        AT_LEAST: "at least ",
        MORE_THAN: "more than ",
        AT_MOST: "at most ",
        LESS_THAN: "less than ",
    }
    return words.get(value.qualifier, "") + value.canonical.replace("/", " to ")
