"""How fast typed values are found in articles, beside dateparser's search, and whether hostile text stays linear.

    python benchmarks/mentions.py [articles]
    python benchmarks/mentions.py articles.jsonl      articles of your own, objects with "language" and "text"

Prints megabytes of UTF-8 a second and core: all types together and each group alone, in English, Hindi and Russian; then
seconds for a megabyte of text that was made to be slow.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import generate

from checker.languages import of
from checker.languages.fold import fold
from checker.model.value import Reference
from checker.values import mentions

REFERENCE = Reference("2025-08-07")
GROUPS: dict[str, Sequence[str] | None] = {
    "all types": None,
    "dates, times, durations": ("date", "time"),
    "numbers (with dates)": mentions.NUMERIC,
}
HOSTILE = ("7", "1,", "and ", "two hundred ", "10 to 20 to ", "1/2 ", "@", "(", "may ", "कल ")


def texts(asked: str) -> dict[str, list[str]]:
    """The texts of articles by language: made-up ones (so many in all), or those of a file."""
    if asked.isdigit():
        made: list[dict[str, str]] = list(generate.articles(int(asked)))
    else:
        made = [json.loads(line) for line in Path(asked).read_text(encoding="utf-8").splitlines()]
    found: dict[str, list[str]] = {}
    for article in made:
        found.setdefault(article["language"], []).append(article["text"])
    return dict(sorted(found.items()))


def rate(read: Callable[[str], object], articles: list[str]) -> float:
    """Megabytes of UTF-8 that are read in a second of this process."""
    read(articles[0])
    started = time.process_time()
    for article in articles:
        read(article)
    return sum(len(article.encode()) for article in articles) / (time.process_time() - started) / 1e6


def beside_dateparser(language: str, articles: list[str]) -> None:
    from dateparser.search import search_dates

    few = articles[:20]
    for name, languages in (("language detected", None), ("language given", [language])):
        speed = rate(lambda text, given=languages: search_dates(text, languages=given), few)  # type: ignore[misc]
        print(f"  dateparser.search_dates, {name:<18} {speed:8.4f} MB/s")


def main() -> None:
    for tag, articles in texts(sys.argv[1] if len(sys.argv) > 1 else "900").items():
        language = of(tag)
        print(
            f"{tag}: {len(articles)} articles of {sum(len(one.encode()) for one in articles) / len(articles):.0f} bytes"
        )
        for name, types in GROUPS.items():
            fold.cache_clear()
            speed = rate(lambda text, asked=types: mentions.find(text, language, REFERENCE, asked), articles)  # type: ignore[misc]  # noqa: B023
            print(f"  {name:<42} {speed:8.2f} MB/s")
        beside_dateparser(tag, articles)
    print("100 KB made to be slow")
    for unit in HOSTILE:
        text = unit * (100_000 // len(unit.encode()))
        started = time.process_time()
        mentions.find(text, of("en"), REFERENCE, mentions.NUMERIC)
        print(f"  {unit!r:<16} {time.process_time() - started:6.1f} s")


if __name__ == "__main__":
    main()
