"""Days told one apart around midnight: "late on Saturday night" and "early on Sunday" can be one moment.

Only where the article says what part of the day it was (the date's detail `part_of_day`), and the other does not say noon.
"""

import re
from datetime import date, timedelta

from checker.model.value import COMPATIBLE, CONFLICT, Relation, Value

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LATE, _EARLY = frozenset({"evening", "night", "midnight"}), frozenset({"night", "midnight", "morning"})
_BETWEEN = frozenset({"night", "midnight"})


def softened(relation: Relation, left: Value, right: Value) -> Relation:
    """The relation of two values, a conflict of neighbouring days around midnight made compatible."""
    if relation.kind == CONFLICT and left.type == right.type == "date" and _around_midnight(left, right):
        days = " and ".join(sorted((left.canonical, right.canonical)))
        return Relation(COMPATIBLE, 0.6, (f"{days} are one day apart around midnight",))
    return relation


def _around_midnight(left: Value, right: Value) -> bool:
    first, second = sorted((left, right), key=lambda value: value.canonical)
    late, early = first.get("part_of_day"), second.get("part_of_day")
    if late not in {None, *_LATE} or early not in {None, *_EARLY} or not {late, early} & _BETWEEN:
        return False
    if not (_DAY.fullmatch(first.canonical) and _DAY.fullmatch(second.canonical)):
        return False
    try:
        return date.fromisoformat(second.canonical) - date.fromisoformat(first.canonical) == timedelta(days=1)
    except ValueError:
        return False
