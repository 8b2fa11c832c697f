"""Places in an order: "11th", "одиннадцатое", "5वीं".

>>> from checker.languages import of
>>> parse("ग्यारहवां", of("hi")).canonical
'11'
>>> relate(parse("11th", of("en")), parse("ninth", of("en"))).kind
'conflict'
"""

from decimal import Decimal

from checker.languages.fold import Folded, fold
from checker.languages.language import Language
from checker.model.value import CONFLICT, EQUAL, EXACT, UNKNOWN, Mention, Reference, Relation, Scalar, Value
from checker.values.spots import Spot, plain, read

TYPE = "ordinal"


def find(folded: Folded, language: Language, reference: Reference | None = None) -> list[Mention]:
    """Every ordinal, as if no other type were there; `mentions.find` weighs the types."""
    return read(folded, language, mention)


def parse(words: str, language: Language, reference: Reference | None = None) -> Value | None:
    """The ordinal that the words as a whole state; plain digits are one too. None where they state none."""
    found = find(fold(words), language)
    if len(found) == 1:
        return found[0].value
    return from_canonical(words.strip())


def from_canonical(canonical: str, qualifier: str = EXACT, **detail: Scalar | None) -> Value | None:
    """The value of a canonical form, a plain integer; None where it is none."""
    number = canonical.strip()
    if not (number.isascii() and number.isdigit() and len(number) < 25):
        return None
    return Value.of(TYPE, str(int(number)), qualifier, **detail)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """Equal or in conflict: an order has no "about"."""
    if not left.canonical or not right.canonical:
        return Relation(UNKNOWN, 0.0, ("one side states no place in the order",))
    if left.canonical == right.canonical:
        return Relation(EQUAL, 1.0, (f"both are number {left.canonical}",))
    return Relation(CONFLICT, 0.0, (f"number {left.canonical} is not number {right.canonical}",))


def mention(spot: Spot) -> Mention | None:
    """The ordinal at a spot."""
    low = spot.low
    if not low.ordinal or low.value != low.value.to_integral_value():
        return None
    return spot.mention(TYPE, plain(low.value))
