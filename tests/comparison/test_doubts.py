"""What keeps two values from being a contradiction, and what does not."""

import pytest
from msgspec.structs import replace

from checker.model.claim import Claim, Evidence, Scope
from checker.model.event import Origins
from checker.model.value import Value
from tests.comparison.made import claim, found, quantity, rule

TOWN, DAY = rule("same_value", "town"), rule("same_value", "opened_on")


def _place(article: str, name: str, **rest: object) -> Claim:
    return claim(article, "town", Value.of("place", name), **rest)


def _day(article: str, day: str, words: str, **rest: object) -> Claim:
    made = claim(article, "opened_on", Value.of("date", day), **rest)
    return replace(made, text=words)


@pytest.mark.parametrize("besides", [("Brunn",), ("Aldvik", "Brunn")])
def test_an_article_that_names_both_towns_contradicts_nobody(besides: tuple[str, ...]) -> None:
    one = found([TOWN], [_place("a", "Northgate", besides=besides), _place("b", "Brunn")])[0]
    assert one.verdict == "undecided"
    assert "names both Brunn and Northgate" in " ".join(one.why)


@pytest.mark.parametrize("besides", [(), ("Aldvik",)])
def test_towns_of_which_neither_article_names_both_exclude_each_other(besides: tuple[str, ...]) -> None:
    assert found([TOWN], [_place("a", "Northgate", besides=besides), _place("b", "Brunn")])[0].verdict == "conflict"


@pytest.mark.parametrize(
    ("city", "sure", "town", "path", "verdict"),
    [
        pytest.param(
            "Chicago", 0.8, "Joliet", "Joliet/Illinois/US", "undecided", id="a large city for what lies round it"
        ),
        pytest.param("Chicago", 0.9, "Joliet", "Joliet/Illinois/US", "conflict", id="the city itself"),
        pytest.param("Chicago", 0.8, "Tulsa", "Tulsa/Oklahoma/US", "conflict", id="another region"),
        pytest.param("Joliet", 0.8, "Peoria", "Peoria/Illinois/US", "conflict", id="two of one size"),
        pytest.param("Chicago", 0.8, "Rockford", "Rockford/Illinois/US", "conflict", id="too far to stand for it"),
        pytest.param("Evanston", 0.8, "Skokie", "Skokie/Illinois/US", "undecided", id="the next town"),
        pytest.param("Evanston", 0.9, "Skokie", "Skokie/Illinois/US", "conflict", id="the next town, stated plainly"),
    ],
)
def test_a_large_city_may_stand_for_a_town_near_it(city: str, sure: float, town: str, path: str, verdict: str) -> None:
    large = claim("a", "town", Value.of("place", city, path=f"{city}/Illinois/US"), confidence=sure)
    small = claim("b", "town", Value.of("place", town, path=path), confidence=0.95)
    assert found([TOWN], [large, small])[0].verdict == verdict


@pytest.mark.parametrize(
    ("district", "verdict"),
    [
        pytest.param("Northgate", "undecided", id="called after its chief town"),
        pytest.param("Westmark", "conflict", id="another one"),
    ],
)
def test_a_town_may_lie_in_the_district_that_is_called_after_another(district: str, verdict: str) -> None:
    towns = [_place("a", "Northgate"), _place("b", "Brunn")]
    shire = claim("a", "shire", Value.of("place", district, kind="county"))
    told = {one.field: one.verdict for one in found([TOWN], [*towns, shire])}
    assert told["town"] == verdict


@pytest.mark.parametrize(
    ("sure", "mine", "theirs", "verdict"),
    [
        pytest.param(0.8, ("Torv County",), ("Torv County",), "undecided", id="a county of its name around both"),
        pytest.param(0.8, ("Torv County",), (), "conflict", id="one side alone names the county"),
        pytest.param(0.8, ("Osen County",), ("Osen County",), "conflict", id="another county"),
        pytest.param(0.9, ("Torv County",), ("Torv County",), "conflict", id="the town itself is told plainly"),
    ],
)
def test_a_town_may_be_short_for_its_county(
    sure: float, mine: tuple[str, ...], theirs: tuple[str, ...], verdict: str
) -> None:
    one = _place("a", "Torv", confidence=sure, besides=mine)
    (told,) = found([TOWN], [one, _place("b", "New Ashby", confidence=0.9, besides=theirs)])
    assert told.verdict == verdict


