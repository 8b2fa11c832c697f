"""The labelled pairs: what each gives, and how good that is altogether."""

import pytest

from tests.values.accept_names import TYPES, outcome, rows

_ONE = ("equal", "compatible")
ROWS = rows()


def test_nothing_moved() -> None:
    moved = [(row["a"], row["b"], row["outcome"], outcome(row)) for row in ROWS if outcome(row) != row["outcome"]]
    assert not moved, "if the change is right: python -m tests.values.accept_names"


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_f1_and_precision(kind: str) -> None:
    told = [(row["label"] == "one", outcome(row) in _ONE) for row in ROWS if row["kind"] == kind]
    hits = sum(one and said for one, said in told)
    claimed, wanted = sum(said for _, said in told), sum(one for one, _ in told)
    assert hits / claimed >= 0.97
    assert 2 * hits / (claimed + wanted) >= 0.97


def test_one_thing_is_never_called_two() -> None:
    false_alarms = [row for row in ROWS if row["label"] == "one" and outcome(row) == "conflict"]
    assert not false_alarms


def test_the_table_is_large_and_says_why() -> None:
    assert len(ROWS) >= 400
    assert all(row["why"] and row["label"] in ("one", "two") for row in ROWS)
    assert len({(row["a"], row["b"]) for row in ROWS}) == len(ROWS)
