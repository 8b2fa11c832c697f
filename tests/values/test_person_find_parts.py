"""The parts that finding names rests on: cases, ages, spans; and what every list must be so that it can be used."""

import doctest
import importlib

import pytest

from checker.languages import of
from checker.values.finding import ages, cases, declension, gazetteer, lexicon
from checker.values.finding.spans import Spans


@pytest.mark.parametrize("module", ["ages", "cases", "declension", "spans"])
def test_the_examples_of_a_module_hold(module: str) -> None:
    found = doctest.testmod(importlib.import_module(f"checker.values.finding.{module}"))
    assert found.attempted
    assert not found.failed


@pytest.mark.parametrize(
    ("name", "case", "upright"),
    [
        pytest.param("Андреем Зиминым", None, "Андрей Зимин", id="instrumental"),
        pytest.param("Елене Крамской", None, "Елена Крамская", id="a woman's adjective"),
        pytest.param("Павла Игоревича Орлова", None, "Павел Игоревич Орлов", id="with patronymic"),
        pytest.param("Олаф Брандт", None, "Олаф Брандт", id="already upright"),
        pytest.param("С.В. Зимина", 1, "С.В. Зимин", id="initials in the office's case"),
        pytest.param("С.В. Зиминой", 1, "С.В. Зимина", id="initials of a woman"),
        pytest.param("Кваме Менса", None, "Кваме Менса", id="unknown names stay"),
    ],
)
def test_a_name_comes_back_to_the_nominative(name: str, case: int | None, upright: str) -> None:
    assert declension.nominative(name, "ru", case) == upright


def test_a_title_tells_its_case() -> None:
    assert declension.case_of("министра обороны", "ru") == 1
    assert declension.case_of("министр обороны", "ru") is None


def test_adjectives_and_noun_change_together() -> None:
    assert "первым заместителем министра" in cases.forms("первый заместитель министра", "ru")
    assert "первый заместителем министра" not in cases.forms("первый заместитель министра", "ru")


@pytest.mark.parametrize(
    ("words", "age"), [(", 33,", 33), (" (8)", 8), (", 330,", None), (", 0,", None), (", 12, 2016", None)]
)
def test_only_an_age_that_people_reach_is_one(words: str, age: int | None) -> None:
    assert ages.number(ages.after("en").match(words)) == age


def test_overlapping_spans_hold_what_any_of_them_holds() -> None:
    spans = Spans([(0, 20), (2, 4), (30, 31)])
    assert [place for place in range(40) if spans.hold(place)] == [*range(20), 30]
    assert not spans.meet(20, 30)


@pytest.mark.parametrize("tag", ["en", "hi", "ru"])
def test_every_role_that_a_pack_of_words_names_has_one_id(tag: str) -> None:
    ids = [role for role, _ in lexicon.roles(tag)]
    assert len(set(ids)) >= 150
    assert all(role == role.lower() and " " not in role for role in ids)


def test_most_roles_are_joined_across_the_languages() -> None:
    english, hindi, russian = ({role for role, _ in lexicon.roles(tag)} for tag in ("en", "hi", "ru"))
    assert len(english & hindi & russian) >= 150


def test_ranks_are_roles() -> None:
    known = {role for tag in ("en", "hi", "ru") for role, _ in lexicon.roles(tag)}
    assert lexicon.ranks() <= known


@pytest.mark.parametrize(("name", "tag"), [("new delhi", "en"), ("नई दिल्ली", "hi"), ("нью-дели", "ru")])
def test_one_city_in_three_scripts(name: str, tag: str) -> None:
    assert gazetteer.cities(name, tag)[0].name == "New Delhi"


def test_a_language_without_names_data_has_no_words() -> None:
    assert not of("xx").section("name_context")
    assert lexicon.words("xx") == {}
