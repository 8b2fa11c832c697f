"""What a rulebook says in one language, compiled: known words, constructions, and which field each may bind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_

from msgspec import Struct

from checker.extraction.bidding import Bids
from checker.extraction.fields import SLOTS, FieldUse, closures, listed
from checker.extraction.matcher import Matcher
from checker.extraction.patterns import (
    KEY,
    VALUE,
    Construction,
    Gap,
    PatternError,
    compile_construction,
    literals,
    slots,
)
from checker.extraction.symbols import COUNTRY, OF_TYPE, Meanings
from checker.extraction.words import COUNT, SENSE, Known, Lexicon, Spelled, classes, known
from checker.languages import of
from checker.languages.fold import folded
from checker.languages.language import Language
from checker.languages.tables import shelf
from checker.model.article import DATELINE
from checker.model.errors import CheckerError
from checker.rulebook.phrases import place_of_phrase
from checker.rulebook.records import Rulebook

_SECTIONS = ("constructions", "modality", "background", "attribution")  # where a language's classes of words are
_CAPTURED = frozenset((*SLOTS, KEY))
# "Ann Ray was killed" and "a 9-year-old died" tell of one; "54-year-old Ann Ray was born in 1970" tells an age.
_ALSO = {"quantity": OF_TYPE["person"] + OF_TYPE["age"], "age": OF_TYPE["person"]}
_PSEUDO = {"quantity": COUNT, "identifier": SENSE}  # classes of words that are values of a type by themselves


class Bindable(Struct, frozen=True):
    """A construction and the group of fields that it serves; `only` for a field's own phrase."""

    construction: Construction
    group: str
    only: FieldUse | None = None


