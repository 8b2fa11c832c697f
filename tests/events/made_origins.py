"""Pairs of articles of one origin and of two, made from the table of stories."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from checker.events import Trace
from checker.languages import yaml12
from tests.events.made import article, traced

TABLE: dict[str, Any] = yaml12.load((Path(__file__).parent / "tables" / "origins.yaml").read_bytes())
_STOP = {"hi": "।"}
_DATELINE = {"en": "TREBIN, May 4 (Nordwire) - ", "hi": "त्रेबिन, 4 मई (नॉर्डवायर): ", "ru": "ТРЕБИН, 4 мая — Нордвайр. "}
_TAIL = {
    "en": " Readers can send photographs to the desk.",
    "hi": " पाठक अपनी तस्वीरें भेज सकते हैं।",
    "ru": " Присылайте снимки в редакцию.",
}


class Pair(Struct, frozen=True):
    """Two traces. one: whether they rest on one origin; copy: whether one is a near-verbatim copy of the other."""

    why: str
    left: Trace
    right: Trace
    one: bool
    copy: bool


def pairs() -> Iterator[Pair]:
    """All pairs of the table, and the copies made of its stories."""
    for number, told in enumerate(TABLE["stories"]):
        tongue = told["language"]
        story, rewrite, other = (_trace(told[name], tongue) for name in ("story", "rewrite", "other"))
        for why, text in _copies(told["story"], tongue):
            yield Pair(f"{tongue} {number}: {why}", story, _trace(text, tongue), True, True)
        first = _trace(_first(told["story"], tongue, 3), tongue)
        yield Pair(f"{tongue} {number}: a rewrite", story, rewrite, True, False)
        yield Pair(f"{tongue} {number}: another reporter", story, other, False, False)
        yield Pair(f"{tongue} {number}: another reporter and a short copy", first, other, False, False)
        yield Pair(f"{tongue} {number}: another reporter and a rewrite", rewrite, other, False, False)
    for told in TABLE["facts"]:
        left = Trace("en", facts=tuple(told["left"].split()))
        yield Pair(f"facts: {told['why']}", left, Trace("hi", facts=tuple(told["right"].split())), told["same"], False)


def _copies(story: str, tongue: str) -> Iterator[tuple[str, str]]:
    yield "word for word", story
    yield "with a dateline and a line of its own", _DATELINE[tongue] + story + _TAIL[tongue]
    yield "shortened", _first(story, tongue, 4)
    words = story.split()
    yield (
        "a word changed here and there",
        " ".join(word if place % 31 else "otherwise" for place, word in enumerate(words, 7)),
    )


def _first(story: str, tongue: str, sentences: int) -> str:
    stop = _STOP.get(tongue, ".")
    return stop.join(story.split(stop)[:sentences]) + stop


def _trace(text: str, tongue: str) -> Trace:
    return traced(article("a", text, language=tongue))
