"""The town of a local outlet is where it happened if nothing else is named, and is never sure of it."""

from checker import comparison, rulebook
from checker.extraction import extract
from checker.model.article import METADATA, Article
from checker.model.claim import Claim

RULES = rulebook.load([], comparison.KINDS)
FIRM = 0.6  # confidence from which a town contradicts


def cities(text: str, title: str) -> list[Claim]:
    article = Article("a", "a.txt", text, title=title, published="2025-03-05", language="en")
    return [claim for claim in extract(article, RULES).claims if claim.field == "city"]


def test_the_town_of_the_outlet_goes_without_saying() -> None:
    title = "Two hurt in house fire - KQRS News 7 Muncie, Indiana"
    (claim,) = cities("Two people were hurt in a house fire on Monday, police said.", title)
    assert (claim.value.canonical, claim.where, claim.confidence < FIRM) == ("Muncie", METADATA, True)
    assert title[claim.evidence.start : claim.evidence.end] == claim.text == "Muncie"


def test_a_town_that_the_article_names_comes_first() -> None:
    text = "Two people were hurt in a house fire in Corning on Monday, Corning police said."
    found = cities(text, "Two hurt in house fire - KQRS News 7 Muncie, Indiana")
    assert [claim.value.canonical for claim in found] == ["Corning"]


def test_a_page_that_tells_of_nothing_is_nowhere() -> None:
    assert not cities("The new library has nine rooms.", "A look at the library - KQRS News 7 Muncie, Indiana")
    assert not cities("Two people were hurt in a house fire on Monday.", "Two hurt in house fire - The Muncie Post")
