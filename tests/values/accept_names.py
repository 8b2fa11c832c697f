"""Writes the outcome of every pair into tests/values/tables/names.csv; the diff shows which pairs moved.

python -m tests.values.accept_names
"""

import csv
from pathlib import Path

from checker.model.value import UNKNOWN
from checker.values import organization, person, place

TABLE = Path(__file__).parent / "tables" / "names.csv"
TYPES = {"person": person, "place": place, "organization": organization}


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def outcome(row: dict[str, str]) -> str:
    """The kind of the relation between the two names of a row."""
    module = TYPES[row["kind"]]
    left, right = (module.parse(row[side], "") for side in "ab")
    return module.relate(left, right).kind if left and right else UNKNOWN


if __name__ == "__main__":
    table = [{**row, "outcome": outcome(row)} for row in rows()]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
