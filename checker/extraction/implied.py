"""Counts that words only imply ("a woman was hurt"): who of those is meant, and what they come to beside stated ones."""

from collections.abc import Mapping

from checker.extraction.claims import Found
from checker.extraction.somebody import People, beside
from checker.extraction.wholes import number, own
from checker.model.value import AT_LEAST


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
        if not _may_be_the_same(one) or any(beside(one, other) for other in told) or people.others(one, told)
    ]


def _may_be_the_same(one: Found) -> bool:
    """Whether it may count somebody who died: what words only imply, and "at least one person was hurt"."""
    value = one.bound.value
    return bool(value.get("implied")) or (value.qualifier == AT_LEAST and number(one) == 1)


def stated(ones: list[Found]) -> list[Found]:
    """Without implied counts and sums where the article states the field; with the largest where it only implies it."""
    implied = [one for one in ones if one.bound.value.get("implied")]
    plain = [one for one in ones if not one.bound.value.get("implied")]
    said = [one for one in plain if not one.bound.reckoned]
    if any(own(one) and one.scope.part_of is None for one in said):
        return said
    if not implied:
        return ones
    if any(own(one) and one.scope.part_of is None for one in plain):
        return plain
    told = [one for one in implied if own(one)]
    most = max((number(one) for one in told), default=0)
    return plain + [one for one in told if number(one) == most]
