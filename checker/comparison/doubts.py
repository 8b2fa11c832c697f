"""Why two values that exclude each other may still be no contradiction: one of the articles need not mean what was read.

Each doubt is one that an editor would have: an article names both values; what is somebody's (a fine, an age) is told of two
persons; a number that is only planned is that of the next edition; a place that lies near the other may only be named with
it, and a large city may stand for a small town near it. Those of days are in `doubtful_days`.
"""

from collections.abc import Sequence

from checker import values
from checker.comparison.doubtful_days import doubt_of_days, same_weekday
from checker.comparison.scene import Scene, is_background
from checker.model.claim import PLANNED, Claim
from checker.model.value import CONFLICT, Value
from checker.values import distance, place

_NEXT = 30  # kilometres between neighbours, of which the one is often named beside the other
_ROUND = 60  # kilometres around a large city that its name stands for
_LARGE = 100  # thousands of inhabitants from which a city stands for what lies round it
_TIMES = 5  # how many times as large it is then as a town near it
_COUNTY = "county"  # the kind of a place that words call a district or county
_PLAIN = 0.85  # confidence from which such a city is meant itself


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
        or _wide(one, other, scene)
        or _near(one, other)
        or _its_district(one, other, scene)
        or _county(one, other)
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


def _wide(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether the event is of a kind that strikes many places at once, by the fields that such events have (`wide`)."""
    kinds = scene.fields[one[0].field].settings.get("wide") or ()
    told = next((name for name in kinds if any(scene.questions(name))), None)
    if told is None or scene.event.asserted:
        return None
    first, last = sorted((one[0].value.canonical, other[0].value.canonical))
    label = scene.fields[told].labels.get("en") or told
    return f"to decide, {first} and {last} would have to be told of one place: what is told with {label} strikes many"


def _near(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether one side only names a place that lies near the other's: a suburb, the next town, the city for a town near it."""
    city, town = one[0].value, other[0].value
    if city.type != "place" or any(claim.confidence >= _PLAIN for claim in one):
        return None
    away = distance.kilometres(city, town)
    if away is not None and away <= _NEXT:
        return (
            f"to decide, {city.canonical} would have to be stated more plainly: {town.canonical} is {away:.0f} km away"
        )
    if away is not None and away > _ROUND:
        return None
    large = place.thousands(city)
    if large < _LARGE or large < _TIMES * place.thousands(town) or not _same_region(city, town):
        return None
    return f"to decide, {city.canonical} would have to be stated more plainly: {town.canonical} may lie near it"


def _its_district(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """Whether one side may be the district that is called after its chief town, in which the other side's town lies."""
    city, town = one[0].value, other[0].value
    if city.type != "place" or city.canonical == town.canonical:
        return None
    told = (claim.value for claims in scene.asked.values() for claim in claims if claim.value.get("kind") == _COUNTY)
    if not any(value.canonical == city.canonical for value in told):
        return None
    away = distance.kilometres(city, town)
    if (away is not None and away > _ROUND) or not _same_region(city, town):
        return None
    return f"to decide, {city.canonical} would have to be told as a town: it names a district too, where {town.canonical} may lie"


def _county(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether a town may only be short for the county around both, which all articles of both sides name: Torv, Torv County."""
    town = one[0].value
    if town.type != "place" or any(claim.confidence >= _PLAIN for claim in one):
        return None
    named = [{told for told in claim.besides if told.startswith(f"{town.canonical} ")} for claim in (*one, *other)]
    both = min(set.intersection(*named), default=None)
    return (
        None
        if both is None
        else f"to decide, {town.canonical} would have to be more than {both}, which both sides name"
    )


def _same_region(city: Value, town: Value) -> bool:
    """Whether nothing says that two places lie in different regions."""
    paths = [str(value.get("path") or "").split("/")[1:] for value in (city, town)]
    return not all(paths) or paths[0] == paths[1]


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
