"""Folding for matching, and the way back to the text as shown."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.languages.fold import fold, folded

MARKS = "\u00ad\u200b\u200d\u0301\u093c\u0901\u0306"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ещё", "еще", id="yo is ye"),
        pytest.param("क़रीब", "करीब", id="nukta is gone"),
        pytest.param("\u0958रीब", "करीब", id="so is a letter with nukta inside"),
        pytest.param("पाँच", "पांच", id="chandrabindu is anusvara"),
        pytest.param("१२ ১২ ١٢ 12", "12 12 12 12", id="one kind of digit"),
        pytest.param("76\u00a0277\u2009708", "76 277 708", id="one kind of space"),
        pytest.param("X–Y — «да»", 'x-y - "да"', id="one kind of dash and quotation mark"),
        pytest.param("Ке\u0301рчь", "керчь", id="stress marks are gone"),
        pytest.param("и\u0306од", "йод", id="a letter and its mark are composed"),
        pytest.param("\u0f9d", "\u0f9c\u0fb7", id="a letter that is composed of two"),
        pytest.param("over\u00adflow", "overflow", id="soft hyphens are gone"),
        pytest.param("80\ud800 dead", "80\ufffd dead", id="half of a surrogate pair is no letter"),
        pytest.param("İSTANBUL ΟΔΟΣ", "İstanbul οδοσ", id="each letter is folded by itself"),
    ],
)
def test_spellings_are_folded(text: str, expected: str) -> None:
    assert fold(text).text == expected


@example("a\u0f9d")
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(MARKS + "еёй१क12 ")), max_size=60))
def test_every_stretch_goes_back_to_where_it_stood(text: str) -> None:
    done = fold(text)
    ends = [done.span(place, place + 1) for place in range(len(done.text))]
    assert all(0 <= start < end <= len(text) for start, end in ends)
    assert ends == sorted(ends)
    # What is folded again in place gives the same letters, so that a quote is really what was matched.
    for place, (start, end) in enumerate(ends):
        inside = unicodedata.normalize("NFC", fold(text[start:end]).text)
        assert done.text[place] in inside or len(inside) == 0 or unicodedata.combining(done.text[place])


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(fold(once).text).text == fold(once).text


def test_blanks_of_table_entries_are_joined() -> None:
    assert folded("  Death \u00a0 Toll ") == "death toll"


@pytest.mark.parametrize("times", [10, 10_000])
def test_places_are_those_of_the_text_however_long_it_is(times: int) -> None:
    long = fold("क़्त \u00adab" * times)
    assert long.text == "क्त ab" * times
    assert long.span(6 * times - 2, 6 * times) == (8 * times - 2, 8 * times)


@pytest.mark.parametrize(
    ("text", "expected", "places"),
    [
        pytest.param("न\u093cद", "नद", [0, 2, 3], id="made one code point by composing"),
        pytest.param(
            "न\u093c\u094dद", "न्द", [0, 1, 3, 4], id="so is it under a mark, which is told by its place there"
        ),
        pytest.param("क\u093c\u094dद", "क्द", [0, 2, 3, 4], id="others stay apart"),
    ],
)
def test_a_nukta_leaves_the_places_of_all_else(text: str, expected: str, places: list[int]) -> None:
    told = fold(text)
    assert (told.text, list(told.origin or ())) == (expected, places)


def test_a_million_marks_take_no_time() -> None:
    text = "а" + "\u0301" * 500_000 + "б" + "\u0306" * 500_000
    assert fold(text).text[0] == "а"


@given(st.text(st.characters(codec=None)))
def test_every_letter_is_folded_as_if_it_stood_alone(text: str) -> None:
    alone = "".join(fold(char).text for char in text)
    composed = unicodedata.is_normalized("NFC", text) and all(unicodedata.is_normalized("NFC", char) for char in text)
    assert not composed or fold(text).text == alone
