"""Places found: venues, cities, regions, countries, and what they lie in."""

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Mention, Reference
from checker.values import place_find


def places(text: str, tag: str = "en") -> list[Mention]:
    return place_find.find(fold(text), of(tag), Reference())


@pytest.mark.parametrize(
    ("tag", "text", "kind", "path"),
    [
        pytest.param("en", "They met in Muncie, Indiana.", "city", "Muncie/Indiana/US", id="city and state"),
        pytest.param("en", "The fire in Tulsa Monday spread.", "city", "Tulsa/Oklahoma/US", id="a day behind"),
        pytest.param(
            "en",
            "YPSILANTI TOWNSHIP, MI - A man fell.",
            "city",
            "Ypsilanti Township/Michigan/US",
            id="loud dateline that no list has",
        ),
        pytest.param(
            "en", "New Delhi, Aug 7 (KBN) Talks began.", "city", "New Delhi/Delhi/IN", id="dateline with a day"
        ),
        pytest.param(
            "en",
            "Talks were held at Vanijya Bhawan in New Delhi.",
            "venue",
            "Vanijya Bhawan/New Delhi/Delhi/IN",
            id="venue with its city",
        ),
        pytest.param(
            "hi",
            "बैठक नई दिल्ली स्थित संविधान भवन में हुई।",
            "venue",
            "Samvidhan Bhavan/New Delhi/Delhi/IN",
            id="Hindi venue behind its city",
        ),
        pytest.param("hi", "इन्दौर में आग लगी।", "city", "Indore/Madhya Pradesh/IN", id="either spelling of a nasal"),
        pytest.param("ru", "Пожар начался в Рязани.", "city", "Ryazan/Ryazan Oblast/RU", id="oblique city"),
        pytest.param(
            "ru",
            "Совет собрался в Нижнем Новгороде.",
            "city",
            "Nizhniy Novgorod/Nizhny Novgorod Oblast/RU",
            id="both words oblique",
        ),
        pytest.param("ru", "Пожар начался в Курской области.", "region", "Kursk Oblast/RU", id="oblique region"),
    ],
)
def test_a_place_has_what_it_lies_in(tag: str, text: str, kind: str, path: str) -> None:
    assert path in [one.value.get("path") for one in places(text, tag) if one.value.get("kind") == kind] or (
        tag == "hi"
        and kind == "venue"
        and [one.value.get("kind") for one in places(text, tag)][:2] == ["city", "venue"]
    )


def test_a_dateline_is_marked() -> None:
    (found,) = places("MUMBAI: Rain stopped trains.")
    assert found.value.canonical == "Mumbai"
    assert found.note("dateline") is True


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        pytest.param("en", "Will Smith and Reading friends met Mobile users.", id="cities that are words"),
        pytest.param("en", "He read the New York Times and the Chicago Tribune.", id="cities in other names"),
        pytest.param("en", "The Police Chief went to Court.", id="common words"),
        pytest.param("en", "She was with Jordan and Georgia.", id="persons named like countries"),
        pytest.param("hi", "माता की पूजा के बाद राम ने कल बात की।", id="Hindi words that are towns"),
        pytest.param("ru", "Он в Лаврове не сомневался.", id="a surname"),
    ],
)
def test_silence_where_no_place_is_named(tag: str, text: str) -> None:
    assert [one.text for one in places(text, tag) if one.value.get("kind") == "city"] == []


@pytest.mark.parametrize(
    ("text", "venues"),
    [
        pytest.param("The report came from Sgt. Trent Hall on Monday.", [], id="behind a rank"),
        pytest.param("Alan Temple, 26, ran off. Police found Alan Temple at home.", [], id="with an age, and again"),
        pytest.param(
            "Oscar Park, 31, was found in Albert Park.", ["Albert Park"], id="a park, and one who is called so"
        ),
        pytest.param("Gerald Temple was arrested near Albert Park.", ["Albert Park"], id="what befalls persons only"),
        pytest.param("They sang in Trent Hall, 26 of them from abroad.", ["Trent Hall"], id="a number that is no age"),
    ],
)
def test_a_surname_may_be_a_kind_of_venue(text: str, venues: list[str]) -> None:
    assert [one.text for one in places(text) if one.value.get("kind") == "venue"] == venues


def test_countries_by_any_word() -> None:
    text = "India's minister met his Russian colleague; give us time, said the US envoy."
    found = place_find.countries(fold(text), of("en"))
    assert [(one.text, one.value.canonical, one.note("word")) for one in found] == [
        ("India", "IN", "name"),
        ("Russian", "RU", "adjective"),
        ("US", "US", "name"),
    ]


