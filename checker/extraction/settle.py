"""What only an article as a whole can tell of its values: totals and parts, stated and implied, its own event and others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.fields import FieldUse, listed
from checker.model.claim import BACKGROUND, EVENT, HELD
from checker.model.value import AT_LEAST, Value

_PRONOUN = "PRONOUN"  # class of words for somebody who was named before
_RECKONED = 0.8  # of the count's own: the dead may be counted among others than those that it counts
_SECOND_STORY = 0.5  # of the weight of the article's chief kind of happening: a meeting about a crash is both


def settled(found: Iterable[Found], use_of: Callable[[str], FieldUse | None], topics: Mapping[str, int]) -> list[Found]:
    """The values that stand, with the scope that the rest of the article gives them.

    use_of: how a field by name binds values, for a field that stands in for another.
    topics: how much the article speaks of each kind of happening.
    """
    by_field: dict[str, list[Found]] = defaultdict(list)
    for one in _opened(list(found)):
        if not _on_topic(one, topics):
            continue
        by_field[one.bound.use.field.name].append(one)
    counted = any(_own(one) and one.bound.use.field.evolves for ones in by_field.values() for one in ones)
    chosen = {name: kept for name, ones in by_field.items() if (kept := _chosen(ones, counted))}
    firm = any(_own(one) and not one.remote for ones in chosen.values() for one in ones if one.bound.use.field.evolves)
    anchored = {name: _anchored(ones, firm) for name, ones in chosen.items()}
    standing = _stood_in(anchored, use_of)
    kept = [one for ones in standing.values() for one in _parts(_stated(_yielding(ones, anchored)))]
    return kept + [one for name in standing for one in _rest(kept, name, use_of)]


def _opened(found: list[Found]) -> list[Found]:
    """Words that mean the dead, the hurt or both where they stand alone (`OPEN_ALONE`) mean one where plainer words stand too."""
    plain = any(_own(one) and one.bound.use.field.evolves for one in found)
    return [
        replace(one, scope=replace(one.scope, open=None)) if plain and one.scope.open and _clears(one) else one
        for one in found
    ]


def _clears(one: Found) -> bool:
    return not any(one.sentence.at[cue].has("OPEN") for cue in one.bound.cues)


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
    return one.scope.about == EVENT and one.scope.modality == HELD and one.scope.open is None


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
    other = {one.bound.value.canonical for one in ones if one.scope.about == BACKGROUND}
    return [
        replace(one, scope=replace(one.scope, about=BACKGROUND))
        if one.remote and (firm or one.bound.value.canonical in other)
        else one
        for one in ones
    ]


def _stood_in(by_field: dict[str, list[Found]], use_of: Callable[[str], FieldUse | None]) -> dict[str, list[Found]]:
    """A field that stands in for another (`instead`) where nothing is said of a third (`unless_said`)."""
    out = {name: list(ones) for name, ones in by_field.items()}
    for name in list(out):
        settings = out[name][0].bound.use.field.settings
        other = use_of(str(settings.get("instead", "")))
        thirds = listed(settings.get("unless_said"))
        said = (one for third in thirds for one in _yielding(by_field.get(third, []), by_field))
        if other is None:
            continue
        if any(_own(one) and _number(one) != 0 for one in said):
            continue
        moved = [replace(one, bound=replace(one.bound, use=other)) for one in out.pop(name)]
        out.setdefault(other.field.name, []).extend(moved)
    return out


def _rest(kept: list[Found], name: str, use_of: Callable[[str], FieldUse | None]) -> list[Found]:
    """Who is left of a count by another one (`rest_of`): of five who were shot and three who died two are hurt."""
    mine = [one for one in kept if one.bound.use.field.name == name]
    settings = mine[0].bound.use.field.settings if mine else {}
    other, dead = use_of(str(settings.get("instead", ""))), str(settings.get("rest_of", ""))
    own = [one for one in kept if _own(one) and one.scope.part_of is None]
    if other is None or not dead or any(one.bound.use.field.name == other.field.name for one in own):
        return []
    those = max((_number(one) for one in own if one.bound.use.field.name == dead), default=Decimal(0))
    told = [one for one in mine if one in own and _is_whole(one) and not one.bound.value.get("implied")]
    most = max(told, key=_number, default=None)
    if most is None or not 0 < those < _number(most):
        return []
    value = Value.of("quantity", str(_number(most) - those), AT_LEAST, counted="person", implied=True)
    phrase = f"{most.bound.phrase}, less {dead}"
    bound = replace(most.bound, use=other, value=value, phrase=phrase, sure=round(most.bound.sure * _RECKONED, 3))
    return [replace(most, bound=bound)]


def _yielding(ones: list[Found], by_field: Mapping[str, list[Found]]) -> list[Found]:
    """Without implied counts of a field that yields to another one told elsewhere: who died was hurt before."""
    stronger = by_field.get(str(ones[0].bound.use.field.settings.get("yields_to", "")), []) if ones else []
    told = [one for one in stronger if _own(one)]
    if not told:
        return ones
    return [one for one in ones if not one.bound.value.get("implied") or any(_beside(one, other) for other in told)]


def _beside(one: Found, other: Found) -> bool:
    """Whether one sentence tells of two persons: of "rushed to hospital, where she died" and "who was hurt has died" of one."""
    if one.sentence is not other.sentence or one.bound.place == other.bound.place:
        return False
    return not (
        one.bound.item.has(_PRONOUN) or (other.bound.item.has(_PRONOUN) and one.bound.place < other.bound.place)
    )


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
