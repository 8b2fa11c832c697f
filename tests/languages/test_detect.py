"""The language of a text, from its script, letters and small words."""

import pytest

from checker.languages.detect import detect


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        pytest.param("The session was held in Riga and the protocol was signed.", "en", id="English"),
        pytest.param("В результате аварии погибли три человека.", "ru", id="one small word of Russian"),
        pytest.param("Унаслідок аварії загинули троє людей, ще семеро постраждали.", "uk", id="Ukrainian letters"),
        pytest.param("बैठक में 45 प्रतिनिधियों ने भाग लिया।", "hi", id="Hindi"),
        pytest.param("बैठकीत 45 प्रतिनिधींनी भाग घेतला आहे.", "mr", id="Marathi, the same letters"),
        pytest.param("সভায় ৪৫ জন প্রতিনিধি অংশ নেন।", "bn", id="a script of one language"),
        pytest.param("12:40 / 7", "und", id="no letters"),
        pytest.param("Sensex, Nifty", "und", id="names alone say nothing"),
    ],
)
def test_a_sentence_is_enough(text: str, tag: str) -> None:
    assert detect(text) == tag
