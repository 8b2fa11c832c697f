"""Fields that others make up: "42 passengers and 6 crew" are 48 people aboard, 42 passengers alone at least 42."""

from collections.abc import Iterator

from msgspec.structs import replace

from checker.extraction.adding import added
from checker.extraction.binding import Bound
from checker.extraction.fields import FieldUse, listed
from checker.extraction.grammar import Grammar
from checker.model.value import EXACT


def with_sums(bound: list[Bound], grammar: Grammar) -> list[Bound]:
    """The bound values and the sums of those fields that make up another one of which their sentence says nothing."""
    named = {one.use.field.name for one in bound}
    wanted = [use for use in grammar.summed if use.field.name not in named and _names(use)[0] in named]
    sums = [one for use in wanted for one in _sum(bound, use, grammar)]
    return sorted([*bound, *sums], key=lambda found: (found.place, found.use.field.name)) if sums else bound


def _sum(bound: list[Bound], use: FieldUse, grammar: Grammar) -> Iterator[Bound]:
    """The sum, where each part is told once and exactly; of the first part alone that there were at least so many."""
    names = _names(use)
    told = [one for one in bound if one.use.field.name in names and not one.part]
    exact = all(one.value.qualifier == EXACT and one.item.mention is not None for one in told)
    parts = sorted(one.use.field.name for one in told)
    if not exact or parts not in (sorted(names), [names[0]]):
        return
    whole = len(parts) == len(names)
    sum_ = added(sorted(told, key=lambda one: one.place), grammar.language.tag, exact=whole, implied=not whole)
    yield replace(sum_, use=use, phrase=f"{' + '.join(names)}: sum", reckoned=True)


def _names(use: FieldUse) -> tuple[str, ...]:
    """The fields that make up a field."""
    return listed(use.field.settings.get("sum_of"))
