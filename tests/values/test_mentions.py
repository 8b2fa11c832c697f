"""All types together: where two want the same words, one gets them."""

import time
from itertools import pairwise

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Reference
from checker.values.mentions import NUMERIC, find

REFERENCE = Reference("2025-08-07")


def told(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(mention.value.type, mention.text) for mention in find(text, of(language), REFERENCE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On 6 August 2025 it rained.", [("date", "6 August 2025")], id="digits of a date count nothing"),
        pytest.param("It lasted 5 days.", [("duration", "5 days")], id="a length of time is no quantity"),
        pytest.param("A 24-year-old fell.", [("age", "24-year-old")], id="an age goes before a length of time"),
        pytest.param("It cost $5 million.", [("money", "$5 million")], id="a sum goes before a quantity"),
        pytest.param("Write to desk24@example.org.", [], id="nothing in an address"),
        pytest.param("See pic.example.org/4x7 now.", [], id="nothing in an address without a scheme"),
        pytest.param(
            "It is half a mile, or 1/2 mile.", [("quantity", "1/2 mile")], id="a fraction of a mile is no day"
        ),
    ],
)
def test_one_type_gets_the_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in told(text) if pair[0] in (*NUMERIC, "date", "duration")] == expected


def test_mentions_come_in_order_and_do_not_overlap() -> None:
    text = "On 6 August about 80 delegates, 12 of them aged 20 to 25, paid Rs 500 each for 3 km by flight 171."
    found = find(text, of("en"), REFERENCE)
    assert len(found) > 5
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_types_can_be_asked_for() -> None:
    assert {m.value.type for m in find("80 people on 6 August", of("en"), REFERENCE, ["quantity"])} == {"quantity"}


def test_a_folded_text_gives_the_same_as_its_text() -> None:
    text = "क़रीब ८० लोग, ५ किमी"
    assert find(fold(text), of("hi"), REFERENCE) == find(text, of("hi"), REFERENCE)


def test_spans_are_those_of_the_text_as_shown() -> None:
    text = "Около\u00a0\u00ad80 чело\u00adвек приехали"
    (mention,) = [one for one in find(text, of("ru"), REFERENCE) if one.value.type == "quantity"]
    assert mention.text == "80"
    assert text[mention.outer_start : mention.outer_end] == "Около\u00a0\u00ad80"
    assert mention.value.get("counted") == "person"


def test_a_conversion_in_brackets_says_of_what() -> None:
    first, second = find("It cost ₹500 crore ($60 million).", of("en"), REFERENCE, ["money"])
    assert first.note("converts") is None
    assert second.note("converts") == "INR 5000000000"


def test_a_name_keeps_its_number_and_a_count_stays_a_count() -> None:
    found = find("Five Killed In Torvale Blast", of("en"), REFERENCE)
    assert ("quantity", "Five") in [(mention.value.type, mention.text) for mention in found]


def test_a_city_that_begins_the_name_of_a_body_stands_beside_it():
    told = [
        (one.value.type, one.text)
        for one in find("He called the Tulsa Police Department at noon.", of("en"), Reference())
    ]
    assert ("place", "Tulsa") in told
    assert ("organization", "Tulsa Police Department") in told


@pytest.mark.parametrize(
    ("unit", "language"),
    [
        pytest.param("7", "en", id="digits"),
        pytest.param("and ", "en", id="small words"),
        pytest.param("10 to 20 to ", "en", id="nested ranges"),
        pytest.param("x@y.z/", "en", id="addresses"),
        pytest.param("may ", "en", id="a month that is a verb too"),
        pytest.param("A. ", "en", id="initials"),
        pytest.param("Ann Ray, 7, and ", "en", id="names and ages"),
        pytest.param("कल ", "hi", id="days by the tense"),
        pytest.param("от 1 до ", "ru", id="ranges that never end"),
    ],
)
def test_time_grows_with_the_length_of_a_text_alone(unit: str, language: str) -> None:
    def seconds(times: int, turn: int) -> float:
        text = unit * (600 // len(unit)) * times + "\n" * turn  # the turn, or the tables of texts just read are asked
        started = time.thread_time()
        find(text, of(language), REFERENCE)
        return time.thread_time() - started

    short, long = (min(seconds(times, turn) for turn in range(3)) for times in (1, 8))
    assert long < 8 * 3 * short + 0.05, "eight times the text takes eight times as long; were it squares, 64 times"


def test_half_of_a_surrogate_pair_is_passed_over() -> None:
    assert told("5 killed \ud800 on Monday")[-1] == ("date", "Monday")
