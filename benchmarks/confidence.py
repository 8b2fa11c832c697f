"""How often claims of each confidence are right, on labelled articles of your own.

    python benchmarks/confidence.py --field event_date=date --field killed=killed FOLDER [FOLDER ...]

`benchmarks/labelled.py` says what a FOLDER holds; `--field FIELD=LABEL` names its labels, of which a list holds persons,
`{"raw_name"}`. Prints, for each field and for all, the claims of each step of confidence, the share that is right
beside the mean confidence, and the expected calibration error. Only held claims of the article's own event are asked, whole
counts alone.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from labelled import labelled

from checker import comparison, rulebook
from checker.extraction import extract
from checker.model.claim import EVENT, HELD, Claim
from checker.model.value import CONFLICT, UNKNOWN, Value
from checker.values import relate

STEPS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01)
Told = tuple[float, bool]


def right(value: Value, label: Any) -> bool:
    """Whether a value is what the label says: a number, a day, a town (one in brackets beside it too), one of the persons."""
    if isinstance(label, list):
        names = [str(one.get("raw_name") or "") for one in label]
        return any(relate(value, Value.of("person", name)).kind not in (CONFLICT, UNKNOWN) for name in names if name)
    if value.type == "place":
        return any(
            relate(value, Value.of("place", name.strip(" )"))).kind not in (CONFLICT, UNKNOWN)
            for name in str(label).split("(")
        )
    return value.canonical[: len(str(label))] == str(label) if value.type == "date" else value.canonical == str(label)


def asked(claims: Iterable[Claim], labels: Mapping[str, str]) -> list[Claim]:
    """The claims that a label can judge."""
    return [
        one
        for one in claims
        if one.field in labels and one.scope.about == EVENT and one.scope.modality == HELD and not one.scope.part_of
    ]


def told(folders: list[Path], labels: Mapping[str, str]) -> dict[str, list[Told]]:
    """(confidence, whether it is right) of each claim, by field."""
    rules = rulebook.load((), comparison.KINDS)
    out: dict[str, list[Told]] = defaultdict(list)
    for article, row in labelled(folders):
        for claim in asked(extract(article, rules).claims, labels):
            label = row.get(labels[claim.field])
            if label is not None:
                out[claim.field].append((claim.confidence, right(claim.value, label)))
    return out


def table(name: str, rows: list[Told]) -> None:
    """Prints one field's curve."""
    print(f"{name}: {len(rows)} claims, {sum(good for _, good in rows) / max(1, len(rows)):.3f} right")
    error = 0.0
    for low, high in pairwise(STEPS):
        part = [row for row in rows if low <= row[0] < high]
        if part:
            share = sum(good for _, good in part) / len(part)
            mean = sum(sure for sure, _ in part) / len(part)
            error += abs(share - mean) * len(part) / len(rows)
            print(f"  {low:.2f}-{min(high, 1):.2f}  {len(part):5d} claims  confidence {mean:.3f}  right {share:.3f}")
    firm = [good for sure, good in rows if sure >= 0.75]
    print(f"  from 0.75: {len(firm)} claims, {sum(firm) / max(1, len(firm)):.3f} right; calibration error {error:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--field", action="append", required=True, help="FIELD=LABEL")
    options = parser.parse_args()
    found = told(options.folders, dict(one.split("=") for one in options.field))
    for field in sorted(found):
        table(field, found[field])
    table("all fields", [row for rows in found.values() for row in rows])


if __name__ == "__main__":
    main()