def test_what_strikes_many_places_at_once_has_no_one_town() -> None:
    towns = [_place("a", "Northgate"), _place("b", "Brunn")]
    one = found([TOWN], [*towns, claim("a", "strength", quantity("9"))])[0]
    assert one.verdict == "undecided"
    assert "what is told with strength of the storm strikes many" in " ".join(one.why)
    assert found([TOWN], [*towns, claim("a", "seats", quantity("9"))])[0].verdict == "conflict"


def test_one_article_that_names_one_town_alone_is_enough_for_a_conflict() -> None:
    claims = [_place("a", "Northgate", besides=("Brunn",)), _place("b", "Brunn"), _place("c", "Northgate")]
    assert found([TOWN], claims)[0].verdict == "conflict"


def test_a_copy_that_left_out_what_its_original_names_does_not_contradict_it() -> None:
    copies = Origins((("a", "o"), ("b", "o")), (("b", "a"),))
    original, short = _place("a", "Northgate", besides=("Brunn",)), _place("b", "Brunn")
    assert found([TOWN], [original, short], origins=copies)[0].verdict != "conflict"


def test_a_copy_with_another_town_in_its_place_contradicts_its_original() -> None:
    copies = Origins((("a", "o"), ("b", "o")), (("b", "a"),))
    changed = _place("b", "Brunn", besides=("Northgate",))
    assert found([TOWN], [_place("a", "Northgate"), changed], origins=copies)[0].verdict == "conflict"


def _verdict(left: Claim, right: Claim, published: dict[str, str] | None = None) -> str:
    return found([DAY], [left, right], published)[0].verdict


def test_a_day_that_no_words_bind_contradicts_only_where_it_is_sure() -> None:
    other = _day("b", "2031-05-05", "5 May 2031")
    assert _verdict(_day("a", "2031-05-08", "8 May", unbound=True, confidence=0.75), other) == "undecided"
    assert _verdict(_day("a", "2031-05-08", "8 May", unbound=True, confidence=0.9), other) == "conflict"
    assert _verdict(_day("a", "2031-05-08", "8 May", confidence=0.78), other) == "conflict"


@pytest.mark.parametrize(
    ("published", "besides", "verdict"),
    [
        pytest.param("2031-05-06", ("2031-05-04",), "undecided", id="the day of the page, and the other one named"),
        pytest.param("2031-05-07", ("2031-05-04",), "undecided", id="the day before the page"),
        pytest.param("2031-05-08", ("2031-05-04",), "conflict", id="two days before it"),
        pytest.param("2031-05-06", ("2031-05-03",), "conflict", id="the other one is named nowhere"),
    ],
)
def test_the_day_of_a_page_that_names_the_other_too_may_be_of_its_telling(
    published: str, besides: tuple[str, ...], verdict: str
) -> None:
    later = _day("b", "2031-05-06", "6 May", confidence=0.9, besides=besides)
    assert _verdict(_day("a", "2031-05-04", "4 May"), later, {"a": "2031-05-05", "b": published}) == verdict


def test_a_bare_weekday_fits_the_same_weekday_of_another_week() -> None:
    other = _day("b", "2031-05-05", "5 May 2031")
    assert _verdict(_day("a", "2031-05-12", "Monday"), other) == "undecided"
    assert _verdict(_day("a", "2031-05-12", "12 May"), other) == "conflict"
    assert _verdict(_day("a", "2031-05-13", "मंगलवार"), other) == "conflict"
    assert _verdict(_day("a", "2031-08-04", "Monday"), other) == "undecided"
    assert _verdict(_day("a", "2031-08-05", "Tuesday"), other) == "conflict"
    dated = Evidence("text", 0, 6, 1, "12 May")
    assert _verdict(_day("a", "2031-05-12", "Monday", also=(dated,)), other) == "conflict"


