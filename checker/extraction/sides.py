"""Which side (country) a person stands for, from the words around."""

from collections.abc import Sequence
from itertools import pairwise

from checker.extraction import symbols
from checker.extraction.binding import Bound
from checker.extraction.grammar import Grammar
from checker.extraction.reading import Read
from checker.languages.fold import fold
from checker.model.value import Mention, Value
from checker.values import place_find

SIDE = "side"  # the key of a field that has one holder for each country
_PERSON = symbols.OF_TYPE["person"]
_DASHES = "-–—"


def sides_of(sentence: Read, text: str, bound: Sequence[Bound], grammar: Grammar) -> dict[int, str]:
    """The side of each bound value whose field is keyed by sides, by the value's place; nothing where no words tell."""
    keyed = [one for one in bound if one.use.field.key == SIDE]
    found = {one.place: side_of(sentence, text, one.place, one.value, grammar) for one in keyed}
    open_places = [place for place, side in found.items() if side is None]
    known = {side for side in found.values() if side is not None}
    if len(open_places) == 1 and len(known) == 1:  # two sides, and one of them told: the other one is the other's
        both = {country.value.canonical for country in place_find.countries(fold(text), grammar.language)}
        if len(both) == 2 and known < both:
            found[open_places[0]] = next(iter(both - known))
    return {place: side for place, side in found.items() if side is not None}


def side_of(sentence: Read, text: str, place: int, value: Value, grammar: Grammar) -> str | None:
    """The ISO 3166 code of the country that the person at a place stands for; None where no words tell."""
    stated = value.get("side")
    if isinstance(stated, str) and stated:
        return stated
    item = sentence.at[place]
    low, high = _between_persons(sentence, place)
    countries = _alone(text, place_find.countries(fold(text), grammar.language))
    before = [country for country in countries if low <= country.start and country.end <= item.start]
    inside = [country for country in countries if item.start <= country.start and country.end <= item.end]
    after = [
        country
        for country in countries
        if item.end <= country.start and country.end <= high and not _of_the_next(text, country, high)
    ]
    nearest: list[Sequence[Mention]] = [inside, before[::-1]]
    how = grammar.data.get("sides") or {}
    if how.get("after", False):
        if _described_after(sentence, place):
            nearest.insert(1, after)
        elif high == sentence.end:  # else it is said of the next person: "A and her Uzbek counterpart B"
            nearest.append(after)
    return next((segment[0].value.canonical for segment in nearest if segment), None)


def _alone(text: str, countries: Sequence[Mention]) -> list[Mention]:
    """Those that stand for a side by themselves: "the India-Norway Commission" is of both."""
    pairs = [
        (one, other)
        for one, other in pairwise(countries)
        if one.end < other.start and not text[one.end : other.start].strip(_DASHES)
    ]
    both = {id(country) for pair in pairs for country in pair}
    return [country for country in countries if id(country) not in both]


def _of_the_next(text: str, country: Mention, high: int) -> bool:
    """Whether a dash stands for the verb between a country and the next person: "сторону возглавил А, индийскую - Б"."""
    between = text[country.end : high].strip()
    return bool(between) and not between.strip(_DASHES)


def _between_persons(sentence: Read, place: int) -> tuple[int, int]:
    """From the end of the person before to the start of the next one."""
    low, high = sentence.start, sentence.end
    for at, item in sentence.at.items():
        if item.symbol == _PERSON and at < place:
            low = max(low, item.end)
        elif item.symbol == _PERSON and at > place:
            high = min(high, item.start)
    return low, high


def _described_after(sentence: Read, place: int) -> bool:
    """Whether what follows the name describes the person: ", Secretary of ..." or "for India"."""
    if sentence.symbols[place + 1 : place + 2] == ",":
        return True
    item = sentence.at.get(place + 1)
    return item is not None and item.has("FOR_SIDE")
