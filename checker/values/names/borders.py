"""Where one name ends and another begins, for each pair of scripts; calibrated on labelled pairs (docs/names.md)."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from checker.values.names.scripts import data, script_of


class Border(NamedTuple):
    """Likenesses: at or above `same` one name, below `different` two, between them open; below `sure` not equal."""

    same: float
    different: float
    sure: float


@lru_cache(maxsize=1 << 12)
def border(left: str, right: str, in_family: bool = False) -> Border:
    """The border for the scripts of two names; in_family: whether it is the family names that differ."""
    usual, family = _borders().get(frozenset((script_of(left), script_of(right))), _borders()[frozenset()])
    return family if in_family else usual


@cache
def _borders() -> dict[frozenset[str], tuple[Border, Border]]:
    """The usual border and that between family names; for no scripts the one of all other pairs."""
    table = data("borders")
    rows = {frozenset(row["scripts"]): (_border(row), _border(row.get("family", row))) for row in table["borders"]}
    other = _border(table["other"])
    return {frozenset(): (other, other), **rows}


def _border(row: Mapping[str, float]) -> Border:
    return Border(float(row["same"]), float(row["different"]), float(row["sure"]))
