"""Many phrases in one pass, whole words only."""

import pytest

from checker.languages.fold import fold
from checker.languages.phrases import Phrases

CUES = Phrases({"death toll": "toll", "toll": "fee", "मृत": "dead", "более": "more", "по": "on"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the death toll rose", [(4, 14, "toll")], id="the longest wins"),
        pytest.param("extolled tolls", [], id="parts of words are none"),
        pytest.param("मृतक", [], id="a vowel sign or letter goes on with the word"),
        pytest.param("मृत, 5", [(0, 3, "dead")], id="a comma ends it"),
        pytest.param("по более", [(0, 2, "on"), (3, 8, "more")], id="several in order"),
        pytest.param("", [], id="nothing in nothing"),
    ],
)
def test_whole_words_are_found(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(CUES.find(text)) == expected


def test_no_phrases_find_nothing() -> None:
    assert list(Phrases[str]({}).find("anything")) == []


def test_half_of_a_surrogate_pair_ends_nothing() -> None:
    assert list(Phrases({"toll": "toll"}).find(fold("the toll \ud800 of").text)) == [(4, 8, "toll")]
