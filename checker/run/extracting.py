"""Articles to claims, on one process or on several: the same results in the same order."""

import os
import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from checker import events, extraction
from checker.events import Trace
from checker.model.article import Article, Unreadable
from checker.model.claim import Claim
from checker.model.errors import CheckerError
from checker.model.report import ArticleRecord
from checker.rulebook import Rulebook
from checker.run.loading import rules_of
from checker.run.options import Options

BATCH = 32  # articles that travel to a worker together: enough to hide the cost of sending, few enough to share out
ENOUGH = 8 * BATCH  # articles below which starting processes costs more than it saves


@dataclass(frozen=True, slots=True)
class Read:
    """An article after extraction: without its text unless that was asked for."""

    article: ArticleRecord
    claims: tuple[Claim, ...]
    trace: Trace


def read(articles: Iterable[Article], rules: Rulebook, options: Options) -> Iterator[Read | Unreadable]:
    """Every article's claims and trace, in the order of the articles.

    rules: those that `options` names, loaded; a worker loads them once for itself.
    """
    waiting = iter(articles)
    first = list(islice(waiting, ENOUGH))
    with_text = options.with_text
    workers = options.jobs or (os.cpu_count() or 1)
    if workers == 1 or len(first) < ENOUGH:
        yield from (_read(article, rules, with_text) for article in first)
        yield from (_read(article, rules, with_text) for article in waiting)
        return
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(options,)) as pool:
        running: list[Future[list[Read | Unreadable]]] = []
        for batch in _batches(first, waiting):
            running.append(pool.submit(_work, batch, with_text))
            if len(running) > 2 * workers:
                yield from running.pop(0).result()
        for done in running:
            yield from done.result()


def _batches(first: list[Article], rest: Iterator[Article]) -> Iterator[list[Article]]:
    for start in range(0, len(first), BATCH):
        yield first[start : start + BATCH]
    while batch := list(islice(rest, BATCH)):
        yield batch


_rules: Rulebook | None = None


def _start(options: Options) -> None:
    global _rules
    _rules = rules_of(options)


def _work(batch: list[Article], with_text: bool) -> list[Read | Unreadable]:
    assert _rules is not None, "a worker starts with its rules"
    return [_read(article, _rules, with_text) for article in batch]


def _read(article: Article, rules: Rulebook, with_text: bool) -> Read | Unreadable:
    """One article's claims; a fault of ours in it ends neither the run nor what other articles say."""
    try:
        found = extraction.extract(article, rules)
    except CheckerError:
        raise
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        why = f"checker failed on this article: {type(fault).__name__}: {fault} ({Path(place.filename).name}:{place.lineno})"
        return Unreadable(article.path, why, "a fault of checker, not of the article; please report it", fault=True)
    return Read(record(article, with_text), tuple(found.claims), events.trace(article, found.mentions))


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
