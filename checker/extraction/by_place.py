"""Counts that a sentence tells place by place: "six died in Torvale and 16 in Ostreva", "in Torvale six, in Ostreva 16".

Each is a part, whatever the whole is: a storm over two countries has a toll in each, and one of both.
"""

from collections.abc import Iterator

from checker.extraction.binding import Bound
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.extraction.symbols import COUNTRY, OF_TYPE

_QUANTITY = OF_TYPE["quantity"]
_PLACES = (OF_TYPE["place"], COUNTRY)
_FAR = 8  # symbols between a count and its place


def of_places(sentence: Read, bound: list[Bound]) -> frozenset[int]:
    """Where the bound counts stand that are told place by place, in one field or with a further number that none takes."""
    if sum(sentence.symbols.count(symbol) for symbol in _PLACES) < 2:
        return frozenset()
    mine: dict[str, set[int]] = {}
    for one in bound:
        if one.use.field.evolves and one.value.type == "quantity" and _counts(sentence.at.get(one.place)):
            mine.setdefault(one.use.field.name, set()).add(one.place)
    others = {one.place for one in bound}
    found: set[int] = set()
    for told in mine.values():
        free = {place for place, item in sentence.at.items() if _counts(item) and place not in others}
        counts = sorted(told | free)
        if len(counts) > 1:
            found |= told & (_placed(sentence, counts, before=True) or _placed(sentence, counts, before=False))
    return frozenset(found)


def _counts(item: Item | None) -> bool:
    """Whether it is a number of people, or one whose noun is left out."""
    if item is None or item.symbol != _QUANTITY or item.mention is None:
        return False
    return item.mention.value.get("counted") in (None, "person") and item.mention.value.get("unit") is None


def _placed(sentence: Read, counts: list[int], before: bool) -> set[int]:
    """The counts that have each a place of its own before them, or each behind; nothing where fewer than two have."""
    told = {count: name for count in counts if (name := next(_names(sentence, counts, count, before), None))}
    return set(told) if len(told) > 1 and len(set(told.values())) == len(told) else set()


def _names(sentence: Read, counts: list[int], count: int, before: bool) -> Iterator[str]:
    """The names of places between a count and its neighbour on one side, the nearest first."""
    index = counts.index(count)
    if before:
        stop = counts[index - 1] if index else -1
        near = range(count - 1, max(stop, count - _FAR - 1), -1)
    else:
        stop = counts[index + 1] if index + 1 < len(counts) else len(sentence.symbols)
        near = range(count + 1, min(stop, count + _FAR + 1))
    for place in near:
        item = sentence.at.get(place)
        if item is not None and item.mention is not None and item.symbol in _PLACES:
            yield item.mention.value.canonical
