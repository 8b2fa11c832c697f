"""How fast persons, places and organisations are found, and how large their share of reading an article is.

    python benchmarks/finding.py [articles]
    python benchmarks/finding.py articles.jsonl      articles of your own, objects with "language" and "text"

Prints, for each language, articles and megabytes of UTF-8 a second and core, the share of names in the time of all
mentions, and the seconds until the first article is done; then seconds for half a megabyte of text made to be slow.
"""

import sys
import time

import generate

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Reference
from checker.values import mentions, organization_find, person_find, place_find
from checker.values.finding.read import names

REFERENCE = Reference("2025-08-07")
HOSTILE = {
    "en": ("A ", "John Smith, ", "Minister of ", "St. ", '"', "Mr. "),
    "hi": ("सिंह ", "श्री ", "में "),
    "ru": ("Иванов ", "министр "),
}
FINDERS = (person_find, place_find, organization_find)


def find(text: str, tag: str) -> None:
    """The names of one text, as mentions."""
    names.cache_clear()
    for module in FINDERS:
        module.find(fold(text), of(tag), REFERENCE)


def seconds(articles: list[str], tag: str, everything: bool) -> float:
    """Seconds of this process for the names alone, or for all mentions."""
    started = time.process_time()
    for text in articles:
        if everything:
            mentions.find(text, of(tag), REFERENCE)
        else:
            find(text, tag)
    return time.process_time() - started


def main() -> None:
    """Prints the figures."""
    for tag, articles in generate.texts(sys.argv[1] if len(sys.argv) > 1 else "300").items():
        first = seconds(articles[:1], tag, everything=False)
        mentions.find(articles[0], of(tag), REFERENCE)
        alone, whole = seconds(articles, tag, everything=False), seconds(articles, tag, everything=True)
        size = sum(len(text.encode()) for text in articles)
        print(
            f"{tag}: {len(articles) / alone:7.0f} articles/s, {size / alone / 1e6:5.2f} MB/s, {alone / whole:.0%} of all mentions, first article in {first:.3f} s"
        )
    for tag, pieces in HOSTILE.items():
        for piece in pieces:
            started = time.process_time()
            find(piece * (500_000 // len(piece)), tag)
            print(f"{tag} {piece!r} x {500_000 // len(piece)}: {time.process_time() - started:.2f} s")


if __name__ == "__main__":
    main()
