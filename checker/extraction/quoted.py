"""Names in quotation marks: whose the seats are, where a party is called «Новый путь» and no list knows it.

Only names that could hold a value are looked for, in languages that write them so (`quotes` of the constructions).
"""

from collections.abc import Iterator, Sequence

from checker.extraction import symbols
from checker.extraction.items import Item
from checker.languages.language import Language
from checker.model.value import Mention, Value
from checker.values import organization

KIND = "quoted"  # of an organisation that only its quotation marks tell
_LONGEST, _MOST_WORDS = 60, 5  # code points and words between the marks: more are what somebody said
_MARKS = ".,:;!?"


def quoted(text: str, pairs: Sequence[str], taken: Sequence[Item], language: Language) -> list[Item]:
    """Each name in quotation marks that touches nothing of what is known of the text, in order of place.

    pairs: the marks that open and close. taken: the values and the words that bind them or are values themselves.
    """
    free = [
        (start, end)
        for pair in pairs
        for start, end in _between(text, pair[0], pair[1])
        if not any(item.start < end and start < item.end for item in taken)
    ]
    return [item for start, end in sorted(free) if (item := _named(text, start, end, language)) is not None]


def _between(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """The spans of what stands between two marks and looks like a name."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start + 1, start + _LONGEST)
        words = text[start + 1 : end] if end > 0 else ""
        if words[:1].isupper() and len(words.split()) <= _MOST_WORDS and not any(mark in words for mark in _MARKS):
            yield start + 1, end
            start = end
        start = text.find(opening, start + 1)


def _named(text: str, start: int, end: int, language: Language) -> Item | None:
    value = organization.parse(text[start:end], language.tag)
    if value is None:
        return None
    told = Value(value.type, value.canonical, value.qualifier, tuple(sorted((*value.detail, ("kind", KIND)))))
    mention = Mention(told, start, end, text[start:end], language.tag)
    return Item(start, end, symbols.OF_TYPE["organization"], mention)
