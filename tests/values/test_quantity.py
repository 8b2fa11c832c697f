"""What a quantity counts or measures, and how exactly it is meant."""

import pytest

from checker.languages import of
from checker.model.value import Reference, Value
from checker.values import quantity
from checker.values.mentions import find


def only(text: str, language: str = "en") -> Value:
    (mention,) = [one for one in find(text, of(language), Reference()) if one.value.type == "quantity"]
    return mention.value


@pytest.mark.parametrize(
    ("language", "text", "counted", "subset"),
    [
        ("en", "80 delegates", "person", "delegate"),
        ("en", "80 Russian trade delegates", "person", "delegate"),
        ("en", "20 police vehicles", "vehicle", None),
        ("en", "two students killed", "person", "student"),
        ("en", "12 of the passengers", "person", "passenger"),
        ("en", "the 80-member delegation", "person", None),
        ("en", "12 in a hotel with people", None, None),
        ("hi", "80 से अधिक यात्री", "person", "passenger"),
        ("hi", "दो पुलिसकर्मी", "person", "police"),
        ("hi", "सौ से अधिक ट्रैक्टर", "vehicle", None),
        ("en", "17 others", "person", None),
        ("ru", "13 мирных жителей", "person", None),
        ("ru", "трое военнослужащих", "person", "soldier"),
        ("ru", "двое погибли", "person", None),
    ],
)
def test_the_counted_noun_has_a_class(language: str, text: str, counted: str | None, subset: str | None) -> None:
    value = only(text, language)
    assert value.get("counted") == counted
    assert value.get("subset") == subset


@pytest.mark.parametrize(
    ("text", "span", "outer"),
    [
        ("It was about 80 km long.", "80 km", "about 80 km"),
        ("It was about 80 miles or more.", "80 miles", "about 80 miles or more"),
        ("There were 80 people.", "80", "80"),
        ("There were more than a dozen people.", "a dozen", "more than a dozen"),
        ("There were between 80 and 90 people.", "80 and 90", "between 80 and 90"),
    ],
)
def test_the_span_is_the_number_and_the_outer_one_its_qualifier(text: str, span: str, outer: str) -> None:
    (mention,) = [one for one in find(text, of("en"), Reference()) if one.value.type == "quantity"]
    assert mention.text == span
    assert text[mention.outer_start : mention.outer_end] == outer


@pytest.mark.parametrize("words", ["", "delegates", "80 and 90 and 100", "around the corner"])
def test_words_that_state_no_quantity_give_none(words: str) -> None:
    assert quantity.parse(words, of("en")) is None


@pytest.mark.parametrize("canonical", ["", "eighty", "80/", "1/2/3", "INR 5x", "٨٠"])
def test_what_is_no_canonical_gives_none(canonical: str) -> None:
    assert quantity.from_canonical(canonical) is None


@pytest.mark.parametrize(
    ("canonical", "normal"), [("80", "80"), ("080.50", "80.5"), ("1.2e6", "1200000"), ("90/80", "80/90")]
)
def test_a_canonical_from_elsewhere_is_brought_to_our_form(canonical: str, normal: str) -> None:
    value = quantity.from_canonical(canonical)
    assert value is not None
    assert value.canonical == normal


def test_a_stored_value_compares_as_a_fresh_one() -> None:
    stored = quantity.from_canonical("80/90")
    assert stored is not None
    assert quantity.relate(stored, only("85 people")).kind == "compatible"


def test_a_tolerance_of_the_field_replaces_our_own() -> None:
    from decimal import Decimal

    left, right = only("about 80 people"), only("95 people")
    assert quantity.relate(left, right).kind == "conflict"
    assert quantity.relate(left, right, Decimal("0.2")).kind == "compatible"


@pytest.mark.parametrize(
    ("part", "whole", "kind"),
    [
        pytest.param("21 Indians", "29 people", "compatible", id="those of one country may be among all"),
        pytest.param("29 Indians", "21 people", "conflict", id="they cannot be more than all"),
        pytest.param("21 Indians", "29 Indians", "conflict", id="both count the same"),
        pytest.param("21 workers", "29 people", "conflict", id="papers do not single out workers"),
    ],
)
def test_those_of_one_country(part, whole, kind):
    english = of("en")
    values = quantity.parse(part, english), quantity.parse(whole, english)
    assert quantity.relate(*values).kind == quantity.relate(*values[::-1]).kind == kind
