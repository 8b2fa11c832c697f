"""What tells a name in a script without capitals where no title does: a country before it, a row of given names."""

import re
from collections.abc import Iterator
from functools import cache

from checker.languages import of
from checker.languages.expressions import compiled_once
from checker.values.finding.caseless_text import LONGEST_WORD, WORD, Text, Word
from checker.values.finding.lexicon import ENDING, GIVEN, NOT_NAME, SURNAME
from checker.values.finding.passes import NAMES, hits

_FEW = 3  # words of a name that no list knows
_ROW = 3  # given names that must stand in a row, since each alone is a common word too


def of_country(page: Text) -> Iterator[list[Word]]:
    """Names behind their country that do something or speak for it: "जापान के केंजी वातानाबे ने", "स्पेन की ओर से जोस रुइज"."""
    for _, end in page.countries():
        behind = page.from_country.match(page.text, end)
        if not behind:
            continue
        words = page.name_from(behind.end())
        unlike = any(word.can_be & NOT_NAME or word.start in page.title_at for word in words)
        if not 2 <= len(words) <= _FEW or unlike:
            continue
        does = agent(page, words[-1].end) or page.played.match(page.text, words[-1].end) is not None
        if does or (behind["side"] and page.closed(words[-1].end)):
            yield words


def given_alone(page: Text) -> Iterator[list[Word]]:
    """Given names alone, three or more in a row: "रमेश, सुरेश और महेश"."""
    row: list[Word] = []
    gap = list_gap(page.tag)
    for start, end, flags in [*hits(NAMES, page.text, page.tag), (len(page.text) + 1, 0, 0)]:
        joined = bool(row) and gap.fullmatch(page.text, row[-1].end, start) is not None
        if not joined:
            if len(row) >= _ROW and (page.closed(row[-1].end) or page.closes_before.match(page.text, row[-1].end)):
                yield row
            row = []
        word = page.word_at(start) if flags & GIVEN and not flags & NOT_NAME else None
        if word is not None and word.end == end:
            row.append(word)


def agent(page: Text, end: int) -> bool:
    """Whether the name does something right behind: the ergative postposition, or a comma that ends the name."""
    marks = _agents(page.tag)
    found = WORD.match(page.text, end + 1, end + 1 + LONGEST_WORD)
    return found is not None and found[0] in marks


@cache
def _agents(tag: str) -> frozenset[str]:
    return frozenset(of(tag).section("name_context").get("agent") or ())


def known_pair(page: Text, words: list[Word]) -> bool:
    """Whether a given name and a surname stand before a word that neither a name nor a building goes on with."""
    pair = len(words) > 1 and words[0].can_be & GIVEN and words[-1].can_be & (SURNAME | ENDING)
    return bool(pair) and (
        page.complete(words[-1].end) or (page.family_ends(words) and not page.heads_on(words[-1].end))
    )


@cache
def list_gap(tag: str) -> re.Pattern[str]:
    """What stands between two names of a list."""
    joins = "|".join(of(tag).section("name_context").get("joining_words") or ["(?!)"])
    return compiled_once(rf",? (?:{joins}) |, ")
