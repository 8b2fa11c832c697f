"""What an article tells of a part of a city it tells of the city, where it names both."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "A fire in Hackney killed two men on Monday. The fire in Hackney began at noon, the London fire brigade said.",
            ["London"],
            id="the city is named beside it",
        ),
        pytest.param("en", "A fire in Croydon killed two men on Monday.", ["Croydon"], id="the city is not named"),
        pytest.param(
            "en",
            "A fire in Bay Ridge killed two men on Monday. It was the second fire in Brooklyn, said the fire chief of New York.",
            ["Brooklyn"],
            id="the nearest of two",
        ),
        pytest.param(
            "en",
            "A fire in Inglewood, California, killed two men on Monday. The fire chief of Nashville came.",
            ["Inglewood"],
            id="its own region is told",
        ),
        pytest.param(
            "en", "A fire in Leeds killed two men on Monday. London sent help.", ["Leeds"], id="no part of the other"
        ),
        pytest.param(
            "hi",
            "दिल्ली के रोहिणी में सोमवार को आग लगने से दो लोगों की मौत हो गई। रोहिणी में आग देर रात बुझी।",
            ["Delhi"],
            id="in Hindi",
        ),
        pytest.param(
            "ru",
            "В понедельник в Люблино при пожаре погибли двое. Пожар в Люблино потушили пожарные Москвы.",
            ["Moscow"],
            id="in Russian",
        ),
    ],
)
def test_a_part_of_a_city(language: str, text: str, expected: list[str]) -> None:
    assert told(text, "city", language) == expected
