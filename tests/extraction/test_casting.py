"""A person of a story is hurt or accused as the plainest words say; a witness, and who only speaks, is neither."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text", "victims", "suspects"),
    [
        pytest.param(
            "en",
            "Karen Holt was shot in her home. Police arrested her husband, and Karen Holt, 34, is in hospital.",
            ["Karen Holt"],
            [],
            id="hurt, and an age beside an arrest",
        ),
        pytest.param(
            "en",
            "Paul Dyer, 27, admitted to the shooting. Paul Dyer was charged with murder.",
            [],
            ["Paul Dyer"],
            id="charged, and an age beside the shooting",
        ),
        pytest.param(
            "en",
            "Police later identified him as Paul Dyer. Paul Dyer was charged with murder.",
            [],
            ["Paul Dyer"],
            id="charged, and identified",
        ),
        pytest.param(
            "en",
            "Paul Dyer was charged with murder. Paul Dyer was shot in the leg by officers.",
            ["Paul Dyer"],
            ["Paul Dyer"],
            id="plainly both",
        ),
        pytest.param(
            "en",
            "A woman was shot on Monday. Karen Holt, 34, a friend of the dead woman, said the street was quiet.",
            [],
            [],
            id="a friend who speaks",
        ),
        pytest.param(
            "en",
            "According to Holt, Paul Dyer, 30, and Adam Lowe, 21, are charged with murder.",
            [],
            ["Paul Dyer", "Adam Lowe"],
            id="the official before the list",
        ),
        pytest.param(
            "en",
            'A man was killed. "We look for the killer," Karen Holt, spokeswoman for the police, said.',
            [],
            [],
            id="a spokeswoman",
        ),
        pytest.param(
            "ru",
            "Женщина погибла при стрельбе. Анна Зимина, 34 года, соседка погибшей, рассказала о шуме.",
            [],
            [],
            id="a neighbour who speaks, in Russian",
        ),
        pytest.param(
            "ru", "Анна Зимина, 34 года, погибла при стрельбе.", ["Anna Zimina"], [], id="the dead, in Russian"
        ),
        pytest.param(
            "hi",
            "पुलिस ने राजेश वर्मा को गिरफ्तार किया। पड़ोसी मोहन यादव (41) ने बताया कि गोली चलने की आवाज आई।",
            [],
            ["Rajesh Varma"],
            id="a neighbour who speaks, in Hindi",
        ),
    ],
)
def test_each_person_has_the_part_that_plain_words_give(
    language: str, text: str, victims: list[str], suspects: list[str]
) -> None:
    assert [told(text, "victim", language), told(text, "suspect", language)] == [victims, suspects]
