"""The words before a story's first sentence that say where and when it was filed.

>>> [text[: find(text).end] for text in ("NEW DELHI, Aug 7 (Tidewire) - The talks began.", "КАЗАНЬ, 24 июл — РИА Волна. Двое",
...     "लखनऊ: बैठक हुई।", "Riga. 4 March. BALTWIRE.LV - Six", "BELMONT, Ohio -- Two men", "Officials - two of them - left.")]
['NEW DELHI, Aug 7 (Tidewire) - ', 'КАЗАНЬ, 24 июл — РИА Волна. ', 'लखनऊ: ', 'Riga. 4 March. BALTWIRE.LV - ', 'BELMONT, Ohio -- ', '']
"""

import re
from functools import cache

from msgspec import Struct

from checker.languages.expressions import compiled_once
from checker.languages.fold import folded
from checker.sources.published import iso, words_of

_HEAD = 120  # code points that a dateline can take
_SHORT_PLACE = 2  # words of a place that is believed without a date, an agency or a table beside it, in Devanagari
_SHORTEST_CAPS = 3  # letters of a city in capitals before a colon; "Q:" and "ANI:" are none
_CAP = r"[A-ZÀ-ÞА-ЯЁ][^\s,():;/—–।]*"
_NAGARI = r"[ऀ-ॣ]+"


class Dateline(Struct, frozen=True):
    """end: where the story's first sentence starts, 0 for no dateline. day: ISO date if the dateline has a year.

    plain: whether capitals and a date leave no doubt, so that it is one below a standfirst too.
    """

    end: int
    day: str | None = None
    plain: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    month = "(?i:" + "|".join(map(re.escape, words_of("months"))) + ")"
    weekday = "(?i:(?:" + "|".join(map(re.escape, words_of("weekdays"))) + r")\.?,? )?"
    date = rf"{weekday}(?:{month}\.? \d{{1,2}}|\d{{1,2}} {month}\.?)(?:,? (?:19|20)\d\d)?(?: г(?:\.|ода))?"
    place = rf"(?:{_CAP}(?:[ -]{_CAP}){{0,3}}(?:, (?!{month}\b){_CAP}(?: (?!{month}\b){_CAP}){{0,2}})?|{_NAGARI}(?:[ -]{_NAGARI}){{0,2}})"
    agency = r"\((?P<agency>[^():\n]{2,40})\)|/(?P<slashed>[^/\n]{2,30})/|(?P<named>(?:[A-ZА-ЯЁ][\w.]*[ -]?){1,4}(?=[.:] |\s[—–-]))"
    return compiled_once(
        rf"(?P<place>{place})(?:[,.]? (?P<date>{date}))?\.?[ ,]{{0,2}}(?:(?:[—–-]{{1,2}} ?)?(?:{agency}))?"
        r"(?P<mark>[ ]{0,2}(?:[—–]+|-{1,2}|[:।.|/])|)(?P<blank>\s*)"
    )


def find(paragraph: str) -> Dateline:
    """The dateline at the start of a story's first paragraph."""
    head = paragraph[:_HEAD]
    found = _pattern().match(head)
    if found is None or not found["place"] or (found.end() >= len(paragraph) and len(paragraph) > _HEAD):
        return Dateline(0)
    if not _believable(found, paragraph):
        return Dateline(0)
    plain = found["place"].isupper() and bool(found["date"]) and bool(found["mark"].strip())
    return Dateline(found.end(), _day(found["date"]), plain)


def _believable(found: re.Match[str], paragraph: str) -> bool:
    mark, place = found["mark"].strip(), found["place"]
    if folded(place) in words_of("labels"):
        return False
    bracketed = bool(found["agency"] or found["slashed"])
    if found["date"]:
        return bool(mark or bracketed or found["date"].endswith(".") or found.end() >= len(paragraph))
    if bracketed:
        return bool(mark) or place.isupper() or is_place(place)
    devanagari = "ऀ" <= place[0] <= "ॿ"
    if devanagari and is_place(place) and paragraph.startswith(". ", found.end("place")):
        return True  # "नई दिल्ली. बैठक हुई."
    if found["named"] or not mark or not (found["blank"] or found.end() >= len(paragraph)):
        return False
    if is_place(place):
        return mark != "." or place.isupper()
    if mark == ":" and place.isupper() and len(place) > _SHORTEST_CAPS:
        return True
    dash = mark in {"—", "–", "-", "--"}
    if devanagari:
        return mark != "." and len(place.split()) <= _SHORT_PLACE and len(place) > 2
    return dash and (place.replace(",", "").isupper() or "," in place)


def _day(words: str | None) -> str | None:
    return iso(words) if words and re.search(r"\d{4}", words) else None


def is_place(words: str) -> bool:
    """Whether words are one of the cities that head stories, with or without a region behind a comma."""
    return folded(words).partition(",")[0].strip(" .:-।") in words_of("places")
