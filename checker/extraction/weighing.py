"""Which of the days, or of the towns, that an article names is the one where it happened: all signs of a whole article, weighed.

A field with `weighed: true` has one value in an article. Words that bind a value speak for it, and so do how often and how
early it is named, and (for a day) how near it lies to the day of publication. What that comes to is the chance that the
value is right: logistic weights, as data in `weights.yaml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from math import exp

from msgspec.structs import replace

from checker import values
from checker.extraction import signs
from checker.extraction.aside import aside
from checker.extraction.candidates import DAY, Candidate, candidates, place_of
from checker.extraction.claims import Found
from checker.extraction.days_back import dates_of_the_week, of_its_time
from checker.extraction.fields import FieldUse
from checker.extraction.filed import Filed
from checker.extraction.long_ago import told_ends
from checker.extraction.outlet_towns import with_outlet
from checker.extraction.quarters import Town, whole_towns
from checker.extraction.reading import Told
from checker.extraction.where import Around, around
from checker.languages import yaml12
from checker.languages.tables import kept_for_all
from checker.model.article import CAPTION, DATELINE, METADATA
from checker.model.claim import EVENT, HELD
from checker.model.value import COMPATIBLE, EQUAL

_OTHER_TIMES = ("BACKGROUND", "PLANNED")  # classes of words: what only stands amid them is none of the story's own
_BY_OUTLET = 0.55  # the most that a town is sure which the outlet's name alone tells: it contradicts nobody
_NAMED_DAY = 0.3  # chance of a day from which it is the one that is meant among several
_MOST = 30.0  # log odds: beyond, a chance is certain


def weighed(
    found: Iterable[Found],
    told: Sequence[Told],
    uses: Sequence[FieldUse],
    filed: Filed,
    storied: bool = True,
    outlet: Candidate | None = None,
) -> list[Found]:
    """The bound values; of a weighed field only the likeliest and what agrees with it, each with its chance to be right.

    told: the parts of the article. filed: what stands round it. storied: whether the article tells of a happening at all; else
    only what words bind is a value. outlet: the town of the outlet.
    """
    out = list(found)
    page, apart = around(told), aside(told) | _taken(out)
    counted = any(_own(one) and one.bound.use.field.evolves for one in out)
    storied = storied or counted
    dated = any(_own(one) and dates_of_the_week(one, filed.published) for one in out)
    for use in uses:
        bound = [one for one in out if one.bound.use.field.name == use.field.name]
        other = {place_of(one) for one in bound if not _own(one)}
        own = [one for one in bound if _own(one) and place_of(one) not in apart]
        if use.field.type == "place":  # where the court hears of last year's fire is not where it burned
            held = (one for one in bound if one.scope.modality == HELD and not (dated and _dated_apart(one)))
            past = set(map(place_of, held)) & other
            named = candidates(use, own, told, (other - past) | apart, past)
        else:
            named = candidates(use, own, told, other | apart)
        named = of_its_time(named, bound, filed.published, retold=counted)
        if use.field.type == "place" and outlet is not None and outlet.value.get("kind") in use.kinds:
            named = with_outlet(named, outlet)
        out = [one for one in out if one.bound.use.field.name != use.field.name or not _own(one)]
        if use.field.type == "date":
            page = replace(page, long_ago=told_ends(use, told))
        out += _likeliest(use, [one for one in named if storied or one.bound or one.filed], filed, page)
    return out


def _own(one: Found) -> bool:
    """Whether it says how it was with the article's own event; a dateline, whatever its day, is the article's own."""
    if one.sentence.where == DATELINE:
        return True
    return one.scope.about == EVENT and one.scope.modality == HELD


def _dated_apart(one: Found) -> bool:
    """Whether more than a word such as "this year" or "at the time" sets a value apart from the article's own event."""
    return one.sentence.classes.isdisjoint(("REMOTE", "OVER"))


def _taken(found: Iterable[Found]) -> frozenset[tuple[str, int]]:
    """Where words bind a value to a field that shares none with others (`exclusive`): a day of birth is no happening's."""
    return frozenset(place_of(one) for one in found if one.bound.use.field.settings.get("exclusive"))


def _told(one: Candidate) -> bool:
    """Whether it is named where the story is told: below pictures, which may be taken anywhere, no town is; no day or town
    is amid words of what is planned or long past."""
    return any(
        (naming.where != CAPTION or one.value.type != "place")
        and (naming.sentence is None or naming.sentence.classes.isdisjoint(_OTHER_TIMES))
        for naming in one.named
    )


def _likeliest(use: FieldUse, found: Sequence[Candidate], filed: Filed, page: Around) -> list[Found]:
    """What states the likeliest candidate and those that agree with it; nothing where that one is named for something else."""
    if not found:
        return []
    towns = whole_towns(found) if use.field.type == "place" else [Town(one, one) for one in found]
    found = [town.own for town in towns]
    told = signs.signs(use, [town.whole for town in towns], filed, page)
    chances = [chance(one, weights()[use.field.type]) for one in told]
    first = max(range(len(found)), key=lambda index: (chances[index], -index))
    best = found[first]
    exact = _day_in(best, found, chances)
    if exact is not None:
        chances[exact], first, best = chances[first], exact, found[exact]
    if not (best.bound or best.filed or _told(best)):
        return []
    out = [
        replace(each, sure=min(chances[first], _BY_OUTLET) if each.sentence.where == METADATA else chances[first])
        for each in best.found(use)
    ]
    for one, sure in zip(found, chances, strict=True):
        if one is not best and not one.vague and values.relate(best.value, one.value).kind in (EQUAL, COMPATIBLE):
            out += [replace(each, sure=sure) for each in one.bound]
    return out


def _day_in(best: Candidate, found: Sequence[Candidate], chances: Sequence[float]) -> int | None:
    """Of several days that a word such as "overnight" leaves open the one that the article names for itself."""
    if best.value.type != "date" or DAY.fullmatch(best.value.canonical):
        return None
    days = [
        index
        for index, one in enumerate(found)
        if chances[index] >= _NAMED_DAY
        and DAY.fullmatch(one.value.canonical)
        and values.relate(best.value, one.value).kind == COMPATIBLE
    ]
    return max(days, key=lambda index: (chances[index], -index), default=None)


def chance(told: Mapping[str, float], weight: Mapping[str, float]) -> float:
    """What signs come to, 0 to 1."""
    odds = weight["bias"] + sum(weight.get(name, 0.0) * value for name, value in told.items())
    return round(1 / (1 + exp(-max(min(odds, _MOST), -_MOST))), 3)


@kept_for_all
def weights() -> Mapping[str, Mapping[str, float]]:
    """The shipped weights, by type of value."""
    told = yaml12.load(files(__package__).joinpath("weights.yaml").read_bytes())
    return {type: {name: float(weight) for name, weight in row.items()} for type, row in told.items()}
