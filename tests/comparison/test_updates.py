"""A lower figure that is newer: the hurt who died since, and a headline that was left behind."""

import pytest

from checker.model.claim import Scope
from checker.model.value import Value
from tests.comparison.made import claim, found, rule

HURT = rule("same_value", "hurt")
TOLL = rule("same_value", "toll")


@pytest.mark.parametrize(
    ("dead", "verdict"),
    [
        pytest.param(("2", "3"), "update", id="one has died since"),
        pytest.param(("2", "5"), "update", id="more died than are missing"),
        pytest.param(("2", "2"), "conflict", id="nobody died"),
        pytest.param(("3", "2"), "conflict", id="the dead fell too"),
        pytest.param((None, "3"), "conflict", id="the earlier one tells no dead"),
    ],
)
def test_the_hurt_who_died_since_are_counted_no_longer(dead: tuple[str | None, str | None], verdict: str) -> None:
    claims = [claim("a", "hurt", "4"), claim("b", "hurt", "3")]
    claims += [claim(article, "toll", figure) for article, figure in zip("ab", dead, strict=True) if figure]
    told = found([HURT], claims, {"a": "2031-05-04", "b": "2031-05-05"})
    assert [finding.verdict for finding in told] == [verdict]


def test_it_takes_time_to_die() -> None:
    claims = [claim("a", "hurt", "4"), claim("b", "hurt", "3"), claim("a", "toll", "2"), claim("b", "toll", "3")]
    told = found([HURT], claims, {"a": "2031-05-05", "b": "2031-05-04"})
    assert [finding.verdict for finding in told] == ["update"]
    assert "and higher" in told[0].why[0]


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        pytest.param(("2031-05-04", "2031-05-06"), "update", id="some were found since"),
        pytest.param(("2031-05-06", "2031-05-06"), "conflict", id="on one day"),
        pytest.param(("", ""), "conflict", id="nothing orders them"),
    ],
)
def test_the_later_figure_of_a_count_that_falls_may_be_the_lower(days: tuple[str, str], verdict: str) -> None:
    claims = [claim("a", "lost", "140"), claim("b", "lost", "104")]
    told = found([rule("same_value", "lost")], claims, dict(zip("ab", days, strict=True)))
    assert [finding.verdict for finding in told] == [verdict]
    if verdict == "update":
        assert [position.value for position in told[0].positions] == ["104", "140"]
        assert "such counts fall" in told[0].why[0]


@pytest.mark.parametrize(
    ("middle", "verdict"),
    [
        pytest.param("104", "update", id="between two that days order"),
        pytest.param("155", "update", id="above both"),
    ],
)
def test_an_undated_figure_of_a_count_that_falls_is_a_step_of_the_fall(middle: str, verdict: str) -> None:
    claims = [claim("a", "lost", "140"), claim("b", "lost", "80"), claim("c", "lost", middle)]
    told = found([rule("same_value", "lost")], claims, {"a": "2031-05-04", "b": "2031-05-06", "c": ""})
    assert [finding.verdict for finding in told] == [verdict]
    assert told[0].positions[0].value == "80"
    assert any("falls from report to report" in why for why in told[0].why)


@pytest.mark.parametrize(
    ("headline", "text", "other", "verdict"),
    [
        pytest.param("2", "6", "2", "conflict", id="a lower headline does not speak for the article"),
        pytest.param("6", "2", "6", "agree", id="a higher headline does: the text may tell of a part"),
    ],
)
def test_a_headline_that_was_left_behind(headline: str, text: str, other: str, verdict: str) -> None:
    claims = [claim("a", "toll", headline, where="headline"), claim("a", "toll", text), claim("b", "toll", other)]
    told = found([TOLL], claims, {"a": "2031-05-04", "b": "2031-05-04"})
    assert told[0].verdict == verdict


def test_a_bound_of_the_first_day_does_not_date_the_figure_it_stands_with() -> None:
    claims = [
        claim("a", "toll", "30"),
        claim("b", "toll", Value("quantity", "912", "at_least")),
        claim("c", "toll", "43556"),
    ]
    told = found([TOLL], claims, {"a": "2031-05-04", "b": "2031-05-04", "c": "2031-05-21"})
    assert [finding.verdict for finding in told] == ["update"]
    assert told[0].positions[0].value == "43556"


@pytest.mark.parametrize(
    ("lower", "verdict"),
    [
        pytest.param("2031-05-04T05:30", "update", id="words tell the hour at which the lower one held"),
        pytest.param("2031-05-04", "conflict", id="the day of the page tells nothing"),
    ],
)
def test_a_figure_as_of_an_hour_may_rise(lower: str, verdict: str) -> None:
    claims = [
        claim("a", "toll", "31", Scope(as_of=lower)),
        claim("b", "toll", "44", Scope(as_of="2031-05-04")),
    ]
    told = found([TOLL], claims, {"a": "2031-05-04", "b": "2031-05-04"})
    assert [finding.verdict for finding in told] == [verdict]


@pytest.mark.parametrize(
    ("third", "verdict"),
    [
        pytest.param(Scope(), "update", id="what came says more than the plan"),
        pytest.param(Scope(modality="planned"), "conflict", id="the two plans differ all the same"),
    ],
)
def test_a_plan_gives_way_to_what_came_and_not_to_another_plan(third: Scope, verdict: str) -> None:
    claims = [claim("a", "length", "P3D", scope=Scope(modality="planned")), claim("b", "length", "P2D")]
    claims.append(claim("c", "length", "P2D", scope=third))
    told = found([rule("same_value", "length")], claims)
    assert [finding.verdict for finding in told] == [verdict]
