"""Canonical values in words for people; JSON keeps the canonical form.

>>> from checker.reporting.words import words
>>> shown(Value("quantity", "41500000", "approximate", (("unit", "tonne"),)), words("en"))
'about 41,500,000 tonne'
>>> shown(Value("date", "2025-10-28/2025-10-29"), words("ru"))
'28–29 октября 2025'
>>> shown(Value("place", "Shivneri Sentar", detail=(("name", "शिवनेरी सेंटर"),)), words("en"))
'शिवनेरी सेंटर (Shivneri Sentar)'
"""

import re
from collections.abc import Callable
from decimal import Decimal

from checker.model.value import Value
from checker.reporting.clean import one_line
from checker.reporting.dates import ANY_DAY, date, lone_weekday, told_in
from checker.reporting.words import Words
from checker.values.names.romanise import latin

_NUMBER = re.compile(r"([-+]?)(\d{1,40})(?:\.(\d{1,40}))?")
_MONEY = re.compile(r"([A-Z]{3}) (\S+)")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_ONE_LENGTH = r"P(?=\d|T\d)(?:\d{1,6}[YMWD]){0,4}(?:T(?:\d{1,6}[HMS]){1,3})?"
_LENGTH_IN_TEXT = re.compile(rf"(?<![\w/-]){_ONE_LENGTH}(?:/{_ONE_LENGTH})?(?![\w/-])")
_MONEY_IN_TEXT = re.compile(r"(?<!\w)[A-Z]{3} \d{1,40}(?:\.\d{1,40})?(?![\w/])")
_NAMES = ("person", "place", "organization")
_LONGEST = 24  # digits of a sum that is told in millions
_SPANS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")


def shown(value: Value, words: Words) -> str:
    """The value with its qualifier, and what it is counted in."""
    weekday = value.get("weekday")
    if value.canonical == ANY_DAY and isinstance(weekday, int):
        return lone_weekday(weekday, words)
    plain = _as_written(value) or canonical(value.type, value.canonical, words)
    if value.type == "quantity" and value.get("unit"):
        plain += f" {one_line(str(value.get('unit')))}"
    form = words.of("qualifiers", value.qualifier)
    return form.format(value=plain) if "{value}" in form else plain


def _as_written(value: Value) -> str:
    """A name that no article wrote in Latin letters: as it is written, and how it reads; "" for other values."""
    name = value.get("name")
    if not isinstance(name, str) or value.type not in _NAMES or value.get("kind") == "city":
        return ""
    if name == value.canonical or value.canonical != latin(name):
        return ""
    return one_line(f"{name} ({value.canonical})")


def canonical(type: str, told: str, words: Words) -> str:
    """A canonical value of a type for people; as it stands where its form is not known."""
    return one_line(_SHOWN.get(type, _as_it_is)(told, words))


def reason(text: str, words: Words) -> str:
    """A reason with the canonical values that it quotes in words: days, sums of money, lengths of time.

    >>> from checker.reporting.words import words
    >>> reason("P4Y and P5Y are different lengths", words("en")), reason("INR 500000 is not 2025-08-06", words("en"))
    ('4 years and 5 years are different lengths', 'INR 500,000 is not 6 August 2025')
    """
    told = _LENGTH_IN_TEXT.sub(lambda found: _duration(found[0], words), told_in(text, words))
    told = _MONEY_IN_TEXT.sub(lambda found: _money(found[0], words), told)
    return told.replace(ANY_DAY, words.of("dates", "any_day"))


def number(told: str, words: Words) -> str:
    """A plain decimal, or a range of two, in groups of three."""
    low, slash, high = told.partition("/")
    if slash and _NUMBER.fullmatch(low) and _NUMBER.fullmatch(high):
        return f"{number(low, words)}–{number(high, words)}"
    parts = _NUMBER.fullmatch(told)
    if not parts:
        return told
    sign, whole, fraction = parts.groups()
    groups = f"{int(whole):,}".replace(",", words.of("numbers", "group")) if len(whole) > 4 else whole
    return sign + groups + (words.of("numbers", "point") + fraction if fraction else "")


def _as_it_is(told: str, words: Words) -> str:
    return told


def _percentage(told: str, words: Words) -> str:
    return f"{number(told, words)}%"


def _money(told: str, words: Words) -> str:
    """A sum with the language's own word for its millions or crores, where two decimals tell it exactly."""
    parts = _MONEY.fullmatch(told)
    if not parts:
        return told
    amount = "–".join(_scaled(one, words) or number(one, words) for one in parts[2].split("/"))
    return f"{parts[1]} {amount}"


def _scaled(told: str, words: Words) -> str:
    if not _NUMBER.fullmatch(told) or len(told) > _LONGEST:
        return ""
    scales = words.data.get("scales") or words.fallback["scales"]  # crores and billions are not mixed
    for scale, form in sorted(scales, reverse=True):
        count = Decimal(told) / scale
        if abs(count) >= 1 and count == round(count, 2):
            return str(form).format(n=number(f"{count.normalize():f}", words))
    return ""


def _duration(told: str, words: Words) -> str:
    ends = [_length(one, words) for one in told.split("/", 2)]
    return " – ".join(ends) if len(ends) < 3 and all(ends) else told


def _length(told: str, words: Words) -> str:
    parts = _DURATION.fullmatch(told)
    if not parts:
        return ""
    return " ".join(words.count(name, int(n)) for name, n in zip(_SPANS, parts.groups(), strict=True) if n)


def _score(told: str, words: Words) -> str:
    return told.replace("-", "–")


_SHOWN: dict[str, Callable[[str, Words], str]] = {
    "date": date,
    "quantity": number,
    "percentage": _percentage,
    "money": _money,
    "duration": _duration,
    "score": _score,
}
