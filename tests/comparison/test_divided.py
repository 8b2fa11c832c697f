"""Articles whose headline says otherwise than their text, beside others."""

import pytest

from checker.model.value import Value
from tests.comparison.made import claim, found, rule

TOLL, SEATS, DAY = rule("same_value", "toll"), rule("same_value", "seats"), rule("same_value", "held_on")


@pytest.mark.parametrize(
    ("headline", "text", "other", "verdict"),
    [
        pytest.param("3", "4", "4", "conflict", id="a headline that nobody follows"),
        pytest.param("6", "4", "4", "conflict", id="a higher one"),
        pytest.param("4", "4", "4", "agree", id="one figure"),
        pytest.param("~4", "9", "9", "agree", id="a loose headline says nothing else"),
        pytest.param("4", "9", "9", "update", id="a figure that was told earlier was left behind"),
    ],
)
def test_a_headline_against_the_other_articles(headline: str, text: str, other: str, verdict: str) -> None:
    claims = [claim("a", "toll", headline, where="headline"), claim("a", "toll", text), claim("b", "toll", other)]
    published = {"a": "2031-05-04", "b": "2031-05-04"}
    if verdict == "update":
        claims.append(claim("c", "toll", headline))
        published["c"] = "2031-05-03"
    told = found([TOLL], claims, published)
    assert told[0].verdict == verdict
    if verdict == "conflict":
        assert "the headline of a says" in told[0].why[0]


def test_a_text_that_differs_from_its_headline_and_from_the_others() -> None:
    claims = [claim("a", "seats", "3", where="headline"), claim("a", "seats", "5"), claim("b", "seats", "3")]
    assert found([SEATS], claims)[0].verdict == "conflict"


def test_a_headline_that_says_when_only_in_part_divides_nothing() -> None:
    day, month = Value.of("date", "2031-05-09"), Value.of("date", "2031-05")
    claims = [claim("a", "held_on", month, where="headline"), claim("a", "held_on", day), claim("b", "held_on", day)]
    assert found([DAY], claims)[0].verdict in ("agree", "compatible")


def test_a_headline_that_rises_above_its_text_and_the_reports_before_is_an_update() -> None:
    claims = [claim("a", "toll", "6", where="headline"), claim("a", "toll", "4"), claim("b", "toll", "4")]
    told = found([TOLL], claims, {"a": "2031-05-05", "b": "2031-05-04"})[0]
    assert told.verdict == "update"
    assert "the headline of a says 6, its text 4" in told.why
