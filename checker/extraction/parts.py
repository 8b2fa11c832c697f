"""Parts of a count: "eleven people, including two children", "दो बच्चों समेत पांच लोग", "two of the injured"."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.binding import Bound
from checker.extraction.by_place import of_places
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE

_AS_SURE = 0.95  # of the total's
_REACH = 12  # symbols from a total to the word that announces its parts
_NEAR = 2  # symbols from that word to the part's number
_QUANTITY = OF_TYPE["quantity"]


def with_parts(sentence: Read, bound: list[Bound]) -> list[Bound]:
    """The bound values and the parts that the sentence gives of those that are counts."""
    taken = {one.place for one in bound}
    placed = of_places(sentence, bound)
    out = [replace(one, part=True) if one.place in placed or _taken_out(sentence, one, bound) else one for one in bound]
    for one in tuple(out):
        divided = one.value.type == "quantity" and not one.use.field.settings.get("no_parts")
        if divided and one.item.mention is not None and not _announced(sentence, one.place):
            for part in _parts(sentence, one):
                if part.place not in taken and not _of_a_nearer(part, one, out):
                    taken.add(part.place)
                    out.append(part)
    out = [replace(one, whole=True) if _of_another(sentence, one, out) else one for one in out]
    return sorted(out, key=lambda found: (found.place, found.use.field.name))


def _of_another(sentence: Read, one: Bound, bound: list[Bound]) -> bool:
    """Whether a count told as a part is one of another field's count, and its own field's only one so far."""
    if one.part or one.value.type != "quantity" or not _announced(sentence, one.place):
        return False
    if any(other.use.field is one.use.field and other.place < one.place for other in bound):
        return False
    return any(_is_count(sentence.at.get(place)) for place in range(one.place))


def _of_a_nearer(part: Bound, total: Bound, bound: list[Bound]) -> bool:
    """Whether a part is too large for its total and not for one told after it: "9 were killed and 20 hurt, including 12 children"."""
    most = Decimal(0) if "/" in part.value.canonical else Decimal(part.value.canonical)
    return _holds(total) < most and any(
        total.place < other.place < part.place and other.value.type == "quantity" and most <= _holds(other)
        for other in bound
    )


def _holds(total: Bound) -> Decimal:
    return Decimal(total.value.canonical.rpartition("/")[2])


def _taken_out(sentence: Read, one: Bound, bound: list[Bound]) -> bool:
    """Whether a count is taken out of its field's own: "two of the injured", "40 were injured, five of them badly"."""
    if one.value.type != "quantity" or one.use.field.settings.get("no_parts"):
        return False
    after = one.place + 1
    if sentence.has(after, "OF", "OUT_OF"):
        if sentence.has(one.place - 1, "ALL"):  # "all four of the injured"
            return False
        of = after + 2 if sentence.has(after + 1, "OBJECT", "DEFINITE", "THIS") else after + 1
        return of in one.cues or _of_those_struck(sentence, of, one)
    same = (other for other in bound if other.use.field is one.use.field)
    return sentence.has(after, "INCLUDING") and any(other.place < one.place for other in same)


def _of_those_struck(sentence: Read, place: int, one: Bound) -> bool:
    """Whether a field that stands in for another takes its number from words of that kind: "four of the injured are in hospital"."""
    item = sentence.at.get(place)
    return "instead" in one.use.field.settings and item is not None and item.known is not None and item.known.binds


def _announced(sentence: Read, place: int) -> bool:
    return any(sentence.has(near, "INCLUDING") for near in range(place - _NEAR - 1, place))


def _parts(sentence: Read, total: Bound) -> Iterator[Bound]:
    for place, item in sorted(sentence.at.items()):
        if item.has("INCLUDING") and 0 < place - total.place <= _REACH:
            yield from _after(sentence, place, total)
        elif item.has("INCLUDED") and 0 < total.place - place <= _REACH:
            yield from _before(sentence, place, total)


def _after(sentence: Read, place: int, total: Bound) -> Iterator[Bound]:
    """The number that follows "including"; more of them where commas and "and" join them."""
    at = place
    while True:
        found = next((near for near in range(at + 1, at + _NEAR + 4) if _is_count(sentence.at.get(near))), None)
        if found is None or not set(sentence.symbols[at + 1 : found]) <= _joining(sentence, at + 1, found):
            return
        yield _as_part(sentence, found, total)
        at = found


def _before(sentence: Read, place: int, total: Bound) -> Iterator[Bound]:
    found = next((near for near in range(place - 1, place - _NEAR - 2, -1) if _is_count(sentence.at.get(near))), None)
    if found is not None:
        yield _as_part(sentence, found, total)


def _joining(sentence: Read, start: int, end: int) -> set[str]:
    """Plain words, commas, "and" and nouns: what may stand between the parts of one list."""
    joints = {
        item.symbol
        for near in range(start, end)
        if (item := sentence.at.get(near)) is not None
        and (item.has("AND") or (item.known is not None and not item.known.classes))
    }
    return joints | {".", ","}


def _is_count(item: Item | None) -> bool:
    return item is not None and item.symbol == _QUANTITY and item.mention is not None


def _as_part(sentence: Read, place: int, total: Bound) -> Bound:
    item = sentence.at[place]
    assert item.mention is not None, "only counts that stand in the text are parts"
    return replace(
        total,
        item=item,
        value=item.mention.value,
        place=place,
        cues=total.cues,
        part=True,
        sure=round(total.sure * _AS_SURE, 3),
    )
