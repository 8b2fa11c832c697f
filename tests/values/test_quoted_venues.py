"""A hall whose name stands in quotation marks: the name alone and with its kind are one."""

import pytest

from checker.languages import of
from checker.model.value import Reference, Value
from checker.values import mentions, place


def venue(tag: str, text: str) -> Value:
    found = mentions.find(text, of(tag), Reference("2025-03-25"), ("place",))
    return next(mention.value for mention in found if mention.value.get("kind") == "venue")


@pytest.mark.parametrize(
    ("tag", "other", "relation"),
    [
        ("en", "They met at Yantar City Hall.", "equal"),
        ("ru", "Все ждали в ТРЦ «Янтарь Сити Холл».", "equal"),
        ("en", "They met at Rubin City Hall.", "conflict"),
    ],
)
def test_with_and_without_its_kind(tag: str, other: str, relation: str) -> None:
    russian = venue("ru", "Собрание прошло в концертном зале «Янтарь Сити Холл».")
    assert place.relate(russian, venue(tag, other)).kind == relation


def test_the_name_is_shown_in_the_nominative() -> None:
    assert venue("ru", "Собрание прошло в гостинице «Север».").get("name") == "гостиница Север"
