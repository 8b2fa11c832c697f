"""A name in quotation marks may say whose a figure is; what somebody said is no name."""

import pytest

from checker.extraction.items import Item
from checker.extraction.quoted import quoted
from checker.languages import of

PAIRS = ["«»", '""']


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("«Новый путь» получил 12 мандатов", ["Новый путь"], id="a party"),
        pytest.param('"Новый путь" и «Свой дом»', ["Новый путь", "Свой дом"], id="marks of two kinds"),
        pytest.param("«мы победили»", [], id="small letters are a quotation"),
        pytest.param("«Мы победили, и это все»", [], id="so is a sentence with marks"),
        pytest.param("«Мы с вами победили на этих выборах»", [], id="and a long one"),
        pytest.param("«Новый путь получил 12", [], id="a mark that nothing closes"),
        pytest.param("«" * 1000, [], id="marks alone"),
        pytest.param("", [], id="no text"),
    ],
)
def test_names_in_quotation_marks(text, found):
    items = quoted(text, PAIRS, [], of("ru"))
    assert [text[item.start : item.end] for item in items] == found
    assert all(item.mention is not None and item.mention.value.get("kind") == "quoted" for item in items)


def test_what_is_known_is_left_alone():
    text = "«Новый путь»"
    assert quoted(text, PAIRS, [Item(7, 11, ".")], of("ru")) == []
