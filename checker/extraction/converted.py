"""The same sum or measure told in two units, "£50,000 ($66,000)": a field has it in the first."""

from collections.abc import Sequence

from checker.extraction.binding import Bound

_CONVERTS = "converts"  # the note of a mention in brackets, with the canonical form of what it repeats


def without_conversions(bound: Sequence[Bound]) -> list[Bound]:
    """The bound values without those that only repeat another one of their field in another unit."""
    told = {(one.use.field.name, one.value.canonical) for one in bound}
    return [one for one in bound if (one.use.field.name, _repeated(one)) not in told]


def _repeated(one: Bound) -> str | None:
    """What the value is a conversion of."""
    notes = one.item.mention.notes if one.item.mention is not None else ()
    return next((str(said) for name, said in notes if name == _CONVERTS), None)
