"""Datelines in scripts with capitals: what may stand behind their place, and places of no list in them."""

import re
from collections.abc import Collection

from checker.values.finding.lexicon import FUNCTION, NOT_NAME
from checker.values.finding.page import Page, Token

_END = re.compile(
    r"(?:, ?[^\W\d_][\w.]*(?: [^\W\d_][\w.]*)?)??"  # a region
    r"(?:,? ?(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2} [^\W\d_]{3,9})(?:,? \d{4})?\.?)?"  # a day
    r"(?: ?\([^()\n]{1,50}\))?\.? ?(?:--?(?=[ \w])|-|/|:(?= )|(?<=\)))|, [^\W\d_]{3,9}\.? \d{1,2}\.?(?= |$)"
)
_DASH = re.compile(r" ?(?:--|[-–—]) ")
_AGENCY = re.compile(r" ?\([^()\n]{2,24}\) ?--? ")


def ends_at(text: str, end: int) -> bool:
    """Whether what stands behind a place's name makes it that of a dateline: a region, a day, an agency, and a dash."""
    return _END.match(text, end) is not None


def filed(page: Page, tokens: tuple[Token, ...], inside: Collection[str]) -> bool:
    """Whether a place that no list has stands in capitals before a dash, and in the text behind "in", or before an agency in
    brackets and a dash: "Torvale (KBN) - ". inside: words such as "in"."""
    if any(token.can_be & (NOT_NAME | FUNCTION) for token in tokens):
        return False
    start, end = tokens[0].start, tokens[-1].end
    if _AGENCY.match(page.text, end):
        return True
    words = page.shown[start:end]
    if not words.isupper() or not _DASH.match(page.text, end):
        return False
    return any(f" {word} {words.title()}" in page.shown for word in inside)
