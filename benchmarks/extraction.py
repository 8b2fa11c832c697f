"""How many articles a second are extracted with all packs, what names and further fields cost, and what a second process gives.

    python benchmarks/extraction.py [articles]
    python benchmarks/extraction.py articles.jsonl    articles of your own, one object a line

CPU time of this process, the least of three rounds after one that fills the tables, all jobs in turns. The two processes
are timed by the clock, on ten times as many made-up articles so that starting them is paid off, and need two idle cores;
beside them stands what CPU they took in all, which other work on the machine changes less. Fields are doubled twice: with
concepts that have other words, as a pack on another subject would bring, and with the same words, which no pack does and
costs most.
"""

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import generate
from msgspec.structs import replace

from checker import comparison, events, languages, rulebook
from checker.cli.main import COLLECT_AFTER
from checker.extraction import extract
from checker.model.article import Article
from checker.model.value import Reference
from checker.rulebook.records import Concept, Field, Rulebook
from checker.sources import ReadOptions, read
from checker.values import mentions
from checker.values.types import NAMES, TYPES

ENOUGH = 500  # articles a second on one core
_WITH_CONCEPTS = ("of", "with", "counts", "unless", "only", "rivals", "otherwise", "value")
_ROUNDS = 3
_LONGER = 10  # times as many articles for the command: two processes take a second to start


def least(*jobs: Callable[[], object]) -> list[float]:
    """CPU seconds of each job, taken in turns, so that a busy minute of the machine falls on all of them."""
    for job in jobs:
        job()
    seconds: list[list[float]] = [[] for _ in jobs]
    for _ in range(_ROUNDS):
        for job, taken in zip(jobs, seconds, strict=True):
            started = time.process_time()
            job()
            taken.append(time.process_time() - started)
    return [min(taken) for taken in seconds]


def doubled(book: Rulebook, other_words: bool) -> Rulebook:
    """The rulebook with each field once more under another name."""
    fields, concepts = dict(book.fields), dict(book.concepts)
    for name, field in book.fields.items():
        fields[f"{name}_too"] = replace(_elsewhere(field) if other_words else field, name=f"{name}_too")
    if other_words:
        concepts |= {f"{name}_too": _other(concept) for name, concept in book.concepts.items()}
    return replace(book, fields=fields, concepts=concepts, digest=f"{book.digest} {other_words}")


def _elsewhere(field: Field) -> Field:
    settings = {key: said for key, said in field.settings.items() if key != "phrases"}
    for key in _WITH_CONCEPTS:
        if key in settings:
            said = settings[key]
            settings[key] = f"{said}_too" if isinstance(said, str) else [f"{name}_too" for name in said]
    return replace(field, settings=settings)


def _other(concept: Concept) -> Concept:
    words = {
        tag: {category: tuple(f"zq{entry}" for entry in entries) for category, entries in categories.items()}
        for tag, categories in concept.words.items()
    }
    return replace(
        concept, name=f"{concept.name}_too", words=words, include=tuple(f"{name}_too" for name in concept.include)
    )


def main() -> None:
    gc.set_threshold(COLLECT_AFTER, 50, 100)  # as the command does
    asked = sys.argv[1] if len(sys.argv) > 1 else "300"
    if not asked.isdigit():
        _measured(Path(asked).resolve(), Path(asked).resolve())
        return
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder) / "articles.jsonl", Path(folder) / "many.jsonl"
        for file, count in ((few, int(asked)), (many, int(asked) * _LONGER)):
            made = (json.dumps(one, ensure_ascii=False) + "\n" for one in generate.articles(count))
            file.write_text("".join(made), encoding="utf-8")
        _measured(few, many)


def _measured(file: Path, many: Path) -> None:
    def articles() -> list[Article]:
        return [one for one in read([str(file)], ReadOptions()) if isinstance(one, Article)]

    texts = articles()
    size = sum(len(one.text.encode()) for one in texts) / len(texts)
    book = rulebook.load((), comparison.KINDS)

    def claims(rules: Rulebook) -> Callable[[], object]:
        return lambda: [extract(one, rules) for one in texts]

    def values(types: frozenset[str] | None) -> Callable[[], object]:
        return lambda: [
            mentions.find(one.text, languages.of(one.language), Reference(one.published), types) for one in texts
        ]

    traced = [extract(one, book).mentions for one in texts]
    reading, extraction, tracing, all_values, no_names, with_other, with_same = least(
        articles,
        claims(book),
        lambda: [events.trace(one, found) for one, found in zip(texts, traced, strict=True)],
        values(None),
        values(frozenset(TYPES) - NAMES),
        claims(doubled(book, True)),
        claims(doubled(book, False)),
    )
    whole = reading + extraction + tracing
    print(f"{len(texts)} articles of {size:,.0f} bytes, {len(book.fields)} fields, one core")
    _row("extraction of claims", len(texts) / extraction, f"articles/s (aim: {ENOUGH})")
    _row("reading, extraction, traces for grouping", len(texts) / whole, f"articles/s (aim: {ENOUGH})")
    _row(
        "of extraction: finding names",
        100 * (all_values - no_names) / extraction,
        "% (aim: at most a quarter: a third of the rest)",
    )
    for how, taken in (("with other words", with_other), ("with the same words", with_same)):
        _row(f"twice the fields, {how}", 100 * (taken / extraction - 1), "% more (aim: less than 20)")
    count = len(many.read_bytes().splitlines())
    (one, alone), (two, both) = _by_command(many, 1), _by_command(many, 2)
    _row("checker extract, one process", count / one, f"articles/s by the clock of {count:,}, start included")
    _row("checker extract, two processes", count / two, f"articles/s, {one / two:.2f} times as many (aim: 1.8)")
    _row("CPU of both beside that of one", 100 * (both / alone - 1), "% more (aim: at most 11)")


def _row(what: str, figure: float, unit: str) -> None:
    print(f"  {what:<42} {figure:8.1f} {unit}")


def _by_command(file: Path, jobs: int) -> tuple[float, float]:
    """Seconds by the clock, and of CPU in all processes."""
    command = [sys.executable, "-m", "checker", "extract", "--quiet", "--jobs", str(jobs), str(file)]
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "CHECKER_CACHE": "off"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - started, taken


if __name__ == "__main__":
    main()
