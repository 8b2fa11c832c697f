"""Scores, told from ranges by the words near them."""

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.values import score


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("won 3-2", "3-2"),
        ("a 2:1 victory", "2-1"),
        ("3-2 people", None),
        ("won 3-2-1", None),
        ("won 5-10%", None),
        ("won 7.5-6.5", "7.5-6.5"),
        ("won 7,5:6,5", "7.5-6.5"),
        ("won 7.4-6.5", None),
        ("won 6-3, 4-6, 6-2", "6-3, 4-6, 6-2"),
        ("won 6-3 and 7-6", "6-3, 7-6"),
        ("won 7-6 (7-4), 6-3", "7-6, 6-3"),
        ("won 3-2, 5 goals", "3-2"),
    ],
)
def test_a_score_needs_its_cue(text: str, canonical: str | None) -> None:
    assert [one.value.canonical for one in score.find(fold(text), of("en"))] == ([canonical] if canonical else [])
