"""Why a field does not take a value that its words bind: another field has it, or the words beside make it something else."""

from collections.abc import Iterator, Sequence

from checker.extraction.dating import precise
from checker.extraction.fields import FieldUse
from checker.extraction.grammar import Grammar
from checker.extraction.items import SUMMED, Item, value_of
from checker.extraction.reading import Read
from checker.extraction.speaking import does_it, speaks
from checker.extraction.symbols import OF_TYPE, WORD
from checker.model.value import Value
from checker.values import nouns

# What keeps a value from a field, in the order in which it is asked for: a word of `unless`, none of `only`, another kind of
# value, no word of `scene` in the article, the words next to it, a rival.
REFUSALS = UNLESS, ONLY, KIND, SCENE, WORDS, RIVAL = ("unless", "only", "kind", "scene", "words", "rival")
NOT_OF_THE_EVENT = ("saying", "dateline", "count")  # a date of the telling or of a count: `Mention.notes` say so
_NO_DAY = "XXXX-XX-XX"  # "today" on a page without a date
_NEXT_TO = 2  # symbols from a value to a word that follows it and surely has it: "Friday's shooting"
# symbols after a rival word in which a value is rather its own: "arrested ... on Tuesday in the shooting"
_TAKES_AFTER = 12
_PARTICIPLE, _ADJECTIVE = "PARTICIPLE", "ADJECTIVE"
_STATES = (_PARTICIPLE, _ADJECTIVE)
_DEEDS = ("VERB", "TRANSITIVE", _PARTICIPLE, "ACTION")
_MARKS = ",;:"
_BEHIND_A_COMMA = 4  # symbols from a value to a verb that is not its own
_BEHIND = 2  # symbols from a number to a word behind its noun
_ORDINAL = OF_TYPE["ordinal"]
_ORIGIN_OF = OF_TYPE["person"] + OF_TYPE["age"]  # "Ann Ray, 27, of Leeds" was not hurt in Leeds

Slots = Sequence[tuple[int, str, frozenset[str]]]  # (place, slot, concepts) of each captured slot


def taken(sentence: Read, item: Item, place: int, use: FieldUse, slots: Slots, grammar: Grammar) -> Value | str:
    """What an item is for a field to which a construction offers it; else the first of `REFUSALS` that holds."""
    if use.unless and not use.unless.isdisjoint(sentence.concepts):
        return UNLESS
    if use.only and use.only.isdisjoint(sentence.concepts):
        return ONLY
    value = value_of(item, use.field.type, use.value)
    if value is None or not _fits(use, item, value, grammar):
        return KIND
    if not in_scene(sentence, value, use):
        return SCENE
    if _uncounted(sentence, place, value, slots, use, grammar):
        return WORDS
    return RIVAL if _rivalled(sentence, use, place, slots) or _of_another(sentence, use, place) else value


def in_scene(sentence: Read, value: Value, use: FieldUse) -> bool:
    """Whether the article speaks of what the field wants (`scene`), if only for implied counts: an old singer's death is no toll."""
    if not use.scene or (use.field.settings.get("implicit") and not value.get("implied")):
        return True
    return not use.scene.isdisjoint(sentence.scenes)


def _of_another(sentence: Read, use: FieldUse, place: int) -> bool:
    """Whether a word has the value for its own: the nearest before it in its clause ("0-1 at half-time"), else the next."""
    if use.of_another.isdisjoint(sentence.concepts):
        return False
    symbols, symbol = sentence.symbols, sentence.symbols[place]
    for at in _places(sentence, use.of_another):
        before = at - 1
        while before >= 0 and symbols[before] not in _MARKS and symbols[before] != symbol:
            before -= 1
        if before >= 0 and symbols[before] == symbol:
            if before == place:
                return True
        elif symbols.find(symbol, at) == place:
            return True
    return False


def _places(sentence: Read, concepts: frozenset[str]) -> Iterator[int]:
    """Where words of the concepts stand: their own places, or those of the values that hold them."""
    for at, item in sentence.at.items():
        if item.known is not None and item.known.means(concepts):
            yield at
    for word in sentence.inside:
        if word.known is not None and word.known.means(concepts):
            yield max((at for at, item in sentence.at.items() if item.start <= word.start), default=0)


