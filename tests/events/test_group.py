"""Events as a whole: ids, labels, reasons, look-alikes, what the user asserts."""

import random

import pytest

from checker.events import Trace, group, trace
from checker.languages import of
from checker.model.article import Article
from checker.model.value import Reference
from checker.values import mentions
from tests.events.made import FIELDS, article, claims, grouped, record

RAIL = {"number": "11", "chair:VA": "Oren Talvik", "chair:KE": "Mira Dessai", "town": "Lindau", "held_on": "2031-08-06"}
NAVY = {"number": "5", "chair:VA": "Piet Hadar", "chair:KE": "Sunil Rao", "town": "Lindau", "held_on": "2031-10-28"}
TEXTS = {
    "a": "The 11th session of the rail freight group of Vardia and Keldonia was held in Lindau by Oren Talvik.",
    "b": "Vardia and Keldonia held the 11th session of their rail freight group, Oren Talvik said in Lindau.",
    "c": "The naval drill group of Vardia and Keldonia met in Lindau for the fifth time, Admiral Piet Hadar said.",
}


@pytest.fixture
def three():
    made = [article(name, text) for name, text in TEXTS.items()]
    return made, [*claims("a", RAIL), *claims("b", RAIL), *claims("c", NAVY)]


def test_each_article_is_in_one_event(three):
    found = grouped(*three)
    assert [event.articles for event in found.events] == [("a", "b"), ("c",)]
    assert [event.label.split(":")[0] for event in found.events] == ["e1", "e2"]


def test_why_articles_are_one(three):
    why = grouped(*three).events[0].why
    assert "both say chair (KE) Mira Dessai" in why
    assert "both say number 11" in why


def test_look_alikes_say_what_is_alike_and_what_differs(three):
    found = grouped(*three)
    assert len(found.related_events) == 1
    related = found.related_events[0]
    assert set(related.events) == {event.id for event in found.events}
    assert "town Lindau" in related.alike
    assert "number 11 against 5" in related.different
    assert "chair (VA) Oren Talvik against Piet Hadar" in related.different


def test_what_the_user_asserts_is_one_event(three):
    found = grouped(*three, same_event=True)
    assert [event.articles for event in found.events] == [("a", "b", "c")]
    assert found.events[0].why == (
        "the user says that all articles are about one event",
        "doubtful: by what is read, c would be another event",
    )
    assert not found.related_events


def test_ids_come_from_the_identifying_claims(three):
    made, told = three
    first = grouped(made, told).events[0].id
    more = article("z", TEXTS["b"] + " A protocol was signed.")
    assert grouped([*made, more], [*told, *claims("z", RAIL)]).events[0].id == first
    assert grouped(made[:1], claims("a", {**RAIL, "number": "12"})).events[0].id != first


def test_order_changes_nothing(three):
    made, told = three
    wanted = grouped(made, told)
    for seed in range(10):
        chance = random.Random(seed)
        articles, shuffled = made[:], told[:]
        chance.shuffle(articles)
        chance.shuffle(shuffled)
        assert grouped(articles, shuffled) == wanted


def test_two_events_that_claim_the_very_same_have_ids_of_their_own():
    made = [article("a", "Amber roof snow museum"), article("b", "Chess club boards champion")]
    told = [*claims("a", {"town": "Trebin"}), *claims("b", {"town": "Trebin"})]
    found = grouped(made, told)
    assert len({event.id for event in found.events}) == len(found.events) == 2


def test_nothing_gives_nothing():
    assert grouped([]).events == ()
    assert grouped([], same_event=True).events == ()


def test_an_article_without_words_or_claims_stands_alone():
    found = grouped([article("a", ""), article("b", "🙂"), article("c", TEXTS["a"])])
    assert sorted(event.articles for event in found.events) == [("a",), ("b",), ("c",)]


@pytest.mark.parametrize(("same", "different", "wanted"), [
    pytest.param([("a", "c")], [], [("a", "b", "c")], id="put together by hand"),
    pytest.param([], [("a", "b")], [("a",), ("b",), ("c",)], id="kept apart by hand"),
    pytest.param([("a", "nobody")], [], [("a", "b"), ("c",)], id="an article that is not there"),
])  # fmt: skip
def test_a_group_can_be_corrected_by_hand(three, same, different, wanted):
    assert sorted(event.articles for event in grouped(*three, same=same, different=different).events) == wanted


def _with_figures(one: Article) -> Trace:
    return trace(one, mentions.find(one.text, of(one.language), Reference(one.published)))


@pytest.mark.parametrize(
    ("left", "right", "events"),
    [
        pytest.param(
            ("en", "The BJP won 61 of the 140 seats in the Dornia vote and the RJD got 34 seats. TMC got 9 seats."),
            ("hi", "डोर्निया चुनाव में भाजपा ने 140 में से 61 सीटें जीतीं, राजद को 34 सीटें मिलीं। टीएमसी को 9 सीटें मिलीं।"),
            1,
            id="the same seats under a party's two names",
        ),
        pytest.param(
            ("en", "The BJP won 61 of the 140 seats in the Dornia vote and the RJD got 34 seats. TMC got 9 seats."),
            ("hi", "केल्डोनिया चुनाव में भाजपा ने 90 में से 22 सीटें जीतीं, जदयू को 17 सीटें मिलीं।"),
            2,
            id="another vote of the same party",
        ),
        pytest.param(
            ("en", "At least 19 people were killed and 347 injured in the protests in Nepal on Monday."),
            ("ru", "В Непале во время протестов погибли 19 человек, ранены 347."),
            1,
            id="the same dead and hurt",
        ),
        pytest.param(
            ("en", "At least 19 people were killed and 347 injured in the protests in Nepal on Monday."),
            ("ru", "В Непале при сходе лавины погибли 6 человек, ранены 11, эвакуированы 25 туристов."),
            2,
            id="another toll in the same country",
        ),
    ],
)
def test_figures_and_bodies_bring_articles_of_two_languages_together(left, right, events):
    made = [
        article(name, text, language=tag, published="2025-09-09")
        for name, (tag, text) in zip("ab", (left, right), strict=True)
    ]
    found = group([record(one) for one in made], [], [_with_figures(one) for one in made], FIELDS)
    assert len(found.events) == events
