"""Surnames that are kinds of venues too: Hall, Park, Temple."""

import re

from checker.values.finding.lexicon import DOUBTFUL, GIVEN, SURNAME
from checker.values.finding.page import Page, Token

# Two words, and an age behind them. A word is bounded, so that a long one without blanks is not read again from each letter.
_AGED = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,24} [^\W\d_]{1,24})(?:, | \()\d{1,2}(?=[,;:.)]|$)")
_TWO_WORDS = re.compile(r"[^\W\d_]{1,24} [^\W\d_]{1,24}")


class Surnamed:
    """The persons of a page whom an age or an office vouches for, found once somebody asks."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._persons: frozenset[str] | None = None

    def ends(self, tokens: tuple[Token, ...]) -> bool:
        """Whether such a word is a surname at the end of a run: behind a given name, and somewhere with an age or an office."""
        if not 2 <= len(tokens) <= 3 or not tokens[-1].can_be & SURNAME:
            return False
        if tokens[-2].can_be & (GIVEN | DOUBTFUL) != GIVEN:
            return False
        if self._persons is None:
            text = self._page.text
            held = (_TWO_WORDS.match(text, title.end + 1) for title in self._page.titles)
            self._persons = frozenset(found[1] for found in _AGED.finditer(text)) | {one[0] for one in held if one}
        return self._page.text[tokens[-2].start : tokens[-1].end] in self._persons
