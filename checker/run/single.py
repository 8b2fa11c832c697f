"""One article to what a run keeps of it."""

import traceback
from pathlib import Path

from msgspec.structs import replace

from checker import events, extraction
from checker.model.article import Article, Unreadable
from checker.model.claim import Claim, Evidence
from checker.model.errors import CheckerError
from checker.model.report import ArticleRecord
from checker.rulebook import Rulebook
from checker.run.found import Read
from checker.sources.repeats import mark_of


def found_in(article: Article, rules: Rulebook, with_text: bool) -> Read | Unreadable:
    """One article's claims; a fault of ours in it ends neither the run nor what other articles say."""
    try:
        found = extraction.extract(article, rules)
    except CheckerError:
        raise
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        told = f"{type(fault).__name__}: {fault} ({Path(place.filename).name}:{place.lineno})"
        return failed(article, f"checker failed on this article: {told}")
    trace = events.trace(article, found.mentions)
    claims = tuple(_placed(claim, article) for claim in found.claims) if article.pages else tuple(found.claims)
    return Read(record(article, with_text), claims, trace, article.modified, mark_of(article))


def _placed(claim: Claim, article: Article) -> Claim:
    """The claim of an article of several files, with the one that each of its places is in."""

    def placed(one: Evidence) -> Evidence:
        path = article.path_at(one.start) if one.part == "text" else article.path
        return one if path == article.path else replace(one, path=path)

    return replace(claim, evidence=placed(claim.evidence), also=tuple(map(placed, claim.also)))


def failed(article: Article, why: str) -> Unreadable:
    """What is told of an article on which we failed."""
    return Unreadable(article.path, why, "a fault of checker, not of the article; please report it", fault=True)


def record(article: Article, with_text: bool = False) -> ArticleRecord:
    """What the report keeps of an article."""
    return ArticleRecord(
        id=article.id,
        path=article.path,
        source=article.source,
        title=article.title,
        url=article.url,
        published=article.published,
        language=article.language,
        sha256=article.sha256,
        text=article.text if with_text else None,
        dropped=article.dropped if with_text else (),
    )
