"""Values for people."""

import pytest

from checker.model.value import Value
from checker.reporting.shown import canonical, number, reason, shown
from checker.reporting.words import words


@pytest.mark.parametrize(
    ("value", "tag", "told"),
    [
        pytest.param(Value("quantity", "60"), "en", "60", id="bare"),
        pytest.param(Value("quantity", "60", "approximate"), "en", "about 60", id="about"),
        pytest.param(Value("quantity", "60", "approximate"), "hi", "लगभग 60", id="about in Hindi"),
        pytest.param(Value("quantity", "60", "at_least"), "ru", "не менее 60", id="at least in Russian"),
        pytest.param(Value("quantity", "80/90", "range"), "en", "80–90", id="range"),
        pytest.param(Value.of("quantity", "41500000", unit="tonne"), "en", "41,500,000 tonne", id="unit"),
        pytest.param(
            Value.of("quantity", "62", counted="person"), "en", "62", id="what is counted goes without saying"
        ),
        pytest.param(Value("quantity", "1234.5"), "ru", "1234,5", id="decimal comma"),
        pytest.param(Value("percentage", "20"), "en", "20%", id="percentage"),
        pytest.param(Value("money", "INR 5000000000"), "en", "INR 5 billion", id="money"),
        pytest.param(Value("money", "INR 703520000000"), "hi", "INR 70,352 करोड़", id="money, in crores"),
        pytest.param(Value("money", "RUB 1250000/3000000"), "ru", "RUB 1,25 млн–3 млн", id="money, from and to"),
        pytest.param(Value("money", "USD 1234567"), "en", "USD 1,234,567", id="money to the last dollar"),
        pytest.param(Value("duration", "P5D"), "en", "5 days", id="days"),
        pytest.param(Value("duration", "P3Y/P5Y"), "en", "3 years – 5 years", id="a length between two"),
        pytest.param(Value("duration", "PT2H30M"), "ru", "2 часа 30 минут", id="hours and minutes"),
        pytest.param(Value("score", "3-2"), "en", "3–2", id="score"),
        pytest.param(
            Value.of("place", "Ostreva", name="ओस्त्रेवा"),
            "en",
            "ओस्त्रेवा (Ostreva)",
            id="a name carried over as it is written",
        ),
        pytest.param(
            Value.of("place", "Kochi", name="कोच्चि", kind="city"),
            "en",
            "Kochi",
            id="a known city by its own Latin name",
        ),
        pytest.param(
            Value.of("place", "Delhi", name="दिल्ली"), "en", "Delhi", id="a Latin name that is no transliteration"
        ),
        pytest.param(Value.of("date", "XXXX-XX-XX", weekday=3), "en", "a Wednesday", id="lone weekday"),
        pytest.param(Value.of("date", "XXXX-XX-XX", weekday=3), "hi", "बुधवार", id="lone weekday in Hindi"),
        pytest.param(Value.of("date", "XXXX-XX-XX", weekday=8), "en", "XXXX-XX-XX", id="no weekday"),
        pytest.param(Value.of("date", "2025-08-06", weekday=3), "en", "6 August 2025", id="weekday beside a date"),
        pytest.param(Value("time", "16:25+03:00"), "en", "16:25+03:00", id="time"),
        pytest.param(Value("quantity", "60", "new"), "en", "60", id="unknown qualifier"),
    ],
)
def test_shown(value: Value, tag: str, told: str) -> None:
    assert shown(value, words(tag)) == told


@pytest.mark.parametrize("type", ["date", "quantity", "percentage", "money", "duration", "score", "person", "none"])
@pytest.mark.parametrize(
    "told", ["", "/", "P", "PT", "garbage", "9" * 5000, "~" * 5000, "{" * 300 + "}" * 300, "/" * 5000, "{}"]
)
def test_what_is_no_canonical_value_is_told_as_it_is(type: str, told: str) -> None:
    assert isinstance(canonical(type, told, words("en")), str)


def test_four_digits_stand_together() -> None:
    assert number("2025", words("en")) == "2025"
    assert number("12025", words("ru")) == "12\u00a0025"


@pytest.mark.parametrize(
    ("told", "tag", "expected"),
    [
        ("P4Y and P5Y are different lengths", "en", "4 years and 5 years are different lengths"),
        ("PT2H30M is not PT3H", "en", "2 hours 30 minutes is not 3 hours"),
        ("INR 500000 and INR 1234567.5 stay apart", "en", "INR 500,000 and INR 1,234,567.5 stay apart"),
        ("2016-11-20 and XXXX-XX-XX fall on the same day", "en", "20 November 2016 and a weekday told alone fall on the same day"),
        ("P4Y, XXXX-XX-XX", "ru", "4 года, только названный день недели"),
        ("P4Y, XXXX-XX-XX", "hi", "4 वर्ष, केवल बताया गया वार"),
        ("Ladoga PT left by P7 from BBC 2", "en", "Ladoga PT left by P7 from BBC 2"),
        ("12841 and SU-171 are other trains", "en", "12841 and SU-171 are other trains"),
    ],
)  # fmt: skip
def test_a_reason_quotes_values_in_words(told: str, tag: str, expected: str) -> None:
    assert reason(told, words(tag)) == expected
