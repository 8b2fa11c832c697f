"""What publication, years and days tell of two articles."""

import pytest

from checker.events.profile import profiles
from checker.events.weights import weights
from checker.events.when import When
from tests.events.made import FIELDS, article, claims, grouped, record, traced


def when(left, right):
    """Two articles as (published, text, days that they give their event)."""
    made = [article(name, text, published=told) for name, (told, text, _) in zip("ab", (left, right), strict=True)]
    told = [
        one for name, (_, _, days) in zip("ab", (left, right), strict=True) for one in claims(name, {"held_on": days})
    ]
    known = profiles(("a", "b"), told, FIELDS)
    return When([record(one) for one in made], [traced(one) for one in made], [known["a"], known["b"]], weights())


MARCH = ("2031-03-23", "A court sat.", ["2031-03-23"])


@pytest.mark.parametrize(
    ("other", "words"),
    [
        pytest.param(("2031-03-24", "A court sat.", ["2031-03-23"]), [], id="the next day"),
        pytest.param(("2031-04-03", "A court sat.", ["2031-04-02"]),
                     ["published 11 days apart",
                      "each reports a day of its own as news: 2031-03-23 against 2031-04-02"], id="the next hearing"),
        pytest.param(("2031-04-03", "A court sat.", ["2031-03-23"]), ["published 11 days apart"], id="looking back"),
        pytest.param(("2031-04-03", "A court sat.", ["2031-03-20", "2031-04-02"]), ["published 11 days apart"],
                     id="a day of both"),
        pytest.param(("2033-03-24", "A court sat.", []),
                     ["years 2031 against 2033", "published 732 days apart"], id="years later, without a look back"),
        pytest.param(("2033-03-24", "The verdict of 2031 stands.", []), ["published 732 days apart"],
                     id="years later, recalling the year"),
        pytest.param((None, "A court sat.", ["2031-04-02"]), [], id="undated"),
    ],
)  # fmt: skip
def test_what_is_told_of_two_articles(other, words):
    assert when(MARCH, other).apart(0, 1) == words
    assert when(other, MARCH).odds(0, 1) == when(MARCH, other).odds(0, 1)


def test_what_weighs_more():
    def odds(*other):
        return when(MARCH, other).odds(0, 1)

    same, hearing = odds("2031-03-24", "", []), odds("2031-04-03", "", ["2031-04-02"])
    recalled, forgotten = odds("2033-03-24", "the verdict of 2031", []), odds("2033-03-24", "", [])
    assert same > odds("2031-04-03", "", []) > hearing
    assert recalled > odds("2032-01-10", "", []) > forgotten


def test_an_interval_of_days_is_held_as_a_whole():
    summit = ("2031-03-23", "", ["2031-03-22/2031-03-24"])
    assert not when(MARCH, summit)._by_own_days(0, 1)
    assert when(("2031-05-02", "", ["2031-05-01/2031-05-03"]), summit)._by_own_days(0, 1) < 0


def test_talks_of_the_same_two_ministers_years_apart_are_two_events():
    talks = "Foreign minister Olga Reznik met her colleague Vikram Salve in Brunn for talks on trade and transport."
    pages = [
        article("new", talks, published="2033-11-17"),
        article("old", f"{talks} Both spoke to the press.", published="2031-12-27"),
        article("same", f"{talks} A dinner followed.", published="2031-12-28"),
    ]
    assert {event.articles for event in grouped(pages).events} == {("new",), ("old", "same")}
