"""Counts that words only imply: who died later, and persons told one after the other."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        pytest.param(
            "A man was shot dead and a woman was wounded in Orlen. The woman, 44, died on Tuesday.",
            ["1"],
            [],
            id="died later",
        ),
        pytest.param(
            "A man was shot dead and another man was wounded in Orlen. The man died at once.",
            ["1"],
            ["1"],
            id="the first",
        ),
        pytest.param("A man was shot in the arm. A woman was hit in the leg.", [], ["2"], id="a man and a woman"),
        pytest.param("A man, 30, was hurt in the crash. A man, 19, was hurt too.", [], ["2"], id="two ages"),
        pytest.param("A man was hurt in the crash. The driver was hurt badly.", [], ["1"], id="perhaps the same"),
        pytest.param("A man, 30, was hurt in the crash. She was hurt.", [], ["1"], id="a pronoun"),
    ],
)
def test_persons(text: str, dead: list[str], hurt: list[str]) -> None:
    assert (told(text, "killed"), told(text, "injured")) == (dead, hurt)


def test_who_is_far_away_in_the_text_is_of_another_story() -> None:
    text = "A man was hurt in the crash." + " The road was closed for hours." * 10 + " A woman was hurt in the crash."
    assert told(text, "injured") == ["1"]


def test_a_word_that_also_means_a_counts_no_more_than_that() -> None:
    assert told("हादसे में एक युवक घायल हो गया। एक महिला भी घायल हो गई।", "injured", "hi") == ["2"]
    assert told("हादसे में एक युवक घायल हो गया। एक व्यक्ति भी घायल हो गया।", "injured", "hi") == ["1"]
