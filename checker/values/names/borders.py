"""Where one name ends and another begins, for each pair of scripts; calibrated on labelled pairs (docs/names.md)."""

from functools import cache, lru_cache

from checker.values.names.scripts import data, script_of


@lru_cache(maxsize=1 << 12)
def border(left: str, right: str) -> tuple[float, float]:
    """(at or above: one name; below: two names) for the scripts of two names; between the two it is left open."""
    return _borders().get(frozenset((script_of(left), script_of(right))), _borders()[frozenset()])


@cache
def _borders() -> dict[frozenset[str], tuple[float, float]]:
    rows = {
        frozenset(row["scripts"]): (float(row["same"]), float(row["different"])) for row in data("borders")["borders"]
    }
    fallback = data("borders")["other"]
    return {frozenset(): (float(fallback["same"]), float(fallback["different"])), **rows}
