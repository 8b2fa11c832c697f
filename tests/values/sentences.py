"""Sentences with their values labelled, and how well they are read.

    python benchmarks/values.py [en|hi|ru ...]

prints the figures and every miss. The notation is explained at the top of tables/sentences_en.txt.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.languages import of
from checker.model.value import EXACT, Mention, Reference
from checker.values import edtf
from checker.values.mentions import find

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("en", "hi", "ru")
# An identifier or a score says that a number is no value: found or not, it is no claim of anybody.
TYPES = frozenset({"date", "time", "duration", "age", "quantity", "ordinal", "percentage", "money"})
_LABEL = re.compile(r"\[([^\[\]]+)\]\(([^()]*)\)")
_OPEN = "any"
_OF = "of:"


class Label(NamedTuple):
    """A value as a careful reader reads it.

    type: one of TYPES, or "any" where the words may or may not be taken for a value.
    canonical: the value; "in:2025-07" is any date inside July; empty: the digits as they stand.
    more: what else is expected of it, a qualifier or a unit.
    counted: the class that it counts, "of:person" in the table; None where that is left open.
    """

    start: int
    end: int
    words: str
    type: str
    canonical: str
    more: tuple[str, ...]
    counted: str | None = None


class Sentence(NamedTuple):
    """A line of a table without its labels."""

    line: int
    published: str | None
    text: str
    labels: tuple[Label, ...]


def sentences(tag: str) -> Iterator[Sentence]:
    """The sentences of a language."""
    published = None
    for number, line in enumerate((TABLES / f"sentences_{tag}.txt").read_text("utf-8").splitlines(), 1):
        if line.startswith("@"):
            published = line[1:].strip() or None
        elif line and not line.startswith("#"):
            yield read(number, published, line)


def read(number: int, published: str | None, line: str) -> Sentence:
    """A line of the table."""
    text, labels, place = "", [], 0
    for mark in _LABEL.finditer(line):
        text += line[place : mark.start()]
        type, *rest = mark[2].split()
        money = type == "money"
        counted = next((word.removeprefix(_OF) for word in rest if word.startswith(_OF)), None)
        rest = [word for word in rest if not word.startswith(_OF)]
        canonical = " ".join(rest[: 1 + money]) or mark[1]
        span = len(text), len(text) + len(mark[1])
        labels.append(Label(*span, mark[1], type, canonical, tuple(rest[1 + money :]), counted))
        text += mark[1]
        place = mark.end()
    return Sentence(number, published, text + line[place:], tuple(labels))


class Score(NamedTuple):
    """Of the labelled values: how many are read rightly; mentions found where no value is labelled."""

    told: int
    right: int
    invented: int
    misses: list[str]


def score(tag: str) -> Score:
    """How well the sentences of a language are read."""
    told = right = invented = 0
    misses = []
    for sentence in sentences(tag):
        found = [
            mention
            for mention in find(sentence.text, of(tag), Reference(sentence.published))
            if mention.value.type in TYPES
        ]
        for label in sentence.labels:
            if label.type == _OPEN:
                continue
            told += 1
            touching = [mention for mention in found if mention.start < label.end and label.start < mention.end]
            fitting = [mention for mention in touching if fits(mention, label)]
            right += bool(fitting) and len(touching) == 1
            if not fitting or len(touching) != 1:
                said = "; ".join(map(shown, touching)) or "nothing"
                misses.append(f"{tag}:{sentence.line}: {label.words!r} is {label.type} {label.canonical}, read: {said}")
        for mention in found:
            if not any(mention.start < label.end and label.start < mention.end for label in sentence.labels):
                invented += 1
                misses.append(f"{tag}:{sentence.line}: invented {shown(mention)} in {sentence.text!r}")
    return Score(told, right, invented, misses)


def shown(mention: Mention) -> str:
    """A mention as the list of misses tells it."""
    value = mention.value
    parts = [value.type, repr(mention.text), value.canonical, value.qualifier if value.qualifier != EXACT else ""]
    return " ".join(part for part in [*parts, *(str(value.get(key) or "") for key in ("unit", "counted"))] if part)


def fits(mention: Mention, label: Label) -> bool:
    """Whether a mention says what the label says."""
    value = mention.value
    if value.type != label.type or label.counted not in (None, value.get("counted")):
        return False
    if label.type == "date" and label.canonical.startswith("in:"):
        return inside(value.canonical, label.canonical.removeprefix("in:"))
    if value.canonical != label.canonical.replace(",", "" if label.type != "date" else ","):
        return False
    units = {word for word in label.more if word != value.qualifier}
    qualified = "/" in value.canonical or value.type in ("date", "duration", "time", "age")
    return (not units or " ".join(sorted(units)) == value.get("unit")) and (
        qualified or value.qualifier in (label.more or (EXACT,)) or (bool(units) and value.qualifier == EXACT)
    )


def inside(canonical: str, whole: str) -> bool:
    """Whether a date lies inside another; "..": any date will do."""
    holder, held = edtf.read(whole), edtf.read(canonical)
    if holder is None or held is None:
        return held is not None and whole == ".."
    outer = holder.parts[0]
    parts = [part for part in held.parts if part is not None]
    assert outer is not None
    low, high = outer.bounds()
    year = outer.year
    return bool(parts) and all(low <= part.bounds(year)[0] and part.bounds(year)[1] <= high for part in parts)


def main(tags: list[str]) -> None:
    """Prints the misses and figures of the languages."""
    for tag in tags or LANGUAGES:
        result = score(tag)
        for miss in result.misses:
            print(miss)
        count = sum(1 for _ in sentences(tag))
        share = result.right / result.told
        print(
            f"{tag}: {count} sentences, {result.told} values: {share:.1%} read rightly, {result.invented} false positives"
        )
