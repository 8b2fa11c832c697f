"""Passengers and crew told one after the other make up those aboard."""

import pytest

from tests.extraction.stories import claims, told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The launch was carrying 42 passengers and six crew members."),
        ("hi", "नौका में 42 यात्री और चालक दल के 6 सदस्य सवार थे।"),
        ("ru", "На борту катера находились 42 пассажира и шесть членов экипажа."),
    ],
)
def test_the_sum_is_read_where_the_parts_are_told(language: str, text: str) -> None:
    assert [told(text, field, language) for field in ("passengers", "crew", "aboard")] == [["42"], ["6"], ["48"]]


def test_the_quote_of_a_sum_holds_both_parts() -> None:
    text = "The launch was carrying 42 passengers and six crew members."
    quotes = [claim.evidence.quote for claim in claims(text) if claim.field == "aboard"]
    assert quotes == ["42 passengers and six"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The launch was carrying about 42 passengers and six crew members.", id="nothing adds up to about"
        ),
        pytest.param("The launch was carrying six crew members.", id="a crew alone tells little"),
    ],
)
def test_no_sum_is_made_of_what_is_not_exact_or_not_whole(text: str) -> None:
    assert told(text, "aboard") == []


def test_a_stated_total_is_not_summed_again() -> None:
    assert told("It was carrying 49 people, including 43 passengers and six crew members.", "aboard") == ["49"]


def test_passengers_alone_are_the_least_of_those_aboard_unless_they_are_told() -> None:
    found = [claim.value for claim in claims("The launch was carrying 42 passengers.") if claim.field == "aboard"]
    assert [(value.canonical, value.qualifier) for value in found] == [("42", "at_least")]
    text = "The launch was carrying 42 passengers when it sank. There were 48 people on board, the owner said."
    assert told(text, "aboard") == ["48"]