def test_a_bare_weekday_after_the_other_article_told_of_it_is_a_later_day_of_the_story() -> None:
    later, other = _day("a", "2031-05-13", "во вторник"), _day("b", "2031-05-05", "Monday")
    assert _verdict(later, other, {"a": "2031-05-14", "b": "2031-05-06"}) == "undecided"
    assert _verdict(later, other, {"a": "2031-05-14", "b": "2031-05-14T08:00"}) == "conflict"
    assert _verdict(later, other, {"a": "2031-05-14", "b": "some day"}) == "conflict"


def test_a_copy_that_has_the_weekday_for_the_date_says_the_same() -> None:
    copy = Origins((("a", "o"), ("b", "o")), (("a", "b"),))
    original = _day("b", "2031-05-05", "5 May 2031")
    for day, words, verdict in (("2031-05-12", "Monday", "undecided"), ("2031-05-13", "Tuesday", "conflict")):
        assert found([DAY], [_day("a", day, words), original], origins=copy)[0].verdict == verdict


def test_a_stated_day_far_behind_the_other_article_is_of_another_happening() -> None:
    told = {"a": "2031-09-01", "b": "2031-05-06"}
    other = _day("b", "2031-05-05", "5 May 2031")
    assert _verdict(_day("a", "2031-08-20", "20 August"), other, told) == "undecided"
    assert _verdict(_day("a", "2031-05-20", "20 May"), other, told) == "conflict"
    claims = [_day("a", "2031-08-20", "20 August"), other]
    assert found([DAY], claims, told, asserted=True)[0].verdict == "conflict"
    coming = _day("b", "2031-05-08", "8 May 2031", scope=Scope(modality="planned"))
    assert _verdict(_day("a", "2031-08-20", "20 August"), coming, told) == "update"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        pytest.param(("2031-05-05", "2031-05-05"), ("2031-06-02", "2031-06-03"), "undecided", id="a hearing and the next"),
        pytest.param(("2031-05-05", "2031-05-05"), ("2031-05-08", "2031-05-09"), "conflict", id="days apart only"),
        pytest.param(("2031-05-05", "2031-05-05"), ("2031-06-02", "2031-07-20"), "conflict", id="one was no news"),
        pytest.param(("2031-05-05", "2031-05-05"), ("2031-06-02", None), "conflict", id="nobody knows when"),
    ],
)  # fmt: skip
def test_two_days_that_were_each_news_may_both_have_happened(
    left: tuple[str, str], right: tuple[str, str | None], verdict: str
) -> None:
    claims = [_day(name, day, f"on {day}") for name, (day, _) in (("a", left), ("b", right))]
    published = {name: told for name, (_, told) in (("a", left), ("b", right)) if told}
    assert found([DAY], claims, published)[0].verdict == verdict


def test_a_day_long_past_when_the_other_was_news_is_of_the_deed_behind_it() -> None:
    sentence, deed = _day("a", "2031-05-05", "Monday"), _day("b", "2030-12-10", "10 December last year")
    told = {"a": "2031-05-06", "b": "2031-05-06"}
    assert _verdict(sentence, deed, told) == "undecided"
    assert _verdict(sentence, _day("b", "2031-04-20", "20 April"), told) == "conflict"
    assert _verdict(sentence, deed, {"a": "2031-05-06", "b": "2031-06-06"}) == "conflict"
    assert found([DAY], [sentence, deed], told, asserted=True)[0].verdict == "conflict"


def test_a_weekday_may_be_that_of_a_place_where_it_was_a_day_later() -> None:
    sunday, played = _day("a", "2031-05-04", "on Sunday"), _day("b", "2031-05-10", "10 May")
    assert _verdict(sunday, played, {"a": "2031-05-10", "b": "2031-05-11"}) == "undecided"
    assert _verdict(sunday, played, {"a": "2031-05-09", "b": "2031-05-11"}) == "conflict"
    assert _verdict(_day("a", "2031-05-04", "4 May"), played, {"a": "2031-05-10", "b": "2031-05-11"}) == "conflict"


def test_days_within_a_visit_of_several_days_contradict_nobody() -> None:
    claims = [_day("a", "2031-05-04", "4 May"), _day("b", "2031-05-05", "5 May")]
    stay = claim("c", "length", Value.of("duration", "P2D"))
    assert found([DAY], claims)[0].verdict == "conflict"
    assert found([DAY], [*claims, stay])[0].verdict == "undecided"
    assert found([DAY], [claims[0], _day("b", "2031-05-06", "6 May"), stay])[0].verdict == "conflict"


