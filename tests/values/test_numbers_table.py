"""Sentences in the style of news agencies with the numbers that a careful editor reads in them, in tables to be edited.

Each row has a text and what is expected, joined by " + ": `type=canonical~qualifier@counted-or-unit`. An empty
expectation is a text whose digits and number words are no value at all.
"""

import csv
from pathlib import Path

import pytest

from checker.languages import of
from checker.model.value import EXACT, Mention, Reference
from checker.values.mentions import NUMERIC, find

TABLES = sorted((Path(__file__).parent / "tables").glob("numbers_*.csv"))


def rows() -> list[tuple[str, str, str]]:
    found = []
    for table in TABLES:
        with table.open(encoding="utf-8", newline="") as file:
            found += [
                (table.stem.removeprefix("numbers_"), row["text"], row["expected"]) for row in csv.DictReader(file)
            ]
    return found


def told(mention: Mention, asked: str) -> str:
    value = mention.value
    qualifier = f"~{value.qualifier}" if value.qualifier != EXACT else ""
    kind = value.get("unit") or value.get("counted")
    return f"{value.type}={value.canonical}{qualifier}" + (f"@{kind}" if kind and "@" in asked else "")


@pytest.mark.parametrize(("language", "text", "expected"), rows())
def test_a_sentence_gives_its_numbers(language: str, text: str, expected: str) -> None:
    found = [mention for mention in find(text, of(language), Reference("2025-08-07")) if mention.value.type in NUMERIC]
    asked = expected.split(" + ") if expected else []
    got = [told(mention, asked[place] if place < len(asked) else "@") for place, mention in enumerate(found)]
    assert got == asked


def test_there_are_enough_sentences_of_each_language() -> None:
    for language in ("en", "hi", "ru"):
        assert sum(row[0] == language for row in rows()) >= 150
