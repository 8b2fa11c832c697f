"""Counts that a sentence adds to one before."""

import pytest

from checker.model.claim import Claim
from tests.extraction.stories import claims


def _told(text: str, field: str, language: str = "en") -> list[tuple[str, str, str | None]]:
    return sorted(
        (claim.value.canonical, claim.value.qualifier, claim.scope.part_of)
        for claim in claims(text, language)
        if claim.field == field
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two people were killed at the scene and three others died in hospital."),
        ("hi", "दो लोगों की मौके पर मौत हो गई, तीन अन्य ने अस्पताल में दम तोड़ दिया।"),
        ("ru", "Погибли двое, еще трое скончались в больнице."),
    ],
)
def test_further_ones_are_added(language: str, text: str) -> None:
    assert _told(text, "killed", language) == [("2", "exact", "some"), ("3", "exact", "some"), ("5", "exact", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The death toll rose to 15 on Sunday after two more people died in hospital."),
        ("en", "The death toll stands at 15 after two more people died of their wounds."),
        ("ru", "Число погибших выросло до 15 после смерти еще двух человек."),
        ("hi", "मृतकों की संख्या 15 हो गई, दो अन्य लोगों ने अस्पताल में दम तोड़ दिया।"),
    ],
)
def test_a_toll_holds_the_further_ones_already(language: str, text: str) -> None:
    assert _told(text, "killed", language) == [("15", "exact", None), ("2", "exact", "some")]


def test_a_sum_with_somebody_told_by_a_noun_is_a_lower_bound() -> None:
    told = _told("A girl was hurt and two men were also wounded.", "injured")
    assert told == [("2", "exact", "some"), ("3", "at_least", None)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Five people were injured, two of them badly.", id="a part"),
        pytest.param("Five people were killed. Two others were injured.", id="others of another kind"),
        pytest.param("Five people were injured, and two were injured on the way.", id="nothing says further"),
    ],
)
def test_nothing_is_added_where_nothing_says_so(text: str) -> None:
    found: list[Claim] = [claim for claim in claims(text) if claim.field == "injured"]
    assert "7" not in {claim.value.canonical for claim in found}


def test_the_quote_of_the_sum_holds_both() -> None:
    text = "Two people were killed at the scene and three others died in hospital."
    quotes = [claim.evidence.quote for claim in claims(text) if claim.value.canonical == "5"]
    assert quotes == ["Two people were killed at the scene and three"]
