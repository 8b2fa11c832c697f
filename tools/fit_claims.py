"""Fits the weights of `checker/extraction/weights.yaml` on labelled articles, and prints them.

    python tools/fit_claims.py --field event_date=date --field city=city FOLDER [FOLDER ...]

`benchmarks/labelled.py` says what a FOLDER holds; `--field FIELD=LABEL` names its labels, and a folder without one is passed
over for that field. Needs numpy.
Logistic regression over all values that an article names, right or wrong; five folds by event show how often the likeliest
value is right on events that the weights were not fitted on, and how well its chance is told.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

from labelled import labelled

from checker import comparison, rulebook
from checker.extraction import extract, signs
from checker.extraction.candidates import Candidate
from checker.extraction.fields import FieldUse
from checker.extraction.filed import Filed
from checker.extraction.where import NOWHERE, Around
from checker.model.value import Value

FOLDS = 5
PRIOR = 1.0  # of each weight, so that what few articles show stays small
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01)


class Row:
    """The values that one article names for a field: their signs, and which of them are right."""

    def __init__(self, event: str, signs: list[Mapping[str, float]], right: list[bool]) -> None:
        self.event, self.signs, self.right = event, signs, right


def rows(folders: list[Path], labels: Mapping[str, str]) -> dict[str, list[Row]]:
    """Every labelled article's candidates, by field."""
    rules = rulebook.load((), comparison.KINDS)
    seen: list[tuple[str, Sequence[Candidate], list[Mapping[str, float]]]] = []
    real = signs.signs

    def watched(
        use: FieldUse, found: Sequence[Candidate], filed: Filed, page: Around = NOWHERE
    ) -> list[Mapping[str, float]]:
        told = real(use, found, filed, page)
        seen.append((use.field.name, found, told))
        return told

    out: dict[str, list[Row]] = defaultdict(list)
    signs.signs = watched
    for one, row in labelled(folders):
        seen.clear()
        extract(one, rules)
        for field, found, told in seen:
            if labels.get(field) in row:
                out[field].append(Row(row["event_id"], told, [right(c.value, row[labels[field]]) for c in found]))
    signs.signs = real
    return out


def right(value: Value, label: str) -> bool:
    """Whether a value is what the label says; of a place with another in brackets, either of the two."""
    if value.type == "date":
        return value.canonical[:10] == label
    names = {_key(value.canonical), _key(str(value.get("name") or ""))} - {""}
    return not names.isdisjoint(map(_key, label.split("(")))


def _key(name: str) -> str:
    """A town's or county's name however it is written."""
    return " ".join(re.sub(r"\b(?:saint|st)\b\.?", "st", re.sub(r"\bcounty\b|\)", " ", name.lower())).split())


def fit(table: list[Row], names: list[str], rounds: int = 40) -> np.ndarray:
    """Weights with the bias first, by Newton's method."""
    x = np.array([[1.0, *(sign.get(n, 0.0) for n in names)] for row in table for sign in row.signs])
    y = np.array([float(r) for row in table for r in row.right])
    w = np.zeros(x.shape[1])
    prior = np.full(x.shape[1], PRIOR)
    prior[0] = 0.01
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + prior * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(prior)
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def chances(row: Row, names: list[str], w: np.ndarray) -> np.ndarray:
    x = np.array([[1.0, *(sign.get(n, 0.0) for n in names)] for sign in row.signs])
    told: np.ndarray = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
    return told


def held_out(table: list[Row], names: list[str]) -> None:
    """How the likeliest value does on folds that were not fitted on."""
    events = sorted({row.event for row in table})
    fold = {event: place % FOLDS for place, event in enumerate(events)}
    told = []
    for k in range(FOLDS):
        w = fit([row for row in table if fold[row.event] != k], names)
        for row in table:
            if fold[row.event] == k:
                p = chances(row, names, w)
                told.append((p.max(), row.right[int(p.argmax())], any(row.right)))
    told.sort(key=lambda one: -one[0])
    possible = sum(one[2] for one in told)
    print(
        f"  {len(told)} articles, the right value named in {possible}; likeliest right in {sum(one[1] for one in told)}"
    )
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.75):
        kept = [one for one in told if one[0] >= least]
        good = sum(one[1] for one in kept)
        print(
            f"  from {least}: {len(kept)} told, precision {good / max(1, len(kept)):.3f}, recall {good / possible:.3f}"
        )
    for low, high in pairwise(BINS):
        part = [one for one in told if low <= one[0] < high]
        if part:
            print(
                f"  chance {low:.2f}-{high:.2f}: {len(part)} told, {sum(one[1] for one in part) / len(part):.3f} right"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--field", action="append", required=True, help="FIELD=LABEL")
    parser.add_argument("--without", nargs="*", default=[], help="signs to leave out")
    told = parser.parse_args()
    for field, table in rows(told.folders, dict(one.split("=") for one in told.field)).items():
        names = sorted({n for row in table for sign in row.signs for n, v in sign.items() if v} - set(told.without))
        print(field)
        held_out(table, names)
        w = fit(table, names)
        print("  {" + ", ".join(f"{n}: {v:.2f}" for n, v in zip(["bias", *names], w, strict=True)) + "}")


if __name__ == "__main__":
    main()
