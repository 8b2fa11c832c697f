"""Days told one apart around midnight: "late on Saturday night" and "early on Sunday" can be one moment.

Only where the article says what part of the day it was (the date's detail `part_of_day`), and the other does not say noon.
"""

import re
from datetime import date, timedelta

from checker.model.value import COMPATIBLE, CONFLICT, Relation, Value

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LATE, _EARLY = frozenset({"evening", "night", "midnight"}), frozenset({"midnight", "morning"})
_BETWEEN = frozenset({"night", "midnight"})


def softened(relation: Relation, left: Value, right: Value) -> Relation:
    """The relation of two values, a conflict of neighbouring days around midnight made compatible."""
    if relation.kind == CONFLICT and left.type == right.type == "date" and _around_midnight(left, right):
        days = " and ".join(sorted((left.canonical, right.canonical)))
        return Relation(COMPATIBLE, 0.6, (f"{days} are one day apart around midnight",))
    return relation


def _meet(late: object, early: object) -> bool:
    """Whether the part of one day and that of the next can meet at midnight.

    "Sunday" and "Monday night" cannot, nor can "Sunday night" and "Monday night": the night of Monday ends it.
    """
    if late is None:
        return early == "midnight"
    if early is None:
        return late in _BETWEEN
    return (late in _BETWEEN and early in _EARLY) or (late in _LATE and early == "midnight")


def _around_midnight(left: Value, right: Value) -> bool:
    first, second = sorted((left, right), key=lambda value: value.canonical)
    late, early = first.get("part_of_day"), second.get("part_of_day")
    if not _meet(late, early):
        return False
    if not (_DAY.fullmatch(first.canonical) and _DAY.fullmatch(second.canonical)):
        return False
    try:
        return date.fromisoformat(second.canonical) - date.fromisoformat(first.canonical) == timedelta(days=1)
    except ValueError:
        return False
