"""Claims, mentions and left-out words as rows, without comparing anything."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from checker import languages, values
from checker.model.article import Article, Unreadable
from checker.model.value import Mention, Reference
from checker.run.check import readable
from checker.run.collecting import collected
from checker.run.forms import LINES
from checker.run.found import Listed
from checker.run.loading import rules_of
from checker.run.options import Options
from checker.run.progress import watched
from checker.run.repeating import settled
from checker.run.spool import Spool
from checker.sources.repeats import Repeats, mark_of


class Beside(Struct, frozen=True):
    """What is told beside the rows, filled while they are made: inputs that gave none, and what to know of others."""

    unreadable: list[Unreadable] = []
    notices: list[str] = []


def lines(paths: Sequence[str], options: Options, quiet: bool, beside: Beside) -> Iterator[str]:
    """Every claim as a line of JSON in the JSON report's form, an article's together."""
    rules = rules_of(options)
    kept, repeats = Spool(Listed), Repeats()
    for done in watched(paths, quiet, lambda meter: collected(paths, rules, options, LINES, meter)):
        match done:
            case Listed():
                repeats.add(done.mark)
                kept.add(done)
            case Unreadable():
                beside.unreadable.append(done)
            case _:
                beside.notices.append(str(done))
    for one in settled(kept, repeats, rules, options, LINES):
        yield one.lines


def claims(paths: Sequence[str], options: Options, quiet: bool, beside: Beside) -> Iterator[dict[str, Any]]:
    """Every claim as a row."""
    for told in lines(paths, options, quiet, beside):
        yield from map(json.loads, told.split("\n")[:-1])


def dropped(paths: Sequence[str], options: Options, quiet: bool, beside: Beside) -> Iterator[dict[str, Any]]:
    """What was left out of every article, with line and reason."""
    for article in _articles(paths, options, quiet, beside):
        for left in article.dropped:
            yield {"article": article.id, "line": left.line, "reason": left.reason, "text": left.text}
        for block in article.blocks:
            if block.dropped:
                yield {
                    "article": article.id,
                    "line": article.line_at(block.start),
                    "reason": block.dropped,
                    "text": article.text[block.start : block.end],
                }


def mentions(
    paths: Sequence[str], options: Options, quiet: bool, beside: Beside, types: frozenset[str]
) -> Iterator[dict[str, Any]]:
    """Every typed value of the articles' texts (and titles), as rows."""
    for article in _articles(paths, options, quiet, beside):
        reference = Reference(article.published, region=article.region)
        language = languages.of(article.language)
        for part, text in (("title", article.title), ("text", article.text)):
            for mention in values.mentions.find(text, language, reference, types or None):
                if part == "title" or not _left_out(article, mention):
                    yield _mention_row(article, part, mention)


def _left_out(article: Article, mention: Mention) -> bool:
    return any(block.dropped and block.start <= mention.start < block.end for block in article.blocks)


def _mention_row(article: Article, part: str, mention: Mention) -> dict[str, Any]:
    value = mention.value
    row: dict[str, Any] = {
        "article": article.id,
        "type": value.type,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "canonical": value.canonical,
        "qualifier": value.qualifier,
        "language": mention.language,
        "part": part,
    }
    return (
        row
        | {name: told for name, told in value.detail if name not in row}
        | {name: told for name, told in mention.notes if name not in row}
    )


def _articles(paths: Sequence[str], options: Options, quiet: bool, beside: Beside) -> Iterator[Article]:
    """The articles, what their outlets repeat marked as left out: so none is given before all were read."""
    kept, repeats = Spool(Article), Repeats()
    read = partial(readable, paths, options, beside.unreadable, beside.notices)
    for article in watched(paths, quiet, read):
        repeats.add(mark_of(article))
        kept.add(article)
    return map(repeats.without, kept)
