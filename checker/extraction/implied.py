"""Counts that words only imply ("a woman was hurt"): who of those is meant, and what they come to beside stated ones."""

from collections.abc import Mapping

from msgspec.structs import replace

from checker.extraction.claims import Found
from checker.extraction.somebody import People, beside
from checker.extraction.wholes import number, own
from checker.model.value import AT_LEAST, EXACT, Value

_NEXT = 200  # code points between the sentences of persons told one after the other
_ONE_BY_ONE = 0.8  # of the first one's own: two descriptions may be of one person


def yielding(ones: list[Found], by_field: Mapping[str, list[Found]], people: People) -> list[Found]:
    """Without implied counts of a field that yields to another one told elsewhere: who died was hurt before.

    Those stay who are told apart from the dead.
    """
    stronger = by_field.get(str(ones[0].bound.use.field.settings.get("yields_to", "")), []) if ones else []
    told = [one for one in stronger if own(one) and number(one) != 0]
    if not told:
        return ones
    return [
        one
        for one in ones
        if not _may_be_the_same(one)
        or (any(beside(one, other) for other in told) and not _died_later(one, told, people))
        or people.others(one, told)
    ]


def _may_be_the_same(one: Found) -> bool:
    """Whether it may count somebody who died: what words only imply, and "at least one person was hurt"."""
    value = one.bound.value
    return bool(value.get("implied")) or (value.qualifier == AT_LEAST and number(one) == 1)


def _died_later(one: Found, dead: list[Found], people: People) -> bool:
    """Whether somebody hurt beside one who died is told to have died elsewhere: "the woman was wounded ... the woman, 44, died"."""
    if number(one) != 1 or not people.told_of(one).described:
        return False
    there = [each for each in dead if each.sentence is one.sentence]
    return any(
        number(each) == 1
        and people.told_of(each).described
        and not people.apart(one, each)
        and all(people.apart(each, other) for other in there)
        for each in dead
        if each.sentence is not one.sentence
    )


def stated(ones: list[Found], people: People) -> list[Found]:
    """Without implied counts and sums where the article states the field; with the largest where it only implies it.

    Where it tells of one person after the other, they are as many as are told apart from each other.
    """
    implied = [one for one in ones if one.bound.value.get("implied")]
    plain = [one for one in ones if not one.bound.value.get("implied")]
    said = [one for one in plain if not one.bound.reckoned]
    wholes = [one for one in said if own(one) and one.scope.part_of is None]
    if wholes and all(map(_is_somebody, wholes)) and len(persons := _persons(wholes, people)) > 1:
        return [*(one for one in said if one not in wholes), _as_many(persons)]
    if wholes:
        return said
    if not implied:
        return ones
    if any(own(one) and one.scope.part_of is None for one in plain):
        return plain
    told = [one for one in implied if own(one)]
    most = max((number(one) for one in told), default=0)
    if most == 1 and len(persons := _persons(told, people)) > 1:
        return [*plain, _as_many(persons)]
    return plain + [one for one in told if number(one) == most]


def _is_somebody(one: Found) -> bool:
    """Whether it counts one by a word that also means "a": एक युवक."""
    return number(one) == 1 and one.bound.value.qualifier == EXACT


def _persons(told: list[Found], people: People) -> list[Found]:
    """Those who are told apart from each other one after the other: "a man was shot ... a woman was grazed"."""
    out: list[Found] = []
    for one in filter(people.is_new, told):
        near = not out or (one.part == out[-1].part and one.sentence.start - out[-1].sentence.end <= _NEXT)
        if near and all(people.apart(one, each) for each in out):
            out.append(one)
    return out


def _as_many(persons: list[Found]) -> Found:
    """The count of the first, as the least that there were: any further one may be meant by other words."""
    first = persons[0]
    value = Value.of("quantity", str(len(persons)), AT_LEAST, counted="person", implied=True)
    phrase, sure = f"{first.bound.phrase}: one after the other", round(first.bound.sure * _ONE_BY_ONE, 3)
    return replace(first, bound=replace(first.bound, value=value, phrase=phrase, sure=sure))
