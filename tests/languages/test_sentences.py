"""Where sentences end, and where a full stop is only an abbreviation's."""

import pytest

from checker.languages.sentences import sentences


@pytest.mark.parametrize(
    ("text", "tag", "wanted"),
    [
        pytest.param("He came. She left.", "en", ["He came.", "She left."], id="two sentences"),
        pytest.param("It fell on Friday.Police came.", "en", ["It fell on Friday.", "Police came."], id="a lost blank"),
        pytest.param(
            "In St.Louis it is on example.com now.", "en", ["In St.Louis it is on example.com now."], id="a site"
        ),
        pytest.param(
            "Он погиб.Полиция ищет свидетелей.", "ru", ["Он погиб.", "Полиция ищет свидетелей."], id="in Russian"
        ),
        pytest.param(
            "Jo, 51, and Al, 19.The man ran.", "en", ["Jo, 51, and Al, 19.", "The man ran."], id="behind an age"
        ),
        pytest.param("Lt. Gen. A. Roy spoke.", "en", ["Lt. Gen. A. Roy spoke."], id="titles and initials"),
        pytest.param("Mr K.D. Rao spoke. All left.", "en", ["Mr K.D. Rao spoke.", "All left."], id="initials in one"),
        pytest.param("Выступил А.С. Громов.", "ru", ["Выступил А.С. Громов."], id="initials in one, Russian"),
        pytest.param("के.डी. राव आए। सब गए।", "hi", ["के.डी. राव आए।", "सब गए।"], id="initials in one, Hindi"),
        pytest.param(
            "It was option A. They left.", "en", ["It was option A. They left."], id="one letter is an initial"
        ),
        pytest.param(
            "It fell at 9 a.m. Friday. All ran.",
            "en",
            ["It fell at 9 a.m. Friday.", "All ran."],
            id="an hour before a day",
        ),
        pytest.param("It fell at 9 a.m. They ran.", "en", ["It fell at 9 a.m.", "They ran."], id="an hour at the end"),
        pytest.param("Fares rose 2.5 percent. Good.", "en", ["Fares rose 2.5 percent.", "Good."], id="a decimal"),
        pytest.param("“Stop!” he said. It did.", "en", ["“Stop!”", "he said.", "It did."], id="a quotation"),
        pytest.param("A headline\nThe text", "en", ["A headline", "The text"], id="a new line"),
        pytest.param("बैठक हुई। सब गए।", "hi", ["बैठक हुई।", "सब गए।"], id="danda"),
        pytest.param("डॉ. वर्मा आए. सब गए.", "hi", ["डॉ. वर्मा आए.", "सब गए."], id="full stops in Hindi"),
        pytest.param("В 2019 г. река разлилась. Да.", "ru", ["В 2019 г. река разлилась.", "Да."], id="a year"),
        pytest.param("", "en", [], id="nothing"),
    ],
)
def test_sentences(text, tag, wanted):
    assert [text[start:end] for start, end in sentences(text, tag)] == wanted


def test_a_stretch_of_a_text():
    text = "One. Two. Three."
    assert [text[start:end] for start, end in sentences(text, "en", 5, 9)] == ["Two."]


def test_an_endless_sentence_is_cut():
    assert all(end - start <= 1500 for start, end in sentences("word " * 5000, "en"))
    assert all(end - start <= 1500 for start, end in sentences("x" * 5000, "en"))
