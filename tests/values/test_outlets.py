"""The town of a local outlet, where its name behind the headline tells it."""

import pytest

from checker.languages import of
from checker.values.outlets import town_of


@pytest.mark.parametrize(
    ("tag", "outlet", "town"),
    [
        pytest.param("en", " - KQRS News 7 Tampa, Florida | Weather", "Tampa/Florida/US", id="with its region"),
        pytest.param("en", " - KQRS 7 Muncie, IN", "Muncie/Indiana/US", id="with the letters of its region"),
        pytest.param("en", " | The Daily Lantern | Muncie", "Muncie", id="alone between two marks"),
        pytest.param("en", " - FOX 8 Muncie News, Weather", "Muncie", id="before a word that tells"),
        pytest.param("en", " - The Tampa Post", None, id="a paper is read everywhere"),
        pytest.param("en", " - Tampa, Ontario Herald", None, id="no such town in the region"),
        pytest.param("en", " - News, Weather, Sports", None, id="no town"),
        pytest.param("hi", " | कानपुर न्यूज", "Kanpur", id="in Hindi"),
        pytest.param("hi", " | दैनिक उजाला", None, id="no town, in Hindi"),
        pytest.param("ru", " | Новости Тамбова", "Tambov", id="in Russian"),
        pytest.param("ru", " | Вечерний Тамбов", None, id="a paper, in Russian"),
        pytest.param("en", "", None, id="nothing behind the headline"),
    ],
)
def test_an_outlet_of_its_town(tag: str, outlet: str, town: str | None) -> None:
    headline = "Two hurt in a fire"
    found = town_of(headline + outlet, of(tag), len(headline))
    assert (found and str(found.value.get("path")).startswith(town or "")) == (True if town else None)
    if found:
        assert (headline + outlet)[found.start : found.end] == found.text


def test_no_name_is_too_long() -> None:
    assert town_of(" | ".join(["Lantern"] * 20_000), of("en")) is None
