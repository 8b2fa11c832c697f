"""Sentences labelled by reading: nearly all of their values are read, and nothing is read where nothing is said."""

import pytest
import sentences
from sentences import Label, inside, read


@pytest.mark.parametrize("tag", sentences.LANGUAGES)
def test_sentences_are_read_as_labelled(tag: str) -> None:
    result = sentences.score(tag)
    assert result.right / result.told >= 0.97, "\n".join(result.misses)
    assert result.invented == 0, "\n".join(result.misses)


@pytest.mark.parametrize("tag", sentences.LANGUAGES)
def test_there_are_sentences_enough_of_both_sorts(tag: str) -> None:
    table = list(sentences.sentences(tag))
    assert len(table) >= 300
    assert sum(not sentence.labels for sentence in table) >= 50, "sentences that must stay silent"
    assert {label.type for sentence in table for label in sentence.labels} >= sentences.TYPES


def test_labels_are_taken_out_of_the_text() -> None:
    line = read(7, None, "Up [to 12](quantity 12 at_most) of [$3 bn](money USD 3000000000) on [5 May](date 2025-05-05)")
    assert line.text == "Up to 12 of $3 bn on 5 May"
    assert line.labels[0] == Label(3, 8, "to 12", "quantity", "12", ("at_most",))
    assert [line.text[label.start : label.end] for label in line.labels] == ["to 12", "$3 bn", "5 May"]
    assert line.labels[1].canonical == "USD 3000000000"


def test_a_label_may_ask_for_any_date_of_a_month() -> None:
    assert inside("2025-07-01/2025-07-15", "2025-07")
    assert not inside("2025-07-20/2025-08-02", "2025-07")
    assert not inside("2025", "2025-07")
    assert inside("2025", "..")
