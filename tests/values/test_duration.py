"""Lengths of time: how they are written, what they are equal to, what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Reference, Value
from checker.values import duration


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [
        (mention.text, mention.value.canonical)
        for mention in duration.find(fold(text), of(language), Reference("2025-08-07"))
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a four-day visit", "en", [("four-day", "P4D")]),
        ("two and a half hours", "en", [("two and a half hours", "PT2H30M")]),
        ("for 2.5 hours", "en", [("2.5 hours", "PT2H30M")]),
        ("after 90 minutes", "en", [("90 minutes", "PT90M")]),
        ("for ten years", "en", [("ten years", "P10Y")]),
        ("for two weeks", "en", [("two weeks", "P2W")]),
        ("5 दिवसीय यात्रा", "hi", [("5 दिवसीय", "P5D")]),
        ("ढाई घंटे", "hi", [("ढाई घंटे", "PT2H30M")]),
        ("пятидневный визит", "ru", [("пятидневный", "P5D")]),
        ("5-дневный визит", "ru", [("5-дневный", "P5D")]),
        ("полтора часа", "ru", [("полтора часа", "PT1H30M")]),
        ("двое суток", "ru", [("двое суток", "P2D")]),
        ("three to five years", "en", [("three to five years", "P3Y/P5Y")]),
        ("for 2-3 hours", "en", [("2-3 hours", "PT2H/PT3H")]),
        ("raised from two to five years", "en", [("five years", "P5Y")]),
        ("cut from 12 to 8 years", "en", [("8 years", "P8Y")]),
        ("दो-तीन दिन में", "hi", [("दो-तीन दिन", "P2D/P3D")]),
        ("तीन से पांच साल", "hi", [("तीन से पांच साल", "P3Y/P5Y")]),
        ("от трех до пяти лет", "ru", [("от трех до пяти лет", "P3Y/P5Y")]),
        ("срок вырос с двух до пяти лет", "ru", [("пяти лет", "P5Y")]),
    ],
)
def test_durations(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("two days ago", "en", id="part of a date"),
        pytest.param("a 24-year-old driver", "en", id="an age"),
        pytest.param("20 cars a week", "en", id="a rate"),
        pytest.param("in 1998", "en", id="a year"),
        pytest.param("в 1998 году", "ru", id="a year with its word"),
        pytest.param("24 वर्षीय चालक", "hi", id="an age in Hindi"),
    ],
)
def test_what_is_no_duration(text: str, language: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("P5D", "P5D", "equal"),
        ("P1W", "P7D", "equal"),
        ("PT90M", "PT1H30M", "equal"),
        ("P1M", "P30D", "compatible"),
        ("P1Y", "P12M", "compatible"),
        ("P5D", "P4D", "conflict"),
        ("P2D", "PT48H", "equal"),
        ("P3Y/P5Y", "P3Y/P5Y", "equal"),
        ("P3Y/P5Y", "P48M", "compatible"),
        ("P3Y/P5Y", "P5Y/P7Y", "compatible"),
        ("P3Y/P5Y", "P6Y", "conflict"),
        ("P3Y/", "P6Y", "unknown"),
        ("five", "P4D", "unknown"),
    ],
)
def test_relations(left: str, right: str, kind: str) -> None:
    one, other = Value.of("duration", left), Value.of("duration", right)
    assert duration.relate(one, other).kind == duration.relate(other, one).kind == kind


def test_about_is_within_a_tenth() -> None:
    about = Value.of("duration", "PT2H", "approximate")
    assert duration.relate(about, Value.of("duration", "PT110M")).kind == "compatible"


@pytest.mark.parametrize(
    ("words", "canonical"),
    [("four days", "P4D"), ("P4D", "P4D"), ("P", None), ("days", None), ("PT", None), ("", None)],
)
def test_parse_reads_the_words_as_a_whole(words: str, canonical: str | None) -> None:
    value = duration.parse(words, of("en"), Reference())
    assert (value.canonical if value else None) == canonical


@given(st.text(max_size=40), st.sampled_from(["en", "hi", "ru"]))
def test_any_text_gives_durations_that_read_back(text: str, language: str) -> None:
    for mention in duration.find(fold(text), of(language), Reference()):
        assert text[mention.start : mention.end] == mention.text
        assert duration.from_canonical(mention.value.canonical) == mention.value
