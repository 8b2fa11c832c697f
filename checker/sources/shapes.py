"""The shape of a line: a paragraph, a sentence, a truncated headline."""

import re

PARAGRAPH = 200  # code points: so long is no headline, with a final stop or without
CUT = ("…", "...")  # how a truncated headline ends
CUT_LONGEST = 180  # code points of one
HEADLINE = 5  # words of a headline at least: "Daria Orlova, 23" in a list of names is none
INNER_STOP = re.compile(r"[^\W\d_]{3}[.।?!][\"'”’»)]{0,9} \S")  # a sentence that ends inside a line
BULLETS = ("- ", "– ", "* ", "• ", "— ")  # points of the story itself; lists of headlines stand without them

_STOP = re.compile(r"""[.!?।॥]["'”’»)\]*]*\s*(?:\([^()]{1,40}\)|/[^/]{1,20}/)?$""")
_STOPS = tuple(".!?।॥")


def is_paragraph(text: str) -> bool:
    """Whether a line reads as a sentence or paragraph of a story rather than as a headline or a menu."""
    return len(text) >= PARAGRAPH or (ends_with_stop(text) and not text.endswith(CUT))


def ends_with_stop(text: str) -> bool:
    """Whether a line ends with a full stop of any language, closing marks and an agency's name behind it apart."""
    return text.endswith(_STOPS) or (not text[-1:].isalnum() and _STOP.search(text[-60:]) is not None)
