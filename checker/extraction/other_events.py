"""Words that set a value apart from the article's own event: another happening, or several together."""

from checker.extraction.binding import Bound
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE
from checker.model.claim import BACKGROUND, EVENT

_JUST_BEFORE = 3  # symbols before the value in which "since the" governs it
_SINCE_IT_MET = 4  # symbols before a town: "since their meeting in Riga"
_QUANTITY, _DATE = OF_TYPE["quantity"], OF_TYPE["date"]
_WHEN = (OF_TYPE["time"], _DATE)  # "shortly before 9 a.m." leads to nothing


def about(sentence: Read, bound: Bound) -> str:
    """`background` where the sentence says that the value is another event's, else `event`."""
    if "ANOTHER" in sentence.classes or ("BACKGROUND" in sentence.classes and "SUPERLATIVE" not in sentence.classes):
        return BACKGROUND
    if "APART" in sentence.classes and bound.use.field.evolves:
        return BACKGROUND
    # "faces another charge for the May 7 killing of ...": one more deed of the same person.
    if _teased(sentence, bound) or _leads_on(sentence, bound) or places_before(sentence, bound, "OTHER_DEED"):
        return BACKGROUND
    if _since(sentence, bound) or _followed(sentence, bound, "SINCE_AFTER"):
        return BACKGROUND
    return EVENT


def places_before(sentence: Read, bound: Bound, name: str) -> list[int]:
    """Where words of a class stand before the value, in places of symbols."""
    if name not in sentence.classes:
        return []
    return [place for place, item in sentence.at.items() if place < bound.place and item.has(name)]


def _leads_on(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind words that lead to a later happening: "days before he travels to the summit in Riga"."""
    places = places_before(sentence, bound, "LEADS_ON")
    return any(sentence.symbols[place + 1 : place + 2] not in _WHEN for place in places)


def _teased(sentence: Read, bound: Bound) -> bool:
    """Whether it stands behind "Related:" or "Read more:", the headline of another story inside the text."""
    places = places_before(sentence, bound, "TEASER") if bound.use.field.evolves else ()
    return any(sentence.symbols[place + 1 : place + 2] == ":" for place in places)


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
