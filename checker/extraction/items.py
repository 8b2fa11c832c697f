"""Known words and values of a text, as sentences are read from them."""

from msgspec import Struct

from checker.extraction.words import Known
from checker.model.value import AT_LEAST, Mention, Value

SUMMED = "summed"  # note of a number that is the sum of a list: the noun behind it counts its last member alone
UNBORN = "UNBORN"  # class of words for a child that some count among the dead and others do not
# "A man was killed" need not be the whole toll; "no one" and "a mother and her two sons" are said as wholes.
SINGLE = Value.of("quantity", "1", AT_LEAST, counted="person", implied=True)
NO_ONE = Value.of("quantity", "0", counted="person", implied=True)


class Item(Struct, frozen=True, gc=False):
    """A known word or a value in a sentence. start, end: in the part's text, a value's with its qualifier's words.

    counts: of a name at the end of a list, how many persons the list names. parts: of a number that a list comes to, those of
    its members that count people of a kind ("four children and three adults").
    """

    start: int
    end: int
    symbol: str
    mention: Mention | None = None
    known: Known | None = None
    counts: Value | None = None
    parts: tuple[Mention, ...] = ()

    def has(self, name: str) -> bool:
        """Whether it is a word of one of the language's classes."""
        return self.known is not None and name in self.known.classes


def value_of(item: Item, type: str, sense: str = "") -> Value | None:
    """What an item is as a value of a type: a mention's own, a person or word as a count, a word as the sense of a concept."""
    if item.mention is not None:
        if item.mention.value.type in ("person", "age") and type == "quantity":
            return item.counts or SINGLE
        if item.mention.value.type == "person" and type == "age":
            age = item.mention.value.get("age")
            return None if age is None else Value.of("age", str(age))
        return item.mention.value if not sense else None
    if item.known is None:
        return None
    if sense:
        told = item.known.senses.get(sense)
        return None if told is None else Value.of("identifier", told, sense=sense)
    return SINGLE if item.known.value is not None and item.known.value.canonical == "1" else item.known.value
