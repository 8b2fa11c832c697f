"""Who says it: the party named beside the claim, None for the outlet's own voice."""

import re

from checker.extraction.items import Item
from checker.extraction.reading import Read

_STOP = re.compile(r"[,;:।.\"“”«»()\n–—]")
_CREDITS = frozenset({"ACCORDING", "ACCORDING_AFTER", "SAID"})
_MOST_WORDS = 7  # a party has a short name; more is a clause that happens to stand there


def attributed_to(sentence: Read, text: str) -> str | None:
    """The party that the sentence credits, in its own words."""
    if sentence.classes.isdisjoint(_CREDITS):
        return None
    for item in sentence.items:
        party = None
        if item.has("ACCORDING"):
            party = _after(text, item.end, sentence.end)
        elif item.has("ACCORDING_AFTER") or item.has("SAID"):
            party = _before(text, sentence.start, item.start)
            if party is None and item.has("SAID"):
                party = _after(text, item.end, sentence.end) if _quoted_before(text, sentence.start, item) else None
        if party:
            return party
    return None


def _before(text: str, start: int, end: int) -> str | None:
    piece = _STOP.split(text[start:end].rstrip(" ,"))[-1]
    return _party(piece.split()[-_MOST_WORDS:]) if len(piece.split()) <= _MOST_WORDS else None


def _after(text: str, start: int, end: int) -> str | None:
    return _party(_STOP.split(text[start:end].lstrip())[0].split()[:_MOST_WORDS])


def _quoted_before(text: str, start: int, item: Item) -> bool:
    return text[start : item.start].rstrip().endswith((",", "”", '"', "»"))


def _party(words: list[str]) -> str | None:
    return " ".join(words) or None
