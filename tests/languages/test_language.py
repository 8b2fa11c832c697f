"""A language is a folder of data."""

import pytest
import yaml

from checker.languages import known, of, yaml12


def test_the_languages_that_ship() -> None:
    assert {"en", "hi", "ru"} <= set(known())


def test_a_tag_has_a_language_and_maybe_a_region() -> None:
    assert (of("en-GB").tag, of("en-GB").region) == ("en", "GB")
    assert of("").tag == "und"


def test_what_a_language_does_not_have_is_empty() -> None:
    assert dict(of("xx").section("dates")) == {}


@pytest.mark.parametrize("tag", ["en", "hi", "ru"])
def test_interface_words_are_there_in_every_language(tag: str) -> None:
    assert of(tag).section("interface")


def test_yaml_has_no_surprises() -> None:
    assert yaml12.load("a: NO\nb: 12:30\nc: 2025-08-06\nd: 010") == {
        "a": "NO",
        "b": "12:30",
        "c": "2025-08-06",
        "d": 10,
    }
    with pytest.raises(yaml.YAMLError, match="twice"):
        yaml12.load("a: 1\na: 2")
