"""Days that an article tells long after them and that lie near another article's.

A story of the trial names the days of the trial, and one day of long ago. Near that of the reports of the time, it is of the same
happening, however loosely it was read.
"""

from collections.abc import Sequence
from datetime import date

from checker.comparison.midnight import neighbours
from checker.comparison.scene import Scene
from checker.comparison.times import day_of
from checker.model.claim import Claim
from checker.rulebook.records import Field

_NEAR = 7  # days between the two: farther apart, one of them may be of another happening


def told_late(one: Sequence[Claim], other: Sequence[Claim], field: Field, scene: Scene) -> bool:
    """Whether one position's day was over for the field's `late` days when its articles told it, and is near the other's.

    Days that follow each other are no more apart than a night, which is told as either.
    """
    late = int(field.settings.get("late") or 0)
    days = {day_of(claim.value.canonical) for claim in (*one, *other)}
    if not late or None in days or len(days) != 2 or neighbours(one[0].value, other[0].value):
        return False
    first, last = sorted(day for day in days if day is not None)
    return (last - first).days <= _NEAR and all(_over(claim, late, scene) for claim in one)


def _over(claim: Claim, late: int, scene: Scene) -> bool:
    published: date | None = day_of(scene.published(claim.article))
    day = day_of(claim.value.canonical)
    return not claim.unbound and published is not None and day is not None and (published - day).days > late
