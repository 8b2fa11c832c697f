"""EDTF is read and written as ISO 8601-2 has it; the edtf library is the oracle for what a date reaches over."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from checker.values.edtf import ALL, ANY, INTERVAL, ONE, Edtf, Part, possible, read

READ = [
    "2025-08-06",
    "2025-08",
    "2025",
    "197X",
    "20XX",
    "XXXX-10-28",
    "XXXX-XX-XX",
    "XXXX-08",
    "2025-08-06~",
    "2025?",
    "2025-08%",
    "2025-21",
    "2025-08-06/2025-08-10",
    "XXXX-10-28/XXXX-10-29",
    "2025-08-06/..",
    "../2017",
    "{2025-05-03,2025-05-17}",
    "[2025-08-30,2025-08-31]",
    "2016-35",
    "2024-41",
]
NOT_READ = [
    "",
    "2025-13",
    "2025-02-30",
    "2025-00-10",
    "0000",
    "/",
    "../..",
    "a/b",
    "2025-08-06/x",
    "6 August",
    "25-08-06",
    "{}",
    "{2025,x}",
    "2025-08-32",
    "9" * 500,
    "2025-21-03",
]


@pytest.mark.parametrize("text", READ)
def test_what_is_read_is_written_as_it_was(text: str) -> None:
    assert str(read(text)) == text


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_date_of_the_calendar_is_not_read(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", READ)
def test_the_library_reads_what_we_write(text: str) -> None:
    parse_edtf(text.replace("2025-21", "2025-21"))


@pytest.mark.parametrize("text", ["2025-08-06", "2025-08", "2025", "2024-02", "197X", "20XX"])
def test_a_date_reaches_over_the_days_that_the_library_says(text: str) -> None:
    part = (read(text) or Edtf(())).parts[0]
    assert part is not None
    oracle = parse_edtf(text)
    low, high = (date(*moment[:3]).toordinal() for moment in (oracle.lower_strict(), oracle.upper_strict()))
    assert part.bounds() == (low, high)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("2016-35", date(2016, 7, 1), date(2016, 9, 30), id="the third quarter"),
        pytest.param("2024-41", date(2024, 7, 1), date(2024, 12, 31), id="the second half"),
        pytest.param("2024-22", date(2024, 6, 1), date(2024, 8, 31), id="a summer"),
        pytest.param("2024-24", date(2023, 12, 1), date(2025, 2, 28), id="a winter may be either end of its year"),
        pytest.param("2025-08-06T14:30", date(2025, 8, 6), date(2025, 8, 6), id="a time is read over"),
    ],
)
def test_bounds(text: str, first: date, last: date) -> None:
    part = (read(text) or Edtf(())).parts[0]
    assert part is not None
    assert part.bounds() == (first.toordinal(), last.toordinal())


def test_shapes() -> None:
    assert [(read(text) or Edtf(())).shape for text in ("2025", "2025/..", "{2025}", "[2025]")] == [
        ONE,
        INTERVAL,
        ALL,
        ANY,
    ]


def test_a_year_stands_in_for_an_unknown_one() -> None:
    assert Part(None, 2, 29).bounds(2025) == (date(2025, 2, 28).toordinal(),) * 2


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_every_day_of_the_calendar_and_no_other(year: int, month: int, day: int) -> None:
    try:
        date(year, month, day)
        real = True
    except ValueError:
        real = False
    assert possible(year, month, day) == real
    assert bool(read(f"{year:04}-{month:02}-{day:02}")) == real


@given(st.text(max_size=30))
def test_any_text_gives_an_answer(text: str) -> None:
    edtf = read(text)
    assert edtf is None or read(str(edtf)) == edtf
