"""The agencies that an article credits: "(PTI)", "/TASS/", "— РИА Новости", "With inputs from ANI".

A credit stands at the head or at the end of an article, marked as one; an agency named in a sentence is a source
of that sentence, not of the article.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from checker import languages
from checker.languages.fold import fold, folded
from checker.languages.phrases import Phrases

_HEAD, _TAIL = 240, 320  # characters in which a dateline's and a closing line's credit stand
_OPEN, _CLOSE = "([/", ")]/"
_DASH = re.compile(r"(?:^|[\s,.)\d])-{1,2}\s*$")
_AFTER_NAME = re.compile(r"\s?(?:[.:,](?!\w)|-{1,2}\s|$)", re.MULTILINE)
_BREAKS = re.compile(r"[\n(\[]|[.।!?]\s")


@cache
def _agencies(language: str) -> Phrases[str]:
    found: dict[str, str] = {}
    for tag in dict.fromkeys(("en", language)):
        listed: Mapping[str, list[str]] = languages.of(tag).section("credits").get("agencies", {})
        for agency, names in listed.items():
            found.update({folded(name): agency for name in names})
    return Phrases(found)


@cache
def _said(language: str, place: str) -> tuple[str, ...]:
    told = [
        *languages.of("en").section("credits").get(place, ()),
        *languages.of(language).section("credits").get(place, ()),
    ]
    return tuple(dict.fromkeys(folded(words) for words in told))


def credited(text: str, source: str, language: str) -> tuple[str, ...]:
    """The ids of the agencies credited, sorted; the outlet's own where it is an agency."""
    found = {agency for agency in (_own(source, language),) if agency}
    head, tail = fold(text[:_HEAD]).text, fold(text[-_TAIL:]).text
    for start, end, agency in _agencies(language).find(head):
        if _marked(head, start, end) or _before_dash(head, start, end):
            found.add(agency)
    for start, end, agency in _agencies(language).find(tail):
        if _marked(tail, start, end) or _thanked(tail, start, end, language):
            found.add(agency)
    return tuple(sorted(found))


def _marked(text: str, start: int, end: int) -> bool:
    """Whether the name stands in brackets or slashes, alone or with few words ("(AP Photo)" is none)."""
    before, after = text[:start].rstrip()[-1:], text[end:].lstrip()[:1]
    return bool(before) and before in _OPEN and bool(after) and after in _CLOSE


def _before_dash(text: str, start: int, end: int) -> bool:
    """Whether the name ends a dateline: "Moscow, 6 Aug - RIA Novosti.", "INTERFAX.RU - "."""
    return (bool(_DASH.search(text[:start])) and bool(_AFTER_NAME.match(text, end))) or (
        start == 0 and text[end : end + 4].lstrip(" .,").startswith("-")
    )


def _thanked(text: str, start: int, end: int, language: str) -> bool:
    """Whether words of thanks stand before or after the name, in a line of its own or at a sentence's start."""
    lead = _BREAKS.split(text[:start])[-1].strip(" :*_-")
    if lead in _said(language, "before"):
        return True
    return not lead and text[end:].lstrip(" -").startswith(_said(language, "after"))


@lru_cache(maxsize=1 << 12)  # outlets come from articles, any number of them
def _own(source: str, language: str) -> str:
    """The agency that the outlet itself is: `tass.com`, `PTI`, `aninews.in`; "" for any other."""
    words = set(re.split(r"[\W_]+", folded(source)))
    whole = folded(source)
    for start, end, agency in _agencies(language).find(whole):
        if end - start == len(whole) or {agency, f"{agency}news"} & words:
            return agency
    known = languages.of("en").section("credits").get("agencies", {})
    return next((agency for agency in sorted(known) if f"{agency}news" in words), "")
