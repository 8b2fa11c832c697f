"""A part of an article as sentences of known words and values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from checker.extraction import symbols
from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.extraction.people import joined
from checker.languages.fold import fold
from checker.languages.sentences import sentences
from checker.model.article import DATELINE
from checker.model.value import Mention

_TELLING = {"headline": 3, "lede": 3}  # what an article is about stands first


@dataclass(frozen=True)
class Read:
    """A sentence: its span, its symbols, and its items by the place of their symbol.

    inside: known words that are part of a value ("this year", which is a date too).
    """

    start: int
    end: int
    where: str
    symbols: str
    items: tuple[Item, ...]
    places: tuple[int, ...]
    at: dict[int, Item] = field(repr=False)
    inside: tuple[Item, ...] = ()

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Every concept that a word of the sentence belongs to."""
        return frozenset(
            name
            for item in (*self.items, *self.inside)
            if item.known
            for names in item.known.concepts.values()
            for name in names
        )

    @cached_property
    def classes(self) -> frozenset[str]:
        """Every class of the language's words that stands anywhere in the sentence."""
        return frozenset(name for item in (*self.items, *self.inside) if item.known for name in item.known.classes)


@dataclass(frozen=True, slots=True)
class Part:
    """What is read: `text` or `title` of the article, with the stretches that count and what kind each is."""

    name: str
    text: str
    stretches: tuple[tuple[int, int, str], ...]


def read(part: Part, mentions: Sequence[Mention], grammar: Grammar, topics: dict[str, int]) -> list[Read]:
    """The sentences in which a value meets a word of the packs.

    topics: counts how much the part speaks of each kind of story.
    """
    items, swallowed = _items(part.text, mentions, grammar)
    out: list[Read] = []
    place = at = 0
    for start, end, where in part.stretches:
        for left, right in sentences(part.text, grammar.language.tag, start, end):
            while place < len(items) and items[place].start < left:
                place += 1
            first = place
            while place < len(items) and items[place].start < right:
                place += 1
            within = [item for item in items[first:place] if item.end <= right]
            _weigh(within, _TELLING.get(where, 1), topics)
            while at < len(swallowed) and swallowed[at].start < left:
                at += 1
            hidden = at
            while at < len(swallowed) and swallowed[at].start < right:
                at += 1
            if where == DATELINE or _may_bind(within):
                inside = tuple(swallowed[hidden:at])
                out.append(_encoded(part.text, left, right, where, joined(within, part.text, grammar), inside))
    return out


def _weigh(items: list[Item], weight: int, topics: dict[str, int]) -> None:
    """Adds what a sentence tells of the kinds of story."""
    for item in items:
        if item.known is not None and item.known.families:
            for family in item.known.families:
                topics[family] = topics.get(family, 0) + weight


def _may_bind(items: list[Item]) -> bool:
    """Whether a sentence has both a value and a word that could bind it."""
    cue = value = False
    for item in items:
        if item.known is None:
            value = True
        else:
            cue = cue or item.known.binds
            value = value or item.known.valued
        if cue and value:
            return True
    return False


def _items(text: str, mentions: Sequence[Mention], grammar: Grammar) -> tuple[list[Item], list[Item]]:
    """Values and known words in order, and the words that are part of a value."""
    values = [
        Item(mention.outer_start, mention.outer_end, symbols.of_mention(mention), mention) for mention in mentions
    ]
    values = _apart(sorted(values, key=lambda item: (item.start, -item.end)))
    folded = fold(text)
    words = []
    shifted = folded.origin is not None
    for start, end, known in grammar.matcher.find(folded.text):
        if shifted:
            start, end = folded.span(start, end)
        words.append(Item(start, end, known.symbol, None, known))
    return _merged(text, values, words)


def _apart(items: list[Item]) -> list[Item]:
    """Without what overlaps an earlier one: outer spans may touch; then the value's own span counts."""
    out: list[Item] = []
    for item in items:
        if out and item.start < out[-1].end:
            mention, before = item.mention, out[-1].mention
            if mention is None or before is None or mention.start < before.end:
                continue
            if mention.start < out[-1].end:
                out[-1] = Item(out[-1].start, max(before.end, out[-1].start), out[-1].symbol, before)
            item = Item(max(mention.start, out[-1].end), max(item.end, mention.end), item.symbol, mention)
        out.append(item)
    return out


def _merged(text: str, values: list[Item], words: list[Item]) -> tuple[list[Item], list[Item]]:
    out: list[Item] = []
    swallowed: list[Item] = []
    place = 0
    for word in words:
        while place < len(values) and values[place].end <= word.start:
            out.append(values[place])
            place += 1
        if place < len(values) and values[place].start < word.end:
            if not _heads(word, values[place]):
                swallowed.append(word)
                continue
            start = word.end
            while text[start].isspace():
                start += 1
            values[place] = values[place]._replace(start=start)
        out.append(word)
    out.extend(values[place:])
    return out, swallowed


def _heads(word: Item, value: Item) -> bool:
    """Whether a pack's word is only taken for the start of a name: "co-chairmanship of the Ministry ...", "suspect Ray"."""
    if word.known is None or not word.known.concepts or value.mention is None or word.end >= value.end:
        return False
    if value.symbol == symbols.OF_TYPE["organization"]:
        return word.start <= value.start
    return value.symbol == symbols.OF_TYPE["person"] and word.end <= value.mention.start


def _encoded(text: str, start: int, end: int, where: str, items: list[Item], inside: tuple[Item, ...]) -> Read:
    parts: list[str] = []
    places: list[int] = []
    length, place = 0, start
    for item in items:
        if item.start > place:
            gap = symbols.of_gap(text[place : item.start])
            parts.append(gap)
            length += len(gap)
        parts.append(item.symbol)
        places.append(length)
        length += 1
        place = max(place, item.end)
    if end > place:
        parts.append(symbols.of_gap(text[place:end]))
    return Read(
        start, end, where, "".join(parts), tuple(items), tuple(places), dict(zip(places, items, strict=True)), inside
    )