def _rivalled(sentence: Read, use: FieldUse, place: int, slots: Slots) -> bool:
    """Whether a word of a rival concept has the value: one that stands nearer, or before it while what binds it follows."""
    if not use.rivals or not slots:
        return False
    nearest = min((cue - place for cue, _, _ in slots), key=abs)
    for at, item in sentence.at.items():
        if item.known is not None and item.known.means(use.rivals):
            if abs(at - place) < abs(nearest) and (at < place or nearest > 0):
                return True
            if at < place and nearest > _NEXT_TO and place - at <= _TAKES_AFTER:
                return True
    return False


def _uncounted(sentence: Read, place: int, value: Value, slots: Slots, use: FieldUse, grammar: Grammar) -> bool:
    """Whether the words beside say that it is something else: "a father of four", "Ann Ray said", "Ray's father"."""
    if value.type == "date":
        beside = place + 2 if sentence.has(place + 1, "POSS") else place + 1
        return sentence.has(beside, "PARTY") or sentence.has(place - 1, "ONWARD")
    if value.type == "place":
        return sentence.has(place - 1, "OF") and any(
            sentence.at[near].symbol in _ORIGIN_OF for near in range(place - 5, place - 1) if near in sentence.at
        )
    if value.type == "person":
        return speaks(sentence, place, grammar) or does_it(sentence, place, slots, grammar)
    if value.type != "quantity":
        return False
    if _of_the_last(sentence.at[place], place, slots):
        return True
    if value.canonical == "1" and sentence.has(place + 1, "OF", "UNCOUNTED"):
        return sentence.symbols[place - 1 : place] != _ORDINAL  # "a fifth victim of the fire" is one
    if sentence.has(place, "FURTHER") and sentence.symbols[place + 1 : place + 2] == WORD:
        return True  # "another location" is nobody
    if _is_age(sentence, place) and not use.field.settings.get("alike"):  # who counts votes tells no ages
        return True
    if any(name in _DEEDS and _undone(sentence, cue) for cue, name, _ in slots):
        return True
    if use.field.settings.get("implicit") and _cut_off(sentence, place, slots):
        return True
    if any(name == _PARTICIPLE and cue > place and _done_by(sentence, cue) for cue, name, _ in slots):
        return True
    behind = any(name == _ADJECTIVE and cue > place for cue, name, _ in slots)
    if behind and use.field.settings.get("implicit") and _is_agent(sentence, place):
        return True
    if _reduced(sentence, place, slots):  # of "one of the two women killed" and "19 of the 32 killed" the whole
        return False
    return _divided(sentence, place) or _uncounted_by(sentence, place, value)


def _of_the_last(item: Item, place: int, slots: Slots) -> bool:
    """Whether a noun alone binds the sum of a list, of which it counts the last: "19 tourists and 3 crew members"."""
    return item.mention is not None and bool(item.mention.note(SUMMED)) and [name for _, name, _ in slots] == ["NOUN"]


def _cut_off(sentence: Read, place: int, slots: Slots) -> bool:
    """Whether a single comma parts a value from what binds it: "his wife, Ann Ray, was hurt" tells of her, "aged about 15, was hurt" of no 15."""
    mention = sentence.at[place].mention
    if (
        sentence.symbols[place + 1 : place + 2] != ","
        or sentence.has(place + 2, "WHO")
        or (mention is not None and mention.value.type == "person")
    ):
        return False
    cue = min((cue for cue, _, _ in slots if cue > place), default=0)
    return 0 < cue - place <= _BEHIND_A_COMMA and "," not in sentence.symbols[place + 2 : cue]


def _undone(sentence: Read, cue: int) -> bool:
    """Whether the words before a deed say that it was only meant or feared: "hoped to kill", "or he would be shot"."""
    return sentence.has(_before(sentence, cue), "UNDONE")


def _uncounted_by(sentence: Read, place: int, value: Value) -> bool:
    """Whether a word such as "neither" stands before; "both" before two who are told together counts them."""
    before = (place - 1, place - 2)
    if value.canonical == "2" and any(sentence.has(near, "BOTH") for near in before):
        return False
    return any(sentence.has(near, "UNCOUNTED") for near in before)


