"""What a claim is limited to: subset, time, modality, and whether it is about another event."""

from checker.extraction.as_of import as_of
from checker.extraction.binding import Bound
from checker.extraction.dating import as_day
from checker.extraction.items import Item
from checker.extraction.other_events import about
from checker.extraction.reading import Read
from checker.extraction.symbols import OF_TYPE
from checker.model.claim import DENIED, FEARED, HELD, PLANNED, REQUESTED, SOME, Scope

OPEN = "the word leaves open which of several things it counts"
EITHER = "the words leave open how many of each it counts"
MODALITIES = {"DENIED": DENIED, "FEARED": FEARED, "REQUESTED": REQUESTED, "PLANNED": PLANNED}
_AROUND = 6  # symbols on each side of value and cues in which a word of modality belongs to them
_JUST_BEFORE = 3  # symbols before the value in which "including" governs it
_VERBS = frozenset(("verb", "transitive"))  # categories of words that take a value for themselves
_DEEDS = frozenset(("verb", "transitive", "participle", "adjective", "action"))
_QUANTITY = OF_TYPE["quantity"]
_MEASURED_OUT = frozenset(("duration", "money"))  # what several persons may each get


def scope(sentence: Read, bound: Bound, published: str | None) -> Scope:
    """The scope that the sentence gives a bound value."""
    return Scope(
        part_of=_part_of(sentence, bound),
        as_of=as_of(sentence, published) if bound.use.field.evolves else None,
        modality=_modality(sentence, bound),
        about=about(sentence, bound),
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
    """Whether words say that the figure is of the hour and may rise: beside it, or of the toll anywhere in the article."""
    if not bound.use.field.evolves:
        return False
    return "PROVISIONAL" in sentence.classes or not bound.use.unsettled.isdisjoint(sentence.scenes)


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


def to_come(bound: Bound, published: str | None) -> bool:
    """Whether a day is after the article's own, whatever the words."""
    if bound.value.type != "date" or published is None:
        return False
    day, today = as_day(bound.value.canonical[:10]), as_day(published[:10])
    return day is not None and today is not None and day > today


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
    found = next(told, HELD)
    # Of an accused whose hearing is to come nothing is to come: he is one.
    return HELD if found == PLANNED and bound.use.field.settings.get("aged") else found


def _of_the_next_clause(sentence: Read, bound: Bound, place: int, modality: str) -> bool:
    """Whether a word of modality says what comes next: "was charged and is due to appear", "blocked the road on Sunday, demanding"."""
    last = max((bound.place, *bound.cues))
    if modality == DENIED or place <= last:
        return False
    between = range(last + 1, place)
    return "," in sentence.symbols[last + 1 : place] or any(
        near in sentence.at and sentence.at[near].has("AND") for near in between
    )


def _part_of(sentence: Read, bound: Bound) -> str | None:
    """The subset that "including" or "of them" announces, by its language-independent name where that is known."""
    if bound.use.field.settings.get("no_parts"):
        return None
    if bound.value.type in _MEASURED_OUT:
        return SOME if _of_each(sentence, bound.place) else None
    if bound.value.type != "quantity":
        return None
    if not bound.part and (bound.whole or own_subset(bound) or not _announced(sentence, bound.place)):
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
