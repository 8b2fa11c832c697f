"""A party as reports name it: out of the case in which its sentence has it."""

from collections.abc import Mapping
from functools import cache

from checker.languages import of
from checker.languages.fold import folded
from checker.values.finding import cases

_LONGEST = 3  # words of an entry of the language's parties


def nominative(party: str, tag: str) -> str:
    """A party that begins with a known word, in its dictionary form; any other as it is.

    >>> nominative("Следственном комитете порта", "ru"), nominative("Мантурова", "ru"), nominative("the port", "en")
    ('Следственный комитет порта', 'Мантурова', 'the port')
    """
    known, words = _by_form(tag), party.split()
    for size in range(min(_LONGEST, len(words)) if known else 0, 0, -1):
        entry = known.get(folded(" ".join(words[:size])))
        if entry is not None:
            head = entry[0].upper() + entry[1:] if words[0][0].isupper() else entry
            return " ".join([head, *words[size:]])
    return party


@cache
def _by_form(tag: str) -> Mapping[str, str]:
    """Words for whoever speaks, by each of their cases; empty for a language that lists none."""
    listed = of(tag).section("attribution").get("parties") or ()
    return {form: str(entry) for entry in listed for form in cases.six(str(entry), tag)}
