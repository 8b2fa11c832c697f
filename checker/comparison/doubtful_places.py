"""Why two towns that differ may still be no contradiction.

What struck many places is told of each of them; a place that lies near the other's may only be named with it, and a large
city may stand for a small town near it; a town's name may be that of the district or county around it.
"""

from collections.abc import Sequence

from checker.comparison.scene import Scene
from checker.model.claim import Claim
from checker.model.value import Value
from checker.values import distance, place

_NEXT = 30  # kilometres between neighbours, of which the one is often named beside the other
_ROUND = 60  # kilometres around a large city, or a chief town, that its name stands for
_LARGE = 100  # thousands of inhabitants from which a city stands for what lies round it
_TIMES = 5  # how many times as large it is then as a town near it
_COUNTY = "county"  # the kind of a place that words call a district or county
_PLAIN = 0.85  # confidence from which such a city is meant itself


def doubt_of_places(one: Sequence[Claim], other: Sequence[Claim], scene: Scene) -> str | None:
    """What keeps one side's town from contradicting the other's, None where nothing does."""
    return (
        _wide(one, other, scene)
        or _near(one, other)
        or _its_district(one, other, scene)
        or _short_for_county(one, other)
    )


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


def _short_for_county(one: Sequence[Claim], other: Sequence[Claim]) -> str | None:
    """Whether a town may only be short for the county around both, which all articles of both sides name: Torv, Torv County."""
    town = one[0].value
    if town.type != "place" or any(claim.confidence >= _PLAIN for claim in one):
        return None
    named = [{told for told in claim.besides if told.startswith(f"{town.canonical} ")} for claim in (*one, *other)]
    both = min(set.intersection(*named), default=None)
    if both is None:
        return None
    return f"to decide, {town.canonical} would have to be more than {both}, which both sides name"


def _same_region(city: Value, town: Value) -> bool:
    """Whether nothing says that two places lie in different regions."""
    paths = [str(value.get("path") or "").split("/")[1:] for value in (city, town)]
    return not all(paths) or paths[0] == paths[1]
