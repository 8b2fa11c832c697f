"""Many phrases in one pass, whole words only."""

import pytest

from checker.languages.fold import fold
from checker.languages.phrases import Phrases, Together, few_phrases

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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the death toll rose, and tolls of death", id="a phrase of one list inside one of another"),
        pytest.param("more than the toll of deaths: मृत, по более", id="scripts side by side"),
        pytest.param("", id="nothing"),
    ],
)
def test_lists_found_together_are_found_as_if_each_were_alone(text: str) -> None:
    lists: list[Phrases[str]] = [
        CUES,
        Phrases({"toll": "killed", "toll of": "counted", "more": "more"}),
        Phrases({"death": "death", "of death": "cause"}),
        Phrases({}),
    ]
    assert Together(lists).find(text) == [list(one.find(text)) for one in lists]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the death toll rose, and tolls of death: toll", id="longest first, whole words"),
        pytest.param("мёртвые по более, मृतक मृत", id="other scripts"),
        pytest.param("", id="nothing"),
    ],
)
def test_few_phrases_are_found_as_many_are(text: str) -> None:
    meanings = {"toll": "fee", "death toll": "toll", "death": "end", "मृत": "dead", "по": "on", "": "nothing"}
    many = {**meanings, **{f"word{number}": "other" for number in range(40)}}
    assert list(few_phrases(meanings, text)) == list(few_phrases(many, text)) == list(Phrases(meanings).find(text))
