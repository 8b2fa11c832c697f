"""The Latin form of a name."""

from functools import lru_cache

from anyascii import anyascii


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """A name in Latin letters, blanks joined; one that is in Latin script stays as it is."""
    words = " ".join(name.split())
    return words if words.isascii() else anyascii(words)
