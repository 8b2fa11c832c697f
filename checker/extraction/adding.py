"""Several counts of a sentence as the one that they come to."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.binding import Bound
from checker.extraction.items import Item
from checker.extraction.symbols import OF_TYPE
from checker.model.value import AT_LEAST, EXACT, Mention, Value

_AS_SURE = 0.95  # of the least sure part
_QUANTITY = OF_TYPE["quantity"]


def added(told: Sequence[Bound], language: str, exact: bool, implied: bool) -> Bound:
    """The sum of counts in order of place, over the words from the first to the last, and else as the first is bound.

    language: of the article. exact: whether it is all of them, not the least that there were. implied: whether words only
    imply it.
    """
    total = sum((Decimal(one.value.canonical) for one in told), Decimal(0))
    value = Value.of(
        "quantity", f"{total:f}", EXACT if exact else AT_LEAST, counted="person", implied=True if implied else None
    )
    start, end = told[0].item.start, told[-1].item.end
    item = Item(start, end, _QUANTITY, Mention(value, start, end, "", language))
    return replace(told[0], item=item, value=value, sure=round(min(one.sure for one in told) * _AS_SURE, 3))
