"""Names that stand for longer ones by their initials: "KTM Hospital" for "Karl Theodor Merrow Hospital"."""

from collections.abc import Sequence

_LEAST = 3  # words: two initials are those of many names


def stands_for(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names is a single word of the initials of the other, words that tell the kind of thing left out.

    >>> stands_for(["ktm"], ["karl", "theodor", "merrow"]), stands_for(["ktm"], ["karl", "merrow"])
    (True, False)
    """
    return _short_of(one, other) or _short_of(other, one)


def _short_of(short: Sequence[str], full: Sequence[str]) -> bool:
    return len(short) == 1 and len(full) >= _LEAST and short[0] == "".join(word[:1] for word in full)
