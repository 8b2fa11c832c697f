"""One name of two words that a draft writes in two ways, told by its first word: persons whom no list of names knows too.

In Latin letters any two capitalised words are looked at; in others the persons, in their dictionary form, since a name is
inflected there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from checker.gate.desk import Desk
from checker.gate.quoted import left_out

Span = tuple[int, int]
_PAIR = re.compile(r"(?<![\w.’'-])(?=([A-ZÀ-Þ][\w’'-]{2,30}) ([A-ZÀ-Þ][\w-]{4,30})(?![\w-]))")
_LEAST = 5  # letters of the second word: shorter ones differ by one letter everywhere
_MOST = 40  # second words of one first word: "President", "Minister"


def twins(desk: Desk) -> Iterator[tuple[Span, Span]]:
    """Where the two forms of each such name first stand, in the order of the text."""
    firsts: dict[str, dict[str, Span]] = defaultdict(dict)
    for first, second, span in [*_capitals(desk), *_persons(desk)]:
        if len(firsts[first]) < _MOST:
            firsts[first].setdefault(second, span)
    for forms in firsts.values():
        for one, other in combinations(forms, 2):
            if _one_slip(one, other):
                yield forms[one], forms[other]


def _capitals(desk: Desk) -> Iterator[tuple[str, str, Span]]:
    for found in _PAIR.finditer(desk.draft.text):
        if not left_out(desk.draft, found.start()):
            yield found[1], found[2].lower(), (found.start(1), found.end(2))


def _persons(desk: Desk) -> Iterator[tuple[str, str, Span]]:
    for one in desk.persons(desk.draft):
        parts = one.value.canonical.split()
        if len(parts) == 2 and not one.text.isascii() and not left_out(desk.draft, one.start):
            yield parts[0], parts[1].lower(), (one.start, one.end)


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter is wrong, missing or swapped inside the word: a letter more at its end is another form of it."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _LEAST or one[0] != other[0]:
        return False
    return OSA.distance(one, other) == 1 and not (one.startswith(other) or other.startswith(one))
