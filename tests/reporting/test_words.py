"""The report's own words: each language says all that English says, with the same braces."""

import re
from pathlib import Path
from string import Formatter

import pytest

import checker.reporting
from checker.reporting.words import words

LANGUAGES = ("hi", "ru")


def _braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_language_has_every_table_and_entry(tag: str) -> None:
    for table, entries in words("en").data.items():
        if table in ("plural", "scales"):
            continue
        assert set(entries) <= set(words(tag).data[table]), table


@pytest.mark.parametrize("tag", ["en", *LANGUAGES])
def test_scales_of_sums_rise_and_keep_their_brace(tag: str) -> None:
    scales = words(tag).data["scales"]
    assert [scale for scale, _ in scales] == sorted({scale for scale, _ in scales})
    assert all(_braces(form) == {"n"} for _, form in scales)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_phrases_keep_their_braces(tag: str) -> None:
    for table in ("says", "qualifiers"):
        for name, phrase in words("en").data[table].items():
            assert _braces(words(tag).data[table][name]) == _braces(phrase), name
    for name, forms in words(tag).data["counts"].items():
        assert "other" in forms, name
        assert all(_braces(form) == {"n"} for form in forms.values()), name


@pytest.mark.parametrize(
    ("tag", "n", "told"),
    [
        ("en", 0, "0 articles"),
        ("en", 1, "1 article"),
        ("en", 21, "21 articles"),
        ("ru", 1, "1 статья"),
        ("ru", 3, "3 статьи"),
        ("ru", 5, "5 статей"),
        ("ru", 11, "11 статей"),
        ("ru", 12, "12 статей"),
        ("ru", 21, "21 статья"),
        ("ru", 112, "112 статей"),
        ("hi", 2, "2 लेख"),
    ],
)
def test_plural_forms(tag: str, n: int, told: str) -> None:
    assert words(tag).count("articles", n) == told


def test_a_language_that_has_no_words_speaks_english() -> None:
    assert words("xx").say("why") == "Why"
    assert words("und").tag == "en"


def test_what_no_table_knows_is_told_as_it_is() -> None:
    assert words("en").of("kinds", "new-kind") == "new-kind"
    assert words("hi").say("no such phrase") == "no such phrase"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_language_does_not_speak_english(tag: str) -> None:
    for table in ("verdicts", "sections", "meanings", "severities"):
        for phrase in words(tag).data[table].values():
            assert not re.search("[a-z]{3}", phrase), phrase


def test_no_phrase_is_kept_that_nothing_says() -> None:
    folder = Path(checker.reporting.__file__).parent
    source = "".join(file.read_text(encoding="utf-8") for file in folder.rglob("*") if file.suffix in (".py", ".html"))
    said = set(re.findall(r"""\bsay\(\s*["'](\w+)["']""", source)) | {"failed_short"}  # the other side of `if`
    of_claims = {"headline", "dateline", "caption", "metadata", "planned", "feared", "requested", "denied"}
    assert set(words("en").data["says"]) == said | of_claims
