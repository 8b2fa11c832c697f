"""Which module knows which type of value. Modules are imported when a value of theirs is first asked for."""

from functools import cache
from importlib import import_module
from typing import Any

TYPES = {
    "date": "date",
    "time": "time",
    "duration": "duration",
    "age": "age",
    "quantity": "quantity",
    "ordinal": "ordinal",
    "percentage": "percentage",
    "money": "money",
    "score": "score",
    "identifier": "identifier",
    "person": "person",
    "place": "place",
    "organization": "organization",
}
# The types whose mentions are found apart from how their values compare.
FOUND_BY = {"person": "person_find", "place": "place_find", "organization": "organization_find"}
NAMES = frozenset(FOUND_BY)
DATED = ("date", "time", "duration")


@cache
def module(type: str) -> Any:
    """The module with `parse` and `relate` of a type. Raises KeyError for a type that is none."""
    return import_module(f"checker.values.{TYPES[type]}")


@cache
def finder(type: str) -> Any:
    """The module with `find` of a type. Raises KeyError for a type that is none."""
    return import_module(f"checker.values.{FOUND_BY.get(type) or TYPES[type]}")
