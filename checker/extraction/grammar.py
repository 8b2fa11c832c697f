"""What a rulebook says in one language, compiled: known words, constructions, and which field each may bind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from checker.extraction.patterns import VALUE, Construction, Gap, PatternError, compile_construction, literals
from checker.extraction.symbols import COUNTRY, OF_TYPE, Meanings
from checker.languages import of
from checker.languages.fold import folded
from checker.languages.inflection import forms
from checker.languages.language import Language
from checker.languages.phrases import Phrases
from checker.model.article import DATELINE
from checker.model.errors import CheckerError
from checker.model.value import Value
from checker.rulebook.records import Concept, Field, Rulebook

NOUN = "NOUN"
SLOTS = {
    "NOUN": "noun",
    "VERB": "verb",
    "TRANSITIVE": "transitive",
    "PARTICIPLE": "participle",
    "ADJECTIVE": "adjective",
    "ACTION": "action",
    "TOLL": "toll",
    "CONTEXT": "context",
}
_CAPTURED = frozenset(SLOTS)
SCOPE_SECTIONS = ("modality", "background", "attribution")
_SENSE = "SENSE"
_COUNTED_AS_ONE = OF_TYPE["person"] + OF_TYPE["age"]  # "Ann Ray was killed", "a 9-year-old died"
_COUNT = "COUNT"  # a pseudo-value: "no one", "a woman"


@dataclass(frozen=True, slots=True)
class Known:
    """A word or phrase that the grammar knows.

    concepts: by category, the concepts that it belongs to. classes: the language's own classes. senses: by concept, the
    value that it is. value: the count that it implies ("no one": 0).
    """

    symbol: str
    concepts: Mapping[str, frozenset[str]]
    classes: frozenset[str]
    senses: Mapping[str, str]
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class FieldUse:
    """How one field binds values.

    heads: concepts of the noun that is counted or numbered; acts: of the other slots. both: whether one of each must be
    there. kinds: of the value. unless, only: concepts that the sentence must not or must hold. rivals: concepts that take
    a value which stands nearer to them. families: for a topical field, the kind of story that a concept belongs to.
    value: the concept whose senses are the field's values.
    """

    field: Field
    heads: frozenset[str]
    acts: frozenset[str]
    both: bool
    kinds: frozenset[str]
    unless: frozenset[str]
    only: frozenset[str]
    rivals: frozenset[str]
    families: Mapping[str, str]
    value: str

    @classmethod
    def of(
        cls, field: Field, closure: Mapping[str, frozenset[str]], includes: Mapping[str, tuple[str, ...]]
    ) -> "FieldUse":
        def concepts(key: str) -> frozenset[str]:
            return frozenset().union(
                *(closure.get(name, frozenset((name,))) for name in listed(field.settings.get(key)))
            )

        heads, acts = concepts("counts") | concepts("of"), concepts("with")
        return cls(
            field,
            heads,
            acts or heads,
            bool(concepts("counts") and acts),
            frozenset(listed(field.settings.get("kinds"))),
            concepts("unless"),
            concepts("only"),
            concepts("rivals"),
            _families(field, includes, closure),
            str(field.settings.get("value", "")),
        )

    def takes(self, slots: Iterable[tuple[str, frozenset[str]]]) -> bool:
        """Whether the field may bind where these slots hold these concepts."""
        seen_head = seen_act = False
        for name, concepts in slots:
            if name == NOUN and self.heads:
                seen_head = not concepts.isdisjoint(self.heads)
                if not seen_head:
                    return False
            else:
                seen_act = not concepts.isdisjoint(self.acts)
                if not seen_act:
                    return False
        return (seen_head and seen_act) if self.both else (seen_head or seen_act)


@dataclass(frozen=True, slots=True)
class Bindable:
    """A construction and the fields that it may serve; `only` for a field's own phrase."""

    construction: Construction
    group: str
    type: str
    only: FieldUse | None = None


