"""Which of an article's counts is the whole, and which are parts of it."""

from collections import defaultdict
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.scope import own_subset
from checker.extraction.the_rest import rest_at
from checker.model.article import CAPTION, HEADLINE, LEDE
from checker.model.claim import EVENT, HELD, SOME
from checker.model.value import AT_LEAST, EXACT

_ORDER = {HEADLINE: 0, LEDE: 1}  # where a story begins
_LEDE, _BODY = 1.0, 0.9  # how much of the construction's sureness a statement has by its place
_AGAIN = 0.7  # of what is missing to certainty, for each further sentence that says the same
_MOST_AGAIN = 3
_BESIDE = frozenset({HEADLINE, CAPTION})  # what was left behind there is no part: `stale` tells of it


def own(one: Found) -> bool:
    """Whether it says how it was with the article's own event."""
    return one.scope.about == EVENT and one.scope.modality == HELD and one.scope.open is None


def number(one: Found) -> Decimal:
    """The count, the lower end of a range, 0 where it is none."""
    return _number(one.bound.value.canonical)


@lru_cache(maxsize=1 << 12)  # the counts and days of one story are asked for again and again
def _number(canonical: str) -> Decimal:
    try:
        return Decimal(canonical.partition("/")[0])
    except InvalidOperation:
        return Decimal(0)


def is_whole(one: Found) -> bool:
    """Whether it counts all, as far as its own words tell."""
    value = one.bound.value
    return one.scope.part_of is None and value.type == "quantity" and value.get("subset") is None


def place_in_story(one: Found) -> tuple[int, int]:
    """Where it is told: headline and lede first, then as the text goes on."""
    return _ORDER.get(one.sentence.where, len(_ORDER)), one.sentence.start


def with_parts(ones: list[Found]) -> list[Found]:
    """Counts of women, children ... below a total of the same article, and lesser ones that follow it, as parts of it."""
    wholes = [one for one in ones if own(one) and is_whole(one)]
    if ones and not wholes and ones[0].bound.use.field.evolves:
        kinds = {one.bound.value.get("subset") for one in ones if _counts_a_kind(one)}
        if len(kinds) > 1:
            return [_of_its_kind(one) if _counts_a_kind(one) else one for one in ones]
        wholes = [one for one in ones if _counts_a_kind(one)]
    total = max(map(number, wholes), default=None)
    if total is None:
        return ones
    main = _main(wholes) if wholes[0].bound.use.field.evolves else None
    return [_part(one, total, main) for one in ones]


def _counts_a_kind(one: Found) -> bool:
    """Whether it counts women, children ... Of several kinds none is the whole, of one kind the greatest count is.

    A field that counts this very kind (passengers) has no others.
    """
    return (
        own(one)
        and one.scope.part_of is None
        and one.bound.value.get("subset") is not None
        and not own_subset(one.bound)
    )


def _of_its_kind(one: Found) -> Found:
    return replace(one, scope=replace(one.scope, part_of=str(one.bound.value.get("subset"))))


def is_rest(one: Found) -> bool:
    """Whether its words count those that are left: "the other two died in hospital", "the three others were treated"."""
    place = one.bound.place
    if rest_at(one.sentence, place):
        return True
    return one.sentence.has(place - 1, "DEFINITE") and one.sentence.has(place + 1, "FURTHER")


def rest_alone(ones: list[Found], others: list[Found]) -> list[Found]:
    """Counts of those that are left as parts, where nothing tells what they are left of: "the other four were hurt".

    others: the counts of the field to which this one yields; of those who died the others may be the hurt.
    """
    if (
        not ones
        or "yields_to" not in ones[0].bound.use.field.settings
        or any(own(one) and number(one) for one in others)
    ):
        return ones
    return [
        replace(one, scope=replace(one.scope, part_of=SOME)) if own(one) and is_whole(one) and is_rest(one) else one
        for one in ones
    ]


def _part(one: Found, total: Decimal, main: Decimal | None) -> Found:
    if not own(one) or one.scope.part_of is not None or one.bound.value.type != "quantity":
        return one
    subset = one.bound.value.get("subset")
    if isinstance(subset, str):
        return replace(one, scope=replace(one.scope, part_of=subset)) if number(one) < total else one
    most = total if is_rest(one) else main
    less = most is not None and 0 < number(one) < most and one.bound.value.qualifier in (EXACT, AT_LEAST)
    if not less or one.revises or one.sentence.where in _BESIDE or one.bound.use.field.settings.get("no_parts"):
        return one
    return replace(one, scope=replace(one.scope, part_of=SOME))


def _main(wholes: list[Found]) -> Decimal | None:
    """The count that the article gives as the whole: the surest by its words, its place and how often it is told, else the greatest."""
    told: dict[Decimal, list[Found]] = defaultdict(list)
    running = {number(one) for one in wholes if one.sentence.where not in _BESIDE}
    for one in wholes:
        if (
            number(one) in running
            and not is_rest(one)
            and not one.bound.value.get("implied")
            and one.bound.value.qualifier in (EXACT, AT_LEAST)
        ):
            told[number(one)].append(one)
    return max(told, key=lambda count: (_sure(told[count]), -told[count][0].sentence.start, count), default=None)


def _sure(same: list[Found]) -> float:
    places = {(one.part, one.sentence.start) for one in same}
    sure = max(one.bound.sure * (_BODY if one.sentence.where not in (LEDE, HEADLINE) else _LEDE) for one in same)
    return round(1 - (1 - sure) * _AGAIN ** min(len(places) - 1, _MOST_AGAIN), 3)
