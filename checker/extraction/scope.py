"""What a claim is limited to: subset, time, modality, and whether it is about another event."""

import re
from datetime import date

from checker.extraction.binding import Bound
from checker.extraction.items import Item
from checker.extraction.reading import Read
from checker.model.claim import BACKGROUND, DENIED, EVENT, FEARED, HELD, PLANNED, REQUESTED, Scope

MODALITIES = {"DENIED": DENIED, "FEARED": FEARED, "REQUESTED": REQUESTED, "PLANNED": PLANNED}
_AROUND = 6  # symbols on each side of value and cues in which a word of modality belongs to them
_JUST_BEFORE = 3  # symbols before the value in which "since the" or "including" governs it
_VERBS = frozenset(("verb", "transitive"))  # categories of words that take a value for themselves
_YEAR = re.compile(r"(\d{4})~?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_LONG_AGO = 60  # days before the article from which a date stands for another time


def scope(sentence: Read, bound: Bound, published: str | None) -> Scope:
    """The scope that the sentence gives a bound value."""
    return Scope(
        part_of=_part_of(sentence, bound),
        as_of=published if bound.use.field.evolves else None,
        modality=_modality(sentence, bound),
        about=_about(sentence, bound),
        open=_open(sentence, bound),
    )


def revises(sentence: Read, bound: Bound) -> bool:
    """Whether words say that the value replaces an earlier one."""
    return "REVISES" in sentence.classes and any(item.has("REVISES") for item in _near(sentence, bound))


def _near(sentence: Read, bound: Bound) -> list[Item]:
    """The items around the value and its cues, within their part of the sentence."""
    low, high = min((bound.place, *bound.cues)), max((bound.place, *bound.cues))
    left = max(low - _AROUND, sentence.symbols.rfind(";", 0, low) + 1)
    right = sentence.symbols.find(";", high)
    right = min(high + _AROUND, right if right >= 0 else len(sentence.symbols))
    return [item for place, item in sentence.at.items() if left <= place <= right]


def _modality(sentence: Read, bound: Bound) -> str:
    if sentence.classes.isdisjoint(MODALITIES):
        return HELD
    near = _near(sentence, bound)
    return next((modality for name, modality in MODALITIES.items() if any(item.has(name) for item in near)), HELD)


def remote(sentence: Read, bound: Bound, published: str | None) -> bool:
    """Whether a time long before the article's own stands beside the value: "last month", "in 2019"."""
    if bound.value.type in ("date", "time"):
        return False
    return "REMOTE" in sentence.classes or any(_older(item, published) for item in sentence.items)


def _about(sentence: Read, bound: Bound) -> str:
    if "BACKGROUND" in sentence.classes:
        return BACKGROUND
    if (bound.value.type == "ordinal" and _governed(sentence, bound.place, "SINCE")) or _followed(
        sentence, bound, "SINCE_AFTER"
    ):
        return BACKGROUND
    return EVENT


def _older(item: Item, published: str | None) -> bool:
    """Whether a date names a year, month or day long before the article's own time."""
    if item.mention is None or item.mention.value.type != "date":
        return False
    canonical = item.mention.value.canonical
    if canonical.endswith("/.."):  # "since 1990": a count of years
        return True
    if year := _YEAR.match(canonical):
        return not published or int(year[1]) < int(published[:4])
    if (month := _MONTH.match(canonical)) and published and len(published) >= 7:
        return (int(published[:4]) - int(month[1])) * 12 + int(published[5:7]) - int(month[2]) > 1
    if published and _DAY.match(canonical) and canonical[:4] in item.mention.text:  # without a year a day is a near one
        return _days_between(canonical, published[:10]) > _LONG_AGO
    return False


def _days_between(earlier: str, later: str) -> int:
    try:
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
    except ValueError:  # published by month or year alone
        return 0


def _governed(sentence: Read, place: int, name: str) -> bool:
    return any(
        (item := sentence.at.get(near)) is not None and item.has(name) for near in range(place - _JUST_BEFORE, place)
    )


def _announced(sentence: Read, place: int) -> bool:
    """Whether "including" governs the value: in "shots, some of which left two dead" the verb does."""
    for near in range(place - 1, place - _JUST_BEFORE - 1, -1):
        item = sentence.at.get(near)
        if item is not None and item.has("INCLUDING"):
            return True
        if item is not None and (
            item.has("LEAVE") or (item.known is not None and not _VERBS.isdisjoint(item.known.concepts))
        ):
            return False
    return False


def _followed(sentence: Read, bound: Bound, name: str) -> bool:
    end = max((bound.place, *bound.cues))
    return any((item := sentence.at.get(near)) is not None and item.has(name) for near in range(end + 1, end + 3))


def _part_of(sentence: Read, bound: Bound) -> str | None:
    """The subset that "including" or "of them" announces, by its language-independent name where that is known."""
    if bound.value.type != "quantity" or not (bound.part or _announced(sentence, bound.place)):
        return None
    return str(bound.value.get("subset") or "some")


def _open(sentence: Read, bound: Bound) -> str | None:
    for cue in bound.cues:
        if sentence.at[cue].has("OPEN"):
            return "the word may mean the dead, the injured or both"
    return None
