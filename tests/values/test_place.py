"""Places: what holds what, and what only shares a name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.value import Value
from checker.values import place


def value(name: str, path: str | None = None) -> Value:
    found = place.parse(name, "")
    assert found is not None
    return Value.of("place", found.canonical, name=found.get("name"), path=path) if path else found


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("Delhi", "New Delhi", "compatible", id="one city in the news"),
        pytest.param("York", "New York", "conflict", id="new makes another city"),
        pytest.param("Vanijya Bhawan", "वाणिज्य भवन", "equal", id="kinds of venues are translated"),
        pytest.param("Vanijya Bhawan", "वाणिज्य", "compatible", id="a venue without its kind"),
        pytest.param("Vanijya Bhawan", "Vanijya Palace", "conflict", id="another kind of venue"),
        pytest.param("Vanijya Bhawan", "Udyog Bhawan", "conflict", id="another building of the kind"),
        pytest.param("Krishi Bhawan", "New Delhi", "unknown", id="a building and a city exclude nothing"),
        pytest.param("Jaipur", "India", "compatible", id="a city of the list lies in its country"),
        pytest.param("Jaipur", "Russia", "unknown", id="a city and a country that has none of the name"),
        pytest.param("Jaipur", "Rajasthan", "compatible", id="a city of the list lies in its region"),
        pytest.param("Bandra", "Mumbai", "compatible", id="a part of a city"),
        pytest.param("बांद्रा", "Мумбаи", "compatible", id="a part of a city, in two scripts"),
        pytest.param("Bay Ridge", "New York", "compatible", id="a part of a part"),
        pytest.param("Bandra", "Delhi", "conflict", id="a part of another city"),
        pytest.param("Bandra", "Andheri", "conflict", id="two parts of a city"),
        pytest.param("Istanbul", "Türkiye", "compatible", id="a known city lies in its country"),
        pytest.param("North Korea", "Южная Корея", "conflict", id="points of the compass"),
        pytest.param("Moscow", "Москва", "equal", id="a known place in two scripts"),
        pytest.param("Rampurhat", "रामपुरहाट", "equal", id="an unknown town by its sound"),
        pytest.param("Rampur", "रामगढ़", "conflict", id="two unknown towns"),
    ],
)
def test_kinds(left: str, right: str, kind: str) -> None:
    found = place.relate(value(left), value(right))
    assert found.kind == kind
    assert found.kind == place.relate(value(right), value(left)).kind
    assert found.why


def test_a_path_holds() -> None:
    hall = value("Udyog Bhawan", "New Delhi, India")
    assert place.relate(hall, value("नई दिल्ली")).kind == "compatible"


def test_the_same_name_elsewhere_is_another_place() -> None:
    assert place.relate(value("Hyderabad", "India"), value("हैदराबाद", "Pakistan")).kind == "conflict"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("Springfield/Illinois/US", "Springfield/Oregon/US", "conflict", id="another region"),
        pytest.param("Springfield/Illinois/US", "Springfield", "equal", id="one path is not known"),
        pytest.param("Kazan/Tatarstan/RU", "Kazan/RU", "equal", id="one path is shorter"),
        pytest.param("New Delhi/Delhi/IN", "Delhi/IN", "compatible", id="one path holds the other"),
        pytest.param("Kazan/Tatarstan/RU", "Russia", "compatible", id="a country by its code"),
    ],
)
def test_paths_as_found_in_texts(left: str, right: str, kind: str) -> None:
    one, other = (Value.of("place", path.partition("/")[0], path=path) for path in (left, right))
    assert place.relate(one, other).kind == kind


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        pytest.param("Fort Worth", "Dallas", "conflict", id="two cities, though one is named after a fort"),
        pytest.param("Ft. Worth", "Fort Worth", "equal", id="fort shortened"),
        pytest.param("St. Louis", "Saint Louis", "equal", id="saint shortened"),
        pytest.param("East St. Louis", "St. Louis", "conflict", id="the city across the river"),
        pytest.param("Los Angeles County", "Los Angeles", "compatible", id="a county and its city"),
        pytest.param("New York City", "New York", "compatible", id="city left out"),
        pytest.param("Rampur", "Raipur", "conflict", id="two towns far apart, however alike they sound"),
        pytest.param("Wiesbaden", "Wisbaden", "equal", id="a slip that is no other town"),
    ],
)
def test_cities(left: str, right: str, kind: str) -> None:
    one, other = (Value.of("place", name, kind="city") for name in (left, right))
    assert place.relate(one, other).kind == kind


def test_inflected_names_of_two_towns_are_told_apart_by_the_list() -> None:
    one, other = (Value.of("place", town, name=told) for town, told in (("Omsk", "Омске"), ("Tomsk", "Томске")))
    assert place.relate(one, other).kind == "conflict"


def test_a_city_and_a_country_exclude_nothing() -> None:
    city, country = Value.of("place", "Rampurhat", kind="city"), Value.of("place", "Nepal", kind="country")
    assert place.relate(city, country).kind == "unknown"


@pytest.mark.parametrize(
    ("words", "canonical"),
    [("मॉस्को", "Moscow"), ("Казань", "Kazan"), ("वाणिज्य भवन", "Vanijya Bhavan"), ("Delhi", "Delhi")],
)
def test_canonical(words: str, canonical: str) -> None:
    value = place.parse(words, "")
    assert value is not None
    assert value.canonical == canonical


def test_parse_takes_the_path_from_commas() -> None:
    assert place.parse("Kokand, Uzbekistan", "en") == Value.of("place", "Kokand", path="Uzbekistan")


@pytest.mark.parametrize("words", ["", ",", "12", "😀", " . "])
def test_no_place(words: str) -> None:
    assert place.parse(words, "") is None


@pytest.mark.parametrize("name", ["а" * 10_000, "New " * 3_000, ", " * 3_000, "دلهي", "Дom 5"])
def test_any_name_gives_an_answer(name: str) -> None:
    assert place.relate(Value("place", name), Value("place", "Delhi")).why


NAMES = st.text(alphabet="abNewStwiеКазньрअनईदिल्ली. -,/()AG中و2", max_size=30)


@given(NAMES, NAMES)
@settings(max_examples=200, deadline=None)
def test_any_two_names_are_related_in_either_order(left: str, right: str) -> None:
    one, other = Value("place", left), Value("place", right)
    found = place.relate(one, other)
    assert found.kind == place.relate(other, one).kind
    assert found.why
    assert 0 <= found.score <= 1
    place.parse(left, "")


def test_the_names_of_two_halls_in_two_scripts_are_not_compared_word_by_word() -> None:
    def hall(name: str) -> Value:
        return Value.of("place", name, kind="venue")

    assert place.relate(hall("Hyderabad House"), hall("Хайдарабадский дворец")).kind == "unknown"
    assert place.relate(hall("Udyog Bhawan"), hall("वाणिज्य भवन")).kind == "conflict"
    assert place.relate(hall("Hyderabad House"), hall("Linden Palace")).kind == "conflict"
