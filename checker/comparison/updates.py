"""Whether one position replaces another: planned then held, or a figure that evolves."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from checker.comparison.inside import figure, whole
from checker.comparison.scene import Scene
from checker.comparison.times import day_of, known, later, said_by_publication
from checker.model.claim import HELD, PLANNED, Claim
from checker.model.value import Value
from checker.rulebook.records import Field

_SETTLED = 30  # days after which a report has the count that was settled on
# Of a figure: as much as double counting or a late name changes; 3 and 2 contradict each other.
_RECOUNT = Decimal("0.1")
_MANY = 10  # from which a count can be off by a few


def supersedes(newer: Sequence[Claim], older: Sequence[Claim], field: Field, scene: Scene) -> str | None:
    """Why one position replaces another, None where it does not.

    A later time with words of revision, or with a higher figure, is enough; so are words of revision alone where no time
    speaks against them, and a higher figure beside one that was told as of the hour ("so far").
    """
    if _planned_otherwise(newer, older):
        return "what was planned, then what took place"
    if not field.evolves:
        return None
    now, before = _first_told(_exactly(newer), scene), _first_told(older, scene)
    after = now is not None and before is not None and later(now.time, before.time)
    if now and before and after and (now.worded or higher(newer, older) or field.settings.get("falls")):
        how = "as its words say" if now.worded else "and higher" if higher(newer, older) else "and such counts fall"
        return f"told later ({now.time} after {before.time}), {how}"
    if now and before and after and _died_since(newer, older, field, scene):
        return f"told later ({now.time} after {before.time}), and as many as are missing have died since"
    earlier = now is not None and before is not None and later(before.time, now.time)
    if not earlier and (_revised(newer) if higher(newer, older) else _lowered(newer) and not _revised(older)):
        return "the words say that the figure replaces an earlier one"
    if higher(newer, older) and not earlier and _provisional(older, scene):
        return f"{older[0].value.canonical} was told as a figure of the hour, and nothing says that the higher one is older"
    return None


def _planned_otherwise(newer: Sequence[Claim], older: Sequence[Claim]) -> bool:
    """Whether one position only was a plan, and the other is what came; two plans that differ are a conflict all the same."""
    came = {claim.scope.modality for claim in newer}
    return HELD in came and PLANNED not in came and all(claim.scope.modality == PLANNED for claim in older)


def settles(newer: Sequence[Claim], older: Sequence[Claim], field: Field, scene: Scene) -> str | None:
    """Why a count told long after all reports of another, and nearly the same, is the one that was settled on."""
    if not field.evolves:
        return None
    one, other = _size(newer[0].value), _size(older[0].value)
    if one is None or other is None or min(one, other) < _MANY or abs(one - other) > _RECOUNT * other:
        return None
    last, before = _last_told(newer, scene), _last_told(older, scene)
    if last is None or before is None or (last - before).days < _SETTLED:
        return None
    return (
        f"told {(last - before).days} days after the last report of {older[0].value.canonical}, when counts are settled"
    )


def step(newer: Sequence[Claim], older: Sequence[Claim], field: Field, scene: Scene) -> str | None:
    """Why a position may be the next figure of a count that is known to rise, or to fall: it is the higher, or the lower,
    and no time says otherwise."""
    now, before = _first_told(newer, scene), _first_told(older, scene)
    earlier = now is not None and before is not None and later(before.time, now.time)
    if not field.evolves or earlier or not further(newer, older, field):
        return None
    figures = f"{older[0].value.canonical} and {newer[0].value.canonical}"
    moves = "falls" if field.settings.get("falls") else "rises"
    return f"the figure {moves} from report to report; what orders {figures} is that alone"


def further(newer: Sequence[Claim], older: Sequence[Claim], field: Field) -> bool:
    """Whether the first claim's figure is a step on from the other's: above it, of a count that falls below it."""
    return higher(older, newer) if field.settings.get("falls") else higher(newer, older)


def _provisional(claims: Sequence[Claim], scene: Scene) -> bool:
    """Whether each article behind a position says that its figure is of the hour: "so far", "as of 6 a.m."."""
    said = {claim.article for claim in claims if claim.provisional or _as_of_words(claim, scene)}
    return all(claim.article in said for claim in claims)


def _as_of_words(claim: Claim, scene: Scene) -> bool:
    """Whether words of the article, not its publication, tell when the figure holds."""
    return claim.scope.as_of is not None and not said_by_publication(claim.scope.as_of, scene.published(claim.article))


def _last_told(claims: Sequence[Claim], scene: Scene) -> date | None:
    """The last publication of a position; None where none of its articles has a day."""
    days = [day_of(scene.published(claim.article)) for claim in claims]
    return max((day for day in days if day is not None), default=None)


def _died_since(newer: Sequence[Claim], older: Sequence[Claim], field: Field, scene: Scene) -> bool:
    """Whether a lower figure leaves out those who joined the count that the field yields to: the hurt who died."""
    to = str(field.settings.get("yields_to", ""))
    one, other = _size(newer[0].value), _size(older[0].value)
    if not to or one is None or other is None or one >= other:
        return False
    dead, before = _most(newer, to, scene), _most(older, to, scene)
    return dead is not None and before is not None and dead - before >= other - one


def _most(claims: Sequence[Claim], field: str, scene: Scene) -> Decimal | None:
    """The greatest exact figure of a field in the articles of some claims."""
    told = (claim for article in {one.article for one in claims} for claim in whole(scene, field, article))
    return max((number for claim in told if (number := figure(claim.value)) is not None), default=None)


def _exactly(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Those of a position's claims that tell its own figure: "more than 900" of the first day may stand beside 43,556."""
    own = figure(claims[0].value)
    return [claim for claim in claims if figure(claim.value) == own] if own is not None else claims


def _revised(claims: Sequence[Claim]) -> bool:
    return any(claim.revises for claim in claims)


def _lowered(claims: Sequence[Claim]) -> bool:
    """Whether words replace an earlier figure that may be the higher one: "revised to", not "rises to"."""
    return any(claim.revises and not claim.rises for claim in claims)


def higher(newer: Sequence[Claim], older: Sequence[Claim]) -> bool:
    """Whether the first claim's figure is above the other's."""
    one, other = _size(newer[0].value), _size(older[0].value)
    return one is not None and other is not None and one > other


class _Told(Struct, frozen=True):
    """When a position was first told. worded: by words of the article, not by its publication alone."""

    time: str
    worded: bool


def _first_told(claims: Sequence[Claim], scene: Scene) -> _Told | None:
    """The earliest time of a position's claims; of times that may be one, the most precise."""
    found: list[_Told] = []
    for claim in claims:
        published = scene.published(claim.article)
        worded = not said_by_publication(claim.scope.as_of, published)
        time = claim.scope.as_of if worded else published
        if time is not None and known(time):
            found.append(_Told(time, worded or (claim.revises and not claim.rises)))
    earliest = [one for one in found if not any(later(one.time, other.time) for other in found)]
    return min(earliest, key=lambda one: (-len(one.time), not one.worded, one.time)) if earliest else None


def _size(value: Value) -> Decimal | None:
    """A figure to compare by: the upper end of a range; None for what is no figure."""
    try:
        size = Decimal(value.canonical.rpartition("/")[2])
    except InvalidOperation:
        return None
    return size if size.is_finite() else None
