"""The words that a rulebook and a language's constructions know, each with all that it means."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from checker.extraction.symbols import Meanings
from checker.languages.fold import folded
from checker.languages.inflection import forms
from checker.languages.language import Language
from checker.model.value import Value
from checker.rulebook.records import Concept

SENSE = "SENSE"  # class of words that are themselves a value ("protocol")
COUNT = "COUNT"  # class of words that imply a count ("no one", "a woman")
_SELF_COUNTING = ("implies", "none")
_NOISE = "NOISE"  # class of phrases that only look like something known


class Known(Struct, frozen=True):
    """A word or phrase that the grammar knows.

    concepts: by category, the concepts that it belongs to. classes: the language's own classes. senses: by concept, the
    value that it is. value: the count that it implies ("no one": 0). families: the kinds of story that it speaks of.
    valued: whether it can be a value by itself. binds: whether it can bind one. shows: whether the words inside it keep
    their meaning ("stake sold" also speaks of selling, "no casualties" of no casualty).
    """

    symbol: str
    concepts: Mapping[str, frozenset[str]]
    classes: frozenset[str]
    senses: Mapping[str, str]
    value: Value | None = None
    families: frozenset[str] = frozenset()
    valued: bool = False
    binds: bool = False
    shows: bool = True

    def of(self, concepts: frozenset[str]) -> frozenset[str]:
        """Those of the concepts that it belongs to, in any category."""
        return frozenset(name for names in self.concepts.values() for name in names & concepts)

    def means(self, concepts: frozenset[str]) -> bool:
        """Whether it belongs to one of the concepts, in any category."""
        return any(not names.isdisjoint(concepts) for names in self.concepts.values())


class Lexicon:
    """Collects what each word means; afterwards `known` gives each word once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._passive = "passive" in language.section("inflection").get("categories", {})
        self._concepts: dict[str, set[tuple[str, str]]] = defaultdict(set)  # (category, concept) of each word
        self._classes: dict[str, set[str]] = defaultdict(set)
        self._senses: dict[str, dict[str, str]] = defaultdict(dict)
        self._counts: dict[str, int] = {}

    def concept(self, concept: Concept) -> None:
        """Adds the words of a concept in all their forms."""
        tag = self._language.tag
        for category, entries in concept.words.get(tag, {}).items():
            for entry in entries:
                self._entry(concept.name, category, entry)
        for sense, by_tag in concept.senses.items():
            for entry in by_tag.get(tag, ()):
                for form in forms(entry, "noun", self._language):
                    self._senses[form][concept.name] = sense

    def _entry(self, name: str, category: str, entry: str) -> None:
        for form in forms(entry, category, self._language):
            self._concepts[form].add((category, name))
        if category == "transitive" and self._passive:
            for form in forms(entry, "passive", self._language):
                self._concepts[form].add(("participle", name))

    def classed(self, name: str, words: Iterable[str]) -> None:
        """Adds words of a class, as they stand."""
        for word in words:
            self._classes[folded(word)].add(name)

    def counted(self, count: int, words: Iterable[str]) -> None:
        """Adds words that imply a count."""
        for word in words:
            self._counts[folded(word)] = count

    def known(self, meanings: Meanings, topical: Mapping[str, str], binding: frozenset[str]) -> dict[str, Known]:
        """Every word with its meaning; words of one meaning share it.

        topical: the kind of story of each concept that has one. binding: classes of words that bind values by themselves.
        """
        out: dict[str, Known] = {}
        shared: dict[_Meaning, Known] = {}
        for word in sorted({*self._concepts, *self._classes, *self._senses, *self._counts} - {""}):
            meaning = (
                frozenset(self._concepts.get(word, ())),
                frozenset(self._classes.get(word, ())),
                tuple(sorted(self._senses.get(word, {}).items())),
                self._counts.get(word),
            )
            known = shared.get(meaning)
            if known is None:
                known = shared[meaning] = _known(meaning, meanings, topical, binding)
            out[word] = known
        return out


# (category, concept) pairs, classes, (concept, sense) pairs, count
_Meaning = tuple[frozenset[tuple[str, str]], frozenset[str], tuple[tuple[str, str], ...], int | None]


def _known(meaning: _Meaning, meanings: Meanings, topical: Mapping[str, str], binding: frozenset[str]) -> Known:
    pairs, classes, senses, count = meaning
    concepts: dict[str, set[str]] = defaultdict(set)
    for category, name in sorted(pairs):
        concepts[category].add(name)
    pseudo = ({SENSE} if senses else set()) | ({COUNT} if count is not None else set())
    return Known(
        symbol=meanings.symbol(frozenset({*(" ".join(pair) for pair in pairs), *classes, *pseudo})),
        concepts={category: frozenset(names) for category, names in concepts.items()},
        classes=classes,
        senses=dict(senses),
        value=None if count is None else Value.of("quantity", str(count), counted="person", implied=True),
        families=frozenset(topical[name] for _, name in pairs if name in topical),
        valued=bool(pseudo) or any(category in concepts for category in _SELF_COUNTING),
        binds=bool(concepts) or not binding.isdisjoint(classes),
        shows=_NOISE not in classes and "none" not in concepts,
    )


def classes(language: Language, sections: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The language's own classes of words in several sections of its data."""
    found = [language.section(name).get("words") or {} for name in sections]
    return {name: words for section in found for name, words in section.items()}
