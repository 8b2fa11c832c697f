"""Shares of a hundred, and points, which are no shares."""

from checker.languages import of
from checker.values import percentage


def test_points_are_told_apart() -> None:
    share, points = (percentage.parse(words, of("en")) for words in ("3 percent", "3 percentage points"))
    assert share is not None
    assert points is not None
    assert (share.get("unit"), points.get("unit")) == (None, "point")


def test_the_span_holds_the_sign() -> None:
    from checker.languages.fold import fold

    assert [one.text for one in percentage.find(fold("up 20 % or 5 per cent"), of("en"))] == ["20 %", "5 per cent"]


def test_a_bare_number_is_read_as_one() -> None:
    value = percentage.parse("61.4", of("en"))
    assert value is not None
    assert value.canonical == "61.4"
    assert percentage.parse("many", of("en")) is None
