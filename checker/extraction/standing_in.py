"""Counts of a field that stands in for another one, and who is left of them: of five who were shot three died, two are hurt."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.fields import FieldUse, listed
from checker.extraction.further import is_further
from checker.extraction.grammar import Grammar
from checker.extraction.implied import yielding
from checker.extraction.somebody import People
from checker.extraction.wholes import is_rest, is_whole, number, own
from checker.model.article import CAPTION, HEADLINE, LEDE
from checker.model.value import AT_LEAST, EXACT, Value

_PRONOUN = "PRONOUN"  # class of words for somebody who was named before
_FIRST_TOLD = frozenset({HEADLINE, LEDE})
_NEXT = 600  # code points between the sentences of a count and of a death among those that it counts
_RECKONED = 0.8  # of the count's own: the dead may be counted among others than those that it counts


def stood_in(by_field: Mapping[str, list[Found]], rules: Grammar, people: People) -> dict[str, list[Found]]:
    """A field that stands in for another (`instead`) where nothing is said of a third (`unless_said`).

    Where something is, those who are told apart from whom that counts are still the other's.
    """
    out = {name: list(ones) for name, ones in by_field.items()}
    for name in list(out):
        settings = out[name][0].bound.use.field.settings
        other = rules.use_of(str(settings.get("instead", "")))
        if other is None:
            continue
        thirds = listed(settings.get("unless_said"))
        said = [one for third in thirds for one in yielding(by_field.get(third, []), by_field, people)]
        told_apart = settings.get("yields_to") in thirds
        others = by_field.get(str(settings.get("yields_to", "")), [])
        mine = [one for one in out.pop(name) if not is_rest(one) or one.bound.value.get("implied")]
        if not told_apart and any(own(one) and _states(one, one.bound.use) for one in mine):
            said = [one for one in said if not one.bound.value.get("implied")]
        said = [one for one in said if own(one) and number(one) != 0]
        deeds = frozenset().union(
            *(use.acts for third in thirds if (use := rules.use_of(third)) is not None and use is not other)
        )
        moving = [
            (not said or (told_apart and people.others(one, said))) and not _of_the_dead(one, deeds, by_field, thirds)
            for one in mine
        ]
        left = [one for one, moves in zip(mine, moving, strict=True) if not moves]
        moved = [one for one, moves in zip(mine, moving, strict=True) if moves]
        if left:
            out[name] = left
        if moved:
            out.setdefault(other.field.name, []).extend(_as_other(one, other, others, rules) for one in moved)
    return out


def _of_the_dead(one: Found, deeds: frozenset[str], by_field: Mapping[str, list[Found]], thirds: Sequence[str]) -> bool:
    """Whether its sentence tells of deaths that it counts nowhere: "the deaths of a woman and her sons, who were shot"."""
    if one.sentence.concepts.isdisjoint(deeds):
        return False
    return not any(each.sentence is one.sentence for third in thirds for each in by_field.get(third, ()))


def _as_other(one: Found, other: FieldUse, said: list[Found], rules: Grammar) -> Found:
    """A count as the other field's, of which it is the least that there were where the field says so (`least`).

    Told as all others than those of whom something is said, it is all: "two died, four others were taken to hospital".
    """
    value, bound = one.bound.value, one.bound
    all_others = any(one.sentence is each.sentence for each in said) and is_further(one.sentence, bound, rules)
    if bound.use.field.settings.get("least") and value.qualifier == EXACT and number(one) > 0 and not all_others:
        value = replace(value, qualifier=AT_LEAST)
    return replace(one, bound=replace(bound, use=other, value=value))


def _states(one: Found, use: FieldUse) -> bool:
    """Whether it gives a figure for a field, which its words do not only imply."""
    return one.bound.use.field.name == use.field.name and not one.bound.value.get("implied")


def _of_them(one: Found) -> bool:
    """Whether the dead may be among those counted: "he was killed by police" and a picture's caption mostly tell of others."""
    return not one.bound.value.get("implied") or not (one.bound.item.has(_PRONOUN) or one.sentence.where == CAPTION)


def _of_the_story(one: Found, most: Found) -> bool:
    """Whether the dead are surely of those counted: a death that words only imply far down may be that of last year's victim."""
    if not one.bound.value.get("implied") or one.sentence.where in _FIRST_TOLD or one.part != most.part:
        return True
    return abs(one.sentence.start - most.sentence.start) <= _NEXT


def less_than(one: Found, left: list[Found]) -> bool:
    """Whether a reckoned count of the same field is greater than an implied one, or one that is only the least."""
    return (bool(one.bound.value.get("implied")) or _told_as_least(one)) and any(
        one.bound.use.field is each.bound.use.field and number(one) < number(each) for each in left
    )


def _told_as_least(one: Found) -> bool:
    """Whether it is read as a bound that its words do not tell: "five are in hospital"."""
    mention = one.bound.item.mention
    return one.bound.value.qualifier == AT_LEAST and mention is not None and mention.value.qualifier == EXACT


def least_of(one: Found, kept: list[Found]) -> bool:
    """Whether it is told as the least, where the article has the count."""
    if not _told_as_least(one):
        return False
    same = (each for each in kept if each.bound.use.field is one.bound.use.field and own(each) and is_whole(each))
    return any(each.bound.value.qualifier == EXACT and number(each) >= number(one) for each in same)


def rest(kept: list[Found], name: str, rules: Grammar) -> list[Found]:
    """Who is left of a count by another one (`rest_of`): of five who were shot and three who died two are hurt."""
    mine = [one for one in kept if one.bound.use.field.name == name]
    settings = mine[0].bound.use.field.settings if mine else {}
    other, dead = rules.use_of(str(settings.get("instead", ""))), str(settings.get("rest_of", ""))
    all_own = [one for one in kept if own(one) and one.scope.part_of is None]
    if other is None or not dead or any(_states(one, other) and not _told_as_least(one) for one in all_own):
        return []
    told = [one for one in mine if own(one) and is_whole(one) and not one.bound.value.get("implied")]
    most = max(told, key=number, default=None)
    if most is None:
        return []
    died = (one for one in all_own if one.bound.use.field.name == dead and _of_them(one) and _of_the_story(one, most))
    those = max(map(number, died), default=Decimal(0))
    if not 0 < those < number(most):
        return []
    value = Value.of("quantity", str(number(most) - those), AT_LEAST, counted="person", implied=True)
    phrase = f"{most.bound.phrase}, less {dead}"
    bound = replace(most.bound, use=other, value=value, phrase=phrase, sure=round(most.bound.sure * _RECKONED, 3))
    return [replace(most, bound=bound)]
