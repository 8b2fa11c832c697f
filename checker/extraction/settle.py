"""What only an article as a whole can tell of its values: totals and parts, stated and implied, its own event and others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from checker.extraction.both import without_all_struck, without_both, without_earlier
from checker.extraction.claims import Found
from checker.extraction.going_on import with_those_that_go_on
from checker.extraction.grammar import Grammar
from checker.extraction.implied import stated, yielding
from checker.extraction.in_turn import with_turns
from checker.extraction.itemized import without_loose
from checker.extraction.of_them import without_dead
from checker.extraction.or_not import with_or_not
from checker.extraction.reading import Told
from checker.extraction.round_ups import apart_in_round_ups, apart_where_several
from checker.extraction.scope import EITHER
from checker.extraction.somebody import People
from checker.extraction.standing_in import least_of, less_than, rest, stood_in
from checker.extraction.symbols import OF_TYPE
from checker.extraction.wholes import own, rest_alone, with_parts
from checker.model.article import BODY, HEADLINE, LEDE
from checker.model.claim import BACKGROUND, EVENT, PLANNED

_DATE = OF_TYPE["date"]
_RUNNING = frozenset({LEDE, BODY})
_OPENING = 400  # code points: what stands further on is no lede, wherever an article has its first paragraph
_DEEDS = frozenset(("verb", "participle"))  # categories of words for what befalls somebody
_SECOND_STORY = 0.5  # of the weight of the article's chief kind of happening: a meeting about a crash is both


def settled(found: Iterable[Found], rules: Grammar, topics: Mapping[str, int], parts: Sequence[Told]) -> list[Found]:
    """The values that stand, with the scope that the rest of the article gives them.

    rules: how fields bind values in the article's language. topics: how much the article speaks of each kind of
    happening. parts: of the article, as they were read.
    """
    texts = {one.part.name: one.part.text for one in parts}
    by_field: dict[str, list[Found]] = defaultdict(list)
    for one in with_those_that_go_on(_opened(list(found)), texts):
        if _on_topic(one, topics):
            by_field[one.bound.use.field.name].append(one)
    counted = any(own(one) and one.bound.use.field.evolves for ones in by_field.values() for one in ones)
    chosen = {name: kept for name, ones in by_field.items() if (kept := _chosen(ones, counted))}
    if counted:
        chosen = apart_where_several(apart_in_round_ups(chosen), parts, rules.language.tag)
    chosen = _told_again(chosen)
    told = [one for ones in chosen.values() for one in ones]
    near = [one for one in told if one.bound.use.field.evolves and own(one) and not one.remote]
    days = [one for one in told if one.bound.value.type == "date" and own(one)]
    coming = all(one.to_come for one in days) and any(map(_to_come, told))
    nearly = any(map(_dates_nearly, told))
    people = People(texts, rules)
    anchored = {name: _anchored(ones, near, bool(days), coming, nearly, people) for name, ones in chosen.items()}
    standing = stood_in(anchored, rules, people)
    kept = [
        one
        for name, ones in standing.items()
        for one in _counted(
            yielding(ones, anchored, people), _stronger(ones, anchored), _weaker(name, standing), people
        )
    ]
    kept = [one for name in standing for one in with_or_not([one for one in kept if _of(one, name)], told, rules)]
    left = [one for name in standing for one in rest(kept, name, rules)]
    return [one for one in kept if not less_than(one, left) and not least_of(one, kept)] + left


def _counted(ones: list[Found], dead: list[Found], hurt: list[Found], people: People) -> list[Found]:
    """The counts of a field beside those of the fields to which it yields, and which yield to it."""
    told = stated(without_dead(with_turns(ones, dead, hurt, people), dead), people)
    told = rest_alone(told, dead)
    return without_loose(with_parts(without_earlier(without_both(without_all_struck(told, hurt), dead), dead)))


def _weaker(name: str, by_field: Mapping[str, list[Found]]) -> list[Found]:
    """The counts of all fields that yield to one."""
    return [one for ones in by_field.values() for one in ones if one.bound.use.field.settings.get("yields_to") == name]


def _stronger(ones: list[Found], by_field: Mapping[str, list[Found]]) -> list[Found]:
    """The counts of the field to which that of some counts yields."""
    return by_field.get(str(ones[0].bound.use.field.settings.get("yields_to", "")), []) if ones else []


def _of(one: Found, name: str) -> bool:
    return one.bound.use.field.name == name


def _opened(found: list[Found]) -> list[Found]:
    """Words that mean the dead, the hurt or both where they stand alone (`OPEN_ALONE`) mean one where plainer words stand too."""
    plain = any(own(one) and one.bound.use.field.evolves for one in found)
    return [
        replace(one, scope=replace(one.scope, open=None)) if plain and one.scope.open and _clears(one) else one
        for one in found
    ]


def _clears(one: Found) -> bool:
    return one.scope.open != EITHER and not any(one.sentence.at[cue].has("OPEN") for cue in one.bound.cues)


def _on_topic(one: Found, topics: Mapping[str, int]) -> bool:
    """Whether the words that bound it are of the article's own kind of happening, or of none in particular."""
    families = one.bound.use.families
    if not families or not topics:
        return True
    least = max(topics.values()) * _SECOND_STORY
    meant = {families[concept] for concept in one.bound.concepts if concept in families}
    return not meant or any(topics.get(family, 0) >= least for family in meant)


