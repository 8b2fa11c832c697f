"""Who stands behind a claim by its words, and whether two names are one party's: "the county police" and "police"."""

from functools import cache

from checker import languages
from checker.model.claim import Claim


def party(claim: Claim) -> str:
    """Who a claim rests on, the root of a chain; "" for the outlet's own voice."""
    return (claim.attributed_to or "").rpartition(" citing ")[2].casefold().strip()


def one_party(left: str, right: str) -> bool:
    """Whether one of two names only says more of whom the other names: all its words, the first or the last in its place."""
    one, other = sorted((_words(left), _words(right)), key=len)
    inside = bool(one) and set(one) <= set(other)
    return left == right or (inside and (one[0] == other[0] or one[-1] == other[-1]))


def _words(name: str) -> list[str]:
    return [word for word in name.split() if word not in _function_words()]


@cache
def _function_words() -> frozenset[str]:
    return frozenset[str]().union(*(languages.of(tag).function_words for tag in languages.known()))
