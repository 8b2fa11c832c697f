"""EDTF dates in words: `2025-10-28/2025-10-29` as `28–29 October 2025`.

>>> from checker.reporting.words import words
>>> date("2025-10-28/2025-11-02", words("en"))
'28 October – 2 November 2025'
>>> date("XXXX-10-28", words("hi"))
'28 अक्टूबर'
>>> moment("2025-08-07T14:42:28", words("en"))
'7 August 2025, 14:42'
"""

import re

from checker.reporting.words import Words

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_ONE_DAY = r"(?:\d{4}|XXXX)-\d\d-\d\d"
_TIME = r"T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_IN_TEXT = re.compile(rf"(?<![\w/-]){_ONE_DAY}(?:/{_ONE_DAY}|{_TIME})?(?![\w/:+-])")
_ANY_YEAR = "XXXX"
ANY_DAY = "XXXX-XX-XX"  # of which no more than the weekday is known
_LONGEST = 200  # characters: a longer "date" is none, and must not be taken apart part by part
_MARKS = {"~": "about", "?": "maybe", "%": "maybe"}


def date(told: str, words: Words) -> str:
    """An EDTF date in words; as it stands where it is of a form that has none."""
    if len(told) > _LONGEST:
        return told
    if told[:1] + told[-1:] in ("{}", "[]"):
        parts = [date(part, words) for part in told[1:-1].split(",")]
        return words.of("dates", "and" if told[0] == "{" else "or").join(parts)
    if told[-1:] in _MARKS:
        return words.of("dates", _MARKS[told[-1]]).format(date=date(told[:-1], words))
    if "/" in told:
        return _interval(told, words)
    return _single(told, words)


def moment(told: str, words: Words) -> str:
    """A date, or a date and time to the minute with the offset that it states."""
    parts = _MOMENT.fullmatch(told)
    if not parts:
        return date(told, words)
    return f"{date(parts[1], words)}, {parts[2]}{parts[3] or ''}"


def lone_weekday(number: int, words: Words) -> str:
    """A weekday (Monday 1) of which no date is known: `a Wednesday`."""
    names = words.table("dates")["weekdays"]
    return words.of("dates", "on_a").format(weekday=names[number - 1]) if 1 <= number <= len(names) else ANY_DAY


def told_in(text: str, words: Words) -> str:
    """A text with the days, intervals and moments in it told in words, for reasons that quote canonical values.

    >>> from checker.reporting.words import words
    >>> told_in("2025-08-06 lies outside XXXX-10-28/XXXX-10-29", words("en"))
    '6 August 2025 lies outside 28–29 October'
    """
    return _IN_TEXT.sub(lambda found: moment(found[0], words), text)


def _single(told: str, words: Words) -> str:
    if day := _DAY.fullmatch(told):
        return _day(day, words, str(int(day[3])))
    if month := _MONTH.fullmatch(told):
        year, number = month.groups()
        alone = "months_alone" if "months_alone" in words.data.get("dates", {}) else "months"
        return _filled("month", year, number, words, names=alone).replace(f" {_ANY_YEAR}", "") or told
    return told


def _day(told: re.Match[str], words: Words, days: str) -> str:
    form = "day_of_any_year" if told[1] == _ANY_YEAR else "day"
    return _filled(form, told[1], told[2], words, d=days) or told[0]


def _filled(form: str, year: str, month: str, words: Words, names: str = "months", d: str = "") -> str:
    months = words.table("dates")[names]
    if not 1 <= int(month) <= len(months):
        return ""
    return words.of("dates", form).format(d=d, month=months[int(month) - 1], y=year)


def _interval(told: str, words: Words) -> str:
    start, _, end = told.partition("/")
    if start in ("", ".."):
        return words.of("dates", "until").format(date=date(end, words))
    if end in ("", ".."):
        return words.of("dates", "from").format(date=date(start, words))
    first, last = _DAY.fullmatch(start), _DAY.fullmatch(end)
    if not first or not last or first[1] != last[1]:
        return f"{date(start, words)} – {date(end, words)}"
    if first[2] == last[2]:
        return _day(last, words, f"{int(first[3])}–{int(last[3])}")
    return f"{_single(f'{_ANY_YEAR}-{first[2]}-{first[3]}', words)} – {date(end, words)}"
