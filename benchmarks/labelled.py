"""Labelled articles of your own, as `benchmarks/confidence.py` and the scripts that fit weights read them.

A folder holds `articles/*.json` (article objects) and `gold.jsonl`: a line for each event, `{"event_id", "articles": [{"id"}]}`
and its labels.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker import sources
from checker.model.article import Article


def rows(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """The line of the event that each article is of, by the article's id."""
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {article["id"]: row for row in map(json.loads, lines) for article in row["articles"]}


def articles(folder: Path) -> Iterator[Article]:
    """The articles of a folder, labelled or not."""
    found = sources.read([str(folder / "articles")], sources.ReadOptions())
    return (one for one in found if isinstance(one, Article))


def labelled(folders: list[Path]) -> Iterator[tuple[Article, Mapping[str, Any]]]:
    """Each labelled article with the line of its event."""
    for folder in folders:
        gold = rows(folder)
        yield from ((one, gold[one.id]) for one in articles(folder) if one.id in gold)
