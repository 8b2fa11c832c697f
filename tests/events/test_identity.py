"""What an event is called."""

import pytest
from msgspec.structs import replace

from checker.events.identity import event_id, label, leading, named
from checker.events.names import key_of, skeleton
from checker.events.profile import identifies, profiles
from checker.model.claim import Scope
from checker.model.value import Value
from tests.events.made import FIELDS, article, claims, record


def profile(told):
    return profiles(["a"], claims("a", told), FIELDS)["a"]


def test_most_articles_name_the_event():
    made = [profile({"number": number}) for number in ("11", "11", "12")]
    assert leading(made, FIELDS) == [(("number", None), "11")]


def test_a_field_is_called_as_its_pack_calls_it():
    chair = replace(FIELDS["chair"], labels={"en": "co-chair", "ru": "сопредседатель"})
    assert named(("chair", "IN"), {**FIELDS, "chair": chair}) == "co-chair (IN)"
    assert named(("held_on", None), FIELDS) == "held on"


def test_an_id_ignores_who_tells_it():
    one, other = [profile({"number": "11"})], [profile({"number": "11"}), profile({"number": "11"})]
    assert event_id(one, [record(article("a", ""))], FIELDS) == event_id(other, [record(article("z", ""))], FIELDS)


def test_without_claims_the_articles_name_it():
    one, other = record(article("a", "", "A flood")), record(article("b", "", "A fire"))
    assert event_id([profile({})], [one], FIELDS) != event_id([profile({})], [other], FIELDS)


@pytest.mark.parametrize(
    ("titles", "told", "wanted"),
    [
        pytest.param(["Rail talks end", "Talks", "Rail freight talks end in Lindau"], {}, "e3: Rail talks end", id="the headline of middle length"),
        pytest.param([""], {"number": "11", "chair:VA": "Oren Talvik"}, "e3: chair (VA) Oren Talvik, number 11", id="its facts"),
        pytest.param([""], {}, "e3: a0", id="its first article"),
    ],
)  # fmt: skip
def test_label(titles, told, wanted):
    articles = [record(article(f"a{place}", "", title)) for place, title in enumerate(titles)]
    assert label(3, [profile(told)], articles, FIELDS) == wanted


@pytest.mark.parametrize(
    ("scope", "speaks"),
    [(Scope(), True), (Scope(modality="planned"), True), (Scope(modality="denied"), False), (Scope(part_of="women"), False),
     (Scope(about="background"), False), (Scope(open="dead or hurt"), False)],
)  # fmt: skip
def test_only_what_an_article_says_of_its_own_event_identifies_it(scope, speaks):
    made = replace(claims("a", {"number": "11"})[0], scope=scope)
    assert identifies(made) is speaks


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gruzdev", "Grujdev"), ("Bhatia", "Bhatiya"), ("Lavrov", "Lawrow"), ("Kestrel", "Kestral")],
)
def test_spellings_of_one_name_meet(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        (Value.of("person", "Mira Dessai"), ("p:ds",)),
        (Value.of("person", "X."), ()),
        (Value.of("duration", "P5D"), ()),
        (Value.of("ordinal", "11"), ("o:11",)),
    ],
)
def test_keys(value, keys):
    assert key_of(value) == keys
