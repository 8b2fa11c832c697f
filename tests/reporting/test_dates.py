"""EDTF in words."""

import pytest

from checker.reporting.dates import date, moment
from checker.reporting.words import words


@pytest.mark.parametrize(
    ("told", "tag", "expected"),
    [
        ("2025-08-06", "en", "6 August 2025"),
        ("2025-08-06", "hi", "6 अगस्त 2025"),
        ("2025-08-06", "ru", "6 августа 2025"),
        ("2025-08", "en", "August 2025"),
        ("2025-08", "ru", "август 2025"),
        ("2025", "en", "2025"),
        ("XXXX-10-28", "en", "28 October"),
        ("XXXX-10-28/XXXX-10-29", "en", "28–29 October"),
        ("2025-10-28/2025-10-29", "ru", "28–29 октября 2025"),
        ("2025-10-28/2025-11-02", "en", "28 October – 2 November 2025"),
        ("2024-12-30/2025-01-02", "en", "30 December 2024 – 2 January 2025"),
        ("2025-08-06/..", "en", "from 6 August 2025"),
        ("../2025-08-06", "ru", "до 6 августа 2025"),
        ("2025-08-06~", "en", "about 6 August 2025"),
        ("{2025-05-03,2025-05-17}", "en", "3 May 2025 and 17 May 2025"),
        ("[2025-05-03,2025-05-17]", "en", "3 May 2025 or 17 May 2025"),
        ("XXXX-XX-XX", "en", "XXXX-XX-XX"),
        ("2025-13-01", "en", "2025-13-01"),
        ("2025-00", "en", "2025-00"),
    ],
)
def test_date(told: str, tag: str, expected: str) -> None:
    assert date(told, words(tag)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2025-08-07", "7 August 2025"),
        ("2025-08-07T14:42:28", "7 August 2025, 14:42"),
        ("2025-08-07T14:42+05:30", "7 August 2025, 14:42+05:30"),
        ("yesterday", "yesterday"),
    ],
)
def test_moment(told: str, expected: str) -> None:
    assert moment(told, words("en")) == expected
