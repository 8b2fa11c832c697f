"""How fast typed values are found in articles, beside dateparser's search, and whether the time grows with the text alone.

    python benchmarks/mentions.py [articles]
    python benchmarks/mentions.py --growth [BYTES]    only the growth, of articles up to so many bytes (10 MB takes a minute)
    python benchmarks/mentions.py articles.jsonl      articles of your own, objects with "language" and "text"

Prints megabytes of UTF-8 a second and core: all types together and each group alone, in English, Hindi and Russian; then
the seconds of texts of growing size, and of texts that were made to be slow, at two sizes: eight times the text may take
eight times as long.
"""

import sys
import time
from collections.abc import Callable, Sequence

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
HOSTILE = (
    "7", "1,", "and ", "two hundred ", "10 to 20 to ", "1/2 ", "@", "x@y.z/", "(", "may ", "A. ", "Ann Ray, 7, and ", "कल ", "от 1 до ",
)  # fmt: skip
SMALL, TIMES = 5_000, 8  # code points of the shorter hostile text, and how much longer the other one is


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


def seconds(text: str, tag: str) -> float:
    started = time.process_time()
    mentions.find(text, of(tag), REFERENCE)
    return time.process_time() - started


def growth(largest: int) -> None:
    """Seconds of longer and longer texts, and of hostile ones."""
    for tag, articles in generate.texts("90").items():
        joined = "\n\n".join(articles)
        seconds(joined[:50_000], tag)
        sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000) if size <= largest]
        told = []
        for size in sizes:
            text = (joined * (size // len(joined) + 1))[:size]
            told.append(f"{size:,}: {len(text.encode()) / seconds(text, tag) / 1e6:.2f} MB/s")
        print(f"{tag}: code points and rate  {',  '.join(told)}")
    print(f"made to be slow: seconds of {SMALL:,} code points, of {TIMES} times as many, and how many times as long")
    for unit in HOSTILE:
        tag = "en" if unit.isascii() else "hi" if unit > "\u0900" else "ru"
        text = unit * (SMALL // len(unit))
        short, long = min(seconds(text + "\n" * n, tag) for n in range(3)), seconds(text * TIMES, tag)
        print(f"  {unit!r:<20} {short:7.3f} {long:7.3f} {long / max(short, 1e-6):6.1f}")


def main() -> None:
    if sys.argv[1:2] == ["--growth"]:
        growth(int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
        return
    for tag, articles in generate.texts(sys.argv[1] if len(sys.argv) > 1 else "900").items():
        language = of(tag)
        print(
            f"{tag}: {len(articles)} articles of {sum(len(one.encode()) for one in articles) / len(articles):.0f} bytes"
        )
        for name, types in GROUPS.items():
            fold.cache_clear()
            speed = rate(lambda text, asked=types: mentions.find(text, language, REFERENCE, asked), articles)  # type: ignore[misc]  # noqa: B023
            print(f"  {name:<42} {speed:8.2f} MB/s")
        beside_dateparser(tag, articles)
    growth(100_000)


if __name__ == "__main__":
    main()
