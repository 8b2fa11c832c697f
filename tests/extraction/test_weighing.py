"""Of the days and towns that an article names the likeliest stands, with the chance that it is right."""

import pytest

from checker import comparison, rulebook
from checker.extraction import extract, weighing
from checker.model.article import Article, Block
from checker.model.claim import Claim

RULES = rulebook.load([], comparison.KINDS)


def read(
    text: str, title: str = "", published: str = "2025-08-07", language: str = "en", **more: object
) -> list[Claim]:
    article = Article("a", "a.txt", text, title=title, published=published, language=language, **more)  # type: ignore[arg-type]
    return list(extract(article, RULES).claims)


def told(claims: list[Claim], field: str) -> list[str]:
    return [claim.value.canonical for claim in claims if claim.field == field]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        pytest.param(
            "Two men were shot in Leeds on Monday night. Leeds police said one of them was from Hull.",
            "city",
            ["Leeds"],
            id="the town that is bound and named most",
        ),
        pytest.param(
            "A man was shot on Monday. The wounded man, a Tulsa resident, reached Tulsa police by telephone. He was taken to "
            "a hospital in Dallas. Tulsa police ask for help.",
            "city",
            ["Tulsa"],
            id="a town that no verb binds",
        ),
        pytest.param(
            "A shop was robbed by two men. The clerk called for help about 9 p.m. Tuesday, and officers came at once.",
            "event_date",
            ["2025-08-05"],
            id="the one day of the story, in a sentence without a happening",
        ),
        pytest.param(
            "A boy was shot over the weekend. Officers were called to the fire station on Sunday evening.",
            "event_date",
            ["2025-08-03"],
            id="a day inside a vaguer stretch",
        ),
        pytest.param(
            "The session was held on 28 and 29 October 2024 in Riga. Ministers met on 28 October 2024.",
            "event_date",
            ["2024-10-28/2024-10-29", "2024-10-28"],
            id="days told in figures and one of them agree",
        ),
        pytest.param(
            "The session will be held on 3 May 2026.", "event_date", ["2026-05-03"], id="a planned day stays planned"
        ),
        pytest.param("Karen Holt bought a bakery in Leeds.", "city", [], id="no happening, no place of it"),
        pytest.param("The museum was full on Monday.", "event_date", [], id="no happening, no day of it"),
        pytest.param(
            "A couple charged over the fatal shooting of a girl in Tulsa last year entered pleas in a Dallas court on Monday.",
            "city",
            ["Tulsa"],
            id="what the court hears of is long past and yet the story",
        ),
        pytest.param(
            "Two men were shot overnight in Leeds. The shooting began at 11:30 p.m. on Wednesday, police said.",
            "event_date",
            ["2025-08-06"],
            id="the day that is meant of the two that a night has",
        ),
    ],
)
def test_the_likeliest_value_stands(text: str, field: str, expected: list[str]):
    assert told(read(text), field) == expected


def test_an_unbound_value_says_so_and_is_quoted_from_its_sentence():
    text = "A shop was robbed by two men. The clerk called for help about 9 p.m. Tuesday, and officers came at once."
    claim = next(claim for claim in read(text) if claim.field == "event_date")
    assert claim.phrase == "named in the article, en"
    assert claim.sentence.quote.startswith("The clerk called")
    assert claim.evidence.quote == text[claim.evidence.start : claim.evidence.end] == "Tuesday"


def test_a_dateline_stands_where_the_story_names_no_town_and_yields_where_it_does():
    head = "TARTU, May 7 (Baltic Wire) "
    alone = "Two men were shot on Monday."
    for body, expected in ((alone, ["Tartu"]), ("Two men were shot in Riga on Monday. Riga police came.", ["Riga"])):
        blocks = (Block(0, len(head), "dateline"), Block(len(head), len(head + body), "lede"))
        claims = read(head + body, blocks=blocks)
        assert told(claims, "city") == expected
        assert [claim.where == "dateline" for claim in claims if claim.field == "city"] == [expected == ["Tartu"]]


def test_the_town_of_the_outlet_behind_the_headline_is_no_place_of_the_story():
    assert told(read("He was shot at his home.", title="Man shot in his home - KQRS News 7 Tampa"), "city") == []


def test_more_that_speaks_for_a_value_makes_it_surer():
    once = read("A man was shot in Leeds. He lives in Hull.")
    often = read("A man was shot in Leeds. Leeds police came. The shooting in Leeds woke the street. He lives in Hull.")
    assert [claim.confidence for claim in once if claim.field == "city"] < [
        claim.confidence for claim in often if claim.field == "city"
    ]


def test_a_chance_stays_between_nothing_and_certain():
    assert weighing.chance({"bound": 1e9}, {"bias": 0.0, "bound": 1.0}) == 1.0
    assert weighing.chance({"bound": -1e9}, {"bias": 0.0, "bound": 1.0}) == 0.0
    assert weighing.chance({"unknown sign": 5.0}, {"bias": 0.0}) == 0.5


def test_every_weighed_field_has_weights_for_its_type():
    kinds = {field.type for field in RULES.fields.values() if field.settings.get("weighed")}
    assert kinds
    assert kinds <= weighing.weights().keys()
