"""Checks inside one article, each kind both ways."""

import pytest

from checker.comparison.ages import ages_between
from checker.comparison.dates import days_between
from checker.comparison.margins import difference
from checker.comparison.weekday import wrong_weekday
from checker.model.claim import Evidence, Scope
from checker.model.value import Value
from tests.comparison.made import claim, found, rule


def date(told, weekday=None):
    return Value.of("date", told, weekday=weekday)


def kinds(rules, claims):
    return [
        (finding.kind, finding.verdict, finding.within_article, finding.severity) for finding in found(rules, claims)
    ]


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        pytest.param(date("2031-05-06", 2), "", id="a Tuesday it was"),
        pytest.param(
            date("2031-05-06", 3), "2031-05-06 is a Tuesday, the article says Wednesday", id="it was a Tuesday"
        ),
        pytest.param(date("2031-05-06"), "", id="no weekday stated"),
        pytest.param(date("XXXX-05-06", 3), "", id="no year to tell by"),
        pytest.param(date("2031-05", 3), "", id="no day"),
        pytest.param(date("2031-02-30", 3), "", id="no day of any calendar"),
    ],
)
def test_weekday(value, wrong):
    assert wrong_weekday(value) == wrong
    findings = kinds([rule("weekday", "held_on")], [claim("a", "held_on", value)])
    assert findings == ([("weekday", "conflict", True, "error")] if wrong else [])


@pytest.mark.parametrize(
    ("aboard", "passengers", "crew", "speaks"),
    [
        pytest.param("50", "44", "6", False, id="adds"),
        pytest.param("50", "42", "6", True, id="does not add"),
        pytest.param("44", "44", "6", False, id="the total counts without the crew"),
        pytest.param("~50", "42", "6", False, id="a rounded total"),
        pytest.param("50", "42", None, False, id="a part is missing"),
    ],
)
def test_sum_of_parts(aboard, passengers, crew, speaks):
    told = {"aboard": aboard, "passengers": passengers, "crew": crew}
    claims = [claim("a", field, figure) for field, figure in told.items() if figure]
    findings = kinds([rule("sum_of_parts", "aboard", parts=["passengers", "crew"])], claims)
    assert findings == ([("arithmetic", "conflict", True, "error")] if speaks else [])


@pytest.mark.parametrize(
    ("whole", "part", "speaks"),
    [
        pytest.param("9", "4", False, id="a part is smaller"),
        pytest.param("9", "9", False, id="all of them"),
        pytest.param("4", "9", True, id="a part exceeds its whole"),
        pytest.param(">4", "9", False, id="a bound may be more"),
        pytest.param("4", ">9", False, id="a bound is no figure"),
    ],
)
def test_part_of_total(whole, part, speaks):
    claims = [claim("a", "toll", whole), claim("a", "toll", part, Scope(part_of="children"))]
    assert bool(kinds([rule("part_of_total", "toll")], claims)) is speaks


def test_a_part_of_another_article_is_no_part():
    claims = [claim("a", "toll", "4"), claim("b", "toll", "9", Scope(part_of="children"))]
    assert kinds([rule("part_of_total", "toll")], claims) == []


class TestStale:
    RULE = rule("stale", "toll", "warning")

    def test_a_headline_left_behind(self):
        claims = [claim("a", "toll", "4", where="headline"), claim("a", "toll", "6")]
        assert kinds([self.RULE], claims) == [("stale", "conflict", True, "warning")]

    def test_a_caption_left_behind(self):
        claims = [claim("a", "toll", "4", where="caption"), claim("a", "toll", "6", where="lede")]
        assert len(kinds([self.RULE], claims)) == 1

    def test_the_body_has_the_figure_too(self):
        also = (Evidence("text", 5, 6, 1, "4"),)
        claims = [claim("a", "toll", "4", where="headline", also=also), claim("a", "toll", "6")]
        assert kinds([self.RULE], claims) == []

    def test_a_figure_that_the_body_tells_a_part_of(self):
        claims = [claim("a", "toll", "26", where="headline"), claim("a", "toll", "8")]
        assert kinds([self.RULE], claims) == []

    def test_a_rounded_headline(self):
        assert kinds([self.RULE], [claim("a", "toll", "~60", where="headline"), claim("a", "toll", "62")]) == []

    def test_headlines_of_others(self):
        assert kinds([self.RULE], [claim("a", "toll", "4", where="headline"), claim("b", "toll", "6")]) == []


class TestSingle:
    RULE = rule("single_valued", "seats")

    def test_two_values(self):
        assert kinds([self.RULE], [claim("a", "seats", "80"), claim("a", "seats", "95")]) == [
            ("value", "conflict", True, "error")
        ]

    @pytest.mark.parametrize(
        "rest",
        [{"attributed_to": "the archive"}, {"revises": True}, {"where": "headline"}],
        ids=["another party", "a revision", "the headline is another rule's"],
    )
    def test_told_apart(self, rest):
        assert kinds([self.RULE], [claim("a", "seats", "80"), claim("a", "seats", "95", **rest)]) == []

    def test_another_time(self):
        claims = [claim("a", "seats", "80"), claim("a", "seats", "95", Scope(as_of="2031-01"))]
        assert kinds([self.RULE], claims) == []

    def test_rounded(self):
        assert kinds([self.RULE], [claim("a", "seats", "80"), claim("a", "seats", "~95")]) == []


