"""What an article names besides the one value of a field, and what it sets apart from its event."""

import pytest

from tests.extraction.stories import claims


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Two men were shot in Leeds on Monday. The driver was held in Hull.", "en", ("Hull",), id="an arrest"
        ),
        pytest.param(
            "Two men were shot in Leeds. The next session will be held in Hull.", "en", (), id="what is planned"
        ),
        pytest.param("सोमवार को पटना में बस पलट गई। चालक को लखनऊ में पकड़ा गया।", "hi", ("Lucknow",), id="another town, hi"),
        pytest.param(
            "В Казани перевернулся автобус. Водителя задержали в Самаре.", "ru", ("Samara",), id="another town, ru"
        ),
        pytest.param("A bus overturned in Leeds on Monday.", "en", (), id="one town"),
    ],
)
def test_a_town_knows_what_other_places_its_article_names(text: str, language: str, expected: tuple[str, ...]) -> None:
    (town,) = [claim for claim in claims(text, language) if claim.field == "city" and claim.scope.modality == "held"]
    assert town.besides == expected


def test_a_day_that_no_words_bind_says_so() -> None:
    bound = [one for one in claims("A bus overturned in Leeds on Monday.") if one.field == "event_date"]
    named = [
        one for one in claims("A bus overturned in Leeds. Police came. It was Monday.") if one.field == "event_date"
    ]
    assert [one.unbound for one in bound] == [False]
    assert [one.unbound for one in named] == [True]


def test_counts_name_nothing_besides() -> None:
    assert not any(
        one.besides for one in claims("Two people died and three were hurt in Leeds.") if one.field != "city"
    )
