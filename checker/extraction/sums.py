"""Fields that others make up: "42 passengers and 6 crew" are 48 people aboard, 42 passengers alone at least 42."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.binding import Bound
from checker.extraction.fields import FieldUse, listed
from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.model.value import AT_LEAST, EXACT, Mention, Value

_AS_SURE = 0.95  # of the least sure part


def with_sums(bound: list[Bound], grammar: Grammar) -> list[Bound]:
    """The bound values and the sums of those fields that make up another one of which their sentence says nothing."""
    named = {one.use.field.name for one in bound}
    wanted = [use for use in grammar.summed if use.field.name not in named and _names(use)[0] in named]
    sums = [one for use in wanted for one in _sum(bound, use)]
    return sorted([*bound, *sums], key=lambda found: (found.place, found.use.field.name)) if sums else bound


def _sum(bound: list[Bound], use: FieldUse) -> Iterator[Bound]:
    """The sum, where each part is told once and exactly; of the first part alone that there were at least so many."""
    names = _names(use)
    told = [one for one in bound if one.use.field.name in names and not one.part]
    exact = all(one.value.qualifier == EXACT and one.item.mention is not None for one in told)
    parts = sorted(one.use.field.name for one in told)
    if not exact or parts not in (sorted(names), [names[0]]):
        return
    whole = len(parts) == len(names)
    first, last = min(told, key=lambda one: one.place), max(told, key=lambda one: one.place)
    total = sum((Decimal(one.value.canonical) for one in told), Decimal(0))
    value = Value.of(
        "quantity", f"{total:f}", EXACT if whole else AT_LEAST, counted="person", implied=None if whole else True
    )
    start, end = first.item.start, last.item.end
    assert first.item.mention is not None, "only counts that stand in the text make up a sum"
    mention = Mention(value, start, end, "", first.item.mention.language)
    sure = round(min(one.sure for one in told) * _AS_SURE, 3)
    item = Item(start, end, first.item.symbol, mention)
    phrase = f"{' + '.join(names)}: sum"
    yield replace(first, use=use, item=item, value=value, sure=sure, phrase=phrase, reckoned=True)


def _names(use: FieldUse) -> tuple[str, ...]:
    """The fields that make up a field."""
    return listed(use.field.settings.get("sum_of"))
