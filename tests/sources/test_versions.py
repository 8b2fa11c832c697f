"""Versions of one article: which belong together, which one stands."""

from array import array

import pytest

from checker.sources.versions import ADDRESS, HEADLINE, Edition, History, address, headline, histories

URL = "https://port.example/news/canal-reopens"
TITLE = "Canal reopens after nine days of repairs"


def edition(
    name: str,
    changed: str | None = None,
    url: str = "",
    title: str = TITLE,
    source: str = "Port Daily",
    words: range = range(50),
) -> Edition:
    return Edition(name, f"{name}.html", source, url, title, "en", changed, array("q", words).tobytes())


@pytest.mark.parametrize("other", [
    "http://www.port.example/news/canal-reopens/", "https://m.port.example/news/canal-reopens?utm_source=x&fbclid=1",
    "https://PORT.example/news/canal-reopens#comments", "https://amp.port.example/news/canal-reopens/amp", URL + "/index.html",
])  # fmt: skip
def test_one_address_in_any_dress(other: str) -> None:
    assert address(other) == address(URL) == "port.example/news/canal-reopens"


@pytest.mark.parametrize(
    "other", ["https://port.example/", "", "port.example/news", "http://[", "mailto:desk@port.example"]
)
def test_what_is_no_address_of_an_article(other: str) -> None:
    assert address(other) == ""


def test_pages_that_a_query_tells_apart() -> None:
    assert address("https://port.example/story?id=2&utm_medium=x") != address("https://port.example/story?id=3")


@pytest.mark.parametrize(("told", "language", "number"), [
    pytest.param(TITLE, "en", 0, id="no mark"),
    pytest.param(f"UPDATE 2-{TITLE}", "en", 2, id="a number"),
    pytest.param(f"UPDATE: {TITLE}", "en", 1, id="a mark alone"),
    pytest.param(f"(Corrected) {TITLE}", "en", 1, id="in brackets"),
    pytest.param(f"Обновлено: {TITLE}", "ru", 1, id="Russian"),
    pytest.param(f"अपडेट: {TITLE}", "hi", 1, id="Hindi"),
])  # fmt: skip
def test_marks_before_a_headline(told: str, language: str, number: int) -> None:
    assert headline(told, language) == (headline(TITLE, "en")[0], number)


def test_a_word_that_only_begins_like_a_mark() -> None:
    assert headline("Update of the rules for ports", "en") == ("update of the rules for ports", 0)


@pytest.mark.parametrize(("first", "second"), [
    pytest.param("2025-08-07T10:00", "2025-08-07T12:30", id="hours"),
    pytest.param("2025-08-07T23:00", "2025-08-08", id="an hour and a later day"),
    pytest.param("2025-08-07T12:00+05:30", "2025-08-07T09:00+00:00", id="zones"),
])  # fmt: skip
def test_the_newest_at_one_address_stands(first: str, second: str) -> None:
    found, open_ = histories(
        [
            edition("a", first, URL, words=range(9)),
            edition("b", second, URL + "?utm_x=1", title="Another headline altogether here", words=range(100, 150)),
        ]
    )
    assert found == [History("b", ("a",), ADDRESS)]
    assert open_ == []


@pytest.mark.parametrize(("first", "second"), [
    pytest.param(None, "2025-08-07", id="one without a day"),
    pytest.param("2025-08-07", "2025-08-07T10:00", id="an hour of the same day"),
    pytest.param("2025-08-07T10:00", "2025-08-07T12:00+05:30", id="one without a zone"),
    pytest.param("no day", "2025-08-07", id="no day at all"),
])  # fmt: skip
def test_what_cannot_be_ordered_is_left_as_it_is(first: str | None, second: str | None) -> None:
    assert histories([edition("a", first, URL), edition("b", second, URL)]) == ([], [("a", "b")])


def test_three_versions_of_which_two_have_an_address() -> None:
    one, two, three = (
        edition("a", "2025-08-07T10:00", URL),
        edition("b", "2025-08-07T12:00", URL),
        edition("c", "2025-08-07T14:00"),
    )
    assert histories([three, one, two])[0] == [History("c", ("b", "a"), HEADLINE)]


def test_numbers_order_what_has_no_time() -> None:
    found, _ = histories(
        [edition("a", title=TITLE), edition("b", title=f"UPDATE 2-{TITLE}"), edition("c", title=f"UPDATE 1-{TITLE}")]
    )
    assert found == [History("b", ("c", "a"), HEADLINE)]


@pytest.mark.parametrize("other", [
    pytest.param(edition("b", "2025-08-08", source="Canal Post"), id="another outlet"),
    pytest.param(edition("b", "2025-08-20"), id="weeks later"),
    pytest.param(edition("b", "2025-08-08", words=range(40, 100)), id="other words"),
    pytest.param(edition("b", "2025-08-08", title="Another headline of the canal"), id="another headline"),
    pytest.param(edition("b", "2025-08-07"), id="the same day"),
])  # fmt: skip
def test_one_headline_is_not_enough(other: Edition) -> None:
    assert histories([edition("a", "2025-08-07"), other])[0] == []


def test_short_headlines_tell_nothing() -> None:
    assert (
        histories(
            [edition("a", "2025-08-07", title="News in brief"), edition("b", "2025-08-08", title="News in brief")]
        )[0]
        == []
    )
