"""Where one name ends and another begins, for each pair of scripts; calibrated on labelled pairs (docs/names.md)."""

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.values.names.scripts import data, script_of


@lru_cache(maxsize=1 << 12)
def border(left: str, right: str, in_family: bool = False) -> tuple[float, float]:
    """(at or above: one name; below: two names) for the scripts of two names; between the two it is left open.

    in_family: whether it is the family names that differ.
    """
    same, different, family = _borders().get(frozenset((script_of(left), script_of(right))), _borders()[frozenset()])
    return (family, min(family, different)) if in_family else (same, different)


@cache
def _borders() -> dict[frozenset[str], tuple[float, float, float]]:
    rows = {frozenset(row["scripts"]): _row(row) for row in data("borders")["borders"]}
    return {frozenset(): _row(data("borders")["other"]), **rows}


def _row(row: Mapping[str, float]) -> tuple[float, float, float]:
    return float(row["same"]), float(row["different"]), float(row.get("family", row["same"]))
