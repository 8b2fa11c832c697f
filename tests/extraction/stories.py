"""What the shipped packs read in a sentence, for the tests of single steps."""

from checker import comparison, rulebook
from checker.extraction import extract
from checker.model.article import Article
from checker.model.claim import Claim

RULES = rulebook.load([], comparison.KINDS)


def claims(text: str, language: str = "en", published: str | None = "2025-03-05") -> list[Claim]:
    """Every claim of the text as an article of its own."""
    return list(extract(Article("a", "a.txt", text, language=language, published=published), RULES).claims)


def told(text: str, field: str, language: str = "en", published: str | None = "2025-03-05") -> list[str]:
    """The canonical values of the claims of one field, in order."""
    return [claim.value.canonical for claim in claims(text, language, published) if claim.field == field]
