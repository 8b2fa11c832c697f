"""The rule kinds by name: what a pack may write as `kind`."""

from collections.abc import Mapping

from checker.comparison.ages import age_from_birth
from checker.comparison.dates import interval_length, order_of_dates
from checker.comparison.kind import Kind, a_field, some_fields
from checker.comparison.margins import margin_of_score
from checker.comparison.one_sentence import same_words
from checker.comparison.parts import part_of_total, sum_of_parts
from checker.comparison.persons import list_of_persons
from checker.comparison.same_value import same_value
from checker.comparison.shares import share_of_total
from checker.comparison.single import single_valued
from checker.comparison.stale import stale
from checker.comparison.weekday import weekday

_NUMBERS = frozenset({"quantity", "money", "percentage"})
_DATES = frozenset({"date"})

KINDS: Mapping[str, Kind] = {
    "age_from_birth": Kind(
        age_from_birth, frozenset({"age"}), {"born": a_field, "on": a_field}, frozenset({"born", "on"})
    ),
    "interval_length": Kind(interval_length, _DATES, {"length": a_field}, frozenset({"length"})),
    "list_of_persons": Kind(list_of_persons, frozenset({"person"}), {"namesakes": some_fields}),
    "margin_of_score": Kind(margin_of_score, frozenset({"score"}), {"margin": a_field}, frozenset({"margin"})),
    "order_of_dates": Kind(order_of_dates, _DATES, {"before": a_field}, frozenset({"before"})),
    "part_of_total": Kind(part_of_total, _NUMBERS),
    "same_value": Kind(same_value),
    "same_words": Kind(same_words),
    "share_of_total": Kind(
        share_of_total, frozenset({"percentage"}), {"part": a_field, "total": a_field}, frozenset({"part", "total"})
    ),
    "single_valued": Kind(single_valued),
    "stale": Kind(stale),
    "sum_of_parts": Kind(sum_of_parts, _NUMBERS, {"parts": some_fields}, frozenset({"parts"})),
    "weekday": Kind(weekday, _DATES),
}
