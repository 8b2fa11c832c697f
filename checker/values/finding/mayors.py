"""Cities that no list knows, by the office that only a city has: "यूट्रेक्ट के मेयर"."""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.languages.fold import Folded
from checker.values.finding import gazetteer, lexicon
from checker.values.finding.caseless_text import WORD
from checker.values.finding.lexicon import FUNCTION, NOT_NAME
from checker.values.finding.records import CITY, Place

_LAST_WORD = re.compile(r"[^\s(]+$")
_LONGEST = 24  # characters of the name of a city


def cities(folded: Folded, tag: str) -> Iterator[Place]:
    """The cities right before the words for such an office."""
    territories, known = gazetteer.territories(tag), lexicon.words(tag)
    for found in _offices(tag).finditer(folded.text):
        last = _LAST_WORD.search(folded.text, max(0, found.start() - _LONGEST), found.start())
        if last is None or not WORD.fullmatch(last[0]):
            continue
        if last[0] in territories or known[last[0]] & (FUNCTION | NOT_NAME):
            continue
        first, end = folded.span(*last.span())
        yield Place(last.start(), last.end(), last[0], CITY, folded.original[first:end], ())


@cache
def _offices(tag: str) -> re.Pattern[str]:
    marks = "|".join(map(re.escape, of(tag).section("gazetteer").get("of_mayor") or ["\x00"]))
    return compiled_once(rf" (?:{marks})(?= )")
