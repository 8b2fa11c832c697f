"""A stretch is read chunk by chunk, each remembered, and gives what the pattern gives over all of it."""

import pytest

from checker.languages.fold import fold
from checker.values.dates import tokens as cut
from checker.values.dates.cascade import reader


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "from 5 May to Sat., 7 March 2031, at 10:30 pm"),
        ("en", "a May Day rally on 5/7, 1.5 years after\n\n \n2031-05-07"),  # a name of two words, lines of blanks
        ("en", "he may go, she May Not; march on, the March"),  # words that are names only with a capital
        ("hi", "आधी रात 15 मई को, 2031 तक; 5वीं"),
        ("ru", "в двухлетний срок, 5-го мая 2031 г. и в мае"),
    ],
)
def test_chunks_are_read_as_the_whole_stretch_is(tag: str, text: str) -> None:
    tokenizer, folded = reader(tag).tokenizer, fold(text)
    for start in range(len(text)):  # also from the middle of a word on
        row: list[tuple[str, int, int, dict[str, object]]] = []
        cut._add(tokenizer._read(folded.text, start, len(folded.text)), 0, folded, row)
        told = tokenizer._cut(folded, [(start, len(folded.text))])
        assert [*zip(told.signs, told.starts, told.ends, told.values, strict=True)][:-1] == row
        assert told.signs[-1] == cut.BREAK


def test_a_name_of_two_words_is_one_token_and_what_is_remembered_of_its_words_does_not_part_it() -> None:
    tokenizer = reader("en").tokenizer
    for text, count in (("may 5, day 3", 5), ("may day", 1), ("may 5, day 3", 5)):
        assert len(tokenizer._cut(fold(text), [(0, len(text))]).starts) == count + 1
