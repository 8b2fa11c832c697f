"""Persons whom a report names without a part in what happened."""

import pytest

from tests.extraction.stories import claims


def named(text: str, language: str = "en") -> list[tuple[str, bool]]:
    return [(one.text, one.unbound) for one in claims(text, language) if one.field == "bystander"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        pytest.param("Karen Holt was killed in the fire. Mira Dale lives next door.", "en", "Mira Dale", id="en"),
        pytest.param("आग में रमेश यादव की मौत हो गई। सुरेश कुमार ने पुलिस को बुलाया।", "hi", "सुरेश कुमार", id="hi"),
        pytest.param("При пожаре погиб Сергей Сидоров. Рядом живет Олег Белов.", "ru", "Олег Белов", id="ru"),
    ],
)
def test_whom_nothing_binds_is_named(text: str, language: str, wanted: str) -> None:
    assert named(text, language) == [(wanted, True)]


def test_whom_words_bind_is_not_named_once_more() -> None:
    assert named("Karen Holt was killed in the fire. A neighbour knew Karen Holt well.") == []


def test_other_stories_name_nobody() -> None:
    assert named("Karen Holt opened the shop on Monday. Mira Dale lives next door.") == []
