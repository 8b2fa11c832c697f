"""Where sentences end.

>>> text = "Lt. Gen. A. Roy spoke. He left at 4.30 p.m. on Monday."
>>> [text[start:end] for start, end in sentences(text, "en")]
['Lt. Gen. A. Roy spoke.', 'He left at 4.30 p.m. on Monday.']
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages.fold import folded
from checker.languages.language import of

# The blank behind a full stop is often lost where a page's paragraphs are put together: "on Friday.Police said".
_END = re.compile(  # begins with the few signs that end a sentence, so that the search passes over all else
    r"[.!?।॥…\n](?:(?<=\n)|[.!?।॥…]{0,3}[\"'»”’)\]]{0,3}(?=\s)"
    r"|(?<=[a-zа-яё]{3}[.!?])[\"”»]?(?=[\"“«]?(?:[A-ZА-ЯЁ][a-zа-яё]{1,24}|[AАВКОСУИЯ])[ ,’'])"
    r"|(?<=[ (]\d\d\.)(?=[A-ZА-ЯЁ][a-zа-яё]{1,24} ))"  # "Ann Ray, 51, and Paul Dyer, 19.The driver"
)
_WORD_BEFORE = re.compile(r"[^\s(«\"“]{0,24}$")
_WORD_AFTER = re.compile(r"\s*\S{0,24}")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]){0,4}")  # of a name: "K. D. Rao", "K.D. Rao"
_LONGEST = 1500  # characters: a "sentence" beyond that is a list or an attack, and is cut at a blank


def sentences(text: str, tag: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a stretch of text, without the blanks between them; linear in its length."""
    stop = len(text) if end is None else end
    return [cut for piece in _pieces(text, tag, start, stop) for cut in _bounded(text, *piece)]


def _pieces(text: str, tag: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    place = start
    for found in _END.finditer(text, start, stop):
        if text[found.start()] == "." and not _ends(text, tag, place, found.start(), found.end(), stop):
            continue
        yield from _trimmed(text, place, found.end())
        place = found.end()
    yield from _trimmed(text, place, stop)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut + 1 if text[cut] == " " else cut
    yield start, end


def _ends(text: str, tag: str, start: int, dot: int, after: int, stop: int) -> bool:
    """Whether a full stop ends its sentence, and not an abbreviation, an initial or a list's number."""
    if after - dot > 1:
        return True
    following = _next_letter(text, after, stop)
    if following.islower():
        return False
    before = _WORD_BEFORE.search(text, max(start, dot - 24), dot)
    word = before[0] if before else ""
    if word.isupper() and _INITIALS.fullmatch(word):
        return False
    word = folded(word)
    if word in _listed(tag, "before_days"):
        return _WORD_AFTER.match(text, after)[0].strip().rstrip(".,").lower() not in _listed(tag, "days")  # type: ignore[index]
    known = _listed(tag, "abbreviations")
    return word not in known and not ("." in word and known.issuperset(word.split(".")))


def _next_letter(text: str, place: int, stop: int) -> str:
    while place < stop and text[place].isspace():
        if text[place] == "\n":
            return ""
        place += 1
    return text[place] if place < stop else ""


@cache
def _listed(tag: str, name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in of(tag).section("sentences").get(name, ()))
