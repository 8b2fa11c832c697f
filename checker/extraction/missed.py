"""Why no field takes a value: which field came nearest, and what it missed. For people who write packs; no run asks it."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from checker.extraction.binding import bind, captured
from checker.extraction.fields import NOUN, FieldUse
from checker.extraction.grammar import Bindable, Grammar, grammar
from checker.extraction.items import Item
from checker.extraction.reading import Part, Read, read
from checker.extraction.taking import ONLY, REFUSALS, SCENE, UNLESS, taken
from checker.model.article import BODY
from checker.model.value import Mention
from checker.rulebook.records import Rulebook

# How near a field came, the nearest first.
READ, REFUSED, HALF, APART, NOTHING = "read", "refused", "half", "apart", "nothing"
_NEARNESS = (READ, REFUSED, HALF, APART)


class Missed(Struct, frozen=True):
    """The field that came nearest to a value and why it has not taken it.

    how: `read` (bound, and left out later), `refused` (a construction fits, something else bars it: `barred`, one of
    `REFUSALS`), `half` (a construction fits, but a word of `wanted` is missing), `apart` (its words stand in the sentence,
    no construction joins them to the value), `nothing` (no word of a field for such values stands there).
    words: those of the field that stand in the sentence. wanted: concepts of which one is missing, or bars.
    """

    mention: Mention
    field: str = ""
    how: str = NOTHING
    barred: str = ""
    words: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    phrase: str = ""


def missed(text: str, mentions: Sequence[Mention], rulebook: Rulebook, tag: str) -> Iterator[Missed]:
    """For each value of a text the nearest field that could have taken it."""
    rules = grammar(rulebook, tag)
    sentences = read(Part("text", text, ((0, len(text), BODY),)), mentions, rules, {}, set())
    for mention in mentions:
        sentence = next((one for one in sentences if one.start <= mention.start < one.end), None)
        told = list(_all(text, sentence, mention, rules)) if sentence else []
        yield min(told, key=_rank, default=Missed(mention))


def _rank(one: Missed) -> tuple[int, int, str]:
    """Lower is nearer."""
    barred = REFUSALS.index(one.barred) if one.barred else len(REFUSALS)
    return _NEARNESS.index(one.how), -barred, one.field


def _all(text: str, sentence: Read, mention: Mention, rules: Grammar) -> Iterator[Missed]:
    place = next((at for at, item in sentence.at.items() if item.mention is mention), None)
    if place is None:
        return
    item = sentence.at[place]
    for bound in bind(sentence, rules):
        if bound.place == place:
            yield Missed(mention, bound.use.field.name, READ, phrase=bound.phrase)
    for bindable in rules.bindables:
        for match in bindable.construction.compiled.finditer(sentence.symbols, pos=place):
            if match.start() != place:
                break
            for use in _uses(bindable, rules, mention.value.type):
                yield from _offered(text, sentence, item, place, use, bindable, match, rules)
    for use in rules.uses:
        words = _words(text, sentence, use) if use.field.type == mention.value.type else ()
        if words:
            yield Missed(mention, use.field.name, APART, words=words)


def _uses(bindable: Bindable, rules: Grammar, type: str) -> Iterator[FieldUse]:
    if bindable.only is not None:
        yield bindable.only
    else:
        yield from (use for use in rules.uses if use.field.type == type and bindable.group in use.groups())


def _offered(
    text: str,
    sentence: Read,
    item: Item,
    place: int,
    use: FieldUse,
    bindable: Bindable,
    match: Any,
    rules: Grammar,
) -> Iterator[Missed]:
    """What a field makes of a value in one of its constructions, where a word of its own stands in it."""
    slots = captured(sentence.at, bindable.construction.slots, match)
    named = [(name, concepts) for _, name, concepts in slots]
    own = [(at, concepts & (use.heads | use.acts)) for at, _, concepts in slots]
    words = tuple(text[sentence.at[at].start : sentence.at[at].end] for at, concepts in own if concepts)
    if item.mention is None or (slots and not words):
        return
    told = Missed(item.mention, use.field.name, REFUSED, words=words, phrase=bindable.construction.text)
    if slots and not use.takes(named):
        head = any(name == NOUN and concepts & use.heads for name, concepts in named)
        wanted = tuple(sorted(use.acts - use.heads if head else use.heads))
        if use.both and wanted:
            yield Missed(told.mention, told.field, HALF, words=words, wanted=wanted, phrase=told.phrase)
        return
    barred = taken(sentence, item, place, use, slots, rules)
    if isinstance(barred, str):
        concerned = {ONLY: use.only, SCENE: use.scene, UNLESS: use.unless & sentence.concepts}.get(barred, frozenset())
        yield Missed(told.mention, told.field, REFUSED, barred, words, tuple(sorted(concerned)), told.phrase)


def _words(text: str, sentence: Read, use: FieldUse) -> tuple[str, ...]:
    """The words of a field that stand in a sentence."""
    own = use.heads | use.acts
    return tuple(text[item.start : item.end] for item in sentence.items if item.known and item.known.means(own))
