"""Figures that follow each other, and figures that contradict each other."""

import pytest

from tests.comparison.made import claim, found, rule

TOLL = rule("same_value", "toll")


def judged(told, published, **rest):
    """The finding over `{article: figure or (figure, ...)}`; `rest` names articles whose figures are provisional."""
    hour = rest.get("provisional", ())
    claims = [
        claim(article, "toll", figure, provisional=article in hour)
        for article, figures in told.items()
        for figure in ([figures] if isinstance(figures, str) else figures)
    ]
    return found([TOLL], claims, {name: day for name, day in published.items() if day})[0]


def test_words_of_a_rise_replace_lower_figures_alone():
    claims = [claim("a", "toll", "107", revises=True, rises=True), claim("b", "toll", "116")]
    day = {"a": "2031-05-04", "b": "2031-05-04"}
    assert found([TOLL], claims, day)[0].verdict == "conflict"
    lower = [claim("a", "toll", "107", revises=True, rises=True), claim("b", "toll", "60")]
    assert found([TOLL], lower, day)[0].verdict == "update"
    fallen = [claim("a", "toll", "107", revises=True), claim("b", "toll", "116")]
    assert found([TOLL], fallen, day)[0].positions[0].value == "107"


@pytest.mark.parametrize(
    ("told", "published", "hour", "verdict", "first"),
    [
        pytest.param({"a": "45", "b": "97"}, {"a": "2031-05-04", "b": "2031-05-04"}, "a", "update", "97",
                     id="so far, then more, on one day without hours"),
        pytest.param({"a": "45", "b": "97"}, {"a": None, "b": None}, "a", "update", "97", id="so far, no days at all"),
        pytest.param({"a": "45", "b": "97"}, {"a": "2031-05-04", "b": "2031-05-04"}, "b", "conflict", None,
                     id="the higher one is provisional, the lower one is not"),
        pytest.param({"a": "45", "b": "97"}, {"a": "2031-05-05", "b": "2031-05-04"}, "a", "conflict", None,
                     id="so far, yet later"),
        pytest.param({"a": "45", "b": "97", "c": "142"}, {"a": "2031-05-04", "b": "2031-05-04", "c": "2031-05-05"}, "",
                     "update", "142", id="two of one day in a count that rises"),
        pytest.param({"a": "45", "b": "97", "c": "142"}, {"a": "2031-05-04", "b": None, "c": "2031-05-05"}, "",
                     "update", "142", id="one undated in a count that rises"),
        pytest.param({"a": "45", "b": "97", "c": "40"}, {"a": "2031-05-04", "b": "2031-05-04", "c": "2031-05-05"}, "",
                     "conflict", None, id="the count does not rise"),
        pytest.param({"a": ("45", ">45"), "b": ("97", ">97"), "c": "142", "d": "45"},
                     {"a": "2031-05-04", "b": "2031-05-04", "c": "2031-05-05", "d": "2031-05-04"}, "d", "update", "142",
                     id="bounds leave room for what comes later"),
        pytest.param({"a": "49", "b": "48"}, {"a": "2031-05-04", "b": "2031-09-04"}, "", "update", "48",
                     id="settled months later"),
        pytest.param({"a": "49", "b": "48", "c": "48"}, {"a": "2031-05-04", "b": "2031-05-04", "c": "2031-09-04"}, "",
                     "update", "48", id="of two first counts the one that stayed"),
        pytest.param({"a": "49", "b": "48"}, {"a": "2031-05-04", "b": "2031-05-06"}, "", "conflict", None,
                     id="days later nothing is settled"),
        pytest.param({"a": "49", "b": "20"}, {"a": "2031-05-04", "b": "2031-09-04"}, "", "conflict", None,
                     id="no recount halves a toll"),
        pytest.param({"a": "3", "b": "2"}, {"a": "2031-05-04", "b": "2031-09-04"}, "", "conflict", None,
                     id="few are not counted wrong"),
    ],
)  # fmt: skip
def test_a_toll(told, published, hour, verdict, first):
    one = judged(told, published, provisional=hour)
    assert one.verdict == verdict
    if first:
        assert one.positions[0].value == first
    assert one == judged(dict(reversed(told.items())), published, provisional=hour)


def test_a_conflict_is_told_of_the_figures_that_no_time_orders() -> None:
    days = {"a": "2031-05-01", "b": "2031-05-04", "c": "2031-05-06", "d": "2031-05-01"}
    claims = [
        claim(article, "toll", figure) for article, figure in (("a", "60"), ("b", "143"), ("c", "140"), ("d", "60"))
    ]
    told = found([rule("same_value", "toll")], claims, days)
    assert [finding.verdict for finding in told] == ["conflict"]
    assert [position.value for position in told[0].positions] == ["140", "143", "60"]
    assert told[0].why[:2] == ("140 and 143 stay apart", "not in question: 60 was told earlier")
    assert not any("stands alone" in why for why in told[0].why)
