"""Which module knows which type."""

import pytest

from checker import values
from checker.languages import of
from checker.model.value import Reference, Value
from checker.values.types import FOUND_BY, TYPES, finder, module


@pytest.mark.parametrize("type", TYPES)
def test_every_type_has_its_verbs(type: str) -> None:
    assert callable(module(type).parse)
    assert callable(module(type).relate)
    assert callable(finder(type).find)
    assert set(FOUND_BY) <= set(TYPES)


def test_values_of_two_types_cannot_be_compared() -> None:
    assert values.relate(Value.of("quantity", "5"), Value.of("age", "5")).kind == "unknown"


def test_a_type_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError):
        values.parse("colour", "red", of("en"), Reference())


def test_names_have_no_canonical_to_be_read_without_their_script() -> None:
    assert values.of_canonical("person", "Alan Reedham") is None
