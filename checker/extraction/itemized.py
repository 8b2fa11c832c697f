"""Parts that a list tells: "seven people died: four children and three adults", "four children and three adults died"."""

from collections.abc import Iterator

from msgspec.structs import replace

from checker.extraction.binding import Bound
from checker.extraction.claims import Found
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE
from checker.extraction.wholes import is_whole, own

_AS_SURE = 0.95  # of the total's
_REACH = 4  # symbols from a total to the list that says of whom it is made up
_QUANTITY = OF_TYPE["quantity"]


def with_itemized(sentence: Read, bound: list[Bound]) -> list[Bound]:
    """The bound values and, of each count that a list makes up, those members that count people of a kind."""
    if not any(item.parts for item in sentence.items):
        return bound
    more = [part for one in bound if _divided(one) for part in _members(sentence, one)]
    return [*bound, *more] if more else bound


def without_loose(ones: list[Found]) -> list[Found]:
    """The counts of a field without members of a list that is itself no whole of the event: what was confirmed by noon."""
    lists = [one for one in ones if one.bound.item.parts and not (own(one) and is_whole(one))]
    return [one for one in ones if not any(_within(one, other) for other in lists)] if lists else ones


def _within(one: Found, other: Found) -> bool:
    mine, theirs = one.bound.item, other.bound.item
    inside = theirs.start <= mine.start and mine.end <= theirs.end
    return one is not other and one.bound.part and one.sentence is other.sentence and inside


def _divided(one: Bound) -> bool:
    settings = one.use.field.settings
    return one.value.type == "quantity" and one.use.field.evolves and not (one.part or settings.get("no_parts"))


def _members(sentence: Read, total: Bound) -> Iterator[Bound]:
    listed = total.item if total.item.parts else _list_behind(sentence, total)
    for mention in listed.parts if listed is not None else ():
        if mention.value.get("subset") in total.use.not_of:
            continue
        item = Item(mention.start, mention.end, _QUANTITY, mention)
        sure = round(total.sure * _AS_SURE, 3)
        yield replace(total, item=item, value=mention.value, part=True, sure=sure)


def _list_behind(sentence: Read, total: Bound) -> Item | None:
    """The list right behind a total that comes to the same."""
    for place in range(total.place + 1, total.place + _REACH + 1):
        item = sentence.at.get(place)
        if item is not None and item.symbol == _QUANTITY:
            same = item.mention is not None and item.mention.value.canonical == total.value.canonical
            return item if item.parts and same else None
    return None
