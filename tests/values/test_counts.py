"""The gate before the other types changes nothing but the time that reading takes."""

import csv
from pathlib import Path

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Reference
from checker.values import mentions
from checker.values.counts import is_count
from checker.values.mentions import NUMERIC, find
from checker.values.spots import spots


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some 80 delegates", True),
        ("seven men", True),
        ("Alan Reedham, 34 years", False),
        ("CBS 11 said", False),
        ("flight 171 left", False),
        ("20 percent of", False),
        ("5718 Oak Street", False),
        ("12 Oak Street", False),
        ("80-90 people", False),
    ],
)
def test_only_what_can_be_nothing_else_is_a_count(text: str, expected: bool) -> None:
    assert [is_count(spot) for spot in spots(fold(text), of("en"))] == [expected]


@pytest.mark.parametrize("language", ["en", "hi", "ru", "bn"])
def test_with_the_gate_and_without_it_a_text_gives_the_same(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table = Path(__file__).parent / "tables" / f"numbers_{language}.csv"
    with table.open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    gated = [find(text, of(language), Reference(), NUMERIC) for text in texts]
    monkeypatch.setattr(mentions, "is_count", lambda _: False)
    assert [find(text, of(language), Reference(), NUMERIC) for text in texts] == gated
