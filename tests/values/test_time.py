"""Times of the day: halves of the day, zones, what is open, and how two of them stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import APPROXIMATE, Mention, Reference, Value
from checker.values import time


def found(text: str, language: str = "en") -> list[Mention]:
    return time.find(fold(text), of(language), Reference())


@pytest.mark.parametrize(
    ("text", "language", "canonical"),
    [
        ("at 16:25", "en", "16:25"),
        ("at 4.25 pm", "en", "16:25"),
        ("at 7 p.m.", "en", "19:00"),
        ("at 12 am", "en", "00:00"),
        ("at 12.30 pm", "en", "12:30"),
        ("at 11 am IST", "en", "11:00+05:30"),
        ("at 3 p.m. Moscow time", "en", "15:00+03:00"),
        ("at noon", "en", "12:00"),
        ("at midnight", "en", "00:00"),
        ("at ten o'clock in the morning", "en", "10:00"),
        ("शाम 4 बजे", "hi", "16:00"),
        ("सुबह साढ़े सात बजे", "hi", "07:30"),
        ("रात 10 बजकर 30 मिनट पर", "hi", "22:30"),
        ("रात 2 बजे", "hi", "02:00"),
        ("दोपहर 12 बजे", "hi", "12:00"),
        ("तड़के 3:15 बजे", "hi", "03:15"),
        ("в 16:25 мск", "ru", "16:25+03:00"),
        ("07:05 МСК", "ru", "07:05+03:00"),
        ("в 4 часа утра", "ru", "04:00"),
        ("в 9 вечера", "ru", "21:00"),
        ("в полдень", "ru", "12:00"),
    ],
)
def test_a_time_of_the_day(text: str, language: str, canonical: str) -> None:
    assert [mention.value.canonical for mention in found(text, language)] == [canonical]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The match ended 3:2.", "en"),
        ("It rose 4.25 percent.", "en"),
        ("It took 7 hours.", "en"),
        ("at 25:61", "en"),
        ("Счет 5:4.", "ru"),
        ("2 घंटे", "hi"),
    ],
)
def test_what_is_no_time(text: str, language: str) -> None:
    assert found(text, language) == []


def test_a_time_of_either_half_notes_the_other() -> None:
    assert found("at ten o'clock")[0].note("ambiguous") == "22:00"
    assert found("at 10 am")[0].note("ambiguous") is None


def test_local_time_has_no_offset_and_says_so() -> None:
    mention = found("at 10:42 a.m. local time")[0]
    assert (mention.value.canonical, mention.note("zone")) == ("10:42", "local")


def test_about_makes_a_time_approximate() -> None:
    mention = found("around 7 p.m.")[0]
    assert (mention.text, mention.value.qualifier, mention.outer_start) == ("7 p.m.", APPROXIMATE, 0)


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("16:25", "16:25", "equal"),
        ("16:25+05:30", "13:55+03:00", "equal"),
        ("16:25", "16:25+03:00", "compatible"),
        ("16:25", "18:55+05:30", "unknown"),
        ("19:00", "19:10", "compatible"),
        ("19:07", "19:21", "conflict"),
        ("23:58", "00:00", "compatible"),
        ("16:25", "18:40", "conflict"),
        ("soon", "18:40", "unknown"),
    ],
)
def test_relations(left: str, right: str, kind: str) -> None:
    one, other = Value.of("time", left), Value.of("time", right)
    assert time.relate(one, other).kind == time.relate(other, one).kind == kind


def test_about_reaches_further() -> None:
    about = Value.of("time", "16:10", APPROXIMATE)
    assert time.relate(about, Value.of("time", "16:35")).kind == "compatible"


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        ("4.25 pm", "16:25"),
        ("7:10a", "07:10"),
        ("7:10 P", "19:10"),
        ("a", None),
        ("16:25", "16:25"),
        ("16:25+03:00", "16:25+03:00"),
        ("four", None),
        ("", None),
    ],
)
def test_parse_reads_the_words_as_a_whole(words: str, canonical: str | None) -> None:
    value = time.parse(words, of("en"), Reference())
    assert (value.canonical if value else None) == canonical


@given(st.times(), st.times())
def test_which_came_first_does_not_matter(left, right) -> None:  # type: ignore[no-untyped-def]
    one, other = (Value.of("time", moment.strftime("%H:%M")) for moment in (left, right))
    assert time.relate(one, other).kind == time.relate(other, one).kind


@given(st.text(max_size=40), st.sampled_from(["en", "hi", "ru"]))
def test_any_text_gives_times_that_read_back(text: str, language: str) -> None:
    for mention in found(text, language):
        assert text[mention.start : mention.end] == mention.text
        assert time.from_canonical(mention.value.canonical) is not None
