"""Numbers written out in words, up to billions: each is read as the one number that was written, whatever its case."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.languages import of
from checker.languages.fold import fold
from checker.values import numerals

EN_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
HI = [
    "शून्य",
    "एक",
    "दो",
    "तीन",
    "चार",
    "पांच",
    "छह",
    "सात",
    "आठ",
    "नौ",
    "दस",
    "ग्यारह",
    "बारह",
    "तेरह",
    "चौदह",
    "पंद्रह",
    "सोलह",
    "सत्रह",
    "अठारह",
    "उन्नीस",
    "बीस",
    "इक्कीस",
    "बाईस",
    "तेईस",
    "चौबीस",
    "पच्चीस",
    "छब्बीस",
    "सत्ताईस",
    "अट्ठाईस",
    "उनतीस",
    "तीस",
    "इकतीस",
    "बत्तीस",
    "तैंतीस",
    "चौंतीस",
    "पैंतीस",
    "छत्तीस",
    "सैंतीस",
    "अड़तीस",
    "उनतालीस",
    "चालीस",
    "इकतालीस",
    "बयालीस",
    "तैंतालीस",
    "चवालीस",
    "पैंतालीस",
    "छियालीस",
    "सैंतालीस",
    "अड़तालीस",
    "उनचास",
    "पचास",
    "इक्यावन",
    "बावन",
    "तिरपन",
    "चौवन",
    "पचपन",
    "छप्पन",
    "सत्तावन",
    "अट्ठावन",
    "उनसठ",
    "साठ",
    "इकसठ",
    "बासठ",
    "तिरसठ",
    "चौंसठ",
    "पैंसठ",
    "छियासठ",
    "सड़सठ",
    "अड़सठ",
    "उनहत्तर",
    "सत्तर",
    "इकहत्तर",
    "बहत्तर",
    "तिहत्तर",
    "चौहत्तर",
    "पचहत्तर",
    "छिहत्तर",
    "सतहत्तर",
    "अठहत्तर",
    "उन्यासी",
    "अस्सी",
    "इक्यासी",
    "बयासी",
    "तिरासी",
    "चौरासी",
    "पचासी",
    "छियासी",
    "सत्तासी",
    "अट्ठासी",
    "नवासी",
    "नब्बे",
    "इक्यानवे",
    "बानवे",
    "तिरानवे",
    "चौरानवे",
    "पचानवे",
    "छियानवे",
    "सत्तानवे",
    "अट्ठानवे",
    "निन्यानवे",
]
# Nominative, genitive and instrumental of each word.
RU_UNITS = {
    1: ("один", "одного", "одним"), 2: ("два", "двух", "двумя"), 3: ("три", "трех", "тремя"), 4: ("четыре", "четырех", "четырьмя"),
    5: ("пять", "пяти", "пятью"), 6: ("шесть", "шести", "шестью"), 7: ("семь", "семи", "семью"), 8: ("восемь", "восьми", "восемью"),
    9: ("девять", "девяти", "девятью"), 10: ("десять", "десяти", "десятью"), 11: ("одиннадцать", "одиннадцати", "одиннадцатью"),
    12: ("двенадцать", "двенадцати", "двенадцатью"), 13: ("тринадцать", "тринадцати", "тринадцатью"),
    14: ("четырнадцать", "четырнадцати", "четырнадцатью"), 15: ("пятнадцать", "пятнадцати", "пятнадцатью"),
    16: ("шестнадцать", "шестнадцати", "шестнадцатью"), 17: ("семнадцать", "семнадцати", "семнадцатью"),
    18: ("восемнадцать", "восемнадцати", "восемнадцатью"), 19: ("девятнадцать", "девятнадцати", "девятнадцатью"),
}  # fmt: skip
RU_TENS = {
    20: ("двадцать", "двадцати", "двадцатью"), 30: ("тридцать", "тридцати", "тридцатью"), 40: ("сорок", "сорока", "сорока"),
    50: ("пятьдесят", "пятидесяти", "пятьюдесятью"), 60: ("шестьдесят", "шестидесяти", "шестьюдесятью"),
    70: ("семьдесят", "семидесяти", "семьюдесятью"), 80: ("восемьдесят", "восьмидесяти", "восемьюдесятью"),
    90: ("девяносто", "девяноста", "девяноста"),
}  # fmt: skip
RU_HUNDREDS = {
    100: ("сто", "ста", "ста"), 200: ("двести", "двухсот", "двумястами"), 300: ("триста", "трехсот", "тремястами"),
    400: ("четыреста", "четырехсот", "четырьмястами"), 500: ("пятьсот", "пятисот", "пятьюстами"),
    600: ("шестьсот", "шестисот", "шестьюстами"), 700: ("семьсот", "семисот", "семьюстами"),
    800: ("восемьсот", "восьмисот", "восемьюстами"), 900: ("девятьсот", "девятисот", "девятьюстами"),
}  # fmt: skip
RU_SCALES = {
    10**9: ("миллиардов",) * 2 + ("миллиардами",),
    10**6: ("миллионов",) * 2 + ("миллионами",),
    10**3: ("тысяч",) * 2 + ("тысячами",),
}


def english(number: int, joined: str = " ") -> str:
    for worth, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= worth:
            rest = number % worth
            gap = joined if worth == 100 else " "
            return f"{english(number // worth, joined)} {name}" + (gap + english(rest, joined) if rest else "")
    if number < 20:
        return EN_SMALL[number]
    return EN_TENS[number // 10 - 2] + (f"-{EN_SMALL[number % 10]}" if number % 10 else "")


def hindi(number: int) -> str:
    for worth, name in ((10**9, "अरब"), (10**7, "करोड़"), (10**5, "लाख"), (10**3, "हजार"), (100, "सौ")):
        if number >= worth:
            rest = number % worth
            return f"{hindi(number // worth)} {name}" + (f" {hindi(rest)}" if rest else "")
    return HI[number]


def russian(number: int, case: int) -> str:
    words = []
    for worth, names in RU_SCALES.items():
        if number >= worth:
            words += [russian(number // worth, case), names[case]]
            number %= worth
    for table in (RU_HUNDREDS, RU_TENS, RU_UNITS):
        worth = max((one for one in table if one <= number), default=0)
        if worth:
            words.append(table[worth][case])
            number -= worth
    return " ".join(words)


def told(text: str, tag: str) -> list[int]:
    return [int(numeral.value) for numeral in numerals.find(fold(text), of(tag))]


NUMBERS = st.one_of(st.integers(2, 999), st.integers(1000, 10**6), st.integers(10**6, 10**12 - 1))


@settings(deadline=None, max_examples=150)
@given(NUMBERS, st.sampled_from([" ", " and "]))
def test_english(number: int, joined: str) -> None:
    assert told(english(number, joined), "en") == [number]


@settings(deadline=None, max_examples=150)
@given(NUMBERS)
def test_hindi(number: int) -> None:
    assert told(hindi(number), "hi") == [number]


@settings(deadline=None, max_examples=150)
@given(NUMBERS, st.integers(0, 2))
def test_russian_in_three_cases(number: int, case: int) -> None:
    alone = any(number // worth % 1000 == 7 for worth in (1, *RU_SCALES))
    assume(case < 2 or not alone)  # "семью" with no tens before it is a family
    assert told(russian(number, case), "ru") == [number]


@pytest.mark.parametrize("number", range(1, 100))
def test_every_hindi_number_below_a_hundred_has_its_own_word(number: int) -> None:
    assert told(f"कुल {HI[number]} लोग", "hi") == [number]
