"""The words that a rulebook and a language's constructions know, each with all that it means."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from checker.extraction.symbols import Meanings
from checker.languages.fold import folded
from checker.languages.inflection import forms
from checker.languages.language import Language
from checker.model.errors import CheckerError
from checker.model.value import Value
from checker.rulebook.phrases import place_of_sense, place_of_word
from checker.rulebook.records import Concept

SENSE = "SENSE"  # class of words that are themselves a value ("protocol")
COUNT = "COUNT"  # class of words that imply a count ("no one", "a woman")
_SELF_COUNTING = ("implies", "none")
_VERBS = frozenset(("verb", "transitive"))
_DIRECT = ("transitive",)  # categories of words that have what follows them for their object
_NOISE = "NOISE"  # class of phrases that only look like something known


class Known(Struct, frozen=True, dict=True):
    """A word or phrase that the grammar knows.

    concepts: by category, the concepts that it belongs to. classes: the language's own classes. senses: by concept, the
    value that it is. value: the count that it implies ("no one": 0). families: the kinds of story that it speaks of.
    scenes: concepts of which some field wants the article to speak (`scene`), among its own.
    valued: whether it can be a value by itself. binds: whether it can bind one. shows: whether the words inside it keep
    their meaning ("stake sold" also speaks of selling, "no casualties" of no casualty). uncounted: what a word that implies
    a count and means something else too says behind a number ("41 यात्री").
    """

    symbol: str
    concepts: Mapping[str, frozenset[str]]
    classes: frozenset[str]
    senses: Mapping[str, str]
    value: Value | None = None
    families: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()
    valued: bool = False
    binds: bool = False
    shows: bool = True
    uncounted: "Known | None" = None

    @cached_property
    def meant(self) -> frozenset[str]:
        """Every concept that it belongs to, in any category."""
        return frozenset().union(*self.concepts.values())

    def of(self, concepts: frozenset[str]) -> frozenset[str]:
        """Those of the concepts that it belongs to, in any category."""
        return self.meant & concepts

    def means(self, concepts: frozenset[str]) -> bool:
        """Whether it belongs to one of the concepts, in any category."""
        return not self.meant.isdisjoint(concepts)


class Spelled(Struct, frozen=True, array_like=True):
    """Every word with what it means, in plain parts that can be kept.

    words: sorted; the empty one is none. places: of each word, which of the meanings is its. binding: the classes of words
    that bind values by themselves.
    """

    words: tuple[str, ...]
    places: tuple[int, ...]
    meanings: tuple["Meaning", ...]
    binding: frozenset[str]


class Lexicon:
    """Collects what each word means; afterwards `spelled` gives each word once.

    Few meanings are shared by many words, so a word holds the place of its meaning, and each mark leads from one meaning
    to the next.
    """

    def __init__(self, language: Language, files: Sequence[str]) -> None:
        self._language, self._files = language, files
        self._passive = "passive" in language.section("inflection").get("categories", {})
        self._meanings = [Meaning()]
        self._places = {self._meanings[0]: 0}
        self._of: dict[str, int] = {}
        self._next: dict[Mark, dict[int, int]] = defaultdict(dict)

    def concept(self, concept: Concept) -> None:
        """Adds the words of a concept in all their forms."""
        tag = self._language.tag
        for category, entries in concept.words.get(tag, {}).items():
            for entry in entries:
                try:
                    self._entry(concept.name, category, entry)
                except ValueError as error:
                    place = place_of_word(self._files, concept.name, tag, category, entry)
                    raise CheckerError(f"{place}: {concept.name}: {entry!r}: {error}") from error
        for sense, by_tag in concept.senses.items():
            for entry in by_tag.get(tag, ()):
                try:
                    self._add(forms(entry, "noun", self._language), ("sense", concept.name, sense))
                except ValueError as error:
                    place = place_of_sense(self._files, concept.name, sense, tag, entry)
                    raise CheckerError(f"{place}: {concept.name}: {entry!r}: {error}") from error

    def _entry(self, name: str, category: str, entry: str) -> None:
        self._add(forms(entry, category, self._language), ("pair", category, name))
        if category == "transitive" and self._passive:
            self._add(forms(entry, "passive", self._language), ("pair", "participle", name))

    def classed(self, name: str, words: Iterable[str]) -> None:
        """Adds words of a class, as they stand."""
        self._add(map(folded, words), ("class", name, ""))

    def counted(self, count: int, words: Iterable[str]) -> None:
        """Adds words that imply a count."""
        self._add(map(folded, words), ("count", str(count), ""))

    def _add(self, words: Iterable[str], mark: "Mark") -> None:
        of, after = self._of, self._next[mark]
        for word in words:
            before = of.get(word, 0)
            place = after.get(before)
            if place is None:
                meaning = _marked(self._meanings[before], mark)
                place = after[before] = self._places.setdefault(meaning, len(self._meanings))
                if place == len(self._meanings):
                    self._meanings.append(meaning)
            of[word] = place

    def lighten(self, light: frozenset[str]) -> None:
        """Gives a phrase that ends in words of no weight ("jailed on") the meanings of what stands before them, too.

        The longer phrase of one pack would else take the word from all others wherever that word follows. Not of verbs whose
        object follows at once: nobody is hit in "shooting at Dock 7".
        """
        for phrase in [word for word in self._of if word.rpartition(" ")[2] in light]:
            words = phrase.split(" ")
            while len(words) > 1 and words[-1] in light:
                words.pop()
                inner = self._meanings[self._of.get(" ".join(words), 0)]
                for name in sorted(inner.classes):
                    if name.startswith("="):
                        self._add([phrase], ("class", name, ""))
                for category, concept in sorted(inner.pairs):
                    if category not in _DIRECT:
                        self._add([phrase], ("pair", category, concept))

    def to_come(self, endings: tuple[str, ...], name: str) -> None:
        """Gives the forms of verbs with these endings a class: they tell by themselves what is to come ("भाग लेंगे")."""
        for word in [word for word in self._of if word.endswith(endings)] if endings else ():
            if any(category in _VERBS for category, _ in self._meanings[self._of[word]].pairs):
                self._add([word], ("class", name, ""))

    def spelled(self, binding: frozenset[str]) -> Spelled:
        """Every word with its meaning."""
        self._head_nouns()
        words = tuple(word for word in sorted(self._of) if word)
        return Spelled(words, tuple(map(self._of.__getitem__, words)), tuple(self._meanings), binding)

    def _head_nouns(self) -> None:
        """Gives phrases that imply a count what their last words mean as a noun: a fatal crash is a crash, and has a day."""
        for phrase in [word for word in self._of if " " in word]:
            implied = {name for category, name in self._meanings[self._of[phrase]].pairs if category == "implies"}
            if implied:
                head = phrase.partition(" ")[2]
                while head and head not in self._of:
                    head = head.partition(" ")[2]
                for category, name in sorted(self._meanings[self._of.get(head, 0)].pairs):
                    if category == "noun" and name not in implied:
                        self._add((phrase,), ("pair", category, name))


def known(
    spelled: Spelled, meanings: Meanings, topical: Mapping[str, str], scenic: frozenset[str] = frozenset()
) -> dict[str, Known]:
    """Every word with its meaning; words of one meaning share it.

    topical: the kind of story of each concept that has one. scenic: concepts of which some field wants an article to speak.
    """
    shared = {
        place: _known(spelled.meanings[place], meanings, topical, scenic, spelled.binding)
        for place in dict.fromkeys(spelled.places)
    }
    return dict(zip(spelled.words, map(shared.__getitem__, spelled.places), strict=True))


# What is said of a word: a pair of category and concept, a class, a sense of a concept, or the count that it implies.
Mark = tuple[str, str, str]


class Meaning(Struct, frozen=True, array_like=True):
    """All that was said of a word. pairs: (category, concept). senses: (concept, sense), in order."""

    pairs: frozenset[tuple[str, str]] = frozenset()
    classes: frozenset[str] = frozenset()
    senses: tuple[tuple[str, str], ...] = ()
    count: int | None = None


def _marked(meaning: Meaning, mark: Mark) -> Meaning:
    kind, first, second = mark
    if kind == "pair":
        return replace(meaning, pairs=meaning.pairs | {(first, second)})
    if kind == "class":
        return replace(meaning, classes=meaning.classes | {first})
    if kind == "sense":
        return replace(meaning, senses=tuple(sorted({**dict(meaning.senses), first: second}.items())))
    return replace(meaning, count=int(first))


def _known(
    meaning: Meaning,
    meanings: Meanings,
    topical: Mapping[str, str],
    scenic: frozenset[str],
    binding: frozenset[str],
) -> Known:
    concepts: dict[str, set[str]] = defaultdict(set)
    for category, name in sorted(meaning.pairs):
        concepts[category].add(name)
    count = meaning.count
    pseudo = ({SENSE} if meaning.senses else set()) | ({COUNT} if count is not None else set())
    marks = (" ".join(pair) for pair in meaning.pairs)
    senses = (f"{SENSE} {concept}" for concept, _ in meaning.senses)
    bare = replace(meaning, count=None) if count == 1 and meaning.pairs else None
    return Known(
        symbol=meanings.symbol(frozenset({*marks, *senses, *meaning.classes, *pseudo})),
        concepts={category: frozenset(names) for category, names in concepts.items()},
        classes=meaning.classes,
        senses=dict(meaning.senses),
        value=None if count is None else Value.of("quantity", str(count), counted="person", implied=True),
        families=frozenset(topical[name] for _, name in meaning.pairs if name in topical),
        scenes=scenic.intersection(name for _, name in meaning.pairs),
        valued=bool(pseudo) or any(category in concepts for category in _SELF_COUNTING),
        binds=bool(concepts) or not binding.isdisjoint(meaning.classes),
        shows=_NOISE not in meaning.classes and "none" not in concepts,
        uncounted=None if bare is None else _known(bare, meanings, topical, scenic, binding),
    )


def classes(language: Language, sections: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The language's own classes of words in several sections of its data."""
    found = [language.section(name).get("words") or {} for name in sections]
    return {name: words for section in found for name, words in section.items()}
