"""Who says it: the party named beside the claim, None for the outlet's own voice.

An agency that cites the police is a chain: "TASS citing police". Independence is judged at its end.
"""

import re
from collections.abc import Iterator

from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.languages.language import Language

_STOP = re.compile(r"(?<![A-ZА-ЯЁ])\.(?!\d)|[,;:।\"“”«»()\n–—]")  # no point of "U.S." or of "8.7"
_CREDITS = ("ACCORDING", "ACCORDING_AFTER", "SAID")
_MOST_WORDS = 7  # a party has a short name; more is a clause that happens to stand there
CITING = " citing "  # between the links of a chain, in every language


def attributed_to(sentence: Read, text: str, language: Language) -> str | None:
    """The party that the sentence credits, in its own words; with the party that it cites, if it does."""
    if sentence.classes.isdisjoint(_CREDITS):
        return None
    told = [(party, cited) for party, cited in _parties(sentence, text) if not _nobody(party, language)]
    teller = next((party for party, cited in told if not cited), None)
    cited = next((party for party, cited in told if cited), None)
    if teller and cited and teller != cited:
        return f"{teller}{CITING}{cited}"
    return told[0][0] if told else None


def _parties(sentence: Read, text: str) -> Iterator[tuple[str, bool]]:
    """(party, whether somebody else cites it) of each crediting word; a party ends where the next such word begins."""
    credits = [item for item in sentence.items if any(map(item.has, _CREDITS))]
    for place, item in enumerate(credits):
        start = credits[place - 1].end if place else sentence.start
        end = credits[place + 1].start if place + 1 < len(credits) else sentence.end
        party = None
        if item.has("ACCORDING"):
            party = _after(text, item.end, end)
        elif item.has("ACCORDING_AFTER") or item.has("SAID"):
            party = _before(text, start, item.start)
            if party is None and item.has("SAID") and _quoted_before(text, sentence.start, item):
                party = _after(text, item.end, end)
        if party:
            yield party, item.has("CITING")


def _nobody(party: str, language: Language) -> bool:
    """Whether the words name nobody: the "though no" of "though no confirmed deaths"; a pronoun alone is somebody."""
    words = party.casefold().split()
    return len(words) > 1 and language.function_words.issuperset(words)


def _before(text: str, start: int, end: int) -> str | None:
    piece = _STOP.split(text[start:end].rstrip(" ,"))[-1]
    return _party(piece.split()[-_MOST_WORDS:]) if len(piece.split()) <= _MOST_WORDS else None


def _after(text: str, start: int, end: int) -> str | None:
    return _party(_STOP.split(text[start:end].lstrip())[0].split()[:_MOST_WORDS])


def _quoted_before(text: str, start: int, item: Item) -> bool:
    return text[start : item.start].rstrip().endswith((",", "”", '"', "»"))


def _party(words: list[str]) -> str | None:
    return " ".join(words) or None