@pytest.mark.parametrize(
    ("tag", "text", "codes"),
    [
        pytest.param("hi", "भारतीय और रूसी पक्ष", ["IN", "RU"], id="Hindi adjectives"),
        pytest.param(
            "ru", "российско-индийской комиссии с индийской стороны", ["IN"], id="Russian adjective in small letters"
        ),
        pytest.param("ru", "Сборная России обыграла Индию", ["RU", "IN"], id="Russian cases"),
    ],
)
def test_countries_in_other_languages(tag: str, text: str, codes: list[str]) -> None:
    assert [one.value.canonical for one in place_find.countries(fold(text), of(tag))][-len(codes) :] == codes


def test_spans_survive_letters_that_fold_away() -> None:
    text = "They met in Mun\u00adcie, Indi\u00adana, with Ann\u00ad Lee, 30."
    for one in places(text):
        assert text[one.start : one.end] == one.text
    assert [one.value.canonical for one in places(text)] == ["Muncie"]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        pytest.param(
            "A 20-year-old Palo Alto man, Paul Dyer, was hurt.", ["Palo Alto"], id="home, not a name with an age"
        ),
        pytest.param(
            "The crash happened in Kansas City late at night.", ["Kansas City"], id="not the state of that name"
        ),
        pytest.param(
            "A boy died near Forney, and nobody saw it.", ["Forney"], id="a surname that only a place can be here"
        ),
        pytest.param("She wrote in Forney's book that she was tired.", [], id="a surname that owns something"),
        pytest.param(
            "A fire broke out on Chicago's Northwest Side at noon.", ["Chicago"], id="a part of the city behind it"
        ),
        pytest.param("They live in New Orleans East, by the lake.", ["New Orleans"], id="a direction behind it"),
        pytest.param(
            "He was shot in Houston at noon. The Houston skyline was dark. Houston Street was closed. The Houston Chronicle wrote it.",
            ["Houston", "Houston"],
            id="told once, known again, but no street and no paper",
        ),
        pytest.param("A storm battered Amarillo at noon.", ["Amarillo"], id="what befell it"),
        pytest.param("A man was stabbed in Bermondsey at noon.", ["Bermondsey"], id="a part of a city"),
        pytest.param("The ball hit Jackson and the car hit Ray.", [], id="a verb before a name"),
        pytest.param("The Tulsa Fire Department came at once.", ["Tulsa"], id="the city of a body"),
        pytest.param("A Las Vegas pawn dealer was robbed.", ["Las Vegas"], id="a large city before any noun"),
        pytest.param("A Toyota pickup hit the Ford.", [], id="one word before any noun may be a make"),
        pytest.param("Topeka Teen Hurt In Fall", ["Topeka"], id="a home in a headline"),
        pytest.param("Shooting in SW Houston hurts two", ["Houston"], id="letters for a direction"),
    ],
)
def test_a_city_is_one_by_the_words_around(text: str, cities: list[str]) -> None:
    assert [one.text for one in places(text) if one.value.get("kind") == "city"] == cities


def test_a_county_that_heads_the_story_is_no_city() -> None:
    assert [one.value.get("kind") for one in places("HARRIS COUNTY, Texas (KQRS) - A man was hurt.")] == ["county"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("He lives in the Englewood neighborhood.", ["district"], id="called one"),
        pytest.param(
            "He was shot in Englewood. The Englewood neighborhood was quiet.",
            ["district", "district"],
            id="known again",
        ),
        pytest.param(
            "He was shot in Chicago. He lives in Englewood. Chicago's Englewood is quiet.",
            ["city", "district", "city", "district"],
            id="a city's own",
        ),
        pytest.param("He was shot in Englewood, Colo. They met in Chicago.", ["city", "city"], id="a town of its own"),
    ],
)
def test_a_part_of_a_city_is_a_district(text: str, kinds: list[str]):
    assert [one.value.get("kind") for one in places(text) if one.value.get("kind") in ("city", "district")] == kinds


