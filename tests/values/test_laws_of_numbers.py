"""What must hold for every number and every text, on made-up ones."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import values
from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Reference, Value
from checker.values import intervals, mentions, money, quantity
from checker.values.mentions import NUMERIC

QUALIFIERS = ("exact", "approximate", "nearly", "at_least", "more_than", "at_most", "less_than")
LANGUAGES = ("en", "hi", "ru", "bn", "und", "xx")
PIECES = (
    "80", "1,81,754", "76 277 708", "१२", "٣٤", "৫৬", "two", "and", "hundred", "million", "half a", "दो", "सौ", "लाख", "साढ़े", "का", "पांचवां हिस्सा",
    "две", "тысячи", "с половиной", "about", "से अधिक", "до", "$", "₹", "руб.", "%", "km", "किमी", "-year-old", "-", "–", ",", ".", "(", ")", "\n",
    "of", "people", "लोग", "человек", "\u00ad", "\u00a0", "\u093c", "ё", "е\u0308", "№", "5-4", "won", "http://a.b/5", "@x", "point", "over", "1/2", "½", "XI",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=14
).map("".join)


@st.composite
def quantities(draw: st.DrawFn) -> Value:
    low = draw(st.integers(0, 3000))
    if draw(st.booleans()):
        return Value.of("quantity", f"{low}/{low + draw(st.integers(1, 300))}", "range")
    step = draw(st.sampled_from((None, "10", "100")))
    return Value.of("quantity", str(low), draw(st.sampled_from(QUALIFIERS)), step=step)


@given(quantities(), quantities())
def test_which_article_came_first_does_not_matter(left: Value, right: Value) -> None:
    assert quantity.relate(left, right).kind == quantity.relate(right, left).kind


@given(quantities())
def test_a_value_agrees_with_itself(value: Value) -> None:
    assert quantity.relate(value, value).kind == "equal"


@given(quantities(), st.integers(0, 3000), st.integers(0, 500))
def test_a_wider_range_never_conflicts_where_a_narrower_one_agrees(value: Value, low: int, more: int) -> None:
    narrow = Value.of("quantity", f"{low + 5}/{low + 10}", "range")
    wide = Value.of("quantity", f"{low}/{low + 10 + more}", "range")
    if quantity.relate(value, narrow).kind != "conflict":
        assert quantity.relate(value, wide).kind != "conflict"


@given(st.decimals(0, 10**15, places=3))
def test_canonical_of_a_canonical_is_itself(number: Decimal) -> None:
    from checker.values.spots import plain

    canonical = plain(number)
    assert plain(Decimal(canonical)) == canonical
    again = values.of_canonical("quantity", canonical)
    assert again is not None
    assert again.canonical == canonical
    assert intervals.numbers(canonical) == (number, number)


@settings(deadline=None, max_examples=150)
@given(texts, st.sampled_from(LANGUAGES))
def test_any_text_gives_mentions_at_their_words(text: str, language: str) -> None:
    last = 0
    for mention in mentions.find(text, of(language), Reference("2025-08-07"), NUMERIC):
        assert text[mention.start : mention.end] == mention.text
        assert mention.outer_start <= mention.start < mention.end <= mention.outer_end
        assert mention.start >= last
        last = mention.end
        if mention.value.type != "identifier":
            again = values.of_canonical(mention.value.type, mention.value.canonical)
            assert again is not None
            assert again.canonical == mention.value.canonical


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_characters_give_an_answer(text: str, language: str) -> None:
    mentions.find(text, of(language), Reference(), NUMERIC)
    for type in NUMERIC:
        values.parse(type, text, of(language), Reference())


@pytest.mark.parametrize(
    "unit",
    ["7", "1,", "and ", "two hundred ", "over one ", "1/2 ", "- ", "(", "5-", "10 to 20 to ", "$", "half a million ", "a ", "१", "тысяч ", "x1", "@", "www.", "No. "],
    ids=lambda unit: repr(unit),
)  # fmt: skip
def test_hostile_text_is_read_in_time_linear_in_its_length(unit: str) -> None:
    from time import process_time

    def seconds(length: int) -> float:
        text = fold(unit * (length // len(unit)))
        started = process_time()
        mentions._numeric(text, of("en"), [])
        return process_time() - started

    seconds(500)
    # Eight times the text; quadratic would be sixty-four, each time, where another process disturbs a clock once.
    assert any(seconds(16_000) < 24 * seconds(2_000) + 0.2 for _ in range(3))


def test_money_keeps_currencies_apart() -> None:
    left, right = money.from_canonical("USD 5"), money.from_canonical("INR 5")
    assert left is not None
    assert right is not None
    assert money.relate(left, right).kind == "unknown"
