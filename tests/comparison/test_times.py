"""Which of two times is later, at whatever precision they are told."""

import pytest

from checker.comparison.times import known, later, said_by_publication


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        pytest.param("2031-05-05", "2031-05-04", True, id="the next day"),
        pytest.param("2031-05-04", "2031-05-04", False, id="the same day"),
        pytest.param("2031-05-04T16", "2031-05-04", False, id="an hour against its day"),
        pytest.param("2031-05-04T16", "2031-05-04T14:59", True, id="a later hour"),
        pytest.param("2031-05-04T16:00:30", "2031-05-04T16", False, id="a second of the hour"),
        pytest.param("2031-05-04T16:00+05:30", "2031-05-04T12:00+00:00", False, id="an earlier instant in its zone"),
        pytest.param("2031-06", "2031-05-31", True, id="the next month"),
        pytest.param("2031", "2031-05-31", False, id="the year holds the day"),
        pytest.param("2031-05-06", "2031-05-03/2031-05-05", True, id="after an interval"),
        pytest.param("2031-05-05", "2031-05-03/2031-05-05", False, id="its last day"),
        pytest.param("yesterday", "2031-05-05", False, id="no time"),
        pytest.param("2031-13-45", "2031-05-05", False, id="no date of any calendar"),
    ],
)
def test_later(one, other, after):
    assert later(one, other) is after
    assert not (after and later(other, one))


def test_known():
    assert known("2031-05")
    assert not known(None)
    assert not known("XXXX-05-04")


@pytest.mark.parametrize(
    ("as_of", "published", "repeats"),
    [
        (None, "2031-05-04", True),
        ("2031-05-04", "2031-05-04T10:00", True),
        ("2031-05-04T18:00", "2031-05-04", False),
        ("2031-05-03", "2031-05-04", False),
        ("2031-05-03", None, False),
    ],
)
def test_said_by_publication(as_of, published, repeats):
    assert said_by_publication(as_of, published) is repeats
