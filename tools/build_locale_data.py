#!/usr/bin/env python3
"""Writes checker/languages/*/generated.yaml from CLDR through Babel: names of months and weekdays, order of numeric dates.

    python tools/build_locale_data.py en hi ru      the languages named; without names, all that have a folder

What CLDR lacks (spellings that outlets use, relative words, patterns) is written by hand in dates.yaml beside it.
"""

import sys
from pathlib import Path

import babel
from babel import Locale
from babel.localedata import locale_identifiers

LANGUAGES = Path(__file__).resolve().parent.parent / "checker" / "languages"
HEAD = "# From CLDR through Babel {version} by tools/build_locale_data.py: run it again, never edit. Additions: dates.yaml\n"
CONTEXTS, WIDTHS = ("format", "stand-alone"), ("wide", "abbreviated")


def names(table) -> dict[int, list[str]]:
    """The names of months (1-12) or days (0-6) in every width and context, without doubles."""
    found: dict[int, list[str]] = {}
    for context in CONTEXTS:
        for width in WIDTHS:
            for number, name in table[context][width].items():
                name = name.lower()
                if name.replace(".", "") and name not in found.setdefault(number, []):
                    found[number].append(name)
    return {number: found[number] for number in sorted(found)}


def day_first(locale: Locale) -> bool:
    """Whether the short date writes the day before the month."""
    pattern = locale.date_formats["short"].pattern.lower()
    return pattern.index("d") < pattern.index("m")


def regions(tag: str) -> dict[str, bool]:
    """The regions of a language whose order is not that of the language itself."""
    usual = day_first(Locale.parse(tag))
    found = {}
    for identifier in sorted(locale_identifiers()):
        language, _, region = identifier.partition("_")
        if language == tag and len(region) == 2 and region.isupper() and day_first(Locale.parse(identifier)) != usual:
            found[region] = not usual
    return found


def document(tag: str) -> str:
    """The file's text."""
    locale = Locale.parse(tag)
    lines = [HEAD.format(version=babel.__version__)]
    for title, table in (
        ("months", names(locale.months)),
        ("weekdays", {n + 1: w for n, w in names(locale.days).items()}),
    ):
        lines.append(f"{title}:\n")
        lines += [f"  {number}: [{', '.join(quoted(word) for word in words)}]\n" for number, words in table.items()]
    lines.append(f"day_first: {str(day_first(locale)).lower()}\n")
    others = regions(tag)
    if others:
        lines.append(
            "day_first_in: {"
            + ", ".join(f"{quoted(region)}: {str(first).lower()}" for region, first in others.items())
            + "}\n"
        )
    return "".join(lines)


def quoted(word: str) -> str:
    return f'"{word}"'


def main() -> None:
    tags = sys.argv[1:] or sorted(entry.name for entry in LANGUAGES.iterdir() if (entry / "dates.yaml").is_file())
    for tag in tags:
        (LANGUAGES / tag / "generated.yaml").write_text(document(tag), encoding="utf-8")
        print(f"checker/languages/{tag}/generated.yaml")


if __name__ == "__main__":
    main()
