"""Verdicts over several articles."""

import random

import pytest

from checker.model.claim import Scope
from checker.model.event import Origins
from checker.model.value import Value
from tests.comparison.made import claim, found, rule

SEATS, TOLL = rule("same_value", "seats"), rule("same_value", "toll")


def one(rules, claims, **rest):
    findings = found([rules], claims, **rest)
    assert len(findings) == 1, findings
    return findings[0]


@pytest.mark.parametrize(
    ("figures", "verdict", "positions"),
    [
        pytest.param(["80", "80"], "agree", ["80"], id="two articles, one figure"),
        pytest.param(["~80", "82"], "compatible", ["82"], id="desks round, the exact figure names the position"),
        pytest.param(["80/90", "85"], "compatible", ["85"], id="a range holds a figure"),
        pytest.param(["80", "120"], "conflict", ["120", "80"], id="two figures"),
        pytest.param(["~80", "~80"], "agree", ["80"], id="rounded alike"),
        pytest.param(["75", "86", "~80"], "conflict", ["75", "86"], id="about 80 fits both and settles nothing"),
        pytest.param([">60", "75"], "compatible", ["75"], id="a bound that is met"),
        pytest.param(["80"], "uncorroborated", ["80"], id="one article alone"),
        pytest.param(
            ["100", ">90", "~80"], "conflict", ["100", "80"], id="a bound sides with the figure that meets it"
        ),
    ],
)
def test_verdict(figures, verdict, positions):
    finding = one(SEATS, [claim(f"a{place}", "seats", figure) for place, figure in enumerate(figures)])
    assert finding.verdict == verdict
    assert sorted(position.value for position in finding.positions) == sorted(positions)


def test_a_claim_that_fits_several_positions_is_shown_under_each_and_counted_for_none():
    finding = one(SEATS, [claim("a", "seats", "75"), claim("b", "seats", "86"), claim("c", "seats", "~80")])
    assert [(position.value, position.articles) for position in finding.positions] == [
        ("75", ("a", "c")),
        ("86", ("b", "c")),
    ]
    assert [position.independent_sources for position in finding.positions] == [1, 1]


def test_unknown_is_no_conflict_and_says_what_is_missing():
    finding = one(
        rule("same_value", "body"), [claim("a", "body", "Trade Panel"), claim("b", "body", "Торговая палата")]
    )
    assert (finding.verdict, finding.severity) == ("undecided", "info")
    assert "no table knows both names" in finding.why[0]


def test_an_article_that_leaves_it_open_contradicts_nobody():
    finding = one(SEATS, [claim("a", "seats", "80"), claim("a", "seats", "80/90"), claim("b", "seats", "86")])
    assert finding.verdict == "compatible"


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        pytest.param(
            [claim("a", "seats", "80"), claim("b", "seats", "30", Scope(part_of="women"))],
            ["uncorroborated", "uncorroborated"], id="a part is no rival of the whole"),
        pytest.param(
            [claim("a", "seats", "27", Scope(part_of="some")), claim("b", "seats", "89", Scope(part_of="some"))],
            [], id="two parts that no noun names"),
        pytest.param(
            [claim("a", "seats", "80"), claim("b", "seats", "90", Scope(modality="denied"))],
            ["uncorroborated", "uncorroborated"], id="a denied figure is no rival of a held one"),
        pytest.param(
            [claim("a", "seats", "80"), claim("b", "seats", "90", Scope(modality="planned"))],
            ["update"], id="planned, then held"),
        pytest.param(
            [claim("a", "seats", "80"), claim("b", "seats", "90", Scope(open="guests or members"))],
            ["uncorroborated"], id="an open scope is not compared"),
        pytest.param(
            [claim("a", "seats", "80", Scope(about="background")), claim("b", "seats", "90", Scope(about="background"))],
            [], id="two older events, perhaps"),
        pytest.param(
            [claim("a", "seats", "80", Scope(about="background")), claim("b", "seats", "80", Scope(about="background"))],
            ["agree"], id="one older event"),
        pytest.param(
            [claim("a", "chair", "Olga Reznik", key="RU"), claim("b", "chair", "Vikram Salve", key="IN")],
            [], id="two holders of one field"),
    ],
)  # fmt: skip
def test_what_is_compared(claims, verdict):
    assert [finding.verdict for finding in found([SEATS], claims)] == verdict


