"""What a copy desk checks by hand: quotations, names, days, sources that changed; both ways."""

from pathlib import Path

import pytest

from checker.gate import corrections, days, quotations, spelling
from checker.gate.desk import Desk, Seen
from checker.model.article import Article, Dropped
from checker.model.errors import CheckerError

SOURCE = (
    "The bridge will stay closed until spring, the council of Marbeck said.\n"
    '"We found cracks in two of the five piers and will not take any risk," said engineer Tamsin Rudd.\n'
    "The mayor, Piet Halvorsen, called the closure “a hard but honest decision for this town”."
)


def desk(draft: str, *sources: str | Article, published: str = "2025-04-03", publish_on: str | None = None) -> Desk:
    told = [
        one if isinstance(one, Article) else Article(f"s{n}", f"s{n}.txt", one, language="en")
        for n, one in enumerate(sources)
    ]
    article = Article("draft.md", "draft.md", draft, title="Bridge closed", published=published, language="en")
    return Desk(article, told, "draft.md", "e", {}, publish_on)


def kinds(seen: list[Seen]) -> list[tuple[str | None, str]]:
    return [(one.finding.kind, one.finding.severity) for one in seen]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param(
            "“We found cracks in two of the five piers and will not take any risk”, engineer Tamsin Rudd said.",
            [],
            id="word for word, other marks",
        ),
        pytest.param(
            '"We found cracks in two of the five piers ... and will not take any risk," Rudd said.', [], id="a gap told"
        ),
        pytest.param(
            '"We found cracks in three of the five piers and will not take any risk," Tamsin Rudd said.',
            [("altered", "warning")],
            id="a word changed",
        ),
        pytest.param(
            '"We shall build a second bridge before the summer is over," Tamsin Rudd said.',
            [("unsupported", "warning")],
            id="nobody said it",
        ),
        pytest.param(
            '"We found cracks in two of the five piers and will not take any risk," said Piet Halvorsen.',
            [("speaker", "warning")],
            id="somebody else said it",
        ),
        pytest.param('They call it the "old lady" of the town.', [], id="a nickname is no quotation"),
        pytest.param("The council said that the bridge has cracks.", [], id="indirect speech"),
    ],
)
def test_quotations(draft: str, found: list[tuple[str, str]]) -> None:
    assert kinds(list(quotations.check(desk(draft, SOURCE)))) == found


def test_the_altered_words_are_shown_beside_the_sources_own() -> None:
    draft = '"We found cracks in three of the five piers and will not take any risk," Tamsin Rudd said.'
    (one,) = quotations.check(desk(draft, SOURCE))
    assert [claim.evidence.quote.strip('",') for claim in one.claims] == [
        draft.partition(",")[0][1:],
        "We found cracks in two of the five piers and will not take any risk",
    ]


def test_a_quotation_may_be_translated_where_a_source_speaks_another_language() -> None:
    russian = Article("ru", "ru.txt", "Мост закрыт до весны, сообщил городской совет.", language="ru")
    draft = '"We shall build a second bridge before the summer is over," Tamsin Rudd said.'
    assert kinds(list(quotations.check(desk(draft, russian)))) == [("unsupported", "info")]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param("Tamsin Rudd spoke first. Engineer Tamsin Rudd closed the bridge.", 0, id="one way"),
        pytest.param("Piet Halvorsen spoke first. Mayor Piet Halversen closed the bridge.", 1, id="two ways inside"),
        pytest.param("The mayor, Piet Halversen, spoke.", 1, id="otherwise than the sources"),
        pytest.param("The mayor, Piet Halvorsen, spoke. Halvorsen's words were plain.", 0, id="the surname alone"),
        pytest.param("Anna Halvorsen spoke to Piet Halvorsen.", 0, id="two people of one surname"),
    ],
)
def test_spelling(draft: str, found: int) -> None:
    assert kinds(list(spelling.check(desk(draft, SOURCE)))) == [("spelling", "warning")] * found


def test_the_desks_own_table_of_names(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text("Kyiv: [Kiev]\nMarbeck: [Marbek, Mar-beck]\n", encoding="utf-8")
    one = desk("They went from Marbek to Kiev.")
    table = spelling.load(path)
    told = spelling.check(Desk(one.draft, (), one.name, one.event, {}, None, table))
    assert [found.claims[0].text for found in told] == ["Kiev", "Marbek"]
    path.write_text("- Kyiv\n", encoding="utf-8")
    with pytest.raises(CheckerError, match=r"names\.yaml"):
        spelling.load(path)


@pytest.mark.parametrize(
    ("draft", "publish_on", "found"),
    [
        pytest.param("The bridge was closed on Wednesday.", "2025-04-10", 1, id="a week later"),
        pytest.param("The bridge was closed on Wednesday.", "2025-04-04", 0, id="the same Wednesday"),
        pytest.param("The bridge was closed yesterday.", "2025-04-04", 1, id="yesterday is another day"),
        pytest.param("The bridge was closed on 2 April 2025.", "2025-04-10", 0, id="a date stays"),
        pytest.param("The bridge was closed on Wednesday, 2 April.", "2025-04-10", 0, id="weekday and date"),
        pytest.param("The bridge was closed yesterday.", None, 0, id="nobody asked"),
    ],
)
def test_days_that_go_stale(draft: str, publish_on: str | None, found: int) -> None:
    assert kinds(list(days.check(desk(draft, publish_on=publish_on)))) == [("stale", "warning")] * found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param(Article("s", "s", SOURCE + "\nCorrection: the piers are five, not six.", language="en"),
                     [("corrected", "info")], id="a note at the foot"),
        pytest.param(Article("s", "s", "This story has been withdrawn.\n" + SOURCE, language="en"),
                     [("withdrawn", "warning")], id="withdrawn"),
        pytest.param(Article("s", "s", "Исправление: опор пять.\nМост закрыт.", language="ru"),
                     [("corrected", "info")], id="in Russian"),
        pytest.param(Article("s", "s", SOURCE, language="en", dropped=(Dropped("Retraction: this report", 9, "note"),)),
                     [("withdrawn", "warning")], id="in what was left out"),
        pytest.param(Article("s", "s", SOURCE, language="en", published="2025-04-01", modified="2025-04-05"),
                     [("changed", "warning")], id="changed after the draft"),
        pytest.param(Article("s", "s", SOURCE, language="en", published="2025-04-01", modified="2025-04-02"),
                     [], id="changed before it"),
        pytest.param(Article("s", "s", "The house of correction in Marbeck was closed.", language="en"), [], id="a prison"),
    ],
)  # fmt: skip
def test_sources_that_changed(source: Article, found: list[tuple[str, str]]) -> None:
    assert kinds(list(corrections.check(desk("The bridge is closed.", source)))) == found


def test_every_quote_is_where_its_span_says() -> None:
    draft = (
        "The mayor, Piet Halversen, spoke on Monday.\n"
        '"We found cracks in four of the five piers and will take no risk," the engineer said.'
    )
    known = desk(draft, SOURCE, publish_on="2025-05-01")
    texts = {known.draft.id: known.draft.text, **{one.id: one.text for one in known.sources}}
    claims = [
        claim
        for check in (quotations.check, spelling.check, days.check)
        for one in check(known)
        for claim in one.claims
    ]
    assert len(claims) >= 6
    for claim in claims:
        text = texts[claim.article]
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert text[claim.sentence.start : claim.sentence.end] == claim.sentence.quote