class Grammar:
    """One language's words and constructions under one rulebook."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self.language = language
        self.data = language.section("constructions")
        people = language.section("people")
        self.people = frozenset(map(folded, people.get("one", ())))
        self.between = frozenset(map(folded, people.get("between", ())))
        self._meanings = Meanings()
        self._closure = closures(rulebook.concepts)
        includes = {name: concept.include for name, concept in rulebook.concepts.items()}
        self._uses = [FieldUse.of(field, self._closure, includes) for field in rulebook.fields.values()]
        self.topical = {concept: family for use in self._uses for concept, family in use.families.items()}
        self.known = self._words(rulebook)
        self.phrases: Phrases[Known] = Phrases(self.known)
        self.by_concept = self._index()
        self.bindables = self._bindables()
        self.filed = tuple(use for use in self._uses if DATELINE in use.field.yields)

    @cached_property
    def has_words(self) -> bool:
        """Whether the language can say anything at all."""
        return bool(self.known and self.bindables)

    @lru_cache(maxsize=4096)  # noqa: B019 - a grammar lives as long as the process
    def applicable(self, symbols: frozenset[str]) -> tuple[Bindable, ...]:
        """The constructions whose every slot occurs among a sentence's symbols."""
        return tuple(
            bindable
            for bindable in self.bindables
            if all(not needed.isdisjoint(symbols) for needed in bindable.construction.needs)
        )

    def use_of(self, name: str) -> FieldUse | None:
        """How the field of a name binds values; None where no pack declares it."""
        return next((use for use in self._uses if use.field.name == name), None)

    def symbols(self, name: str, type: str, concepts: frozenset[str]) -> frozenset[str]:
        """The symbols of a slot in a construction for values of a type that serves fields of these concepts.

        Raises PatternError for a name that nobody declares.
        """
        if name == VALUE:
            pseudo = {"quantity": _COUNT, "identifier": _SENSE}.get(type)
            own = frozenset(OF_TYPE[type] + (_COUNTED_AS_ONE if type == "quantity" else ""))
            return own | (self._meanings.having(pseudo) if pseudo else frozenset())
        if name in SLOTS:
            return frozenset().union(*(self._meanings.having(f"{SLOTS[name]} {concept}") for concept in concepts))
        if name.startswith("="):
            return self._meanings.having(name)
        if len(name) == 1 and not name.isalpha():
            return frozenset(name)
        if name == "COUNTRY":
            return frozenset(COUNTRY)
        if name.lower() in OF_TYPE:
            return frozenset(OF_TYPE[name.lower()])
        if name in self.classes:
            return self._meanings.having(name)
        raise PatternError(
            f"unknown slot {name} (known: {', '.join((VALUE, *SLOTS, 'COUNTRY', *map(str.upper, OF_TYPE), *self.classes))})"
        )

    @cached_property
    def classes(self) -> Mapping[str, Sequence[str]]:
        """The language's own classes of words, those for scope and attribution among them."""
        sections = [self.data, *map(self.language.section, SCOPE_SECTIONS)]
        return {name: words for section in sections for name, words in (section.get("words") or {}).items()}

    def _words(self, rulebook: Rulebook) -> dict[str, Known]:
        collected: dict[str, _Collected] = defaultdict(_Collected)
        for concept in rulebook.concepts.values():
            self._concept_words(concept, collected)
        for name, words in self.classes.items():
            for word in words:
                collected[folded(word)].classes.add(name)
        for count, words in (self.data.get("counts") or {}).items():
            for word in words:
                collected[folded(word)].count = int(count)
        for word in sorted(self.people):
            collected[word].count = 1
        for text in self._all_texts():
            for literal in literals(text):
                collected[literal].classes.add("=" + literal)
        return {word: found.known(self._meanings) for word, found in sorted(collected.items()) if word}

    def _concept_words(self, concept: Concept, collected: "dict[str, _Collected]") -> None:
        tag = self.language.tag
        passive = "passive" in self.language.section("inflection").get("categories", {})
        for category, entries in concept.words.get(tag, {}).items():
            for entry in entries:
                for form in forms(entry, category, self.language):
                    collected[form].concepts[category].add(concept.name)
                if category == "transitive" and passive:
                    for form in forms(entry, "passive", self.language):
                        collected[form].concepts["participle"].add(concept.name)
        for sense, by_tag in concept.senses.items():
            for entry in by_tag.get(tag, ()):
                for form in forms(entry, "noun", self.language):
                    collected[form].senses[concept.name] = sense

    def _all_texts(self) -> list[str]:
        groups = self.data.get("groups") or {}
        own = [
            text
            for use in self._uses
            for text in listed((use.field.settings.get("phrases") or {}).get(self.language.tag))
        ]
        return [*(text for texts in groups.values() for text in texts), *own]

    def _bindables(self) -> tuple[Bindable, ...]:
        gaps = {
            name: Gap(int(how["most"]), tuple(how.get("never") or ()))
            for name, how in (self.data.get("gaps") or {}).items()
        }
        found = []
        for group, texts in (self.data.get("groups") or {}).items():
            type, place = group.split()[0], f"languages/{self.language.tag}/constructions.yaml"
            concepts = frozenset(concept for named, concept in self.by_concept if named == group)
            found += [Bindable(self._compiled(text, type, concepts, gaps, place), group, type) for text in texts]
        for use in self._uses:
            for text in listed((use.field.settings.get("phrases") or {}).get(self.language.tag)):
                place = f"pack {use.field.pack}, field {use.field.name}"
                construction = self._compiled(text, use.field.type, use.heads | use.acts, gaps, place)
                found.append(Bindable(construction, "", use.field.type, use))
        return tuple(found)

    def _compiled(
        self, text: str, type: str, concepts: frozenset[str], gaps: Mapping[str, Gap], place: str
    ) -> Construction:
        try:
            return compile_construction(text, lambda name: self.symbols(name, type, concepts), gaps, _CAPTURED)
        except PatternError as error:
            raise CheckerError(f"{place}: {error}") from error

    def _index(self) -> Mapping[tuple[str, str], tuple[FieldUse, ...]]:
        """Fields by group and concept, so that a match asks only the fields that could take it."""
        found: dict[tuple[str, str], list[FieldUse]] = defaultdict(list)
        for use in self._uses:
            groups = listed(use.field.settings.get("group"))
            for group in groups or (use.field.type,):
                named = f"{use.field.type} {group}" if groups else group
                for concept in sorted(use.heads | use.acts):
                    found[named, concept].append(use)
        return {key: tuple(uses) for key, uses in found.items()}