def test_keys_are_questions_of_their_own():
    findings = found(
        [rule("same_value", "chair")],
        [
            claim("a", "chair", "Olga Reznik", key="RU"),
            claim("b", "chair", "Olga Reznik", key="RU"),
            claim("a", "chair", "Vikram Salve", key="IN"),
            claim("b", "chair", "Vikram Joshi", key="IN"),
        ],
    )
    assert {(finding.key, finding.verdict, finding.kind) for finding in findings} == {
        ("RU", "agree", None),
        ("IN", "conflict", "identity"),
    }


@pytest.mark.parametrize(
    ("told", "verdict", "newest"),
    [
        pytest.param({"a": ("3", "2031-05-04T10"), "b": ("5", "2031-05-04T16")}, "update", "5", id="rises within a day"),
        pytest.param({"a": ("3", "2031-05-04"), "b": ("5", "2031-05-05")}, "update", "5", id="rises over night"),
        pytest.param({"a": ("3", "2031-05-04"), "b": ("5", "2031-05-04")}, "conflict", None, id="the same day"),
        pytest.param({"a": ("3", "2031-05-04T10"), "b": ("5", "2031-05-04T10")}, "conflict", None, id="the same hour"),
        pytest.param({"a": ("5", "2031-05-04"), "b": ("3", "2031-05-06")}, "conflict", None, id="falls without a word"),
        pytest.param({"a": ("3", None), "b": ("5", None)}, "conflict", None, id="no times"),
        pytest.param(
            {"a": ("3", "2031-05-04"), "b": ("5", "2031-05-05"), "c": ("7", "2031-05-06")}, "update", "7", id="rises twice"),
        pytest.param(
            {"a": ("3", "2031-05-04"), "b": ("5", "2031-05-05"), "c": ("3", "2031-05-06")}, "update", "5",
            id="a late outlet still has the old figure"),
    ],
)  # fmt: skip
def test_a_toll_evolves(told, verdict, newest):
    claims = [claim(article, "toll", figure) for article, (figure, _) in told.items()]
    finding = one(TOLL, claims, published={article: time for article, (_, time) in told.items() if time})
    assert finding.verdict == verdict
    if newest:
        assert finding.positions[0].value == newest


def test_words_of_revision_let_a_toll_fall():
    claims = [claim("a", "toll", "9"), claim("b", "toll", "7", revises=True)]
    finding = one(TOLL, claims, published={"a": "2031-05-04", "b": "2031-05-06"})
    assert (finding.verdict, finding.positions[0].value) == ("update", "7")


def test_a_bound_beside_its_figure_contradicts_no_later_one():
    claims = [claim("a", "toll", "3"), claim("a", "toll", ">2"), claim("b", "toll", "7"), claim("c", "toll", "11")]
    times = {"a": "2031-05-04T08", "b": "2031-05-04T12", "c": "2031-05-04T20"}
    assert one(TOLL, claims, published=times).verdict == "update"


def test_words_of_a_rise_need_no_time():
    claims = [claim("a", "toll", "7"), claim("b", "toll", "11", revises=True)]
    assert one(TOLL, claims).verdict == "update"


def test_words_of_a_rise_yield_to_a_time_that_speaks_against_them():
    claims = [claim("a", "toll", "11"), claim("b", "toll", "7", revises=True)]
    assert one(TOLL, claims, published={"a": "2031-05-06", "b": "2031-05-04"}).verdict == "update"
    claims = [claim("a", "toll", "7"), claim("b", "toll", "11", revises=True)]
    assert one(TOLL, claims, published={"a": "2031-05-06", "b": "2031-05-04"}).verdict == "conflict"