def _chosen(ones: list[Found], counted: bool) -> list[Found]:
    """Without values that words of second choice have bound, where others are bound better.

    counted: whether the article counts dead or hurt: then an arrest is what came after.
    """
    first = [one for one in ones if not one.bound.second_choice]
    return first if counted or any(own(one) for one in first) else ones


def _told_again(by_field: dict[str, list[Found]]) -> dict[str, list[Found]]:
    """With counts that only an old day may set apart as the article's own, where it tells of no nearer happening before them.

    A story of an arrest tells what happened months ago: its first count is that of its own event.
    """
    told = [one for ones in by_field.values() for one in ones if own(one)]
    if any(map(_dates_nearly, told)):
        return by_field
    nearer = (one for one in told if one.bound.use.field.evolves and not one.remote and not _stands_in(one))
    near = min(map(_reached, nearer), default=None)

    def again(one: Found) -> bool:
        return one.remote and one.dated_back and (near is None or _reached(one) < near)

    return {
        name: [replace(one, remote=False) if again(one) else one for one in ones] for name, ones in by_field.items()
    }


def _dates_nearly(one: Found) -> bool:
    """Whether it dates the article's own event in its own time, by words of first choice."""
    return own(one) and one.bound.value.type == "date" and not one.dated_back and not one.bound.second_choice


def _reached(one: Found) -> tuple[bool, int]:
    """When a reader comes to it: the title stands before the text."""
    return one.part != "title", one.sentence.start


def _anchored(
    ones: list[Found], near: list[Found], dated: bool, coming: bool, nearly: bool, people: People
) -> list[Found]:
    """Words such as "last month" set a value apart only where the article also has one without them.

    near: counts of the article that are told without them; one that words only imply is no such count for another field,
    unless the value is of several happenings or itself only implied. dated: whether the article dates its own event: then a
    figure of an earlier year is none of it. nearly: whether it dates it in its own time: then a toll of an earlier year is
    none of it either, nor is the number of a session that met long before. coming: whether its own event is still to come:
    then what was before is another one's.
    """
    field = ones[0].bound.use.field
    evolves, edition = field.evolves, field.identity == "strong" and field.holds != "list"
    stated = evolves and any(not one.bound.value.get("implied") for one in near)
    mine = any(own(one) and not one.remote for one in ones)
    plain = any(not _stands_in(one) for one in near)
    other = {one.bound.value.canonical for one in ones if one.scope.about == BACKGROUND}
    lede = _lede_under_headline(ones, near) if evolves else None

    def apart(one: Found) -> bool:
        if one is lede:
            return False
        if (coming or (dated and one.years_back)) and not evolves:
            return True
        if nearly and evolves and one.years_back:
            return True
        if nearly and ((one.dated_back and edition) or (near and _befell_then(one))):
            return True
        if _ever_since(one) or (one.years_back and one.bound.value.get("implied")):
            return True  # "since 2000 seven were killed", "who died in 1895" tell of no event of the day
        implied = bool(one.bound.value.get("implied"))
        beside = bool(near) and (
            one.several or one.over_years or (implied and (plain or all(people.apart(one, each) for each in near)))
        )
        return mine or stated or beside or one.bound.value.canonical in other

    return [
        replace(one, scope=replace(one.scope, about=BACKGROUND)) if one.remote and apart(one) else one for one in ones
    ]


def _befell_then(one: Found) -> bool:
    """Whether words such as "a year ago" say when something befell a person: "a year ago Ann Ray was killed" on that corner."""
    if one.bound.value.type != "person" or "REMOTE" not in one.sentence.classes:
        return False
    words = (one.sentence.at[cue].known for cue in one.bound.cues)
    return any(word is not None and not _DEEDS.isdisjoint(word.concepts) for word in words)


def _to_come(one: Found) -> bool:
    """Whether it is a day on which the article's own event is yet to be."""
    planned = one.scope.modality == PLANNED or one.to_come
    return one.bound.value.type == "date" and one.scope.about == EVENT and planned


def _lede_under_headline(ones: list[Found], near: list[Found]) -> Found | None:
    """The count of a field told first in the lede, where only a headline tells one without a day: it leaves out "last September"."""
    stated = [one for one in near if not one.bound.value.get("implied")]
    if not stated or any(one.sentence.where != HEADLINE for one in stated):
        return None
    told = [one for one in ones if one.sentence.where in _RUNNING and one.sentence.start < _OPENING and own(one)]
    first = min(told, key=lambda one: one.sentence.start, default=None)
    return None if first is None or first.several or first.over_years else first


def _ever_since(one: Found) -> bool:
    """Whether it counts from some year until now."""
    dates = [item.mention.value.canonical for item in one.sentence.items if item.symbol == _DATE and item.mention]
    return one.over_years and any(told.endswith("/..") for told in dates)


def _stands_in(one: Found) -> bool:
    """Whether words only imply it, of a field that stands in for another: who "was shot" may be the one who died."""
    return bool(one.bound.value.get("implied")) and "instead" in one.bound.use.field.settings
