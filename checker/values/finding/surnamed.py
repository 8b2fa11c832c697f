"""Surnames that are kinds of venues too: Hall, Park, Temple."""

import re
from collections.abc import Iterator

from checker.languages import of
from checker.values.finding.lexicon import DOUBTFUL, GIVEN, SURNAME
from checker.values.finding.page import Page, Token

# Two words, and an age behind them. A word is bounded, so that a long one without blanks is not read again from each letter.
_AGED = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,24} [^\W\d_]{1,24})(?:, | \()\d{1,2}(?=[,;:.)]|$)")
# Two words, one such as "was", and what befalls them; looked at from every word.
_BEFALLEN = re.compile(r"(?<![^\W\d_])(?=([^\W\d_]{1,24} [^\W\d_]{1,24}) [^\W\d_]{1,5} ([^\W\d_]{1,24}))")
_TWO_WORDS = re.compile(r"[^\W\d_]{1,24} [^\W\d_]{1,24}")


class Surnamed:
    """The persons of a page whom an age, an office or what befalls persons only vouches for, found once somebody asks."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._persons: frozenset[str] | None = None

    def ends(self, tokens: tuple[Token, ...]) -> bool:
        """Whether such a word is a surname at the end of a run: behind a given name, and somewhere surely a person's."""
        if not 2 <= len(tokens) <= 3 or not tokens[-1].can_be & SURNAME:
            return False
        if tokens[-2].can_be & (GIVEN | DOUBTFUL) != GIVEN:
            return False
        if self._persons is None:
            self._persons = frozenset(self._vouched_for())
        return self._page.text[tokens[-2].start : tokens[-1].end] in self._persons

    def _vouched_for(self) -> Iterator[str]:
        text = self._page.text
        befallen = frozenset(of(self._page.tag).section("name_context").get("befallen") or ())
        yield from (found[1] for found in _AGED.finditer(text))
        yield from (found[1] for found in _BEFALLEN.finditer(text) if found[2] in befallen)
        yield from (found[0] for title in self._page.titles if (found := _TWO_WORDS.match(text, title.end + 1)))
