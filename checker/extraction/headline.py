"""Where a headline ends and the name of the outlet begins: "Two hurt in Leeds fire - KQRS News 7 Tampa".

>>> from checker.languages import of
>>> title = "Two hurt in Leeds fire - KQRS News 7 Tampa | Weather"
>>> title[: end(title, of("en"))]
'Two hurt in Leeds fire'
>>> end("Talks - the third in a year - begin", of("en"))
35
"""

import re
from functools import cache

from checker.languages import Language, of
from checker.languages.expressions import compiled_once
from checker.languages.fold import fold

_MARK = re.compile(r"(?<=\S)\s{1,9}(?:[-–—|»•]|::)\s")
_ADDRESS = re.compile(r"(?<![\w@])\w[\w-]{1,30}\.(?:com|org|net|in|ru|tv|news|info|co)(?!\w)")
_SHORTEST = 12  # code points of a headline: what stands before the mark and is shorter is a label ("Video - ...")


def end(title: str, language: Language) -> int:
    """Where the headline proper ends: before the first mark behind which an outlet is named, else at the end."""
    folded = fold(title)
    for mark in _MARK.finditer(folded.text):
        if mark.start() >= _SHORTEST and _names_outlet(folded.text[mark.end() :], language.tag):
            return folded.span(mark.start(), mark.end())[0]
    return len(title)


def _names_outlet(words: str, tag: str) -> bool:
    return bool(_ADDRESS.search(words) or _outlet(tag).search(words))


@cache
def _outlet(tag: str) -> re.Pattern[str]:
    listed = of(tag).section("furniture").get("outlet_words") or ()
    words = "|".join(re.escape(str(word)) for word in listed) or "(?!)"
    return compiled_once(rf"(?<![^\W_])(?:{words})(?![^\W_])")
