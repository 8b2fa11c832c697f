"""The same sum or measure told in two units, "£50,000 ($66,000)": a field has it in the first."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.extraction.binding import Bound
from checker.extraction.reading import Read

_CONVERTS = "converts"  # the note of a mention in brackets, with the canonical form of what it repeats


def without_conversions(sentence: Read, bound: Sequence[Bound]) -> list[Bound]:
    """The bound values; what only repeats another one in another unit gives way to it, whichever of the two words bind."""
    told = {(one.use.field.name, one.value.canonical) for one in bound}
    return [kept for one in bound for kept in _first(sentence, one, told)]


def _first(sentence: Read, one: Bound, told: set[tuple[str, str]]) -> Iterator[Bound]:
    repeated = _repeated(one)
    if repeated is None:
        yield one
        return
    if (one.use.field.name, repeated) in told:
        return
    before = ((place, item) for place, item in sentence.at.items() if place < one.place and item.mention is not None)
    place, item = max(before, key=lambda found: found[0], default=(one.place, one.item))
    if item.mention is not None and item.mention.value.canonical == repeated:
        yield replace(one, item=item, value=item.mention.value, place=place)
    else:
        yield one


def _repeated(one: Bound) -> str | None:
    """What the value is a conversion of."""
    notes = one.item.mention.notes if one.item.mention is not None else ()
    return next((str(said) for name, said in notes if name == _CONVERTS), None)
