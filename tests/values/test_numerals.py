"""Numbers in digits and words, before anything is known of what they count."""

from decimal import Decimal

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.values.numerals import Numeral, find


def read(text: str, language: str) -> list[Numeral]:
    return list(find(fold(text), of(language)))


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        pytest.param("en", "1,81,754 and 181,754", ["181754", "181754"], id="grouping of India and of the west"),
        pytest.param("en", "12,34,567.89", ["1234567.89"], id="a decimal behind groups"),
        pytest.param("ru", "76 277 708", ["76277708"], id="blanks group digits"),
        pytest.param("ru", "76\u00a0277\u202f708", ["76277708"], id="no-break and thin blanks too"),
        pytest.param("ru", "87,28", ["87.28"], id="a comma is decimal in Russian"),
        pytest.param("en", "87,28", ["87", "28"], id="and in English no number goes on behind it"),
        pytest.param("hi", "१,८१,७५४", ["181754"], id="Devanagari digits"),
        pytest.param("bn", "৮০", ["80"], id="Bengali digits"),
        pytest.param("ar", "٨٠", ["80"], id="Arabic-Indic digits, in a language that has no folder"),
        pytest.param("en", "1.2M, 5k and 3bn", ["1200000", "5000", "3000000000"], id="letters that multiply"),
        pytest.param("en", "two hundred and fifty thousand", ["250000"], id="spelled"),
        pytest.param("en", "4 thousand 3 hundred and 21", ["4321"], id="mixed"),
        pytest.param("en", "five thousand and ten thousand", ["5000", "10000"], id="two numbers, not one"),
        pytest.param("en", "one two three", ["1", "2", "3"], id="units do not add"),
        pytest.param("en", "two dozen", ["24"], id="dozens"),
        pytest.param("en", "half a million", ["500000"], id="half of a magnitude"),
        pytest.param("en", "two and a half million", ["2500000"], id="a part before a magnitude"),
        pytest.param("en", "3 million and a quarter", ["3250000"], id="a part behind a magnitude"),
        pytest.param("en", "twenty and three fifths", ["20.6"], id="parts with a whole"),
        pytest.param("en", "nine point nought four", ["9.04"], id="digits spelled behind a point"),
        pytest.param("en", "about 2 1/2 and 2½", ["2.5", "2.5"], id="halves in digits"),
        pytest.param("en", "minus five, -5", ["-5", "-5"], id="signs"),
        pytest.param("en", "10-5", ["10", "5"], id="a hyphen between digits is no sign"),
        pytest.param("hi", "डेढ़ सौ, ढाई लाख", ["150", "250000"], id="one and a half, two and a half"),
        pytest.param("hi", "साढ़े तीन, सवा दो, पौने चार", ["3.5", "2.25", "3.75"], id="shifts of a number"),
        pytest.param("hi", "सवा सौ, पौने लाख", ["125", "75000"], id="shifts of a magnitude"),
        pytest.param("hi", "18 हज़ार करोड़", ["180000000000"], id="thousand crore"),
        pytest.param("hi", "1 हजार 200 करोड़", ["12000000000"], id="a thousand two hundred crore"),
        pytest.param("hi", "1 लाख 81 हज़ार 754", ["181754"], id="lakh and thousand"),
        pytest.param("hi", "एक का पांचवां हिस्सा", ["0.2"], id="a fifth part"),
        pytest.param("hi", "1 बटा 4", ["0.25"], id="divided"),
        pytest.param("ru", "полторы тысячи", ["1500"], id="one and a half thousand"),
        pytest.param("ru", "три с половиной миллиона", ["3500000"], id="with a half"),
        pytest.param("ru", "двумястами сорока тремя", ["243"], id="every part inflected"),
        pytest.param("ru", "5-ти и 2-х", ["5", "2"], id="cardinals with an ending"),
        pytest.param("xx", "7 and 8.5", ["7", "8.5"], id="an unknown language still has digits"),
    ],
)
def test_a_number_has_its_value(language: str, text: str, values: list[str]) -> None:
    assert [numeral.value for numeral in read(text, language)] == [Decimal(value) for value in values]


@pytest.mark.parametrize(
    ("language", "text", "ordinals"),
    [
        ("en", "11th, ninth and twenty-first", [11, 9, 21]),
        ("en", "the 9thSession", [9]),
        ("hi", "11वां, 5 वीं और दसवें", [11, 5, 10]),
        ("hi", "छठे चरण, दूसरे सत्र", [6, 2]),
        ("ru", "11-е, 3я, двадцать первого", [11, 3, 21]),
        ("ru", "XIV съезд", [14]),
    ],
)
def test_an_ordinal_is_told_apart(language: str, text: str, ordinals: list[int]) -> None:
    assert [int(numeral.value) for numeral in read(text, language) if numeral.ordinal] == ordinals


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "no one knew which one"),
        ("en", "the word million"),
        ("hi", "सऊदी अरब और दूसरी ओर"),
        ("hi", "दूसरे देशों में"),
        ("ru", "один из них, в первую очередь"),
        ("ru", "X и V без слов за ними"),
    ],
)
def test_words_that_only_look_like_numbers_are_silent(language: str, text: str) -> None:
    assert [numeral for numeral in read(text, language) if not numeral.weak] == []


def test_the_last_stated_place_and_the_magnitude_are_kept() -> None:
    (lakh,) = read("1.81 lakh", "en")
    assert (lakh.value, lakh.step, lakh.scale) == (181000, 1000, 100000)


def test_a_shortened_word_keeps_its_point_only_inside_a_sentence() -> None:
    text = "5 тыс. человек, 6 млрд. Штраф"
    assert [text[numeral.start : numeral.end] for numeral in read(text, "ru")] == ["5 тыс.", "6 млрд"]
    assert [numeral.value for numeral in read("\u00ad" + text, "ru")] == [5000, 6000000000]


def test_a_vague_word_is_an_interval() -> None:
    (dozens,) = read("dozens of boats", "en")
    assert (dozens.value, dozens.upto) == (20, 99)
    (two,) = read("две тысячи", "ru")
    assert two.upto is None


def test_a_very_long_row_of_digits_is_no_number() -> None:
    assert read("9" * 400, "en") == []
