"""A pack's cases in values."""

from checker.comparison import said
from tests.comparison.made import Book, quantity, relate, rule


def verdict(figures, published=None):
    book = Book(rule("same_value", "toll"), rule("same_value", "seats"))
    found = said("toll-same_value", [quantity(figure) for figure in figures], book, published, relate=relate)
    return [one.verdict for one in found]


def test_values_of_different_articles():
    assert verdict(["~80", "82"]) == ["compatible"]
    assert verdict(["80", "120"]) == ["conflict"]


def test_times_order_them():
    assert verdict(["3", "5"], {0: "2031-05-04", 1: "2031-05-05"}) == ["update"]
