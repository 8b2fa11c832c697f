"""The files that checker writes: a run over the folder that its reports lie in must not read them as articles."""

import re
from functools import cache
from pathlib import Path

from checker import languages
from checker.languages.expressions import compiled_once

_BEGINNING = 1000  # bytes: what a report says of itself stands at its head
_MARKS = (
    b'"schema": "checker/',
    b'<testsuites name="checker"',
    b'<meta name="generator" content="checker">',
    b'"source": {\n    "name": "checker"',
    b'"check_name": ',
)
_MARKED = frozenset({".json", ".jsonl", ".html", ".xml"})
_TOLD = frozenset({".md", ".txt"})  # these begin with how much was read, in the words of some language
_COUNTED = ("articles", "events", "claims")
_COUNTS = re.compile(r"^(?:.{0,300}  )?\d+ \w[^,\n]{0,60}, \d+ \w[^,\n]{0,60}, \d+ \w", re.MULTILINE)


def written(place: Path) -> bool:
    """Whether a file is a report or a baseline that checker wrote."""
    kind = place.suffix.lower()
    if kind not in _MARKED | _TOLD or not place.is_file():
        return False
    try:
        with place.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:  # told where it is read
        return False
    if kind in _MARKED:
        return any(mark in beginning for mark in _MARKS)
    head = beginning.decode("utf-8", "replace")
    return bool(_COUNTS.search(head) and _summary().search(head))


@cache
def _summary() -> re.Pattern[str]:
    """How much was read, as the reports of any language tell it at the beginning of a line or behind a name."""
    told = ", ".join(_forms(name) for name in _COUNTED)
    return compiled_once(rf"^(?:.{{0,300}}  )?{told}", re.MULTILINE)


def _forms(name: str) -> str:
    forms = {
        form
        for tag in languages.known()
        for form in languages.of(tag).section("interface").get("counts", {}).get(name, {}).values()
    }
    return "(?:" + "|".join(re.escape(form).replace(r"\{n\}", r"\d+") for form in sorted(forms, reverse=True)) + ")"
