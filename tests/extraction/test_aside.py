"""A town can be named for another reason than that it happened there."""

import pytest

from checker import comparison, rulebook
from checker.extraction import extract
from checker.model.article import CAPTION, LEDE, Article, Block

RULES = rulebook.load([], comparison.KINDS)


def told(text: str, language: str, field: str = "city", **more: object) -> list[str]:
    article = Article("a", "a.txt", text, published="2025-08-07", language=language, **more)  # type: ignore[arg-type]
    return [claim.value.canonical for claim in extract(article, RULES).claims if claim.field == field]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "A bus travelling from Leeds to Hull overturned on Monday near Selby.", ["Selby"], id="a way"),
        pytest.param("en", "A bus going from Leeds to Hull overturned on Monday.", [], id="a way alone"),
        pytest.param("en", "A Hull-bound express derailed on Monday.", [], id="bound for"),
        pytest.param(
            "en", "The ministers went from Leeds to Hull. The session was held in Hull on Monday.", ["Hull"], id="people go"
        ),
        pytest.param("en", "Three died in a crush of fans waiting for trains to Hull.", [], id="a train"),
        pytest.param("en", "Five died as they left for a pilgrimage in Hull.", [], id="a pilgrimage to come"),
        pytest.param("en", "Five died in a crash on a pilgrimage in Hull.", ["Hull"], id="a pilgrimage"),
        pytest.param("en", "A boat sank. Ray hails from Leeds, Hull.", [], id="whence he comes"),
        pytest.param("en", "The session was held not in Leeds but in Hull on Monday.", ["Hull"], id="denied"),
        pytest.param(
            "en",
            "The prize was awarded on Monday to Ann Ray. Ray was born on 4 May 1960 in Leeds.",
            [],
            id="a birthplace",
        ),
        pytest.param("ru", "Автобус, следовавший из Самары в Пензу, перевернулся в понедельник.", [], id="a way, in Russian"),
        pytest.param("ru", "Поезд Самара - Пенза сошел с рельсов под Сызранью.", ["Syzran"], id="a dash, in Russian"),
        pytest.param("ru", "Премию вручили не в Самаре, а в Пензе.", ["Penza"], id="denied, in Russian"),
        pytest.param("hi", "लखनऊ से कानपुर जा रही बस सोमवार को पलट गई।", [], id="a way, in Hindi"),
        pytest.param("hi", "वाराणसी जाने के लिए जमा दर्शकों में भगदड़ से तीन की मौत हो गई।", [], id="a crowd on its way, in Hindi"),
        pytest.param("hi", "लखनऊ से कानपुर जा रही बस सोमवार को वाराणसी में पलट गई।", ["Varanasi"], id="a way beside it, in Hindi"),
    ],
)  # fmt: skip
def test_where_it_did_not_happen(language: str, text: str, expected: list[str]):
    assert told(text, language) == expected


def test_a_picture_may_be_taken_anywhere():
    text = "Two houses fell in the quake on Monday.\n\nPeople leave a shop in Hull."
    break_ = text.index("\n")
    blocks = (Block(0, break_, LEDE), Block(break_ + 2, len(text), CAPTION))
    assert told(text, "en", blocks=blocks) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Ray was born on 4 May 1960. She won the Tidewater literary prize."),
        ("ru", "Анна Белова родилась 4 мая 1960 года. Ей присудили премию."),
        ("hi", "मीना टुडू का जन्म 4 मई 1960 को हुआ था। उन्हें साहित्य पुरस्कार दिया गया।"),
    ],
)
def test_a_day_of_birth_dates_no_happening(language: str, text: str):
    assert told(text, language, "event_date") == []
    assert told(text, language, "birth_date") == ["1960-05-04"]
