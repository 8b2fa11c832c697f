"""A value from words that come alone: no article tells their language."""

from functools import lru_cache

from checker import languages, values
from checker.languages.detect import likely
from checker.model.value import Reference, Value


@lru_cache(maxsize=65536)
def value(type: str, words: str, tag: str = "", published: str | None = None) -> Value | None:
    """The value of words as an article would write them, or of a canonical form; None for what is neither.

    tag: their language; "" to tell it from the words, and then to try every known language in turn.
    """
    tags = [tag] if tag else list(dict.fromkeys((likely(words), *languages.known())))
    reference = Reference(published)
    for name in tags:
        found = values.parse(type, words, languages.of(name), reference)
        if found is not None:
            return found
    return values.of_canonical(type, words)
