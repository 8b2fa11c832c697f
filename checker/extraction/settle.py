"""What only an article as a whole can tell of its values: totals and parts, stated and implied, its own event and others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from checker.extraction.claims import Found
from checker.extraction.fields import FieldUse, listed
from checker.model.claim import BACKGROUND, EVENT, HELD

_WHOLE = ("person",)  # what a total counts; a count of women or children beside a larger total is a part of it


_SECOND_STORY = 0.5  # of the weight of the article's chief kind of happening: a meeting about a crash is both


def settled(found: Iterable[Found], use_of: Callable[[str], FieldUse | None], topics: Mapping[str, int]) -> list[Found]:
    """The values that stand, with the scope that the rest of the article gives them.

    use_of: how a field by name binds values, for a field that stands in for another.
    topics: how much the article speaks of each kind of happening.
    """
    by_field: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if not _on_topic(one, topics):
            continue
        by_field[one.bound.use.field.name].append(one)
    counted = any(_own(one) and one.bound.use.field.evolves for ones in by_field.values() for one in ones)
    chosen = {name: kept for name, ones in by_field.items() if (kept := _chosen(ones, counted))}
    firm = any(_own(one) and not one.remote for ones in chosen.values() for one in ones if one.bound.use.field.evolves)
    anchored = {name: _anchored(ones, firm) for name, ones in chosen.items()}
    return [one for ones in _stood_in(anchored, use_of).values() for one in _parts(_stated(_yielding(ones, anchored)))]


def _on_topic(one: Found, topics: Mapping[str, int]) -> bool:
    """Whether the words that bound it are of the article's own kind of happening, or of none in particular."""
    families = one.bound.use.families
    if not families or not topics:
        return True
    least = max(topics.values()) * _SECOND_STORY
    meant = {families[concept] for concept in one.bound.concepts if concept in families}
    return not meant or any(topics.get(family, 0) >= least for family in meant)


def _own(one: Found) -> bool:
    """Whether it says how it was with the article's own event."""
    return one.scope.about == EVENT and one.scope.modality == HELD


def _chosen(ones: list[Found], counted: bool) -> list[Found]:
    """Without values that words of second choice have bound, where others are bound better.

    counted: whether the article counts dead or hurt: then an arrest is what came after.
    """
    first = [one for one in ones if not one.bound.second_choice]
    return first if counted or any(_own(one) for one in first) else ones


def _anchored(ones: list[Found], firm: bool) -> list[Found]:
    """Words such as "last month" set a value apart only where the article also has one without them.

    firm: whether another count of the article is told without them.
    """
    firm = (firm and ones[0].bound.use.field.evolves) or any(_own(one) and not one.remote for one in ones)
    return [replace(one, scope=replace(one.scope, about=BACKGROUND)) if one.remote and firm else one for one in ones]


def _stood_in(by_field: dict[str, list[Found]], use_of: Callable[[str], FieldUse | None]) -> dict[str, list[Found]]:
    """A field that stands in for another (`instead`) where nothing is said of a third (`unless_said`)."""
    out = {name: list(ones) for name, ones in by_field.items()}
    for name in list(out):
        settings = out[name][0].bound.use.field.settings
        other = use_of(str(settings.get("instead", "")))
        said = (one for third in listed(settings.get("unless_said")) for one in by_field.get(third, ()))
        if other is None or any(_own(one) for one in said):
            continue
        moved = [replace(one, bound=replace(one.bound, use=other)) for one in out.pop(name)]
        out.setdefault(other.field.name, []).extend(moved)
    return out


def _yielding(ones: list[Found], by_field: Mapping[str, list[Found]]) -> list[Found]:
    """Without implied counts of a field that yields to another one told elsewhere: who died was hurt before."""
    stronger = by_field.get(str(ones[0].bound.use.field.settings.get("yields_to", "")), []) if ones else []
    told = [one.sentence for one in stronger if _own(one)]
    if not told:
        return ones
    return [
        one for one in ones if not one.bound.value.get("implied") or any(one.sentence is sentence for sentence in told)
    ]


def _stated(ones: list[Found]) -> list[Found]:
    """Without implied counts where the article states the field, and with the largest one where it only implies it."""
    implied = [one for one in ones if one.bound.value.get("implied")]
    if not implied:
        return ones
    stated = [one for one in ones if not one.bound.value.get("implied")]
    if any(_own(one) and one.scope.part_of is None for one in stated):
        return stated
    own = [one for one in implied if _own(one)]
    most = max((int(one.bound.value.canonical) for one in own), default=0)
    return stated + [one for one in own if int(one.bound.value.canonical) == most]


def _parts(ones: list[Found]) -> list[Found]:
    """Counts of women, children ... below a total of the same article, as parts of it."""
    total = max((_number(one) for one in ones if _own(one) and _is_whole(one)), default=None)
    if total is None:
        return ones
    return [_part(one) if _own(one) and not _is_whole(one) and _number(one) < total else one for one in ones]


def _is_whole(one: Found) -> bool:
    value = one.bound.value
    return one.scope.part_of is None and value.type == "quantity" and value.get("subset") is None


def _part(one: Found) -> Found:
    subset = one.bound.value.get("subset")
    if one.scope.part_of is not None or one.bound.value.type != "quantity" or not isinstance(subset, str):
        return one
    return replace(one, scope=replace(one.scope, part_of=subset))


def _number(one: Found) -> Decimal:
    try:
        return Decimal(one.bound.value.canonical.partition("/")[0])
    except InvalidOperation:
        return Decimal(0)
