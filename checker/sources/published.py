"""When an article was published, exactly as precise as its source says it.

>>> iso("2025-08-07 14:42:28")
'2025-08-07T14:42:28'
>>> iso("Thu, 07 Aug 2025 14:42:28 +0530")
'2025-08-07T14:42:28+05:30'
>>> iso("20250807T091200Z")
'2025-08-07T09:12:00+00:00'
>>> iso("Aug 7, 2025, 10:15 AM IST"), iso("7 अगस्त 2025"), iso("7 августа 2025 г., 10:15")
('2025-08-07T10:15+05:30', '2025-08-07', '2025-08-07T10:15')
>>> stamp("Published: 7 August 2025 | 10:15")
Stamp(published='2025-08-07T10:15', changed=None, rest='')
>>> stamp("date 2025-08-07 नई दिल्ली: बैठक हुई")
Stamp(published='2025-08-07', changed=None, rest='नई दिल्ली: बैठक हुई')
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache

from msgspec import Struct

from checker import languages
from checker.languages.expressions import compiled_once
from checker.languages.fold import fold, folded

_LONGEST = 160  # code points of a stamp
_START = 90  # code points in which a stamp shows a digit
_DIGIT = re.compile(r"\d")
# "6:04 p.m. PT Oct. 3, 2025", "02:31 GMT, 12 March 2013": the clock before the day
_CLOCK_FIRST = re.compile(
    r"(?P<clock>(?<![\d:])\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:GMT|UTC|IST|BST|[ECMP][SD]?T))?),? (?:on )?(?:[^\W\d_]{3,9}, )?"
    r"(?P<day>[^\W\d_]{3,9}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2} [^\W\d_]{3,9}\.? (?:19|20)\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?!\d| \d\d?:)"
)
# "23 July 2013 Last updated at 13:42 GMT": a day, and the clock of its last change
_CHANGED_CLOCK = re.compile(r"\s{1,9}(?P<label>[^\W\d]{3,12}(?: [^\W\d]{2,12}){0,2}):? (?P<clock>\d{1,2}:\d\d.{0,12})")
_SHORT = 90  # code points of a line that ends with one
_LABEL = 4  # words of a name or section behind a time
_BAR = re.compile(r"\s?[|·•,]\s|\s[—–-]\s")
_ZONES = {"z": "+00:00", "utc": "+00:00", "gmt": "+00:00", "ist": "+05:30", "мск": "+03:00", "msk": "+03:00", "bst": "+01:00",
          "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00",
          "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00"}  # fmt: skip
_CLOCK = (
    r"(?:(?:[ ,|/.t•·-]|at|в|बजे|को){1,6}(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?"
    r"(?: ?(?P<half>am|pm|a\.m\.|p\.m\.))?(?: ?\(?(?P<zone>[+-]\d\d:?\d\d|z|"
    + "|".join(filter(None, _ZONES))
    + r")\b\)?| [ecmp]t\b)?)?"
)
_DAY_ISO = r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)"
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:t?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<half>)(?P<zone>z|[+-]\d\d:?\d\d)?)?$"
)
# Only where the numbers themselves tell the day from the month: 25/12/2024, 12/25/2024.
_DAY_FIRST = r"(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>0?[1-9]|1[0-2])[/-](?P<year>(?:19|20)\d\d)(?!\d)"
_MONTH_FIRST = r"(?P<month>0?[1-9]|1[0-2])[/-](?P<day>1[3-9]|2\d|3[01])[/-](?P<year>(?:19|20)\d\d)(?!\d)"
_VAGUE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")  # a year or a month is told as it is
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")  # seconds or milliseconds since 1970, as databases write times
_POINTED = r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)(?!\d)"


class Stamp(Struct, frozen=True):
    """A line, or the start of one, that says when the page was published or changed; `rest` is what follows on the line."""

    published: str | None
    changed: str | None
    rest: str = ""


@cache
def _months() -> dict[str, int]:
    return {folded(str(start)): int(number) for tag in languages.known()
            for start, number in languages.of(tag).section("datelines").get("month_numbers", {}).items()}  # fmt: skip


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = r"(?P<name>" + "|".join(sorted(map(re.escape, _months()), key=len, reverse=True)) + r")[^\s\d,.]{0,9}\.?"
    weekday = (
        r"(?:(?:" + "|".join(sorted(map(re.escape, words_of("weekdays")), key=len, reverse=True)) + r")[.,]? {0,2})?"
    )
    return tuple(compiled_once(weekday + day + _CLOCK) for day in (
        _DAY_ISO,
        _POINTED,
        _DAY_FIRST,
        _MONTH_FIRST,
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?[ -]{month},?[ -](?P<year>(?:19|20)\d\d)(?!\d)(?: ?г(?:ода|\.)?)?",
        rf"{month} (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)(?!\d)",
    ))  # fmt: skip


@cache
def words_of(name: str) -> tuple[str, ...]:
    """A word list of all languages' `datelines` sections, folded, longest first."""
    told = {
        folded(str(word)) for tag in languages.known() for word in languages.of(tag).section("datelines").get(name, ())
    }
    return tuple(sorted(told, key=lambda word: (-len(word), word)))


