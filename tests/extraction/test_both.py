"""Counts of the dead and the hurt together."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Six people were wounded, two of them fatally. Two men died and four others were injured."),
        ("hi", "हमले में छह लोग घायल हुए। बाद में दो लोगों की मौत हो गई। चार लोग घायल हैं।"),
        ("ru", "В результате нападения пострадали шесть человек. Погибли двое, четверо ранены."),
    ],
)
def test_a_count_of_both_is_none_of_either(language: str, text: str) -> None:
    assert told(text, "injured", language) == ["4"]


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        pytest.param("A man died and four people were hurt. Five people were hurt.", ["4", "5"], id="a later count"),
        pytest.param("Two died. Four were hurt. Six were hurt. The six were hurt.", ["4", "6"], id="told more often"),
        pytest.param("Two people died and nine were hurt. Four people were hurt badly.", ["9", "4"], id="no sum"),
    ],
)
def test_other_counts_stay(text: str, hurt: list[str]) -> None:
    assert told(text, "injured") == hurt


def test_counts_of_an_earlier_hour_yield_to_those_that_come_to_the_same() -> None:
    text = "Two people died and two were hurt. Police had spoken of one dead and three injured."
    assert (told(text, "killed"), told(text, "injured")) == (["2", "1"], ["2"])


def test_another_count_beside_a_lesser_toll_stays() -> None:
    assert told("Two people died and two were hurt. Police had spoken of one dead and five injured.", "injured") == [
        "2",
        "5",
    ]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        pytest.param("Three people died and five were hurt. He gunned down the eight victims.", ["3"], id="all struck"),
        pytest.param("Three people died and five were hurt. Later eight people died.", ["3", "8"], id="a later toll"),
        pytest.param(
            "Three people died and four were hurt. He gunned down the eight victims.", ["3", "8"], id="no sum"
        ),
    ],
)
def test_all_who_were_struck_are_no_count_of_the_dead(text: str, dead: list[str]) -> None:
    assert told(text, "killed") == dead