def test_a_day_beside_hours_leaves_the_hours_to_decide():
    claims = [claim("a", "toll", "7"), claim("b", "toll", "11", Scope(as_of="2031-05-04")), claim("c", "toll", "11")]
    times = {"a": "2031-05-04T12:30+05:30", "c": "2031-05-04T23:10+03:00"}
    assert one(TOLL, claims, published=times).verdict == "update"


def test_an_article_that_tells_old_and_new_stands_by_the_new():
    claims = [claim("a", "toll", "3"), claim("b", "toll", "3"), claim("b", "toll", "5", revises=True)]
    finding = one(TOLL, claims, published={"a": "2031-05-04", "b": "2031-05-05"})
    assert (finding.verdict, finding.positions[0].value) == ("update", "5")


def test_an_article_that_tells_both_versions_contradicts_nobody():
    finding = one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "80"), claim("b", "seats", "95")])
    assert finding.verdict == "agree"
    assert "b also says 95" in finding.why


@pytest.mark.parametrize(
    ("one_says", "other_says", "kind"),
    [
        pytest.param("the ministry", "the archive", "disputed", id="each side names another party"),
        pytest.param("the ministry", "the ministry", "value", id="one party, two figures"),
        pytest.param("the ministry", None, "value", id="one side speaks for itself"),
        pytest.param("Nordwire citing police", "Ostpress citing police", "value", id="the root of a chain counts"),
    ],
)
def test_disputed(one_says, other_says, kind):
    claims = [claim("a", "seats", "80", attributed_to=one_says), claim("b", "seats", "120", attributed_to=other_says)]
    assert one(SEATS, claims).kind == kind


class TestSeverity:
    def test_a_side_with_one_origin_is_a_step_lower(self):
        assert one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "120")]).severity == "warning"

    def test_two_origins_on_each_side_keep_the_ceiling(self):
        claims = [
            claim(article, "seats", figure) for article, figure in zip("abcd", ("80", "80", "120", "120"), strict=True)
        ]
        assert one(SEATS, claims).severity == "error"

    def test_copies_are_one_origin(self):
        claims = [
            claim(article, "seats", figure) for article, figure in zip("abcd", ("80", "80", "120", "120"), strict=True)
        ]
        origins = Origins(of=(("a", "o1"), ("b", "o1"), ("c", "o2"), ("d", "o3")))
        finding = one(SEATS, claims, origins=origins)
        assert finding.severity == "warning"
        assert "80: 2 articles, 1 origin" in finding.why

    def test_agreement_is_information(self):
        assert one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "80")]).severity == "info"


def test_copies_corroborate_nothing():
    origins = Origins(of=(("a", "o1"), ("b", "o1")), copies=(("b", "a"),))
    assert (
        one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "80")], origins=origins).verdict == "uncorroborated"
    )


def test_a_copy_with_another_figure_is_a_conflict():
    origins = Origins(of=(("a", "o1"), ("b", "o1")), copies=(("b", "a"),))
    assert one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "86")], origins=origins).verdict == "conflict"


def test_a_loosely_bound_claim_contradicts_nobody():
    finding = one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "95", confidence=0.6)])
    assert (finding.verdict, finding.severity) == ("undecided", "info")
    assert "60% sure" in finding.why[0]


def test_a_loosely_bound_claim_may_agree():
    assert one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "80", confidence=0.6)]).verdict == "agree"


@pytest.mark.parametrize(
    ("original", "copy", "verdict"),
    [
        pytest.param(["80", "95"], ["86", "95"], "conflict", id="one of two figures was changed"),
        pytest.param(["80"], ["80", "86"], "conflict", id="one of its two places was changed"),
        pytest.param(["80", "95"], ["80"], "uncorroborated", id="a shortened copy leaves figures out"),
        pytest.param(["80", "95"], ["80", "95"], "uncorroborated", id="a true copy"),
    ],
)
def test_copies_are_held_to_their_original(original, copy, verdict):
    claims = [claim("a", "seats", figure) for figure in original] + [claim("b", "seats", figure) for figure in copy]
    assert one(SEATS, claims, origins=Origins(of=(("a", "o"), ("b", "o")), copies=(("b", "a"),))).verdict == verdict