def time_label(line: str) -> str:
    """The word list (`stamps` or `changed`) of a line that holds no more than a time's label ("Last updated on"); "" for any other."""
    plain = folded(line[:_SHORT]).strip(" :|-")
    return next((name for name in ("stamps", "changed") if plain in words_of(name)), "")


def iso(words: str) -> str | None:
    """The ISO 8601 form of a time that stands alone; None where the words are no time or name no possible day."""
    plain = folded(words[:_LONGEST])
    if _VAGUE.fullmatch(plain):
        return plain
    if _EPOCH.fullmatch(plain):
        return datetime.fromtimestamp(int(plain[:10]), UTC).isoformat()
    compact = _COMPACT.match(plain)
    if compact:
        return _told(compact)
    for pattern in _patterns():
        found = pattern.match(plain)
        if found:
            return _told(found)
    return None


def _told(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else _months()[parts["name"]]
    try:
        day = date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return None
    if not parts["hour"]:
        return day
    hour = int(parts["hour"])
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"][0] == "p" else 0)
    clock = f"T{hour:02}:{parts['minute']}" + (f":{parts['second']}" if parts["second"] else "")
    return day + clock + _offset(parts["zone"])


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in _ZONES:
        return _ZONES[zone]
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


@cache
def _leads() -> tuple[re.Pattern[str], re.Pattern[str]]:
    def lead(name: str) -> re.Pattern[str]:
        return compiled_once(
            r"[\W_]{0,3}(?:" + "|".join(map(re.escape, words_of(name))) + r")(?:\s*[:|-]\s*|\s+)(?=\S)"
        )

    return lead("stamps"), lead("changed")


def stamp(line: str) -> Stamp | None:
    """What a line states about its page's time; None where it is no such line.

    A line that starts with a date alone is a stamp only if nothing else stands on it.
    """
    if not _DIGIT.search(line[:_START]):
        return None
    line = _CLOCK_FIRST.sub(_clock_last, line[:_LONGEST], count=2) + line[_LONGEST:]
    head = fold(line[:_LONGEST])
    stamps, changes = _leads()
    lead, changed = stamps.match(head.text), changes.match(head.text)
    start = max(lead.end() if lead else 0, changed.end() if changed else 0)
    for pattern in _patterns():
        found = pattern.match(head.text, start)
        told = _told(found) if found else None
        if found and told:
            rest = line[head.span(0, found.end())[1] :]
            if start and len(line) > _SHORT and (rest[:1] == "," or rest.lstrip()[:1].islower()):
                return None  # "Dated 4 March 2025, the letter says ...": a sentence
            clock = _CHANGED_CLOCK.fullmatch(rest)
            if clock and time_label(clock["label"]) == "changed" and not found["hour"]:
                return Stamp(told, iso(f"{found[0]} {clock['clock']}"))
            rest = rest.strip(" \t|,;-–—")
            if start or not rest or stamp(rest) or (found["hour"] and _is_label(line, rest)):
                return _stamp(told, rest, bool(changed))
    return _stamp_behind(head.text) if len(line) <= _SHORT and line[-1] not in ".!?।" else None


def _clock_last(found: re.Match[str]) -> str:
    return f"{found['day']} {found['clock']}"


def _is_label(line: str, rest: str) -> bool:
    """Whether what follows a time is a name or a section, so that the line says nothing else."""
    return len(line) <= _SHORT and len(rest.split()) <= _LABEL and rest[-1] not in ".!?।"


def _stamp_behind(head: str) -> Stamp | None:
    """A time behind a name, a section, a bar ("Hetty Crowe | 19 May 2025, 08:45")."""
    for pattern in _patterns():
        for bar in _BAR.finditer(head):
            found = pattern.match(head, bar.end())
            told = _told(found) if found and not head[found.end() :].strip(" .|") else None
            if told:
                return Stamp(told, None)
    parts = [part.strip() for part in head.split("|")]
    if len(parts) > 2 and any(lead.match(part) and _DIGIT.search(part) for lead in _leads() for part in parts):
        return _stamp_of(parts)
    for lead, changed in zip(_leads(), (False, True), strict=True):
        labelled = lead.search(head)
        told = iso(head[labelled.end() :]) if labelled else None
        if told:
            return Stamp(None, told) if changed else Stamp(told, None)
    return None


def _stamp_of(parts: Sequence[str]) -> Stamp | None:
    """Names, sections and times between bars ("Desk | Riga | Updated: 24-12-2022 17:47 IST"); a time that leaves its month open tells none."""
    times = [part for part in parts if _DIGIT.search(part)]
    if any(len(part.split()) > _LABEL for part in parts if part not in times):
        return None
    read = [one for one in map(stamp, times) if one]
    published = next((one.published for one in read if one.published), None)
    return Stamp(published, next((one.changed for one in read if one.changed), None))


def _stamp(told: str, rest: str, changed: bool) -> Stamp:
    if not changed:
        again = stamp(rest)
        return Stamp(told, again.changed, again.rest) if again and again.changed else Stamp(told, None, rest)
    return Stamp(None, told, rest)