class _Collected:
    """What is known of one word while the grammar is built."""

    def __init__(self) -> None:
        self.concepts: dict[str, set[str]] = defaultdict(set)
        self.classes: set[str] = set()
        self.senses: dict[str, str] = {}
        self.count: int | None = None

    def known(self, meanings: Meanings) -> Known:
        pseudo = ({_SENSE} if self.senses else set()) | ({_COUNT} if self.count is not None else set())
        meant = {f"{category} {name}" for category, names in self.concepts.items() for name in names}
        symbol = meanings.symbol(frozenset({*meant, *self.classes, *pseudo}))
        value = None if self.count is None else Value.of("quantity", str(self.count), counted="person", implied=True)
        return Known(
            symbol,
            {category: frozenset(names) for category, names in self.concepts.items()},
            frozenset(self.classes),
            dict(self.senses),
            value,
        )


def _families(
    field: Field, includes: Mapping[str, tuple[str, ...]], closure: Mapping[str, frozenset[str]]
) -> Mapping[str, str]:
    """The kind of story (a direct part of the field's concept) of each concept of a topical field."""
    if not field.settings.get("topical"):
        return {}
    parts = [part for name in listed(field.settings.get("of")) for part in includes.get(name, ())]
    return {concept: part for part in parts for concept in sorted(closure.get(part, frozenset((part,))))}


def listed(value: object) -> tuple[str, ...]:
    """A word or a list of words as a tuple."""
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def closures(concepts: Mapping[str, Concept]) -> Mapping[str, frozenset[str]]:
    """For each concept, itself and all that it includes, however deep."""
    found: dict[str, frozenset[str]] = {}
    for name in concepts:
        reached, todo = {name}, [name]
        while todo:
            concept = concepts.get(todo.pop())
            for more in concept.include if concept else ():
                if more not in reached:
                    reached.add(more)
                    todo.append(more)
        found[name] = frozenset(reached)
    return found


_grammars: dict[tuple[str, str], Grammar] = {}


def grammar(rulebook: Rulebook, tag: str) -> Grammar:
    """The rulebook's grammar of a language, compiled once a process."""
    key = (rulebook.digest, tag)
    if key not in _grammars:
        _grammars[key] = Grammar(rulebook, of(tag))
    return _grammars[key]