def _done_by(sentence: Read, cue: int) -> bool:
    """Whether a participle stands behind "had": "he had shot at a car" tells what he did, not what was done to him."""
    return sentence.has(_before(sentence, cue), "PERFECT")


def _before(sentence: Read, cue: int) -> int:
    """The place of the symbol before one, a word that nobody knows between left out."""
    return cue - 2 if sentence.symbols[cue - 1 : cue] == WORD else cue - 1


def _is_agent(sentence: Read, place: int) -> bool:
    """Whether "by" governs the value: "was brought by his wife and two others with a gunshot wound" tells of neither."""
    return sentence.has(place - 2 if sentence.has(place - 1, "OBJECT", "DEFINITE") else place - 1, "BY")


def _reduced(sentence: Read, place: int, slots: Slots) -> bool:
    """Whether what binds a number out of which others are taken stands right behind it and its noun, as a short clause."""
    if not _divided(sentence, place) and not any(sentence.has(near, "AMONG") for near in (place - 1, place - 2)):
        return False
    return bool(slots) and all(
        name in _STATES and place < cue <= place + _BEHIND and not sentence.has(cue - 1, "BE") for cue, name, _ in slots
    )


def _is_age(sentence: Read, place: int) -> bool:
    """Whether bare digits before a comma are somebody's age: the 25 of "Ann Ray, 25, died", "another, also 25, died"."""
    mention = sentence.at[place].mention
    if mention is None or mention.value.get("noun") is not None or mention.value.get("counted") is not None:
        return False
    before = place - 2 if sentence.has(place - 1, "FURTHER") else place - 1
    if before < 0 or sentence.symbols[before] != "," or not mention.text.isdigit():
        return False  # "the toll rose to 48, officials said" tells no age
    return sentence.symbols[place + 1 : place + 2] == "," and not sentence.has(place + 2, "INCLUDING")


def _divided(sentence: Read, place: int) -> bool:
    """Whether another number is taken out of it: the 32 of "19 of the 32 passengers were killed", of "32 यात्रियों में से 19"."""
    if "OUT_OF_AFTER" in sentence.classes and any(
        sentence.has(near, "OUT_OF_AFTER") for near in (place + 1, place + 2)
    ):
        return True
    if sentence.has(place - 1, "OUT_OF"):
        return not sentence.has(place - 2, "GROUP")  # "семья из пяти человек" is five
    before = place - 2 if sentence.has(place - 1, "OBJECT", "DEFINITE") else place - 1
    if not sentence.has(before, "OF", "OUT_OF"):
        return False
    part = sentence.at.get(before - 1)
    return part is not None and part.mention is not None and part.mention.value.type == "quantity"


def _counts(value: Value, kinds: frozenset[str], grammar: Grammar) -> bool:
    """Whether a number counts one of the kinds, or nothing that is named ("two were killed", "three others")."""
    counted, noun = value.get("counted"), value.get("noun")
    if "." in value.canonical:  # a rate
        return False
    if counted is not None:
        return counted in kinds or value.get("subset") in kinds
    return noun is None or noun in grammar.open_nouns or grammar.matcher.knows(str(noun))


def _fits(use: FieldUse, item: Item, value: Value, grammar: Grammar) -> bool:
    """Whether the value is of the field's type and of the kind that it wants."""
    if value.type != use.field.type:
        return False
    if item.mention is not None and item.mention.note("dates") in NOT_OF_THE_EVENT:
        return False
    if value.get("implied") and not use.field.settings.get("implicit"):
        return False
    if value.canonical == _NO_DAY and value.get("weekday") is None:
        return False
    precision = use.field.settings.get("precision")
    if precision and not precise(value.canonical, str(precision)):
        return False
    if not _measures(value, use) or value.get("subset") in use.not_of:
        return False
    if not use.kinds:
        return True
    if value.type == "quantity":
        return _counts(value, use.kinds, grammar)
    return value.get("kind") in use.kinds


def _measures(value: Value, use: FieldUse) -> bool:
    """Whether a number is a measure where the field wants one (`units`), and none where it counts (`kinds`)."""
    unit = value.get("unit")
    if use.units:
        return unit is not None and nouns.sizes().get(str(unit), ("",))[0] in use.units
    return unit is None or not use.kinds or value.type != "quantity"
