"""A name can stand for a longer one by its initials."""

import pytest

from checker.languages import of
from checker.model.value import Reference, Value
from checker.values import parse, relate
from checker.values.short_names import stands_for


def place(words: str, tag: str) -> Value:
    value = parse("place", words, of(tag), Reference())
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("short", "tag", "full", "kind"),
    [
        ("KTM Hospital", "en", "Karl Theodor Merrow Hospital", "compatible"),
        ("KTM अस्पताल", "hi", "Karl Theodor Merrow Hospital", "compatible"),
        ("KTM Hospital", "en", "Karl Merrow Hospital", "conflict"),
        ("KM Hospital", "en", "Karl Merrow Hospital", "conflict"),
        ("Kolmar Hospital", "en", "Karl Theodor Merrow Hospital", "conflict"),
    ],
)
def test_a_house_known_by_initials_is_the_same(short: str, tag: str, full: str, kind: str) -> None:
    assert relate(place(short, tag), place(full, "en")).kind == kind
    assert relate(place(full, "en"), place(short, tag)).kind == kind


def test_two_initials_are_those_of_many_names() -> None:
    assert not stands_for(["km"], ["karl", "merrow"])