@pytest.mark.parametrize(("planned", "verdict"), [("24", "undecided"), ("25", "update"), ("22", "update")])
def test_the_next_edition_is_not_the_one_that_was_held(planned: str, verdict: str) -> None:
    held = claim("a", "edition", Value.of("ordinal", "23"))
    to_come = claim("b", "edition", Value.of("ordinal", planned), scope=Scope(modality="planned"))
    assert found([rule("same_value", "edition")], [held, to_come])[0].verdict == verdict


def test_what_a_person_says_is_one_event_has_one_day() -> None:
    claims = [_day("a", "2031-05-05", "on 2031-05-05"), _day("b", "2031-06-02", "on 2031-06-02")]
    published = {"a": "2031-05-05", "b": "2031-06-03"}
    assert found([DAY], claims, published, asserted=True)[0].verdict == "conflict"
    assert found([DAY], claims, published)[0].verdict == "undecided"


def test_the_next_hearing_is_not_the_one_that_was() -> None:
    held = _day("a", "2031-05-05", "5 May")
    to_come = _day("b", "2031-05-19", "19 May", scope=Scope(modality="planned"))
    assert _verdict(held, to_come, {"b": "2031-05-06"}) == "undecided"
    assert _verdict(held, to_come, {"b": "2031-05-01"}) == "update"  # planned for the 19th, held on the 5th


TERM = rule("same_value", "term")


def _term(article: str, years: str, whom: str) -> Claim:
    return claim(article, "term", Value.of("duration", years), of_whom=whom)


@pytest.mark.parametrize(
    ("whom", "verdict"),
    [
        pytest.param(("Paul Dyer", "Lena Fors"), "undecided", id="two persons"),
        pytest.param(("Paul Dyer", "Dyer"), "conflict", id="one person, shortly named"),
        pytest.param(("Paul Dyer", ""), "conflict", id="one side names nobody"),
    ],
)
def test_what_two_persons_got_is_no_contradiction(whom: tuple[str, str], verdict: str) -> None:
    one = found([TERM], [_term("a", "P9Y", whom[0]), _term("b", "P4Y", whom[1])])[0]
    assert one.verdict == verdict


@pytest.mark.parametrize(
    ("third", "verdict"),
    [
        pytest.param(("500", "900"), "undecided", id="one article tells both: two were fined"),
        pytest.param(("500",), "conflict", id="nobody tells both"),
    ],
)
def test_what_each_of_several_got(third: tuple[str, ...], verdict: str) -> None:
    claims = [claim("a", "penalty", "500"), claim("b", "penalty", "900")]
    claims += [claim("c", "penalty", figure) for figure in third]
    one = found([rule("same_value", "penalty")], claims)[0]
    assert one.verdict == verdict
    assert ("c tells both" in " ".join(one.why)) == (verdict == "undecided")


def test_what_was_planned_leaves_open_which_of_two_days_it_was() -> None:
    claims = [
        _day("a", "2031-05-05", "5 May"),
        _day("b", "2031-05-12", "Monday"),
        _day("c", "2031-05-20", "20 May", scope=Scope(modality="planned")),
    ]
    published = {"a": "2031-05-06", "b": "2031-05-13", "c": "2031-05-01"}
    assert found([DAY], claims, published)[0].verdict == "undecided"


def test_days_that_one_article_holds_together_contradict_nobody() -> None:
    days = [_day("a", "2031-05-05", "5 May"), _day("b", "2031-05-07", "7 May")]
    whole = _day("c", "2031-05-05/2031-05-07", "5-7 May")
    assert found([DAY], days)[0].verdict == "conflict"
    one = found([DAY], [*days, whole])[0]
    assert one.verdict == "undecided"
    assert "c tells of 2031-05-05 to 2031-05-07" in " ".join(one.why)
    short = _day("c", "2031-05-06/2031-05-07", "6-7 May")
    assert found([DAY], [*days, short])[0].verdict == "conflict"
