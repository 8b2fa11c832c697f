"""Who speaks, and who did it, is nobody's victim."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text", "victims"),
    [
        pytest.param(
            "ru", "На складе ранены Олегом Рябовым четыре человека.", [], id="who did it, by the case of his name"
        ),
        pytest.param("ru", "Четыре человека стали жертвами Олега Рябова.", [], id="whose victims"),
        pytest.param("ru", "На складе ранен Олег Рябов.", ["Oleg Ryabov"], id="who was hurt"),
        pytest.param("ru", "На складе ранен Максим Артем.", ["Maksim Artem"], id="a name that ends so by itself"),
        pytest.param("en", "Ann Ray was hurt in the crash, said Tom Lee.", ["Ann Ray"], id="who speaks"),
    ],
)
def test_victims_are_those_who_were_struck(language: str, text: str, victims: list[str]) -> None:
    assert told(text, "victim", language) == victims
