"""Why two values that exclude each other may still be no contradiction: one of the articles need not mean what was read.

Each doubt is one that an editor would have: an article names both values; what is somebody's (a fine, an age) is told of two
persons; a number that is only planned is that of the next edition. Those of days are in `doubtful_days`, those of towns in
`doubtful_places`.
"""

from collections.abc import Sequence

from checker import values
from checker.comparison.doubtful_days import doubt_of_days, same_weekday
from checker.comparison.doubtful_places import doubt_of_places
from checker.comparison.scene import Scene, is_background
from checker.model.claim import PLANNED, Claim
from checker.model.value import CONFLICT, Value


def doubt(left: Sequence[Claim], right: Sequence[Claim], scene: Scene) -> str | None:
    """What keeps two positions from contradicting each other, None where nothing does.

    left, right: the claims that hold them. Of two copies only what one leaves out counts as a doubt, and a weekday where the
    other has the date: all other words are the same, so a value of one alone stands in the place of the other's.
    """
    sides = (left, right), (right, left)
    if len(scene.originals(claim.article for claim in (*left, *right))) < 2:
        first = [pair for pair in sides if not any(claim.article in scene.copy_of for claim in pair[0])]
        doubts = (*(_names_both(*pair) for pair in first), *(same_weekday(*pair) for pair in sides))
        return next((why for why in doubts if why), None)
    return next((why for one, other in sides if (why := _doubted(one, other, scene))), None)


def _doubted(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    if one[0].value.type == "date":  # an article names more days than its event's, yet seldom another's by chance
        return doubt_of_days(one, other, scene)
    return (
        _names_both(one, other)
        or _of_two(one, other)
        or _of_several(one, other, scene)
        or _next_edition(one, other)
        or doubt_of_places(one, other, scene)
    )


def _of_several(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether some article tells both values, of a field in which each person has one (`of_several`): two were fined."""
    field = one[0].field
    if not scene.fields[field].settings.get("of_several"):
        return None
    sides = (one[0].value.canonical, other[0].value.canonical)
    told: dict[str, set[str]] = {}
    for question, claims in scene.questions(field):
        if not is_background(question):
            for claim in claims:
                told.setdefault(claim.article, set()).add(claim.value.canonical)
    both = min((article for article, each in told.items() if each.issuperset(sides)), default=None)
    if both is None:
        return None
    first, last = sorted(sides)
    return f"to decide, {first} and {last} would have to be of one person: {both} tells both"


def _names_both(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether every article of one side names the other side's value too."""
    wanted = {claim.value.canonical for claim in other}
    if all(wanted & set(claim.besides) for claim in one):
        told = " and ".join(sorted({one[0].value.canonical, other[0].value.canonical}))
        return f"to decide, {one[0].article} would have to say which is meant: it names both {told}"
    return None


def _of_two(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether the sides tell of different persons: what one was fined is not what the other was."""
    names = [sorted({claim.of_whom for claim in side}) for side in (one, other)]
    if not all(name and all(name) for name in names):
        return None
    mine, its = ([Value.of("person", each) for each in name] for name in names)
    if any(values.relate(left, right).kind != CONFLICT for left in mine for right in its):
        return None
    return f"to decide, both would have to be told of one person: one is of {names[0][0]}, the other of {names[1][0]}"


def _next_edition(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether a number is only planned and follows the one that was held: "the 24th will be held next year"."""
    if one[0].value.type != "ordinal" or all(claim.scope.modality == PLANNED for claim in other):
        return None
    planned, held = one[0].value.canonical, other[0].value.canonical
    if not all(claim.scope.modality == PLANNED for claim in one) or not (planned.isdecimal() and held.isdecimal()):
        return None
    return f"{planned} is planned and follows {held}: the next one" if int(planned) == int(held) + 1 else None
