"""The words beside a town tell what it is to the story: where somebody lives, was brought to, or where it happened."""

import pytest

from checker import comparison, languages, rulebook
from checker.extraction import extract
from checker.extraction.weighing import weights
from checker.extraction.where import OF_ALL, ONCE
from checker.model.article import Article


def test_the_signs_of_the_languages_are_known_and_weighed() -> None:
    told = {sign for tag in languages.known() for sign in languages.of(tag).section("gazetteer").get("beside") or {}}
    assert told == {*OF_ALL, *ONCE}
    assert told <= weights()["place"].keys()


RULES = rulebook.load([], comparison.KINDS)


def towns(text: str, language: str = "en", title: str = "", **more: object) -> list[str]:
    article = Article("a", "a.txt", text, title=title, published="2025-08-07", language=language, **more)  # type: ignore[arg-type]
    return [claim.value.canonical for claim in extract(article, RULES).claims if claim.field == "city"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "A Pocatello man was killed in a crash in Tulsa on Monday. Tulsa police came.", ["Tulsa"], id="home"
        ),
        pytest.param(
            "en",
            "Two men were shot in Tulsa on Monday. They were flown to a hospital in Dallas.",
            ["Tulsa"],
            id="hospital",
        ),
        pytest.param(
            "en",
            "Four men were shot in Chicago's Englewood on Monday. One of them lives in Englewood.",
            ["Chicago"],
            id="a city's own part is no city",
        ),
        pytest.param("en", "A man was shot in the Bloomfield neighborhood on Monday.", [], id="only a part of a city"),
        pytest.param(
            "ru",
            "Житель Самары погиб в аварии в Казани в понедельник. Полиция Казани ищет водителя.",
            ["Kazan"],
            id="home, in Russian",
        ),
        pytest.param(
            "ru",
            "В Казани в понедельник ранены двое. Их доставили в больницу Самары.",
            ["Kazan"],
            id="hospital, in Russian",
        ),
        pytest.param(
            "en",
            "A bus and a truck collided in Tulsa, 90 km north of Manila, on Tuesday, killing two men.",
            ["Tulsa"],
            id="the town from which one measures",
        ),
        pytest.param(
            "en", "A bus fell in Cook County on Monday. A judge in Tulsa was told.", [], id="only a court's town"
        ),
        pytest.param(
            "hi",
            "कानपुर निवासी एक युवक की लखनऊ में सड़क हादसे में मौत हो गई। लखनऊ पुलिस जांच कर रही है।",
            ["Lucknow"],
            id="home, in Hindi",
        ),
        pytest.param(
            "hi",
            "लखनऊ में सोमवार को सड़क हादसे में दो लोग घायल हो गए। उन्हें कानपुर के अस्पताल में भर्ती कराया गया।",
            ["Lucknow"],
            id="hospital, in Hindi",
        ),
    ],
)
def test_the_place_of_the_event_and_not_what_else_is_named(language: str, text: str, expected: list[str]):
    assert towns(text, language) == expected


def test_a_part_of_a_city_is_none_in_the_headline_either():
    text = "Four men were shot in the Englewood neighborhood on Monday night, Chicago police said."
    assert towns(text, title="Four shot in Englewood") == ["Chicago"]


def test_the_address_of_the_page_speaks_for_a_town():
    text = (
        "Crews from Tulsa and Omaha fought a fire on Monday in which two people were hurt. Omaha sent six, Tulsa four."
    )
    assert towns(text) == ["Omaha"]
    assert towns(text, url="https://news.example/two-hurt-in-tulsa-fire", source="tulsapost.example") == ["Tulsa"]


def test_a_death_makes_a_story_of_an_article():
    assert towns("The family asks for help.", title="Topeka girl dies from gunshot wound") == ["Topeka"]
