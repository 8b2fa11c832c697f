"""Number words that are part of a name and count nothing: "the Big Four", the village of Семь Ключей, «Пять»."""

from checker.values.numerals import WORDS
from checker.values.spots import Spot

_OPENING, _CLOSING = "\"'«“„‘", "\"'»”“’"
_REACH = 60  # code points around a number whose writing tells a sentence from a headline in capitals
_LONG = 5  # letters; shorter words are written small in such headlines too


def part_of_name(spot: Spot) -> bool:
    """Whether a spelled number is written as a name: alone in quotation marks, or with a capital inside a sentence and
    another capital beside it. In headlines that write every word with a capital it is a number like any other."""
    if spot.low.form != WORDS or spot.high is not None:
        return False
    start, end = spot.folded.span(spot.start, spot.end)
    shown = spot.folded.original
    if start and shown[start - 1] in _OPENING and shown[end : end + 1] and shown[end] in _CLOSING:
        return not shown[start].islower()
    if not shown[start].isupper() or shown[start:end].isupper():
        return False
    before = shown[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = f"{shown[end : end + _REACH]} ".partition("\n")[0]
    if not before.endswith(" ") or not before.rstrip()[-1:].isalpha():
        return False  # a sentence, a title or a quotation begins
    beside = before.split()[-1][0].isupper() or after[1:2].isupper()
    words = [word for word in (*before.split(" ")[1:], *after.split(" ")[1:-1]) if len(word) >= _LONG]
    return beside and any(word[0].islower() for word in words)
