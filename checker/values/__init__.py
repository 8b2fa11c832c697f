"""Words to dates, quantities, money, names and places: find, parse, canonical, relate.

>>> from checker.languages import of
>>> about, exact = (parse("quantity", words, of("en"), Reference()) for words in ("about 80", "82"))
>>> relate(about, exact).kind
'compatible'
"""

from decimal import Decimal

from checker.languages.language import Language
from checker.model.value import UNKNOWN, Reference, Relation, Value
from checker.values import mentions
from checker.values.types import NAMES, TYPES, module

__all__ = ["TYPES", "mentions", "of_canonical", "parse", "relate"]


def parse(type: str, words: str, language: Language, reference: Reference) -> Value | None:
    """The value of a type that the words as a whole state; None where they state none. Raises KeyError for no type."""
    value: Value | None = module(type).parse(words, language.tag if type in NAMES else language, reference)
    return value


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two values stand to each other, with the reason; `unknown` where their types differ."""
    if left.type != right.type:
        return Relation(UNKNOWN, 0.0, (f"one is a {left.type}, the other a {right.type}",))
    relation: Relation = module(left.type).relate(left, right, tolerance)
    return relation


def of_canonical(type: str, canonical: str) -> Value | None:
    """The value of a canonical form; None where it is none, and for names, whose every spelling has to be read."""
    read = getattr(module(type), "from_canonical", None)
    return read(canonical) if read else None
