"""What a claim is limited to: subset, time, modality, and whether it is about another event."""

import re

from checker.extraction.as_of import as_of
from checker.extraction.binding import Bound
from checker.extraction.dating import as_day
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE
from checker.model.claim import BACKGROUND, DENIED, EVENT, FEARED, HELD, PLANNED, REQUESTED, SOME, Scope

OPEN = "the word leaves open which of several things it counts"
EITHER = "the words leave open how many of each it counts"
MODALITIES = {"DENIED": DENIED, "FEARED": FEARED, "REQUESTED": REQUESTED, "PLANNED": PLANNED}
_AROUND = 6  # symbols on each side of value and cues in which a word of modality belongs to them
_JUST_BEFORE = 3  # symbols before the value in which "since the" or "including" governs it
_VERBS = frozenset(("verb", "transitive"))  # categories of words that take a value for themselves
_DEEDS = frozenset(("verb", "transitive", "participle", "adjective", "action"))
_QUANTITY, _DATE = OF_TYPE["quantity"], OF_TYPE["date"]
_YEAR = re.compile(r"(\d{4})~?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_LONG_AGO = 30  # days before the article from which a date stands for another time
_MEASURED_OUT = frozenset(("duration", "money"))  # what several persons may each get
_FIGURES = frozenset(("quantity", "percentage", "money", "score"))  # an age is reckoned from an earlier year
_FOR_EVER, _HALF_A_YEAR = 10**6, 183


def scope(sentence: Read, bound: Bound, published: str | None) -> Scope:
    """The scope that the sentence gives a bound value."""
    return Scope(
        part_of=_part_of(sentence, bound),
        as_of=as_of(sentence, published) if bound.use.field.evolves else None,
        modality=_modality(sentence, bound),
        about=_about(sentence, bound),
        open=_open(sentence, bound),
    )


def revises(sentence: Read, bound: Bound) -> bool:
    """Whether words say that the value replaces an earlier one."""
    return not sentence.classes.isdisjoint(("REVISES", "RISES")) and any(
        item.has("REVISES") or item.has("RISES") for item in _near(sentence, bound)
    )


def rises(sentence: Read, bound: Bound) -> bool:
    """Whether the words that replace an earlier value are all of a rise."""
    if "RISES" not in sentence.classes:
        return False
    near = _near(sentence, bound)
    return any(item.has("RISES") for item in near) and not any(item.has("REVISES") for item in near)


def provisional(sentence: Read, bound: Bound) -> bool:
    """Whether words say that the figure is of the hour and may rise."""
    return bound.use.field.evolves and "PROVISIONAL" in sentence.classes


def _near(sentence: Read, bound: Bound) -> list[Item]:
    """The items around the value and its cues, within their part of the sentence."""
    left, right = _reach(sentence, bound)
    return [item for place, item in sentence.at.items() if left <= place <= right]


def _reach(sentence: Read, bound: Bound) -> tuple[int, int]:
    """The first and last place around the value and its cues that words said of them can have."""
    low, high = min((bound.place, *bound.cues)), max((bound.place, *bound.cues))
    left = max(low - _AROUND, sentence.symbols.rfind(";", 0, low) + 1)
    right = sentence.symbols.find(";", high)
    return left, min(high + _AROUND, right if right >= 0 else len(sentence.symbols))


def _modality(sentence: Read, bound: Bound) -> str:
    if sentence.classes.isdisjoint(MODALITIES):
        return HELD
    low, high = _reach(sentence, bound)
    near = [(place, item) for place, item in sentence.at.items() if low <= place <= high]
    told = (
        modality
        for name, modality in MODALITIES.items()
        if any(item.has(name) and not _of_the_next_clause(sentence, bound, place, modality) for place, item in near)
    )
    return next(told, HELD)


def _of_the_next_clause(sentence: Read, bound: Bound, place: int, modality: str) -> bool:
    """Whether a word of modality says what comes next: "was charged and is due to appear", "blocked the road on Sunday, demanding"."""
    last = max((bound.place, *bound.cues))
    if modality == DENIED or place <= last:
        return False
    between = range(last + 1, place)
    return "," in sentence.symbols[last + 1 : place] or any(
        near in sentence.at and sentence.at[near].has("AND") for near in between
    )


def remote(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether a time long before the article's own stands beside the value: "last month", "in 2019"."""
    if bound.value.type in ("date", "time"):
        return False
    told = "REMOTE" in sentence.classes or several(sentence, bound) or _recalled(sentence, bound)
    return told or _dated_back(sentence, bound, published)


def _recalled(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind words that lead to an earlier happening: "comes just a week after two men were killed"."""
    return "RECALLS" in sentence.classes and any(
        item.has("RECALLS") and place < bound.place for place, item in sentence.at.items()
    )


def dated_back(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether nothing but a day or month long before the article's own stands beside the value, or is the value."""
    if bound.value.type == "date":
        return _older(bound.item, published)
    if (
        bound.value.type == "time"
        or "REMOTE" in sentence.classes
        or several(sentence, bound)
        or _recalled(sentence, bound)
    ):
        return False
    dates = [item.mention.value.canonical for item in sentence.at.values() if item.symbol == _DATE and item.mention]
    return not any(map(_is_a_year, dates)) and _dated_back(sentence, bound, published)


def _is_a_year(canonical: str) -> bool:
    """Whether a date is a year, or whatever came since some time."""
    return _YEAR.match(canonical) is not None or canonical.endswith("/..")


def _dated_back(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether the date nearest to the value is long before the article's own."""
    # "12 died in the worst fire since 2018, when 40 did": the year sets apart what follows it.
    last = bound.place if "SUPERLATIVE" in sentence.classes else len(sentence.symbols)
    dates = [
        (abs(place - bound.place), item) for place, item in sentence.at.items() if item.symbol == _DATE and place < last
    ]
    # "met in Riga on 3 May to go over what was agreed in March": the nearer day is the value's own.
    nearest = min((distance for distance, _ in dates), default=0)
    return any(_older(item, published) for distance, item in dates if distance == nearest)


def years_back(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether the date nearest to the value is an earlier year: "who in 2023 had won by 900 votes"."""
    if bound.value.type not in _FIGURES:
        return False
    dates = [(abs(place - bound.place), place) for place, item in sentence.at.items() if item.symbol == _DATE]
    if not dates:
        return False
    nearest = sentence.at[min(dates)[1]]
    return (
        nearest.mention is not None
        and _YEAR.match(nearest.mention.value.canonical) is not None
        and _older(nearest, published)
    )


def over_years(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether it counts over years or months: "between 2012 and 2015 nine people died on that road"."""
    if not bound.use.field.evolves or "SUPERLATIVE" in sentence.classes:
        return False
    dates = [item.mention.value.canonical for item in sentence.items if item.symbol == _DATE and item.mention]
    return any(told.endswith("/..") or _years_long(told, published) for told in dates)


def _about(sentence: Read, bound: Bound) -> str:
    if "BACKGROUND" in sentence.classes and "SUPERLATIVE" not in sentence.classes:
        return BACKGROUND
    if "APART" in sentence.classes and bound.use.field.evolves:
        return BACKGROUND
    if _teased(sentence, bound):
        return BACKGROUND
    if _since(sentence, bound) or _followed(sentence, bound, "SINCE_AFTER"):
        return BACKGROUND
    return EVENT


def _teased(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind "Related:" or "Read more:", the headline of another story inside the text."""
    if "TEASER" not in sentence.classes or not bound.use.field.evolves:
        return False
    marks = (place for place, item in sentence.at.items() if item.has("TEASER") and place < bound.place)
    return any(sentence.symbols[place + 1 : place + 2] == ":" for place in marks)


def several(sentence: Read, bound: Bound) -> bool:
    """Whether it counts over happenings of which each is an event of its own: "hurt in three crashes"."""
    if not bound.use.field.evolves:
        return False
    if not sentence.classes.isdisjoint(("APART", "SCATTERED")):
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


def _since(sentence: Read, bound: Bound) -> bool:
    """Whether it only tells from when on: "since the 6th session [of the Tea Board]", "since the 6 May attack"."""
    if bound.value.type == "ordinal":
        return _governed(sentence, bound.place, "SINCE")
    if bound.value.type == "organization":
        return any(_governed(sentence, cue, "SINCE") for cue in bound.cues if cue < bound.place)
    return bound.value.type == "date" and _governed(sentence, bound.place, "EVER_SINCE", 1)


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
    day, told = as_day(canonical), as_day(published[:10]) if published else None
    if day is None or told is None:
        return False
    # A day without a year is the one before the publication, unless that is too far to be meant.
    return _LONG_AGO < (told - day).days < (_HALF_A_YEAR if canonical[:4] not in item.mention.text else _FOR_EVER)


def _years_long(canonical: str, published: str | None) -> bool:
    """Whether it is a stretch of more than one year that began in an earlier one: "between 2012 and 2015"."""
    first, _, last = canonical.partition("/")
    years = first[:4], last[:4]
    return published is not None and all(map(str.isdigit, years)) and years[0] < min(years[1], published[:4])


def _governed(sentence: Read, place: int, name: str, reach: int = _JUST_BEFORE) -> bool:
    return any(sentence.has(near, name) for near in range(place - reach, place))


def _followed(sentence: Read, bound: Bound, name: str) -> bool:
    end = max((bound.place, *bound.cues))
    return any(sentence.has(near, name) for near in range(end + 1, end + 3))


def _part_of(sentence: Read, bound: Bound) -> str | None:
    """The subset that "including" or "of them" announces, by its language-independent name where that is known."""
    if bound.use.field.settings.get("no_parts"):
        return None
    if bound.value.type in _MEASURED_OUT:
        return SOME if _of_each(sentence, bound.place) else None
    if bound.value.type != "quantity":
        return None
    if not bound.part and (own_subset(bound) or not _announced(sentence, bound.place)):
        return None
    return str(bound.value.get("subset") or SOME)


def _of_each(sentence: Read, place: int) -> bool:
    """Whether it is what each of several got ("four years each"), which is not what the event's first person got."""
    if sentence.classes.isdisjoint(("EACH_BEFORE", "EACH_AFTER", "EACH_DOUBLED")):
        return False
    before, value, after = (sentence.at.get(near) for near in (place - 1, place, place + 1))
    return (
        (before is not None and before.has("EACH_BEFORE"))
        or (after is not None and after.has("EACH_AFTER"))
        or any(
            value is not None and one.has("EACH_DOUBLED") and one.start < value.start < one.end
            for one in sentence.inside
        )
    )


def own_subset(bound: Bound) -> bool:
    """Whether the field counts this very subset and no others: "49 people, including 43 passengers"."""
    value, kinds = bound.value, bound.use.kinds
    return value.get("subset") in kinds and value.get("counted") not in kinds


def _announced(sentence: Read, place: int) -> bool:
    """Whether "including" governs the value: in "shots, some of which left two dead" the verb does.

    Words that may as well mean "in which" need a total before them.
    """
    for near in range(place - 1, place - _JUST_BEFORE - 1, -1):
        item = sentence.at.get(near)
        if item is None:
            continue
        if item.has("INCLUDING"):
            return not item.has("WHEREIN") or any(
                before < near and other.symbol == _QUANTITY for before, other in sentence.at.items()
            )
        if item.has("LEAVE") or (item.known is not None and not _VERBS.isdisjoint(item.known.concepts)):
            return False
    return False


def _open(sentence: Read, bound: Bound) -> str | None:
    for cue in bound.cues:
        item = sentence.at[cue]
        if item.has("OPEN") or item.has("OPEN_ALONE"):
            return OPEN
        if _or_other(sentence, cue, bound):
            return EITHER
    return None


def _or_other(sentence: Read, cue: int, bound: Bound) -> bool:
    """Whether "or" joins another deed to the one that binds: of "eight were hurt or killed" nobody knows how many died."""
    for step in (-1, 1):
        joint, other = sentence.at.get(cue + step), sentence.at.get(cue + 2 * step)
        if joint is not None and joint.has("OR") and other is not None and _is_other_deed(other, bound):
            return True
    return False


def _is_other_deed(item: Item, bound: Bound) -> bool:
    return item.known is not None and not (_DEEDS.isdisjoint(item.known.concepts) or item.known.means(bound.concepts))
