"""A day on which something of a stated length began stands for all its days."""

import pytest

from tests.extraction.stories import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The three-day round of talks began on Monday in Tartu."),
        ("hi", "सोमवार को शुरू हुई तीन दिन की इस बैठक में समझौता हुआ।"),
        ("ru", "Трехдневное заседание началось в понедельник в Тарту."),
    ],
)
def test_the_days_that_follow_belong_to_it(language: str, text: str) -> None:
    assert told(text, "event_date", language) == ["2025-03-03/2025-03-05"]


def test_days_beyond_the_calendar_are_not_told() -> None:
    text = "The three-day meeting began on 9999-12-31."
    assert told(text, "event_date", published="9999-12-31") == ["9999-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The three-day round of talks was held on Monday in Tartu.", id="nothing begins"),
        pytest.param("The round of talks began on Monday in Tartu.", id="no length is told"),
        pytest.param(
            "The talks began on Monday after a two-day visit and a three-day fair.", id="two lengths are told"
        ),
        pytest.param("The 90-day talks began on Monday in Tartu.", id="too long to be one happening"),
    ],
)
def test_a_day_stays_a_day_otherwise(text: str) -> None:
    assert told(text, "event_date") == ["2025-03-03"]
