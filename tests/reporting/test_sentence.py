"""The words of a claim in their sentence."""

import pytest
from msgspec.structs import replace

from checker.model.claim import Evidence, Sentence
from checker.model.report import Report
from checker.reporting.sentence import marked


def _marked(report: Report, sentence: str, words: str, start: int | None = None) -> tuple[str, str, str]:
    place = sentence.index(words) if start is None else start
    evidence = Evidence("text", 100 + place, 100 + place + len(words), 1, words)
    return marked(replace(report.claims[0], sentence=Sentence(100, 100 + len(sentence), sentence), evidence=evidence))


@pytest.mark.parametrize(
    ("sentence", "words", "told"),
    [
        pytest.param("About 60 came.", "About 60", ("", "About 60", " came."), id="at the start"),
        pytest.param("There came 60", "60", ("There came ", "60", ""), id="at the end"),
        pytest.param("the “60” there", "60", ("the “", "60", "” there"), id="no blank beside the words"),
        pytest.param("two\n lines: 60\n\n came", "60", ("two lines: ", "60", " came"), id="over lines"),
        pytest.param("\x1b[2J60\u202e", "60", ("\ufffd[2J", "60", "\ufffd"), id="what acts"),
    ],
)
def test_the_words_stand_in_their_sentence(
    report: Report, sentence: str, words: str, told: tuple[str, str, str]
) -> None:
    assert _marked(report, sentence, words) == told


def test_a_long_sentence_is_cut_at_blanks_round_the_words(report: Report) -> None:
    before, words, after = _marked(report, "word " * 2000 + "60 came" + " word" * 2000, "60")
    assert words == "60"
    assert before.startswith("… word")
    assert after.endswith("word …")
    assert len(before + after) < 400


def test_a_short_side_leaves_its_room_to_the_long_one(report: Report) -> None:
    _, _, after = _marked(report, "60 came" + " word" * 2000, "60")
    assert len(after) > 280


def test_a_sentence_without_blanks_is_cut_too(report: Report) -> None:
    before, _, after = _marked(report, "9" * 10_000 + "x" + "9" * 10_000, "x")
    assert (before, after) == ("… ", " …")


@pytest.mark.parametrize("start", [-200, 5, 5000])
def test_words_that_miss_their_sentence_stand_alone(report: Report, start: int) -> None:
    assert _marked(report, "About 60 came.", "60", start) == ("", "60", "")
