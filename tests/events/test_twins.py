"""Sentences in the same words but for a few."""

import pytest

from checker.events import trace
from checker.events.trace import stretches
from checker.events.twins import changes, twins
from checker.model.article import Article, Block
from checker.model.report import ArticleRecord

FIRST = "Fire broke out in the mill of Tarnow Bridge before dawn. Four weavers were taken to the town's infirmary."
OTHER = "Fire broke out in the mill of Tarnow Bridge before dawn. Nine weavers were taken to the town's infirmary."


def record(name, title=""):
    return ArticleRecord(name, f"{name}.txt", name, title, "", None, "en", "")


def found(texts, titles=None, origin=None):
    records = [record(name, (titles or {}).get(name, "")) for name in texts]
    traces = [trace(Article(name, "", text, language="en"), ()) for name, text in texts.items()]
    return twins(records, traces, origin or dict.fromkeys(texts, "one"))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param(
            "Two barges sank off Port Iden on Monday night.",
            "Two barges sank off New Sallow on Monday night.",
            [("Port Iden", "New Sallow")],
            id="names of two words",
        ),
        pytest.param(
            "Two barges sank off Iden on Monday night.",
            "Two barges sank off New Sallow on Monday night.",
            [("Iden", "New Sallow")],
            id="a name of one word, another of two",
        ),
        pytest.param(
            "सोमवार को नदी में नाव डूबने से चार लोगों की मौत हो गई।",
            "सोमवार को नदी में नाव डूबने से नौ लोगों की मौत हो गई।",
            [("चार", "नौ")],
            id="Hindi",
        ),
        pytest.param(
            "В понедельник на реке затонула баржа, погибли четыре человека.",
            "Во вторник на реке затонула баржа, погибли четыре человека.",
            [("В понедельник", "Во вторник")],
            id="Russian, the preposition with its day",
        ),
        pytest.param(
            "Ann Lorne and the son of Lorne live in the old mill by the river.",
            "Ann Tweed and the son of Tweed live in the old mill by the river.",
            [("Lorne", "Tweed"), ("Lorne", "Tweed")],
            id="one name twice",
        ),
        pytest.param(
            "The mill burned on Monday.", "The mill burned on Tuesday.", [], id="too short to be anybody's own"
        ),
        pytest.param(
            "The owner of the mill told the court that he was asleep.",
            "The owner of the barn told a reporter that she was away.",
            [],
            id="another sentence",
        ),
        pytest.param(
            "Two barges sank off Iden on Monday night.", "Two barges sank off Iden on Monday.", [], id="only shortened"
        ),
    ],
)
def test_what_sets_two_sentences_apart(one, other, apart):
    assert [(one[a:b], other[c:d]) for a, b, c, d in changes(one, other)] == apart


def test_a_changed_sentence_of_a_copy_is_found_where_it_stands():
    (twin,) = found({"a": FIRST, "b": OTHER})
    (left,), (right,) = twin.left, twin.right
    assert [FIRST[left.start :][:4], OTHER[right.start :][:4]] == ["Four", "Nine"]
    assert (left.article, left.part, right.article) == ("a", "text", "b")


def test_copies_that_say_the_same_stand_on_one_side():
    (twin,) = found({"a": FIRST, "b": OTHER, "c": FIRST})
    assert [[place.article for place in side] for side in (twin.left, twin.right)] == [["a", "c"], ["b"]]


def test_titles_are_held_against_each_other_too():
    titles = {"a": "Four hurt as fire guts Tarnow Bridge mill", "b": "Nine hurt as fire guts Tarnow Bridge mill"}
    assert {place.part for twin in found({"a": FIRST, "b": OTHER}, titles) for place in twin.left} == {"title", "text"}


def test_articles_of_two_origins_have_no_sentence_of_each_other():
    assert found({"a": FIRST, "b": OTHER}, origin={"a": "one", "b": "two"}) == ()


def test_a_sentence_that_the_other_article_has_as_well_is_not_its_twin():
    assert found({"a": FIRST, "b": f"{FIRST} {OTHER}"}) == ()


def test_lines_of_a_list_are_not_taken_for_each_other():
    one = "Sgt. A. Holm, on duty since 1 March 2031, of the river patrol\nSgt. B. Lunn, on duty since 1 April 2031, of the river patrol"
    assert len(found({"a": one, "b": one.replace("2031", "2032")})) == 2
    assert (
        found({"a": one, "b": one.replace("Holm", "Carr").replace("Lunn", "Dove").replace(", of the", " of the")}) != ()
    )
    third = "Sgt. C. Moor, on duty since 1 May 2031, of the river patrol"
    assert found({"a": one, "b": third}) == ()


def test_where_the_opening_stands_survives_dropped_blocks_and_lines():
    text = "Advertisement\n\nThe mill burned.\nNobody was hurt.\n\nThe owner wept."
    blocks = (Block(0, 13, dropped="advertisement"), Block(15, 48), Block(50, len(text)))
    made = trace(Article("a", "", text, blocks=blocks, lines=((0, 3), (15, 5), (32, 6), (50, 8)), title_line=1), ())
    line, places = stretches(made)
    assert line == 1
    assert [(made.opening[first:][:4], text[at:][:4], told) for first, at, told in places] == [
        ("The ", "The ", 5),
        ("Nobo", "Nobo", 6),
        ("The ", "The ", 8),
    ]


def test_a_notice_of_the_agency_is_no_twin_of_what_it_corrects() -> None:
    assert found({"a": FIRST, "b": OTHER})
    assert not found({"a": FIRST, "b": f"CORRECTION: the number of weavers\n\n{OTHER}"})