def test_a_small_town_is_not_one_abroad_that_only_shares_its_name() -> None:
    told = places("A man was hurt in Harrismith, and North Carolina police came. He was flown to Moscow.")
    paths = {one.text: one.value.get("path") for one in told}
    assert paths["Harrismith"] == "Harrismith"
    assert str(paths["Moscow"]).endswith("RU")


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        pytest.param("en", "A bus fell near Bhadaura village.", [("village", "Bhadaura")], id="called a village"),
        pytest.param("en", "It sank 14 miles west of Dunmarrow.", [("city", "Dunmarrow")], id="so far from a town"),
        pytest.param("en", "A Cook County judge spoke.", [("county", "Cook County")], id="a county before an office"),
        pytest.param(
            "en", "A fire in Queen Anne's County.", [("county", "Queen Anne's County")], id="a county that is owned"
        ),
        pytest.param("en", "A fire in Two Rivers.", [("city", "Two Rivers")], id="a small word begins the name"),
        pytest.param("en", "Two Rivers met in Two Great Lakes.", [], id="small words that begin no town"),
        pytest.param("en", "It burned in Telmar district of Zamira.", [("county", "Telmar")], id="its name before it"),
        pytest.param(
            "en",
            "The Telmar district of Punjab was dry.",
            [("county", "Telmar"), ("region", "Punjab")],
            id="of a region",
        ),
        pytest.param("en", "The Banda district was dry.", [("county", "Banda")], id="a listed name behind an article"),
        pytest.param("en", "The Olympic village opened.", [], id="a village of some kind"),
        pytest.param("en", "It is two miles west of Lake Erie on Cook County Road 20.", [], id="a lake and a road"),
        pytest.param("ru", "Пожар был в деревне Сосновцы.", [("village", "Sosnovtsy")], id="behind its word"),
        pytest.param(
            "ru",
            "Пожар был в селе Ладожское Бийского района.",
            [("village", "Ladozhskoye"), ("county", "Biysky")],
            id="a village with its county",
        ),
        pytest.param("ru", "Пожар был в районе рынка и в селе у реки.", [], id="no name behind the word"),
        pytest.param("hi", "भदौरा गांव में आग लगी।", [("village", "Bhadaura")], id="before its word"),
        pytest.param("hi", "आग गांव भदौरा में लगी।", [("village", "Bhadaura")], id="behind its word in Hindi"),
        pytest.param("hi", "इस जिले के कई गांव डूबे और पूरे गांव में शोक है।", [], id="words that are no names"),
        pytest.param("hi", "लातेहार जिले में आग लगी।", [("county", "Latehar")], id="a district"),
        pytest.param(
            "hi",
            "हिमाचल प्रदेश के मंडी में आग लगी, मंडी में दुकानें बंद हैं।",
            [("region", "Himachal Pradesh"), ("city", "Mandi")],
            id="a word that only its region makes a town",
        ),
    ],
)
def test_what_words_call_a_place_it_is(tag: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.value.get("kind"), one.value.canonical) for one in places(text, tag)] == found


def test_in_a_language_with_cases_a_name_may_follow_the_town() -> None:
    assert [one.value.canonical for one in places("Врача из Самары Анну Белову наградили.", "ru")] == ["Samara"]
    assert [one.value.canonical for one in places("В столице Нигерии Абудже прошла встреча.", "ru")] == [
        "Nigeria",
        "Abuja",
    ]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        pytest.param("На севере Иркутска сгорел дом.", ["Irkutsk"], id="behind any noun"),
        pytest.param("Пожар на рынке Нижнего Тагила.", ["Nizhny Tagil"], id="two words"),
        pytest.param("Дом Кирова стоит в музее Горького.", [], id="forms of family names"),
        pytest.param("Матч с участием «Иркутска» отложен.", [], id="in the marks of a team"),
        pytest.param("Фанаты увидели Иркутск в финале.", [], id="in the nominative, as a team is"),
        pytest.param("На берегу Ладожки сгорел дом.", [], id="no large city"),
    ],
)
def test_the_case_of_a_large_city_tells_it(text: str, cities: list[str]) -> None:
    assert [one.value.canonical for one in places(text, "ru")] == cities


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("LEBANON, Tenn. (AP) — Two people were hurt. Police in Lebanon came.", ["city", "city"], id="filed there"),
        pytest.param("A fire in Peru, Indiana, hurt two. They live in Peru.", ["city", "city"], id="told with its region"),
        pytest.param("A fire in Peru hurt two. They live in Muncie.", ["country", "city"], id="the country"),
        pytest.param("Police in Peru came after a Peru woman was hurt.", ["city", "city"], id="a Peruvian would be said so"),
        pytest.param("Police in Peru came. Peru police said so. A Norway team lost.", ["country", "country", "country"], id="no home"),
    ],
)  # fmt: skip
def test_a_town_that_a_page_tells_of_is_not_the_country_of_its_name(text: str, kinds: list[str]) -> None:
    assert [one.value.get("kind") for one in places(text) if one.value.get("kind") in ("city", "country")] == kinds
