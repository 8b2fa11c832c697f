"""A lesser count of a headline that the body gives too is a part of the body's."""

import pytest

from checker.extraction import extract
from checker.model.article import Article, Block
from tests.extraction.stories import RULES


@pytest.mark.parametrize(
    ("language", "title", "text", "part"),
    [
        pytest.param(
            "en",
            "Dorn express derails: 7 dead from Selby",
            "Over 100 passengers were killed. Seven of them came from Selby.",
            "some",
            id="in words",
        ),
        pytest.param(
            "hi",
            "डोर्न हादसा: सेल्बी के 7 लोगों की मौत",
            "हादसे में 100 से अधिक यात्रियों की मौत हुई। उनमें 7 सेल्बी के हैं।",
            "some",
            id="in Hindi",
        ),
        pytest.param(
            "ru",
            "Крушение под Дорном: погибли 7 жителей Сельби",
            "Погибли более 100 человек. Семеро были из Сельби.",
            "some",
            id="in Russian",
        ),
        pytest.param(
            "en", "7 dead in Dorn derailment", "Over 100 passengers were killed.", None, id="a figure left behind"
        ),
        pytest.param(
            "en",
            "7 dead in Dorn derailment",
            "Over 100 passengers were killed. Seven cars burned.",
            None,
            id="as many of something else",
        ),
        pytest.param(
            "en",
            "7 dead in Dorn derailment",
            "At least seven people were killed. In 2019, 23 people were killed in a similar accident.",
            None,
            id="below the count of another happening",
        ),
    ],
)
def test_whether_a_headline_counts_a_part(language: str, title: str, text: str, part: str | None) -> None:
    article = Article("a", "a.txt", text, title=title, language=language, blocks=(Block(0, len(text), "body"),))
    found = [claim for claim in extract(article, RULES).claims if claim.field == "killed"]
    assert [claim.scope.part_of for claim in found if claim.value.canonical == "7" and claim.where == "headline"] == [
        part
    ]
