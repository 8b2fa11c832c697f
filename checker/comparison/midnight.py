"""Values told apart by less than the words tell: days one apart around midnight, towns of one name.

"Late on Saturday night" and "early on Sunday" can be one moment: only where the article says what part of the day it was
(the date's detail `part_of_day`), and the other does not say noon.
"""

import re
from datetime import date, timedelta

from checker.model.value import COMPATIBLE, CONFLICT, Relation, Value

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LATE, _EARLY = frozenset({"evening", "night", "midnight"}), frozenset({"midnight", "morning"})
_BETWEEN = frozenset({"night", "midnight"})


def softened(relation: Relation, left: Value, right: Value) -> Relation:
    """The relation of two values, where told apart by less than the words tell: days around midnight, towns of one name.

    In one event two towns of one name are one: which Paris it is stands in a list of towns more often than in the words.
    """
    if relation.kind == CONFLICT and left.type == right.type == "place" and left.canonical == right.canonical:
        return Relation(COMPATIBLE, 0.5, (f"both name {left.canonical}; where it lies is seldom told in words",))
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
    return neighbours(first, second)


def neighbours(left: Value, right: Value) -> bool:
    """Whether two values are days of which one follows the other."""
    if left.type != right.type or not (_DAY.fullmatch(left.canonical) and _DAY.fullmatch(right.canonical)):
        return False
    try:
        return abs(date.fromisoformat(right.canonical) - date.fromisoformat(left.canonical)) == timedelta(days=1)
    except ValueError:
        return False
