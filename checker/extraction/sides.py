"""Which side (country) a person stands for, from the words around."""

from checker.extraction import symbols
from checker.extraction.grammar import Grammar
from checker.extraction.reading import Item, Read
from checker.model.value import Value

_PERSON = symbols.OF_TYPE["person"]


def side_of(sentence: Read, place: int, value: Value, grammar: Grammar) -> str | None:
    """The ISO 3166 code of the country that the person at a place stands for; None where no words tell."""
    stated = value.get("side")
    if isinstance(stated, str) and stated:
        return stated
    before, after = _segments(sentence, place)
    first, second = (after, before) if _apposition(sentence, place, grammar) else (before, after)
    how = grammar.data.get("sides") or {}
    for segment in (first, second) if how.get("both", True) else (before,):
        for item in segment if segment is after else reversed(segment):
            code = country(item)
            if code:
                return code
    return None


def country(item: Item) -> str | None:
    """The code of a country's mention."""
    if item.symbol != symbols.COUNTRY or item.mention is None:
        return None
    code = item.mention.value.get("code") or item.mention.value.canonical
    return str(code)


def _segments(sentence: Read, place: int) -> tuple[list[Item], list[Item]]:
    """The items between the person before and this one, and between this one and the next."""
    before: list[Item] = []
    after: list[Item] = []
    for at, item in sorted(sentence.at.items()):
        if at < place:
            before = [] if item.symbol == _PERSON else [*before, item]
        elif at > place:
            if item.symbol == _PERSON:
                break
            after.append(item)
    return before, after


def _apposition(sentence: Read, place: int, grammar: Grammar) -> bool:
    """Whether what follows the name describes the person: ", Secretary of ..." or "for India"."""
    following = sentence.symbols[place + 1:place + 2]
    if following == "," and (grammar.data.get("sides") or {}).get("apposition", False):
        return True
    item = sentence.at.get(place + 1)
    return item is not None and item.has("FOR_SIDE")
