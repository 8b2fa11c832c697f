"""The noun or unit behind a number."""

from checker.languages import of
from checker.languages.fold import fold
from checker.values import nouns
from checker.values.spots import Spot, spots


def spot(text: str, language: str = "en") -> Spot:
    return next(spots(fold(text), of(language)))


def test_the_head_of_an_english_noun_phrase_is_its_last_noun() -> None:
    head = nouns.head(spot("20 police vehicles burned"))
    assert head is not None
    assert (head.counted, head.noun) == ("vehicle", "vehicles")


def test_an_unknown_noun_has_no_class_and_a_verb_is_no_noun() -> None:
    head = nouns.head(spot("20 zithers"))
    assert head is not None
    assert (head.counted, head.noun) == (None, "zithers")
    assert nouns.head(spot("20 were there")) is None


def test_units_stand_on_the_digits_or_behind_them() -> None:
    assert nouns.unit(spot("5km")) == ("km", 3)
    assert nouns.unit(spot("5 square metres")) == ("m2", 15)
    assert nouns.unit(spot("40 °C today")) == ("celsius", 5)
    assert nouns.unit(spot("5 mice")) is None


def test_every_unit_of_a_language_is_known_to_the_table_of_sizes() -> None:
    for language in ("en", "hi", "ru", "bn"):
        units = of(language).section("units")["units"]
        assert set(units) <= set(nouns.sizes()), language
