"""How numbers of two articles stand to each other, from the words as the articles have them."""

import csv
from pathlib import Path

import pytest

from checker import values
from checker.languages import of
from checker.model.value import Reference

TABLE = Path(__file__).parent / "tables" / "relations_numbers.csv"


def rows() -> list[tuple[str, ...]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [tuple(row.values()) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("type", "languages", "left", "right", "kind", "why"), rows())
def test_two_statements_relate(type: str, languages: str, left: str, right: str, kind: str, why: str) -> None:
    tags = languages.split("+")
    first = values.parse(type, left, of(tags[0]), Reference())
    second = values.parse(type, right, of(tags[-1]), Reference())
    assert first is not None
    assert second is not None
    for one, other in ((first, second), (second, first)):
        relation = values.relate(one, other)
        assert relation.kind == kind, relation.why
        assert relation.why
        assert 0 <= relation.score <= 1
