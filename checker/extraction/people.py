"""Counts that words imply: "a woman" is one, "a mother and her two sons" are three."""

from decimal import Decimal

from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.extraction.symbols import of_gap
from checker.languages.fold import folded
from checker.model.value import EXACT, Mention, Value

_MOST_BETWEEN = 3  # words between two joined persons: "her two young"
_PEOPLE = ("person", "child", "police", "soldier", "worker")


def joined(items: list[Item], text: str, grammar: Grammar) -> list[Item]:
    """Neighbouring persons that "and" joins as one item with their sum."""
    items = _nouns_of_numbers_out(items, text)
    if not any(item.known is not None and "AND" in item.known.classes for item in items):
        return items
    out: list[Item] = []
    place = 0
    while place < len(items):
        run = _run(items, place, text, grammar) if _count(items[place]) is not None else []
        if len(run) > 1:
            out.append(_sum(run, text, grammar))
            place = items.index(run[-1], place)
        else:
            out.append(items[place])
        place += 1
    return out


def _nouns_of_numbers_out(items: list[Item], text: str) -> list[Item]:
    """Without singular nouns for persons that only say what the number before them counts ("50 यात्री", "один человек")."""
    only_said = [
        place
        for place, item in enumerate(items)
        if item.known is not None
        and item.known.value is not None
        and not item.known.concepts
        and place
        and _is_number(items[place - 1])
        and not text[items[place - 1].end : item.start].strip()
    ]
    return [item for place, item in enumerate(items) if place not in only_said] if only_said else items


def _is_number(item: Item) -> bool:
    return item.mention is not None and item.mention.value.type == "quantity"


def _run(items: list[Item], place: int, text: str, grammar: Grammar) -> list[Item]:
    """The persons joined from the one at a place on; that one alone where nothing joins."""
    run: list[Item] = []
    if place and items[place - 1].has("INCLUDING"):  # parts of a total are told one by one
        return items[place : place + 1]
    at = place
    while at < len(items) and _count(items[at]) is not None:
        run.append(items[at])
        following = _joint(items, at, text, grammar)
        if following is None:
            break
        at = following
    return run


def _joint(items: list[Item], at: int, text: str, grammar: Grammar) -> int | None:
    """The place of the person that "and" joins to the one at `at`; None where none is joined."""
    following = at + 1
    if following + 1 >= len(items) or not items[following].has("AND"):
        return None
    if not _only_between(text[items[at].end : items[following].start], grammar, nouns=True):
        return None
    after = following + 1
    while after + 1 < len(items) and _is_small(items[after]):
        after += 1
    if _count(items[after]) is None or not _only_between(text[items[following].end : items[after].start], grammar):
        return None
    return after


def _is_small(item: Item) -> bool:
    """Whether it is only a small word of the language ("her"), no value and no word of the packs."""
    return item.known is not None and item.known.value is None and not item.known.concepts


def _only_between(words: str, grammar: Grammar, nouns: bool = False) -> bool:
    """Whether only small words stand there ("her", "a"), or the one noun that a number counts."""
    gap = folded(words).split()
    if len(gap) > _MOST_BETWEEN or "," in of_gap(words):
        return False
    return all(word in grammar.between or (nouns and len(gap) == 1) for word in gap)


def _count(item: Item) -> Decimal | None:
    """How many persons an item counts."""
    if item.known is not None and item.known.value is not None:
        return Decimal(item.known.value.canonical)
    if item.mention is None or item.mention.value.type != "quantity" or item.mention.value.qualifier != EXACT:
        return None
    value = item.mention.value
    if value.get("counted") not in (None, *_PEOPLE) or not value.canonical.isdigit() or int(value.canonical) > 99:
        return None
    return Decimal(value.canonical)


def _sum(run: list[Item], text: str, grammar: Grammar) -> Item:
    """The persons as one count: implied where words and no figures count one of them."""
    total = sum((_count(item) or Decimal(0) for item in run), Decimal(0))
    start, end = run[0].start, run[-1].end
    implied = True if any(item.mention is None for item in run) else None
    value = Value.of("quantity", str(total), counted="person", implied=implied)
    mention = Mention(value, start, end, text[start:end], grammar.language.tag)
    return Item(start, end, "Q", mention)
