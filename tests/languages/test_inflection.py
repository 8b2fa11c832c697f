"""Words in their forms: those that stories use are there."""

import pytest

from checker.languages import of
from checker.languages.inflection import alternatives, forms


@pytest.mark.parametrize(
    ("entry", "category", "tag", "wanted"),
    [
        pytest.param(
            "take part",
            "verb",
            "en",
            {"take part", "took part", "takes part", "taking part"},
            id="the first word in English",
        ),
        pytest.param("casualty", "noun", "en", {"casualty", "casualties"}, id="a plural"),
        pytest.param("child", "noun", "en", {"child", "children"}, id="an irregular plural"),
        pytest.param(
            "(death|casualty) toll", "toll", "en", {"death toll", "death tolls", "casualty toll"}, id="alternatives"
        ),
        pytest.param("भाग लेना", "verb", "hi", {"भाग लिया", "भाग लेंगे", "भाग ली"}, id="the last word in Hindi"),
        pytest.param("प्रतिनिधि", "noun", "hi", {"प्रतिनिधि", "प्रतिनिधियों"}, id="an oblique plural"),
        pytest.param("सत्र", "noun", "hi", {"सत्र", "सत्रों"}, id="a consonant stem"),
        pytest.param(
            "принять участие",
            "verb",
            "ru",
            {"принял участие", "приняли участие", "примут участие"},
            id="a Russian phrase",
        ),
        pytest.param(
            "рабочая группа", "noun", "ru", {"рабочей группы", "рабочую группу"}, id="both words agree in Russian"
        ),
        pytest.param("погибнуть", "verb", "ru", {"погиб", "погибла", "погибли"}, id="an irregular past"),
        pytest.param("ранен", "participle", "ru", {"ранен", "ранена", "ранены"}, id="a short participle"),
        pytest.param("whatever", "context", "en", {"whatever"}, id="a category that does not change"),
    ],
)
def test_forms(entry, category, tag, wanted):
    assert wanted <= set(forms(entry, category, of(tag)))


def test_a_participle_is_not_the_bare_verb():
    assert forms("shoot", "passive", of("en")) == ("shot",)
    assert forms("hurt", "passive", of("en")) == ("hurt",)


def test_optional_words():
    assert alternatives("[very] big (cat|dog)") == ["very big cat", "very big dog", "big cat", "big dog"]


def test_an_unknown_language_keeps_words_as_they_are():
    assert forms("casa", "noun", of("es")) == ("casa",)


def test_an_entry_with_too_many_forms_is_a_slip():
    with pytest.raises(ValueError, match="more than 4000 forms"):
        forms("(новый|второй|третий) (подземный|сильный) толчок", "noun", of("ru"))


def test_brackets_inside_brackets_are_a_slip():
    with pytest.raises(ValueError, match="brackets stand inside brackets"):
        forms("died (peacefully|in (his|her) sleep)", "verb", of("en"))
