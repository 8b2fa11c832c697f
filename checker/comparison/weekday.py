"""A weekday that is not that date's: "Tuesday (27 December)" in a year in which it was a Wednesday.

- {id: weekday, kind: weekday, field: event_date, severity: error, why: one of the two is wrong}
"""

import re
from collections.abc import Iterator
from datetime import date

from checker.comparison.findings import inside
from checker.comparison.scene import Scene
from checker.model.finding import CONFLICT, Finding
from checker.model.value import Value
from checker.rulebook.records import Rule

WEEKDAY = "weekday"
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)~?")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(scene: Scene, rule: Rule) -> Iterator[Finding]:
    """One finding for each claim whose weekday and date exclude each other."""
    for _, claims in scene.questions(rule.field):
        for claim in claims:
            why = wrong_weekday(claim.value)
            if why:
                yield inside(scene, rule, CONFLICT, WEEKDAY, [claim], (why,))


def wrong_weekday(value: Value) -> str:
    """What is wrong with the stated weekday of a date, "" for nothing or where it cannot be told."""
    stated, day = value.get("weekday"), _DAY.fullmatch(value.canonical)
    if not isinstance(stated, int) or not 1 <= stated <= 7 or day is None:
        return ""
    try:
        true = date(*map(int, day.groups())).isoweekday()
    except ValueError:
        return ""
    return "" if true == stated else f"{value.canonical} is a {_NAMES[true - 1]}, the article says {_NAMES[stated - 1]}"
