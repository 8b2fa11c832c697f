"""How many persons a number or a noun counts, and what only says more of a number: its noun, the whole that it is out of."""

from decimal import Decimal

from msgspec.structs import replace

from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.extraction.symbols import OF_TYPE
from checker.languages.fold import folded
from checker.model.value import EXACT

_MOST_COUNTED = 99  # a sum of more is no list of persons
_PEOPLE = ("person", "child", "police", "soldier", "worker")
_DEEDS = frozenset(("participle", "adjective", "verb"))
_QUANTITY = OF_TYPE["quantity"]


def one_a_number(items: list[Item], text: str, grammar: Grammar) -> list[Item]:
    """The items, a number that takes several of them as one: "50 यात्री", "19 of the 32 passengers"."""
    return _taken_out(_nouns_of_numbers_out(items, text, grammar))


def persons_in(item: Item) -> Decimal | None:
    """How many persons an item counts; None for what counts none, or not exactly."""
    if item.known is not None and item.known.value is not None:
        return Decimal(item.known.value.canonical)
    if item.mention is None or item.mention.value.type != "quantity" or item.mention.value.qualifier != EXACT:
        return None
    value = item.mention.value
    if value.get("counted") not in (None, *_PEOPLE) or not value.canonical.isdigit():
        return None
    return Decimal(value.canonical) if int(value.canonical) <= _MOST_COUNTED else None


def is_number(item: Item) -> bool:
    """Whether it is a number of something."""
    return item.mention is not None and item.mention.value.type == "quantity"


def _nouns_of_numbers_out(items: list[Item], text: str, grammar: Grammar) -> list[Item]:
    """Without singular nouns for persons that only say what the number before them counts ("50 यात्री", "один человек",
    "three other adult men"), or what the noun behind them is ("a male driver")."""
    only_said = {
        place for place in range(len(items)) if _is_plain(items[place]) and _only_said(items, place, text, grammar)
    }
    kept = [item for place, item in enumerate(items) if place not in only_said] if only_said else items
    return [_uncounted(kept, place, text, grammar) for place in range(len(kept))]


def _uncounted(items: list[Item], place: int, text: str, grammar: Grammar) -> Item:
    """A noun for one person that means something else too ("41 यात्री": those aboard), without its count behind a number."""
    item = items[place]
    bare = item.known.uncounted if item.known is not None else None
    if bare is None or not _of_number(items, place, text, grammar):
        return item
    return replace(item, symbol=bare.symbol, known=bare)


def _taken_out(items: list[Item]) -> list[Item]:
    """With the number of some of a number of persons for both: "19 of the 32 passengers were hurt".

    Not where words right behind the second tell what happened to all of them ("19 of the 32 killed were women").
    """
    if [item.symbol for item in items].count(_QUANTITY) < 2:
        return items
    out: list[Item] = []
    for place, item in enumerate(items):
        if is_number(item) and len(out) > 1 and _of_which(items, out, place):
            while not is_number(out[-1]):
                out.pop()
            out[-1] = replace(out[-1], end=item.end)
        else:
            out.append(item)
    return out


def _of_which(items: list[Item], out: list[Item], place: int) -> bool:
    """Whether a number, "of" and perhaps an article stand before the number at a place, and no deed right behind it."""
    before = len(out) - 2 if out[-1].has("OBJECT") or out[-1].has("DEFINITE") else len(out) - 1
    if before < 1 or not (out[before].has("OF") or out[before].has("OUT_OF")) or not is_number(out[before - 1]):
        return False
    if out[before].end > items[place].start or persons_in(items[place]) is None or persons_in(out[before - 1]) is None:
        return False
    behind = items[place + 1].known if place + 1 < len(items) else None
    return behind is None or _DEEDS.isdisjoint(behind.concepts)


def _is_plain(item: Item) -> bool:
    """Whether it is a noun for one person that means nothing else."""
    return item.known is not None and item.known.value is not None and not item.known.concepts


def _only_said(items: list[Item], place: int, text: str, grammar: Grammar) -> bool:
    item = items[place]
    after = items[place + 1] if place + 1 < len(items) else None
    if after is not None and _is_plain(after) and text[item.end : after.start] == " ":
        return True
    return _of_number(items, place, text, grammar)


def _of_number(items: list[Item], place: int, text: str, grammar: Grammar) -> bool:
    """Whether a number stands right before a noun, or with words such as "other" between."""
    item, before = items[place], place - 1
    while before >= 0 and folded(text[items[before].start : items[before].end]) in grammar.more:
        before -= 1
    if before < 0 or not is_number(items[before]):
        return False
    between = folded(text[items[before].end : item.start]).split()
    return all(word in grammar.more for word in between)
