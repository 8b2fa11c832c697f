"""Which happening a value is about, and of which whole it is a part."""

import pytest

from tests.extraction.stories import claims


def scopes(text: str, field: str, language: str = "en") -> list[tuple[str, str, str | None]]:
    return [
        (claim.value.canonical, claim.scope.about, claim.scope.part_of)
        for claim in claims(text, language)
        if claim.field == field
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the worst fire in recent years, 12 people were killed."),
        ("hi", "इस साल अब तक की सबसे बड़ी दुर्घटना में 12 लोगों की मौत हुई।"),
        ("ru", "В самой крупной аварии за последние годы погибли 12 человек."),
    ],
)
def test_the_worst_in_years_is_the_articles_own(language: str, text: str) -> None:
    assert scopes(text, "killed", language) == [("12", "event", None)]


def test_a_count_of_recent_years_is_background() -> None:
    assert scopes("In recent years 12 people were killed here.", "killed") == [("12", "background", None)]


def test_a_day_since_which_something_lasts_is_no_day_of_the_event() -> None:
    text = "Rallies have been held every week since the October 7 attacks."
    assert [about for _, about, _ in scopes(text, "event_date")] == ["background"]


def test_a_count_of_a_day_long_ago_is_background_where_the_article_has_its_own() -> None:
    text = "Nine people died on Monday when a bus overturned. On January 6 five people died when a van overturned."
    assert scopes(text, "killed") == [("9", "event", None), ("5", "background", None)]


def test_in_which_makes_a_part_only_of_a_total_told_before() -> None:
    assert scopes("इसमें 12 लोगों की मौत हुई।", "killed", "hi") == [("12", "event", None)]
    parts = scopes("हादसे में 40 लोगों की मौत हुई, जिसमें 12 यात्रियों की मौत हुई।", "killed", "hi")
    assert parts == [("40", "event", None), ("12", "event", "passenger")]


def test_those_of_another_fields_total_are_all_of_their_own() -> None:
    assert scopes("बस में 40 लोग सवार थे, जिसमें 12 लोगों की मौत हुई।", "killed", "hi") == [("12", "event", None)]
    assert scopes("Nine people were hurt, of whom two died.", "killed") == [("2", "event", None)]


def test_a_number_after_all_tells_of_both_fields() -> None:
    found = [(claim.field, claim.value.canonical) for claim in claims("The fire killed all 49 people on board.")]
    assert sorted(found) == [("aboard", "49"), ("killed", "49")]


def test_a_distance_counts_nobody() -> None:
    assert claims("Обломки были найдены в 15 километрах от берега.", "ru") == []


@pytest.mark.parametrize(
    ("language", "text", "rises"),
    [
        ("en", "Nine people were killed in the crash. The death toll may rise.", True),
        ("en", "Nine people were killed in the crash. Prices may rise.", False),
        ("hi", "हादसे में नौ लोगों की मौत हो गई। मृतकों की संख्या बढ़ सकती है।", True),
        ("ru", "При аварии погибли девять человек. Число жертв может вырасти.", True),
        ("ru", "При аварии погибли девять человек. Число рейсов может вырасти.", False),
    ],
)
def test_a_toll_that_may_rise_says_so_of_the_figures_before_it(language: str, text: str, rises: bool) -> None:
    assert [one.provisional for one in claims(text, language) if one.field == "killed"] == [rises]