def test_rewrites_of_one_release_agree_with_their_origin_counted_once():
    origins = Origins(of=(("a", "o1"), ("b", "o1")))
    finding = one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "80")], origins=origins)
    assert (finding.verdict, finding.positions[0].independent_sources) == ("agree", 1)
    assert "80: 2 articles, 1 origin" in finding.why


class TestDateline:
    RULE = rule("same_value", "town")

    def test_never_conflicts(self):
        claims = [claim("a", "town", "Lindau"), claim("b", "town", "Bregenz", where="dateline")]
        assert one(self.RULE, claims).verdict == "uncorroborated"

    def test_may_agree(self):
        claims = [claim("a", "town", "Lindau"), claim("b", "town", "Lindau", where="dateline")]
        assert one(self.RULE, claims).verdict == "agree"

    def test_two_datelines_do_not_conflict(self):
        claims = [claim("a", "town", "Lindau", where="dateline"), claim("b", "town", "Bregenz", where="dateline")]
        assert found([self.RULE], claims) == []


def test_order_of_input_changes_nothing():
    figures = ["75", "~80", "86", "120", ">70", "75", "80/90"]
    claims = [claim(f"a{place}", "seats", figure) for place, figure in enumerate(figures)]
    claims += [claim(f"a{place}", "toll", str(place)) for place in range(5)]
    published = {f"a{place}": f"2031-05-0{place + 1}" for place in range(7)}
    wanted = found([SEATS, TOLL], claims, published=published)
    for seed in range(20):
        shuffled = claims[:]
        random.Random(seed).shuffle(shuffled)
        assert found([TOLL, SEATS], shuffled, published=published) == wanted


def test_an_id_survives_another_source_and_changes_with_the_dossier():
    first = one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "120")])
    more = one(SEATS, [claim("x", "seats", "80"), claim("b", "seats", "120"), claim("c", "seats", "80")])
    other = one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "120")], dossier="spring")
    assert first.id == more.id != other.id


def test_message_and_positions_tell_who_says_what():
    finding = one(SEATS, [claim("a", "seats", "80"), claim("b", "seats", "120"), claim("c", "seats", "80")])
    assert finding.message == "e1: a meeting: seats 80 (2 articles) against 120 (1 article)"


def test_many_values_are_weighed_within_bounds():
    claims = [claim(f"a{place}", "seats", Value.of("quantity", str(place * 1000))) for place in range(1, 400)]
    finding = one(SEATS, claims)
    assert finding.verdict == "conflict"
    assert len(finding.positions) == 30
    assert "369 further values" in " ".join(finding.why)


def test_two_subsets_that_say_the_same_are_two_findings():
    claims = [claim(article, "seats", "3", Scope(part_of=part)) for article in "ab" for part in ("women", "children")]
    findings = found([SEATS], claims)
    assert len(findings) == 2
    assert len({finding.id for finding in findings}) == 2


def test_values_whose_facts_are_of_different_kinds_have_an_order():
    values = [Value.of("quantity", "80", unit=unit) for unit in ("km", 7, True)]
    assert found([SEATS], [claim(f"a{place}", "seats", value) for place, value in enumerate(values)])


@pytest.mark.parametrize(
    ("other", "sure", "verdict"),
    [
        pytest.param("2031-05-03", 0.65, "conflict", id="as sure as the field asks"),
        pytest.param("2031-05-03", 0.55, "undecided", id="less sure"),
        pytest.param("2031-05-10", 0.65, "conflict", id="the next day, bound by words"),
        pytest.param("2031-05-10", 0.62, "undecided", id="the next day is soon misread"),
    ],
)
def test_a_field_says_how_sure_a_contradiction_must_be(other, sure, verdict):
    said = [
        claim("a", "opened_on", Value.of("date", "2031-05-09")),
        claim("b", "opened_on", Value.of("date", other), confidence=sure),
    ]
    assert one(rule("same_value", "opened_on"), said).verdict == verdict
