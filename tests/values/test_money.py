"""Sums of money: signs, codes and words, before and behind the number."""

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.values import money


@pytest.mark.parametrize(
    ("language", "text", "canonical"),
    [
        ("en", "$5", "USD 5"),
        ("en", "a $5 note", "USD 5"),
        ("en", "US$5 and more", "USD 5"),
        ("en", "HK$10.05 billion", "HKD 10050000000"),
        ("en", "usd 15", None),
        ("en", "USD 15", "USD 15"),
        ("en", "15 EUR", "EUR 15"),
        ("en", "try 20 times", None),
        ("en", "Rs. 500", "INR 500"),
        ("en", "five lakh rupees", "INR 500000"),
        ("en", "lost 20 pounds in weight", None),
        ("en", "was fined 20 pounds", "GBP 20"),
        ("en", "30 MUSD", "USD 30000000"),
        ("en", "10 cents", "USD 0.1"),
        ("en", "$20 and 43c", "USD 20.43"),
        ("en", "thirteen dollars forty-five", "USD 13.45"),
        ("en", "500 dollars and 60 people", "USD 500"),
        ("hi", "₹500 करोड़", "INR 5000000000"),
        ("ru", "1,5 млн руб.", "RUB 1500000"),
        ("ru", "долл. 5", None),
        ("ru", "5 руб 20 коп", "RUB 5.2"),
    ],
)
def test_a_sum_has_its_currency(language: str, text: str, canonical: str | None) -> None:
    found = money.find(fold(text), of(language))
    assert [one.value.canonical for one in found] == ([canonical] if canonical else [])


@pytest.mark.parametrize("text", ["साढ़े 80 $", "साढ़े $ 80", "साढ़े ₹80", "80 साढ़े $", "साढ़े $", "$ साढ़े"])
def test_a_half_more_without_its_number_harms_nothing(text: str) -> None:
    amounts = [mention.value.canonical for mention in money.find(fold(text), of("hi"))]
    assert amounts in ([], ["USD 80"], ["INR 80"], ["USD 80.5"])


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Rs 70,000 crore", "Rs 70,400 crore", "compatible"),
        ("Rs 70,000 crore", "Rs 71,400 crore", "conflict"),
        ("Rs 70,000 crore", "Rs 10,400 crore", "conflict"),
        ("Rs 500 crore", "Rs 503 crore", "conflict"),
        ("$10,000", "$10,300", "conflict"),
    ],
)
def test_round_thousands_of_crores_were_rounded(one: str, other: str, relation: str) -> None:
    left, right = (money.parse(words, of("en")) for words in (one, other))
    assert left is not None
    assert right is not None
    assert money.relate(left, right).kind == relation
