"""Dates in a text: what is found, what it is resolved to, and what is noted of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Mention, Reference
from checker.values import date, duration

DAY = Reference("2025-08-07T14:42:28")


def found(text: str, language: str = "en", reference: Reference = DAY) -> list[Mention]:
    return date.find(fold(text), of(language), reference)


def one(text: str, language: str = "en", reference: Reference = DAY) -> Mention:
    mentions = found(text, language, reference)
    assert len(mentions) == 1, [mention.text for mention in mentions]
    return mentions[0]


@pytest.mark.parametrize(
    ("text", "language", "weekday"),
    [
        pytest.param("It happened on Tuesday (27 December).", "en", 2, id="a weekday that is not that date's is kept"),
        pytest.param("It happened on Wednesday, August 6.", "en", 3, id="en"),
        pytest.param("हादसा सोमवार (4 अगस्त) को हुआ।", "hi", 1, id="hi"),
        pytest.param("Это было в среду 30 июля.", "ru", 3, id="ru"),
    ],
)
def test_the_stated_weekday_stays_beside_the_date(text: str, language: str, weekday: int) -> None:
    assert one(text, language).value.get("weekday") == weekday


def test_a_weekday_without_a_reference_stays_open() -> None:
    mention = one("It happened on Wednesday.", reference=Reference())
    assert (mention.value.canonical, mention.value.get("weekday")) == ("XXXX-XX-XX", 3)
    assert mention.note("resolved") is None


@pytest.mark.parametrize(
    ("published", "canonical"),
    [
        pytest.param("2025-08-06", "2025-08-06", id="the same weekday is that day itself"),
        pytest.param("2025-08-05", "2025-07-30", id="the day after is not yet"),
        pytest.param("2025-08-12T23:59", "2025-08-06", id="six days back"),
        pytest.param("2025-08", "XXXX-XX-XX", id="a month of publication resolves nothing"),
        pytest.param("rubbish", "XXXX-XX-XX", id="nor does what is no date"),
    ],
)
def test_a_past_weekday_is_the_nearest_at_or_before_publication(published: str, canonical: str) -> None:
    assert one("It happened on Wednesday.", reference=Reference(published)).value.canonical == canonical


@pytest.mark.parametrize(
    ("text", "language", "canonical"),
    [
        pytest.param("She faces one count of arson for burning a barn on Dec. 2.", "en", "2024-12-02", id="a charge"),
        pytest.param("Oldmere faces Torvale on Dec. 2.", "en", "2025-12-02", id="a match"),
        pytest.param("Он обвиняется в поджоге амбара 14 декабря.", "ru", "2024-12-14", id="a charge, ru"),
        pytest.param("Мост откроется 14 декабря.", "ru", "2025-12-14", id="a plan with the same ending"),
    ],
)
def test_who_is_charged_did_it_before(text: str, language: str, canonical: str) -> None:
    assert one(text, language, Reference("2025-05-07")).value.canonical == canonical


def test_nothing_is_invented_without_publication() -> None:
    texts = ["on 28 October", "in October", "last month", "last year", "yesterday", "two weeks ago"]
    told = [one(text, reference=Reference()).value.canonical for text in texts]
    assert told == ["XXXX-10-28", "XXXX-10", "XXXX-XX", "XXXX", "XXXX-XX-XX", "XXXX-XX-XX"]


def test_what_publication_filled_in_is_noted() -> None:
    assert one("It ends on 28 October.").note("resolved") == "published"
    assert one("It ends on 28 October 2025.").note("resolved") is None


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Police said on Wednesday that he was dead.", "saying"),
        ("Posted: Wednesday, August 6, 2025. He was dead.", "saying"),
        ("What a day. — Rob Ray (@rob_ray) August 6, 2025", "saying"),
        ("Police told reporters late Wednesday he was dead.", "saying"),
        ("He died on Wednesday, police said.", None),
        ("KARWAL, Aug 6 (Centra) He died.", "dateline"),
        ("He died in Karwal, Aug 6, she wrote.", None),
    ],
)
def test_what_a_date_dates(text: str, note: str | None) -> None:
    assert one(text).note("dates") == note


@pytest.mark.parametrize(
    ("text", "language", "canonical", "other"),
    [
        ("It was on 5/3/2018.", "en", "2018-05-03", "2018-03-05"),
        ("It was on 5/3/2018.", "en-GB", "2018-03-05", "2018-05-03"),
        ("It was on 25/3/2018.", "en", "2018-03-25", None),
        ("It was on 5/5/2018.", "en", "2018-05-05", None),
    ],
)
def test_numeric_dates_keep_both_readings_where_the_order_is_open(
    text: str, language: str, canonical: str, other: str | None
) -> None:
    mention = one(text, language)
    assert (mention.value.canonical, mention.note("ambiguous")) == (canonical, other)


def test_one_clear_date_settles_the_order_of_the_document() -> None:
    first, second = found("Signed on 25/3/2018, sealed on 5/4/2018.")
    assert (first.value.canonical, second.value.canonical, second.note("ambiguous")) == (
        "2018-03-25",
        "2018-04-05",
        None,
    )


def test_the_document_may_say_its_order() -> None:
    assert one("It was on 5/3/2018.", reference=Reference(None, day_first=True)).value.canonical == "2018-03-05"


@pytest.mark.parametrize(
    "text",
    ["Встреча прошла 6\u00a0августа.", "28 व 29\u200d अक्टूबर को", "On 6\u00a0August", "в сре\u0301ду 30 ию\u00adля"],
)
def test_spans_are_those_of_the_text_as_shown(text: str) -> None:
    for language in ("en", "hi", "ru"):
        for mention in found(text, language):
            assert text[mention.start : mention.end] == mention.text


def test_about_is_outside_the_date_and_marks_it() -> None:
    mention = one("It sank around 6 August 2025.")
    assert (mention.text, mention.value.canonical) == ("6 August 2025", "2025-08-06~")
    assert mention.outer_start < mention.start


@pytest.mark.parametrize(
    ("words", "language", "canonical"),
    [
        ("28 and 29 October 2025", "en", "2025-10-28/2025-10-29"),
        ("28 व 29 अक्टूबर", "hi", "XXXX-10-28/XXXX-10-29"),
        ("август 2025", "ru", "2025-08"),
        ("2025-08", "en", "2025-08"),
        ("  August 2025 ", "en", "2025-08"),
    ],
)
def test_parse_reads_the_words_as_a_whole(words: str, language: str, canonical: str) -> None:
    value = date.parse(words, of(language), Reference())
    assert value is not None
    assert value.canonical == canonical


@pytest.mark.parametrize("words", ["", "the talks of 28 October", "eighty", "28 October and 5 people", "2025-13-01"])
def test_parse_reads_nothing_into_other_words(words: str) -> None:
    assert date.parse(words, of("en"), Reference()) is None


def test_dates_of_different_languages_relate() -> None:
    left, right = date.parse("август 2025", of("ru"), Reference()), date.parse("6 August 2025", of("en"), Reference())
    assert left is not None
    assert right is not None
    assert date.relate(left, right).kind == "compatible"


PIECES = st.sampled_from(
    [
        "6",
        "august",
        "август",
        "अगस्त",
        "2025",
        "to",
        "и",
        "और",
        "-",
        "/",
        ".",
        ",",
        "last",
        "week",
        "two",
        "days",
        "ago",
        "(",
        ")",
        "from",
        "between",
        "the",
        "tuesday",
        "среду",
        "मंगलवार",
        "31",
        "30",
        "february",
        "00",
        "9999",
        "\n",
        "\u093c",
        "\u200d",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.lists(PIECES, max_size=14).map(" ".join), st.text(max_size=60)),
    st.sampled_from(["en", "hi", "ru", "bn", "und"]),
    st.sampled_from([None, "2025-08-07", "2024-02-29T23:59:59+05:30", "0001-01-01", "9999-12-31", "x"]),
)
def test_any_text_gives_mentions_at_their_spans_and_canonicals_that_read_back(
    text: str, language: str, published: str | None
) -> None:
    last = 0
    for mention in found(text, language, Reference(published)):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.start <= mention.end
        last = mention.end
        value = date.from_canonical(mention.value.canonical)
        assert value is not None
        assert value.canonical == mention.value.canonical


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "and " * 50_000,
        "from 1 to " * 4_000,
        "may " * 10_000,
        "1/2/" * 10_000,
        "31 august - " * 2_000,
        "(" * 100_000,
        "3 days " * 5_000,
        "-".join("2025" for _ in range(8_000)),
    ],
    ids=lambda text: text[:12].strip(),
)
def test_hostile_text_is_read_in_the_time_of_its_length(text: str) -> None:
    found(text)


def test_words_behind_can_make_a_date_approximate_too() -> None:
    mention = one("6 अगस्त के आसपास बारिश हुई थी।", "hi")
    assert (mention.text, mention.value.canonical) == ("6 अगस्त", "2025-08-06~")
    assert mention.outer_end > mention.end


def test_parse_takes_the_words_of_about_with_the_date() -> None:
    value = date.parse("around 6 August 2025", of("en"), Reference())
    assert value is not None
    assert value.canonical == "2025-08-06~"


@pytest.mark.parametrize(
    ("region", "canonical"),
    [
        pytest.param("GB", "2024-06-05", id="the British write the day first"),
        pytest.param("US", "2024-05-06", id="Americans the month"),
        pytest.param("", "2024-05-06", id="English as such too"),
    ],
)
def test_the_region_of_the_article_says_how_numeric_dates_are_read(region: str, canonical: str) -> None:
    found = date.find(fold("The plant was shut on 5/6/2024."), of("en"), Reference("2025-08-07", region=region))
    assert [(mention.value.canonical, bool(mention.note("ambiguous"))) for mention in found] == [(canonical, True)]


def test_what_no_longer_is_a_date_in_the_past_is_a_length_of_time() -> None:
    text = "The mill lost a third of its staff in 18 months."
    assert date.find(fold(text), of("en"), Reference("2025-08-07")) == []
    assert [m.text for m in duration.find(fold(text), of("en"), Reference("2025-08-07"))] == ["18 months"]


def test_a_weekday_alone_on_its_line_heads_a_listing() -> None:
    listing = "What is on\nSaturday\nJazz in the park"
    assert one(listing, reference=Reference("2026-05-21")).value.canonical == "2026-05-23"


def test_a_weekday_in_a_sentence_or_as_the_words_of_a_claim_lies_back() -> None:
    reference = Reference("2026-05-21")
    assert one("The jazz was on Saturday.", reference=reference).value.canonical == "2026-05-16"
    said = date.parse("Saturday", of("en"), reference)
    assert said is not None
    assert said.canonical == "2026-05-16"
