"""What sets a value apart from the article's own event: another happening, another time, several happenings together."""

import re

from checker.extraction.binding import Bound
from checker.extraction.dating import as_day
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE
from checker.model.claim import BACKGROUND, EVENT

_COMING = 8  # symbols from "comes" to "a month after"
_JUST_BEFORE = 3  # symbols before the value in which "since the" governs it
_SINCE_IT_MET = 4  # symbols before a town: "since their meeting in Riga"
_QUANTITY, _DATE, _LENGTH = OF_TYPE["quantity"], OF_TYPE["date"], OF_TYPE["duration"]
_WHEN = (OF_TYPE["time"], _DATE)  # "shortly before 9 a.m." leads to nothing
_APART = ("REMOTE", "OVER")  # classes of words for another time, and for a length of time
_YEARS = re.compile(r"P\d+Y")
_YEAR = re.compile(r"(\d{4})~?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_LONG_AGO = 30  # days before the article from which a date stands for another time
_FIGURES = frozenset(("quantity", "percentage", "money", "score"))  # an age is reckoned from an earlier year
_FOR_EVER, _HALF_A_YEAR = 10**6, 183


def about(sentence: Read, bound: Bound) -> str:
    """`background` where the sentence says that the value is another event's, else `event`."""
    if "ANOTHER" in sentence.classes or ("BACKGROUND" in sentence.classes and "SUPERLATIVE" not in sentence.classes):
        return BACKGROUND
    if "APART" in sentence.classes and bound.use.field.evolves:
        return BACKGROUND
    if _teased(sentence, bound) or _leads_on(sentence, bound) or _of_another_deed(sentence, bound):
        return BACKGROUND
    if _since(sentence, bound) or _followed(sentence, bound, "SINCE_AFTER"):
        return BACKGROUND
    return EVENT


def _leads_on(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind words that lead to a later happening: "days before he travels to the summit in Riga"."""
    if "LEADS_ON" not in sentence.classes:
        return False
    return any(
        item.has("LEADS_ON") and place < bound.place and sentence.symbols[place + 1 : place + 2] not in _WHEN
        for place, item in sentence.at.items()
    )


def _of_another_deed(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind words for one more deed of the same person: "faces another charge for the May 7 killing of ..."."""
    return "OTHER_DEED" in sentence.classes and any(
        item.has("OTHER_DEED") and place < bound.place for place, item in sentence.at.items()
    )


def _teased(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind "Related:" or "Read more:", the headline of another story inside the text."""
    if "TEASER" not in sentence.classes or not bound.use.field.evolves:
        return False
    marks = (place for place, item in sentence.at.items() if item.has("TEASER") and place < bound.place)
    return any(sentence.symbols[place + 1 : place + 2] == ":" for place in marks)


def _since(sentence: Read, bound: Bound) -> bool:
    """Whether it only tells from when on: "since the 6th session [of the Tea Board]", "since their meeting in Riga", "since the 6 May attack"."""
    if bound.value.type == "ordinal":
        return _governed(sentence, bound.place, "SINCE")
    if bound.value.type == "organization":
        return any(_governed(sentence, cue, "SINCE") for cue in bound.cues if cue < bound.place)
    if bound.value.type == "place":
        return _governed(sentence, bound.place, "EVER_SINCE", _SINCE_IT_MET)
    return bound.value.type == "date" and _governed(sentence, bound.place, "EVER_SINCE", 1)


def _governed(sentence: Read, place: int, name: str, reach: int = _JUST_BEFORE) -> bool:
    return any(sentence.has(near, name) for near in range(place - reach, place))


def _followed(sentence: Read, bound: Bound, name: str) -> bool:
    end = max((bound.place, *bound.cues))
    return any(sentence.has(near, name) for near in range(end + 1, end + 3))


def several(sentence: Read, bound: Bound) -> bool:
    """Whether it counts over happenings of which each is an event of its own: "hurt in three crashes"."""
    if not bound.use.field.evolves:
        return False
    if "ELSEWHERE" in sentence.classes and bound.value.canonical == "1" and not _is_known(sentence, bound.place):
        return True
    return "SCATTERED" in sentence.classes or names_several(sentence)


def _is_known(sentence: Read, place: int) -> bool:
    """Whether words before somebody take up who was told of: "the man", "his daughter"."""
    return sentence.has(place - 1, "OBJECT", "DEFINITE") and not sentence.has(place - 1, "INDEFINITE")


def names_several(sentence: Read) -> bool:
    """Whether a sentence speaks of happenings of which each is an event of its own: "two homicides", "separate crashes"."""
    if "APART" in sentence.classes:
        return True
    if "SEVERAL" not in sentence.classes:
        return False
    return any(item.has("SEVERAL") and _more_than_one(sentence, place) for place, item in sentence.at.items())


def _more_than_one(sentence: Read, place: int) -> bool:
    """Whether a number of two or more, a day or a length of time stands just before a place: "Friday night shootings"."""
    for near in range(place - 1, place - _JUST_BEFORE, -1):
        item = sentence.at.get(near)
        if item is not None and item.mention is not None and item.symbol == _QUANTITY:
            return item.mention.value.canonical not in ("0", "1")
        if item is not None and (item.has("SPAN") or item.symbol == _DATE):
            return True
    return False


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
    if "RECALLS" in sentence.classes and any(
        item.has("RECALLS") and place < bound.place for place, item in sentence.at.items()
    ):
        return True
    if "COMES" not in sentence.classes:
        return False
    coming = [place for place, item in sentence.at.items() if item.has("COMES") and place < bound.place]
    return any(
        0 < place - came <= _COMING and place < bound.place and _after_a_time(sentence, place)
        for came in coming
        for place in sentence.at
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
