"""Dates, times and durations in sentences as news agencies write them, every mention of a sentence labelled.

The tables are edited by hand: `text`, `published` (empty where nothing resolves the relative words), `expected`. What is
expected is a list of `type [words] canonical note:value`, joined by ` + `; empty for a sentence that must stay silent.
"""

import csv
import re
from pathlib import Path

import pytest

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Mention, Reference
from checker.values import date, duration, time

TABLES = Path(__file__).parent / "tables"
KINDS = {"date": date, "time": time, "duration": duration}
NOTES = ("dates", "ambiguous", "zone")
_EXPECTED = re.compile(r"(date|time|duration) \[(.*?)\] (\S+)((?: \w+:\S+)*)")


def rows(language: str) -> list[dict[str, str]]:
    with (TABLES / f"dates_{language}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def told(kind: str, mention: Mention) -> str:
    notes = "".join(f" {name}:{value}" for name, value in mention.notes if name in NOTES)
    return f"{kind} [{mention.text}] {mention.value.canonical}{notes}"


def found(text: str, language: str, published: str) -> list[str]:
    folded, reference = fold(text), Reference(published or None)
    mentions = [
        (mention.start, told(kind, mention))
        for kind, module in KINDS.items()
        for mention in module.find(folded, of(language), reference)
    ]
    return [words for _, words in sorted(mentions)]


@pytest.mark.parametrize(
    ("language", "row"),
    [
        pytest.param(language, row, id=f"{language}-{number}")
        for language in ("en", "hi", "ru", "bn")
        for number, row in enumerate(rows(language), 2)
    ],
)
def test_every_mention_of_the_sentence_and_no_other(language: str, row: dict[str, str]) -> None:
    assert found(row["text"], language, row["published"]) == [part for part in row["expected"].split(" + ") if part]


@pytest.mark.parametrize("language", ["en", "hi", "ru"])
def test_the_table_is_large_enough_to_mean_something(language: str) -> None:
    table = rows(language)
    assert len(table) >= 150
    assert sum(not row["expected"] for row in table) >= 20, "sentences that must stay silent"
    assert all(_EXPECTED.fullmatch(part) for row in table for part in row["expected"].split(" + ") if part)
