"""A part of an article as sentences of known words and values."""

from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction import symbols
from checker.extraction.grammar import Grammar
from checker.extraction.items import Item
from checker.extraction.matcher import Hit
from checker.extraction.people import joined
from checker.extraction.quoted import quoted
from checker.extraction.words import Known
from checker.languages.fold import fold
from checker.languages.sentences import sentences
from checker.model.article import DATELINE, HEADLINE
from checker.model.value import Mention

_DATE = symbols.OF_TYPE["date"]
_CLOSING = " .!?…।\"'”’»\n"  # marks at a sentence's end are no words
_TELLING = {"headline": 3, "lede": 3}  # what an article is about stands first


class Read(Struct, frozen=True, dict=True):
    """A sentence: its span, its symbols, and its items by the place of their symbol.

    scenes: concepts, of those that fields want, of which the article speaks anywhere.
    inside: known words that are part of a value ("this year", which is a date too). hidden: those inside a longer phrase.
    """

    start: int
    end: int
    where: str
    symbols: str
    items: tuple[Item, ...]
    at: dict[int, Item]
    inside: tuple[Item, ...] = ()
    hidden: tuple[Known, ...] = ()
    scenes: Set[str] = frozenset()

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Every concept that a word of the sentence belongs to, be it inside a longer phrase of another pack."""
        known = [item.known.meant for item in (*self.items, *self.inside) if item.known]
        return frozenset().union(*known, *[hidden.meant for hidden in self.hidden])

    @cached_property
    def classes(self) -> frozenset[str]:
        """Every class of the language's words that stands anywhere in the sentence."""
        return frozenset().union(*[item.known.classes for item in (*self.items, *self.inside) if item.known])

    @cached_property
    def dates(self) -> Sequence[tuple[int, Item]]:
        """The dates of the sentence, each with the place of its symbol."""
        return [(place, item) for place, item in self.at.items() if item.symbol == _DATE]

    def has(self, place: int, *names: str) -> bool:
        """Whether a word of one of the language's classes stands at the place of a symbol."""
        item = self.at.get(place)
        return item is not None and item.known is not None and not item.known.classes.isdisjoint(names)


class Part(Struct, frozen=True):
    """What is read: `text` or `title` of the article, with the stretches that count and what kind each is."""

    name: str
    text: str
    stretches: tuple[tuple[int, int, str], ...]


class Told(Struct, frozen=True):
    """A part of an article as it was read: its values, and the sentences in which a value meets a word of the packs."""

    part: Part
    mentions: Sequence[Mention]
    sentences: Sequence[Read]


def read(
    part: Part, mentions: Sequence[Mention], grammar: Grammar, topics: dict[str, int], scenes: set[str]
) -> list[Read]:
    """The sentences in which a value meets a word of the packs.

    topics: counts how much the part speaks of each kind of story. scenes: takes in the concepts that fields want and it speaks of.
    """
    items, swallowed, shorter = _items(part.text, mentions, grammar)
    starts, hidden = [item.start for item in items], [item.start for item in swallowed]
    under = [start for start, _, _ in shorter]
    out: list[Read] = []
    for start, end, where in part.stretches:
        weight = _TELLING.get(where, 1)
        for left, right in sentences(part.text, grammar.language.tag, start, end):
            within = items[bisect_left(starts, left) : bisect_left(starts, right)]
            while within and within[-1].end > right:
                within.pop()
            inside = tuple(swallowed[bisect_left(hidden, left) : bisect_left(hidden, right)])
            short = tuple(known for _, _, known in shorter[bisect_left(under, left) : bisect_left(under, right)])
            for known in (*(item.known for item in inside), *short):
                if known is not None:
                    scenes |= known.scenes
            if _weighed(within, weight, topics, scenes) or where == DATELINE:
                out.append(
                    _encoded(
                        part.text,
                        left,
                        right,
                        where,
                        joined(within, part.text, grammar, where == HEADLINE),
                        inside,
                        short,
                        scenes,
                    )
                )
    return out


def _weighed(items: list[Item], weight: int, topics: dict[str, int], scenes: set[str]) -> bool:
    """Whether a sentence has both a value and a word that could bind it; adds what it tells of the kinds of story."""
    cue = value = False
    for item in items:
        known = item.known
        if known is None:
            value = True
            continue
        cue = cue or known.binds
        value = value or known.valued
        for family in known.families:
            topics[family] = topics.get(family, 0) + weight
        if known.scenes:
            scenes |= known.scenes
    return cue and value


