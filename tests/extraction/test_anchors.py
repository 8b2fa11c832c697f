"""Counts of another day than the article's own event."""

import pytest

from tests.extraction.stories import claims

_BLAZE = "A fire at a mill in Dorn hurt six people on Monday night, police said. The blaze broke out on Monday at about 9 p.m. "


def _hurt(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = claims(text, language, "2024-05-07")
    return [(claim.value.canonical, claim.scope.about) for claim in found if claim.field == "injured"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", _BLAZE + "Nine people were hurt in a fire at the mill on April 14."),
        (
            "hi",
            "दोर्न की एक मिल में सोमवार रात आग लगने से छह लोग घायल हो गए। आग सोमवार रात नौ बजे लगी। "
            "14 अप्रैल को मिल में आग से नौ लोग घायल हुए थे।",
        ),
        (
            "ru",
            "В понедельник при пожаре на фабрике в Дорне пострадали шесть человек. Пожар вспыхнул в понедельник около девяти "
            "вечера. 14 апреля при пожаре на фабрике пострадали девять человек.",
        ),
    ],
)
def test_a_count_of_an_earlier_day_is_another_events(language: str, text: str) -> None:
    assert _hurt(text, language) == [("6", "event"), ("9", "background")]


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        pytest.param(_BLAZE + "Nine people were hurt, the mayor said on Tuesday.", ["6", "9"], id="a later day"),
        pytest.param(_BLAZE + "Nine people were hurt, it turned out.", ["6", "9"], id="no day"),
        pytest.param(
            "Six people were hurt in a fire on April 14. A man was held on Monday.", ["6"], id="counted first"
        ),
    ],
)
def test_what_is_told_first_or_later_is_its_own(text: str, hurt: list[str]) -> None:
    assert _hurt(text) == [(count, "event") for count in hurt]
