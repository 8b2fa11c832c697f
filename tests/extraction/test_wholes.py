"""The whole, its parts, and counts over several happenings."""

import pytest

from checker.extraction import extract
from checker.model.article import Article, Block
from checker.model.claim import Claim
from tests.extraction.stories import RULES, claims


def _dead(found: list[Claim]) -> list[tuple[str, str | None, str]]:
    return [
        (claim.value.canonical, claim.scope.part_of, claim.scope.about) for claim in found if claim.field == "killed"
    ]


def test_a_lesser_figure_behind_the_whole_is_a_part_of_it() -> None:
    found = claims("Five people are dead after the fire. Three people died at the scene.")
    assert _dead(found) == [("5", None, "event"), ("3", "some", "event")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Three people are dead. The toll was revised to two dead.", id="a figure that replaces another"),
        pytest.param("Three people are dead after the fire. Nine people died, the mayor said.", id="a greater figure"),
    ],
)
def test_what_is_no_part_stays_whole(text: str) -> None:
    assert {part for _, part, _ in _dead(claims(text))} == {None}


def test_a_bound_that_the_whole_overtook_is_a_part() -> None:
    found = claims("Five people are dead after the fire. At least three people died at the scene.")
    assert _dead(found) == [("5", None, "event"), ("3", "some", "event")]


def test_an_older_headline_is_no_part() -> None:
    text = "Five people are dead after the fire."
    article = Article(
        "a", "a.txt", text, title="Two dead in Dorn fire", language="en", blocks=(Block(0, len(text), "body"),)
    )
    assert _dead(list(extract(article, RULES).claims)) == [("2", None, "event"), ("5", None, "event")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two people were killed in three separate crashes on Sunday. A man was killed near Dorn."),
        ("hi", "अलग-अलग हादसों में सात लोगों की मौत हो गई।"),
        ("ru", "В разных ДТП погибли пять человек."),
    ],
)
def test_a_round_up_has_no_toll_of_its_own(language: str, text: str) -> None:
    assert {about for _, _, about in _dead(claims(text, language))} == {"background"}


def test_two_cars_are_no_two_crashes() -> None:
    assert _dead(claims("Two people were killed in a crash with three trucks.")) == [("2", None, "event")]
