"""Dates and words that set a value apart from the article's own event: another time, and figures over a length of time."""

import re

from checker.extraction.binding import Bound
from checker.extraction.dating import as_day
from checker.extraction.items import Item
from checker.extraction.other_events import places_before, several
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE

_COMING = 8  # symbols from "comes" to "a month after"
_LENGTH = OF_TYPE["duration"]
_APART = ("REMOTE", "OVER")  # classes of words for another time, and for a length of time
_YEARS = re.compile(r"P\d+Y")
_YEAR = re.compile(r"(\d{4})~?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_LONG_AGO = 30  # days before the article from which a date stands for another time
_FIGURES = frozenset(("quantity", "percentage", "money", "score"))  # an age is reckoned from an earlier year
_FOR_EVER, _HALF_A_YEAR = 10**6, 183


def remote(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether a time long before the article's own stands beside the value: "last month", "in 2019"."""
    if bound.value.type in ("date", "time"):
        return False
    return _told_apart(sentence, bound) or _dated_back(sentence, bound, published)


def _told_apart(sentence: Read, bound: Bound) -> bool:
    """Whether words other than a date set the value apart."""
    return (
        not sentence.classes.isdisjoint(_APART)
        or several(sentence, bound)
        or _recalled(sentence, bound)
        or _spanning_years(sentence, bound)
    )


def _recalled(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind words that lead to an earlier happening: "comes just a week after two men were killed"."""
    if places_before(sentence, bound, "RECALLS"):
        return True
    return any(
        _after_a_time(sentence, near)
        for came in places_before(sentence, bound, "COMES")
        for near in range(came + 1, min(came + _COMING + 1, bound.place))
    )


def _after_a_time(sentence: Read, place: int) -> bool:
    """Whether "weeks after" stands at a place, or "after" behind a length of time."""
    if sentence.has(place, "TIME_AFTER"):
        return True
    before = sentence.at.get(place - 1)
    return sentence.has(place, "AFTER") and before is not None and before.symbol == _LENGTH


def dated_back(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether nothing but a day or month long before the article's own stands beside the value, or is the value."""
    if bound.value.type == "date":
        return _older(bound.item, published)
    if not sentence.dates or bound.value.type == "time" or _told_apart(sentence, bound):
        return False
    dates = [item.mention.value.canonical for _, item in sentence.dates if item.mention]
    return not any(map(_is_a_year, dates)) and _dated_back(sentence, bound, published)


def _is_a_year(canonical: str) -> bool:
    """Whether a date is a year, or whatever came since some time."""
    return _YEAR.match(canonical) is not None or canonical.endswith("/..")


def _dated_back(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether the date nearest to the value is long before the article's own."""
    if not sentence.dates:
        return False
    # "12 died in the worst fire since 2018, when 40 did": the year sets apart what follows it.
    last = bound.place if "SUPERLATIVE" in sentence.classes else len(sentence.symbols)
    dates = [(abs(place - bound.place), item) for place, item in sentence.dates if place < last]
    # "met in Riga on 3 May to go over what was agreed in March": the nearer day is the value's own.
    nearest = min((distance for distance, _ in dates), default=0)
    return any(_older(item, published) for distance, item in dates if distance == nearest)


def years_back(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether the date nearest to the value is an earlier year: "who in 2023 had won by 900 votes"."""
    if bound.value.type not in _FIGURES or not sentence.dates:
        return False
    dates = [(abs(place - bound.place), place) for place, _ in sentence.dates]
    nearest = sentence.at[min(dates)[1]]
    return (
        nearest.mention is not None
        and _YEAR.match(nearest.mention.value.canonical) is not None
        and _older(nearest, published)
    )


def over_years(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether it counts over years, months or weeks: "between 2012 and 2015 nine people died on that road", "in the past month"."""
    if not bound.use.field.evolves or "SUPERLATIVE" in sentence.classes:
        return False
    if "OVER" in sentence.classes:
        return True
    dates = [item.mention.value.canonical for _, item in sentence.dates if item.mention]
    return _spanning_years(sentence, bound) or any(
        told.endswith("/..") or _years_long(told, published) for told in dates
    )


def _spanning_years(sentence: Read, bound: Bound) -> bool:
    """Whether it counts over a length of years: "over 15 years more than 60 people have died in its mines"."""
    if not bound.use.field.evolves or sentence.classes.isdisjoint(("SPANNING", "SPANNING_AFTER")):
        return False
    if "SUPERLATIVE" in sentence.classes:
        return False
    lengths = (
        place
        for place, item in sentence.at.items()
        if item.symbol == _LENGTH and item.mention and _YEARS.match(item.mention.value.canonical)
    )
    return any(sentence.has(place - 1, "SPANNING") or sentence.has(place + 1, "SPANNING_AFTER") for place in lengths)


def _older(item: Item, published: str | None) -> bool:
    """Whether a date names a year, month or day long before the article's own time."""
    if item.mention is None or item.mention.value.type != "date":
        return False
    canonical = item.mention.value.canonical
    if canonical.endswith("/.."):  # "since 1990": a count of years
        return True
    if _years_long(canonical, published):
        return True
    if year := _YEAR.match(canonical):
        return not published or int(year[1]) < int(published[:4])
    if (month := _MONTH.match(canonical)) and published and len(published) >= 7:
        return (int(published[:4]) - int(month[1])) * 12 + int(published[5:7]) - int(month[2]) > 1
    day, told = as_day(canonical.partition("/")[0]), as_day(published[:10]) if published else None
    if day is None or told is None:
        return False
    # A day without a year is the one before the publication, unless that is too far to be meant.
    return _LONG_AGO < (told - day).days < (_HALF_A_YEAR if canonical[:4] not in item.mention.text else _FOR_EVER)


def of_earlier_times(sentence: Read, published: str | None) -> bool:
    """Whether every date of a sentence lies long before the article's own: "he was last there in 2019, for a forum in Oslo"."""
    dates = [item for _, item in sentence.dates if item.mention]
    return bool(dates) and all(_older(item, published) for item in dates)


def _years_long(canonical: str, published: str | None) -> bool:
    """Whether it is a stretch of more than one year that began in an earlier one: "between 2012 and 2015"."""
    first, _, last = canonical.partition("/")
    years = first[:4], last[:4]
    return published is not None and all(map(str.isdigit, years)) and years[0] < min(years[1], published[:4])