@pytest.mark.parametrize(
    ("told", "length", "speaks"),
    [
        pytest.param("2031-12-25/2031-12-29", "P5D", False, id="days"),
        pytest.param("2031-12-25/2031-12-29", "P4D", False, id="nights"),
        pytest.param("2031-12-25/2031-12-29", "P3D", True, id="neither"),
        pytest.param("XXXX-12-25/XXXX-12-29", "P3D", True, id="no year needed"),
        pytest.param("2031-12-25", "P3D", False, id="no interval"),
        pytest.param("2031-12-25/2031-12-29", "PT3H", False, id="hours"),
    ],
)
def test_interval_length(told, length, speaks):
    claims = [claim("a", "held_on", told), claim("a", "length", length)]
    findings = kinds([rule("interval_length", "held_on", length="length")], claims)
    assert findings == ([("arithmetic", "conflict", True, "error")] if speaks else [])


def test_days_over_a_new_year_without_a_year_are_not_counted():
    assert days_between(date("XXXX-12-30/XXXX-01-02")) is None


@pytest.mark.parametrize(
    ("first", "then", "speaks"),
    [
        pytest.param("2031-05-04", "2031-05-06", False, id="in order"),
        pytest.param("2031-05-08", "2031-05-06", True, id="out of order"),
        pytest.param("2031-05", "2031-05-06", False, id="a month is no day"),
        pytest.param("XXXX-05-08", "2031-05-06", False, id="no year"),
    ],
)
def test_order_of_dates(first, then, speaks):
    claims = [claim("a", "opened_on", first), claim("a", "held_on", then)]
    assert bool(kinds([rule("order_of_dates", "opened_on", before="held_on")], claims)) is speaks


@pytest.mark.parametrize(
    ("part", "total", "share", "speaks"),
    [
        pytest.param("40", "80", "50", False, id="half"),
        pytest.param("40", "80", "45", True, id="not half"),
        pytest.param("53", "80", "66", False, id="rounded to the percent"),
        pytest.param("53", "80", "66.3", False, id="rounded to the tenth"),
        pytest.param("53", "80", "66.9", True, id="wrong in the tenth"),
        pytest.param("~53", "80", "50", False, id="a rounded part"),
        pytest.param("40", "0", "50", False, id="of nothing"),
    ],
)
def test_share_of_total(part, total, share, speaks):
    claims = [claim("a", "crew", part), claim("a", "aboard", total), claim("a", "turnout", share)]
    findings = kinds([rule("share_of_total", "turnout", part="crew", total="aboard")], claims)
    assert findings == ([("arithmetic", "conflict", True, "error")] if speaks else [])


@pytest.mark.parametrize(
    ("born", "then", "age", "speaks"),
    [
        pytest.param("1990-04-02", "2031-05-04", "41", False, id="after the birthday"),
        pytest.param("1990-06-02", "2031-05-04", "40", False, id="before the birthday"),
        pytest.param("1990-06-02", "2031-05-04", "41", True, id="a year too old"),
        pytest.param("1990", "2031-05-04", "40", False, id="a year of birth leaves two ages open"),
        pytest.param("1990", "2031-05-04", "39", True, id="neither of the two"),
        pytest.param("XXXX-06-02", "2031-05-04", "39", False, id="no year"),
    ],
)
def test_age_from_birth(born, then, age, speaks):
    claims = [claim("a", "born", born), claim("a", "held_on", then), claim("a", "age", age)]
    assert bool(kinds([rule("age_from_birth", "age", born="born", on="held_on")], claims)) is speaks


@pytest.mark.parametrize(
    ("age", "speaks"),
    [("41", False), ("40", False), ("39", True), ("42", True)],
    ids=["now", "before", "too young", "too old"],
)
def test_without_a_day_of_its_own_the_publication_counts(age, speaks):
    claims = [claim("a", "born", "1990-04-02"), claim("a", "age", age)]
    told = found(
        [rule("age_from_birth", "age", born="born", on="held_on")], claims, published={"a": "2031-05-04T10:00"}
    )
    assert bool(told) is speaks


def test_of_several_births_nobody_knows_whose_is_whose():
    claims = [
        claim("a", "born", "1990"),
        claim("a", "born", "1950"),
        claim("a", "held_on", "2031"),
        claim("a", "age", "9"),
    ]
    assert kinds([rule("age_from_birth", "age", born="born", on="held_on")], claims) == []
    assert ages_between("1990", "2031") == (40, 41)


@pytest.mark.parametrize(
    ("score", "margin", "speaks"),
    [("5-2", "3", False), ("2:5", "3", False), ("5-2", "2", True), ("5-2", ">1", False), ("6-4 6-3", "2", False)],
    ids=["by three", "away by three", "not by two", "more than one", "sets are no goals"],
)
def test_margin_of_score(score, margin, speaks):
    claims = [claim("a", "score", score), claim("a", "seats", margin)]
    assert bool(kinds([rule("margin_of_score", "score", margin="seats")], claims)) is speaks
    assert difference("7-7") == 0
