"""The town of a local outlet as a place where it may have happened: a page for its own town seldom names it."""

from collections.abc import Sequence

from checker.extraction.candidates import Candidate, Naming
from checker.extraction.quarters import names
from checker.extraction.reading import Part
from checker.languages import of
from checker.model.article import METADATA, Article
from checker.values.outlets import town_of

_PART = "title"
_LAST = 1 << 30  # farther from the article's start than any naming in it


def town(article: Article, headline_end: int) -> Candidate | None:
    """The town that the outlet's name behind the headline tells."""
    if headline_end >= len(article.title):
        return None
    mention = town_of(article.title, of(article.language), headline_end)
    if mention is None:
        return None
    part = Part(_PART, article.title, ((headline_end, len(article.title), METADATA),))
    return Candidate(mention.value, named=[Naming(part, mention, METADATA, _LAST)])


def with_outlet(found: Sequence[Candidate], outlet: Candidate | None) -> list[Candidate]:
    """The towns that an article names, and that of its outlet where it does not name it."""
    known = frozenset[str]().union(*map(names, found))
    return [*found, *([outlet] if outlet is not None and known.isdisjoint(names(outlet)) else ())]