def _items(text: str, mentions: Sequence[Mention], grammar: Grammar) -> tuple[list[Item], list[Item], Sequence[Hit]]:
    """Values and known words in order, the words that are part of a value, and those inside a longer phrase."""
    values = [
        Item(mention.outer_start, mention.outer_end, symbols.of_mention(mention), mention) for mention in mentions
    ]
    values = _apart(sorted(values, key=lambda item: (item.start, -item.end)))
    folded = fold(text)
    found, hidden = grammar.matcher.find(folded.text)
    if folded.origin is not None:
        found = [(*folded.span(start, end), known) for start, end, known in found]
        hidden = [(*folded.span(start, end), known) for start, end, known in hidden]
    words = [Item(start, end, known.symbol, None, known) for start, end, known in found]
    if grammar.quotes:
        own = [word for word in words if word.known is not None and (word.known.binds or word.known.senses)]
        values = sorted([*values, *quoted(text, grammar.quotes, [*values, *own], grammar.language)], key=_place)
    return *_merged(text, values, words), hidden


def _place(item: Item) -> int:
    return item.start


def _apart(items: list[Item]) -> list[Item]:
    """Without what overlaps an earlier one: outer spans may touch; then the value's own span counts."""
    out: list[Item] = []
    for item in items:
        if out and item.start < out[-1].end:
            mention, before = item.mention, out[-1].mention
            if mention is None or before is None:
                continue
            if mention.start < before.end:
                if _begins(mention, before):  # the city, and what is left of the name of the body
                    out[-1:] = [Item(item.start, item.end, item.symbol, mention), replace(out[-1], start=item.end)]
                continue
            if mention.start < out[-1].end:
                out[-1] = Item(out[-1].start, max(before.end, out[-1].start), out[-1].symbol, before)
            item = Item(max(mention.start, out[-1].end), max(item.end, mention.end), item.symbol, mention)
        out.append(item)
    return out


def _begins(place: Mention, body: Mention) -> bool:
    """Whether a place begins the name of an organisation: "Muncie Police"."""
    return body.value.type == "organization" and place.value.type == "place" and place.start == body.start


def _merged(text: str, values: list[Item], words: list[Item]) -> tuple[list[Item], list[Item]]:
    out: list[Item] = []
    swallowed: list[Item] = []
    starts = [word.start for word in words]
    place, last = 0, len(words)
    for value in values:
        if out and out[-1].end > value.start and out[-1].known is not None:
            swallowed.append(out.pop())  # a word that began in the value before reaches into this one
        before = bisect_left(starts, value.start, place)
        if before > place and words[before - 1].end > value.start:
            if _names(words[before - 1], value):
                out += words[place:before]
                place = before
                continue
            before -= 1  # the last one reaches into the value
        out += words[place:before]
        place = before
        beyond: Item | None = None
        while place < last and starts[place] < value.end:
            word = words[place]
            place += 1
            if not _heads(word, value):
                if word.end > value.end > word.start >= value.start:
                    beyond = word  # of "one of three" the "of"
                else:
                    swallowed.append(word)
                continue
            start = word.end
            while text[start].isspace():
                start += 1
            value = replace(value, start=start)
            out.append(word)
        out.append(value)
        if beyond is not None:
            out.append(_rest(text, beyond, value.end))
    out += words[place:]
    return out, swallowed


def _names(word: Item, value: Item) -> bool:
    """Whether a word that is itself a value holds a whole name and more: "United Russia" is no place."""
    return word.known is not None and bool(word.known.senses) and word.start < value.start and word.end >= value.end


def _rest(text: str, word: Item, end: int) -> Item:
    """What of a word is left behind a value that it begins in."""
    while text[end].isspace():
        end += 1
    return replace(word, start=end)


def _heads(word: Item, value: Item) -> bool:
    """Whether a pack's word is only taken for the start of a name: "co-chairmanship of the Ministry ...", "suspect Ray"."""
    if (
        word.known is None
        or not (word.known.binds or word.known.senses)
        or value.mention is None
        or word.end >= value.end
        or word.has("AND")
    ):
        return False
    if value.symbol == symbols.OF_TYPE["organization"]:
        return word.start <= value.start
    return value.symbol == symbols.OF_TYPE["person"] and word.end <= value.mention.start


def _encoded(
    text: str,
    start: int,
    end: int,
    where: str,
    items: list[Item],
    inside: tuple[Item, ...],
    hidden: tuple[Known, ...],
    scenes: Set[str],
) -> Read:
    parts: list[str] = []
    places: list[int] = []
    length, place = 0, start
    for item in items:
        between = text[place : item.start]
        if between and between != " ":
            gap = symbols.of_gap(between)
            parts.append(gap)
            length += len(gap)
        parts.append(item.symbol)
        places.append(length)
        length += 1
        if item.end > place:
            place = item.end
    if end > place:
        parts.append(symbols.of_gap(text[place:end].rstrip(_CLOSING)))
    return Read(
        start, end, where, "".join(parts), tuple(items), dict(zip(places, items, strict=True)), inside, hidden, scenes
    )