class Grammar:
    """One language's words and constructions under one rulebook.

    uses: how each field binds values.
    people, between, open_nouns: words of the language for one person, small words between joined persons, words after a
    number that name nothing ("others"). more: those between a number and its noun ("three more"); anyone: nouns for
    people of any kind. whose: "his", "her". somebody: "a", before a noun for one not told of yet. in_turn: nouns of
    which an ordinal counts those struck. another: words that tell somebody apart from others; sexes: of nouns for
    persons. speakers: ids of offices whose holders speak for others. agents: endings of the case in which a name behind a
    passive does it. quotes: pairs of marks round names that may be holders.
    filed: the fields that may be read from a dateline. summed: those that the sum of others gives. aged: those that take
    persons told with their age. weighed: those whose value all signs of an article decide. personal: those that are somebody's, with the offices whose holders are
    not meant. everybody: those that take whom
    nothing binds.
    """

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self.language = language
        self._files = rulebook.files
        self.data = language.section("constructions")
        people = language.section("people")
        self.people = frozenset(map(folded, people.get("one", ())))
        self.open_nouns = frozenset(map(folded, people.get("open", ())))
        self.anyone = frozenset(map(folded, people.get("anyone", ())))
        self.another = frozenset(map(folded, people.get("another", ())))
        self.sexes = {folded(word): sex for sex in ("f", "m") for word in people.get(sex, ())}
        self.speakers = frozenset(people.get("speakers", ()))
        self.agents = tuple(people.get("agents", ()))
        self.somebody = frozenset(map(folded, people.get("somebody", ())))
        self.in_turn = frozenset(map(folded, people.get("in_turn", ())))
        self.whose = frozenset(map(folded, people.get("whose", ())))
        self.more = frozenset(map(folded, people.get("more", ())))
        self.between = frozenset(map(folded, people.get("between", ())))
        self.classes = classes(language, _SECTIONS)
        closure = closures(rulebook.concepts)
        self.uses = [FieldUse.of(field, rulebook.concepts, closure) for field in rulebook.fields.values()]
        self._holders = sorted({name for use in self.uses for name in use.holders})
        self.quotes = tuple(map(str, self.data.get("quotes", ()))) if self._holders else ()
        self._use_of = {use.field.name: use for use in self.uses}
        self._meanings = Meanings()
        words = self._lexicon(rulebook)
        self.matcher = Matcher(words)
        self.by_concept = self._index()
        self.bids = Bids(self.by_concept, language.tag)
        self.bindables = tuple(self._bindables(rulebook))
        self.has_words = bool(words and self.bindables)
        self.filed = tuple(use for use in self.uses if DATELINE in use.field.yields)
        self.summed = tuple(use for use in self.uses if use.field.settings.get("sum_of"))
        self.aged = tuple(use for use in self.uses if use.field.settings.get("aged"))
        self.weighed = tuple(use for use in self.uses if use.field.settings.get("weighed"))
        self.personal = {
            use.field.name: frozenset(listed(use.field.settings["personal"]))
            for use in self.uses
            if "personal" in use.field.settings
        }
        self.everybody = tuple(use for use in self.uses if use.field.settings.get("everybody"))
        self._bits = self._needed_bits()
        self._needs = [self._mask(bindable.construction) for bindable in self.bindables]
        self._applicable: dict[int, tuple[Bindable, ...]] = {}

    def applicable(self, symbols: str) -> tuple[Bindable, ...]:
        """The constructions whose every slot occurs among a sentence's symbols."""
        mask = reduce(or_, map(self._bits.__getitem__, set(symbols) & self._bits.keys()), 0)
        found = self._applicable.get(mask)
        if found is None:
            found = tuple(
                bindable
                for bindable, needed in zip(self.bindables, self._needs, strict=True)
                if needed & mask == needed
            )
            self._applicable[mask] = found
        return found

    def means(self, word: str, concepts: frozenset[str]) -> bool:
        """Whether a folded word belongs to one of the concepts."""
        known = self.matcher.of(word)
        return known is not None and known.means(concepts)

    def use_of(self, name: str) -> FieldUse | None:
        """How the field of a name binds values; None where no pack declares it."""
        return self._use_of.get(name)

    def symbols(self, name: str, type: str, concepts: frozenset[str]) -> frozenset[str]:
        """The symbols of a slot in a construction for values of a type that serves fields of these concepts.

        Raises PatternError for a name that nobody declares.
        """
        if name == VALUE:
            own = frozenset(OF_TYPE[type] + _ALSO.get(type, ""))
            return own | (self._meanings.having(_PSEUDO[type]) if type in _PSEUDO else frozenset())
        if name == KEY:
            named = (self._meanings.having(f"{SENSE} {concept}") for concept in self._holders)
            return frozenset(OF_TYPE["person"] + OF_TYPE["organization"]).union(*named)
        if name in SLOTS:
            return frozenset().union(*(self._meanings.having(f"{SLOTS[name]} {concept}") for concept in concepts))
        if name.startswith("=") or name in self.classes:
            return self._meanings.having(name)
        if len(name) == 1 and not name.isalpha():
            return frozenset(name)
        types = {**OF_TYPE, "country": COUNTRY}
        if name.lower() in types:
            return frozenset(types[name.lower()])
        known = ", ".join((VALUE, KEY, *SLOTS, *map(str.upper, types), *self.classes))
        raise PatternError(f"unknown slot {name} (known: {known})")

    def _lexicon(self, rulebook: Rulebook) -> dict[str, Known]:
        kept = shelf(self.language.tag, rulebook.digest)
        topical = {concept: family for use in self.uses for concept, family in use.families.items()}
        scenic = frozenset().union(*(use.scene | use.unsettled for use in self.uses))
        return known(kept.get("words", Spelled, lambda: self._spelled(rulebook)), self._meanings, topical, scenic)

    def _spelled(self, rulebook: Rulebook) -> Spelled:
        lexicon = Lexicon(self.language, self._files)
        for concept in rulebook.concepts.values():
            lexicon.concept(concept)
        for name, words in self.classes.items():
            lexicon.classed(name, words)
        for count, words in (self.data.get("counts") or {}).items():
            lexicon.counted(int(count), words)
        lexicon.counted(1, sorted(self.people))
        binding: set[str] = set()
        for _, text, use in self._texts():
            for literal in literals(text):
                lexicon.classed("=" + literal, [literal])
            binding |= {"=" + literal for literal in literals(text)} | (slots(text) if use else set())
        lexicon.to_come(tuple(map(folded, self.language.section("modality").get("planned_endings", ()))), "PLANNED")
        lexicon.lighten(frozenset(map(folded, self.data.get("light", ()))))
        return lexicon.spelled(frozenset(binding))

    def _texts(self) -> Iterator[tuple[str, str, FieldUse | None]]:
        """(group, construction, field) of the language's constructions and of the fields' own phrases."""
        for group, texts in (self.data.get("groups") or {}).items():
            for text in texts:
                yield group, text, None
        for use in self.uses:
            for text in listed((use.field.settings.get("phrases") or {}).get(self.language.tag)):
                yield use.field.type, text, use

    def _bindables(self, rulebook: Rulebook) -> Iterator[Bindable]:
        kept = shelf(self.language.tag, rulebook.digest)
        compiled = kept.get("constructions", tuple[Construction, ...], lambda: tuple(self._constructions()))
        for construction, (group, _, use) in zip(compiled, self._texts(), strict=True):
            yield Bindable(construction, group, use)

    def _constructions(self) -> Iterator[Construction]:
        told = self.data.get("gaps") or {}
        gaps = {name: Gap(int(how["most"]), tuple(how.get("never") or ())) for name, how in told.items()}
        concepts: dict[str, frozenset[str]] = defaultdict(frozenset)
        for group, concept in self.by_concept:
            concepts[group] |= {concept}
        for group, text, use in self._texts():
            of_fields = use.heads | use.acts if use else concepts[group]
            yield self._compiled(text, group.split()[0], of_fields, gaps, use)

    def _compiled(
        self, text: str, type: str, concepts: frozenset[str], gaps: Mapping[str, Gap], use: FieldUse | None
    ) -> Construction:
        try:
            return compile_construction(text, lambda name: self.symbols(name, type, concepts), gaps, _CAPTURED)
        except PatternError as error:
            if use is None:
                raise CheckerError(f"constructions of {self.language.tag}: {text!r}: {error}") from error
            place = place_of_phrase(self._files, use.field.name, self.language.tag, text)
            raise CheckerError(f"{place}: {use.field.name}: {text!r}: {error}") from error

    def _index(self) -> Mapping[tuple[str, str], tuple[FieldUse, ...]]:
        """Fields by group and concept, so that a match asks only the fields that could take it."""
        found: dict[tuple[str, str], list[FieldUse]] = defaultdict(list)
        for use in self.uses:
            for group in use.groups():
                for concept in sorted(use.heads | use.acts):
                    found[group, concept].append(use)
        return {key: tuple(uses) for key, uses in found.items()}

    def _needed_bits(self) -> dict[str, int]:
        """For each symbol the slots that it can fill, a bit for each distinct need of a construction."""
        needs = list(dict.fromkeys(needed for bindable in self.bindables for needed in bindable.construction.needs))
        self._bit_of = {needed: 1 << place for place, needed in enumerate(needs)}
        bits: dict[str, int] = defaultdict(int)
        for needed, bit in self._bit_of.items():
            for symbol in needed:
                bits[symbol] |= bit
        return dict(bits)

    def _mask(self, construction: Construction) -> int:
        return reduce(or_, (self._bit_of[needed] for needed in construction.needs), 0)


_grammars: dict[tuple[str, str], Grammar] = {}


def grammar(rulebook: Rulebook, tag: str) -> Grammar:
    """The rulebook's grammar of a language, compiled once a process."""
    key = (rulebook.digest, tag)
    if key not in _grammars:
        _grammars[key] = Grammar(rulebook, of(tag))
    return _grammars[key]
