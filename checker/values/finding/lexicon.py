"""The words of a language that tell names: titles in one automaton, single words in one table."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any
from unicodedata import combining, normalize

from msgspec import Struct

from checker.languages import of
from checker.languages.fold import folded
from checker.languages.phrases import Phrases
from checker.languages.tables import kept
from checker.values.finding import cases

ROLE, HONORIFIC, INTRODUCING, PREFIX = "role", "honorific", "introducing", "prefix"

SURELY = "surely"  # the id of introducing words behind which nothing but a person is named: "co-chaired by"

# What a single word can be; a word's entry in `words` is a sum of these.
GIVEN, SURNAME, DOUBTFUL, FUNCTION, NOT_NAME, SUFFIX, PARTICLE, VERB, BEFORE_VERB, ENDING, RARE = (
    1 << place for place in range(11)
)


class Title(Struct, frozen=True, array_like=True, gc=False):
    """What words before or after a name say of it. id: of a role, SURELY, None for the rest. bare: they stand as listed."""

    kind: str
    id: str | None = None


@cache
def titles(tag: str) -> Phrases[Title]:
    """Roles, honorifics and introducing words of a language, without the short ones."""
    return Phrases({words: title for words, title in _titles(tag).items() if not _short(words)})


@cache
def short_titles(tag: str) -> Mapping[str, Title]:
    """Titles of two or three Latin letters ("SP", "Gov"): looked up word by word, since many words hold their letters."""
    return {words: title for words, title in _titles(tag).items() if _short(words)}


def _short(words: str) -> bool:
    return len(words) <= 3 and words.isascii() and words.isalpha()


@kept
def _titles(tag: str) -> Mapping[str, Title]:
    context = of(tag).section("name_context")
    meanings: dict[str, Title] = {}
    for kind, section in ((INTRODUCING, "introducing"), (PREFIX, "prefixes"), (HONORIFIC, "honorifics")):
        for entry in context.get(section) or ():
            for form in spellings(entry, tag):
                meanings[form] = Title(kind)
    for entry in context.get("introducing_surely") or ():
        for form in (plain(entry),) if " " in entry else spellings(entry, tag):
            meanings[form] = Title(INTRODUCING, SURELY)
    for role, entry in roles(tag):
        for form in spellings(entry, tag):
            meanings[form] = Title(ROLE, role)
    return meanings


@kept
def roles(tag: str) -> tuple[tuple[str, str], ...]:
    """(id, folded words) of every role of a language, those of its portfolios written out."""
    section = of(tag).section("roles")
    written = ((role, entry) for role, entries in (section.get("roles") or {}).items() for entry in entries)
    return tuple((role, plain(entry)) for role, entry in (*composed(section), *written))


def plain(words: str) -> str:
    """The folded form of an entry; most English ones are written so already."""
    return words if words.isascii() and words == words.lower() else folded(words)


def composed(section: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(`foreign_minister`, "minister of foreign affairs"): every portfolio in every pattern."""
    for (portfolio, slots), (grade, patterns) in product(
        (section.get("portfolios") or {}).items(), (section.get("patterns") or {}).items()
    ):
        for pattern in patterns:
            slot = pattern.partition("{")[2].partition("}")[0]
            for filler in slots.get(slot) or ():
                yield f"{portfolio}_{grade}", pattern.replace("{" + slot + "}", filler)


def spellings(entry: str, tag: str) -> list[str]:
    """The folded forms in which an entry stands in a text: in every case where the language has cases."""
    return cases.forms(entry, tag)


class Words(dict[str, int]):
    """What each single word can be; a word that is not listed by how it ends."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        context = of(tag).section("name_context")
        self._endings = tuple(context.get("surname_endings") or ()) + tuple(context.get("patronymic_endings") or ())
        self._accents_fall = bool(context.get("accents_fall"))

    def __missing__(self, word: str) -> int:
        if self._accents_fall and not word.isascii() and (bare := _bare(word)) != word:
            return self[bare]
        return ENDING if len(word) > 4 and self._endings and word.endswith(self._endings) else 0


def _bare(word: str) -> str:
    """A Latin word without its accents: "joão" is looked up as "joao"."""
    return "".join(char for char in normalize("NFKD", word) if not combining(char))


@cache
def words(tag: str) -> Words:
    """What each single word can be."""
    table = Words(tag)
    table.update(_words(tag))
    return table


@kept
def _words(tag: str) -> dict[str, int]:
    context = of(tag).section("name_context")
    table = Words(tag)
    if context.get("census"):
        for name in listed("given_names.txt"):
            table[name.lstrip("+")] = GIVEN if name.startswith("+") else GIVEN | RARE
        for surname in listed("surnames.txt"):
            table[surname] = table[surname] | SURNAME
    if context.get("organizations_no_names"):
        _add(table, (form for form in heads(tag, "organizations") if " " not in form), NOT_NAME)
    if context.get("venues_no_names"):
        _add(table, (form for form in heads(tag, "venues") if " " not in form), NOT_NAME)
    for section, flag in _SECTIONS:
        entries = context.get(section) or ()
        listed_words = entries.split() if isinstance(entries, str) else entries
        _add(
            table,
            (form for entry in listed_words for form in spellings(entry, tag)) if flag == GIVEN else listed_words,
            flag,
        )
    compounds = context.get("given_compounds") or {}
    for name in map("".join, product(compounds.get("first") or (), compounds.get("second") or ())):
        if plain(name) not in table:
            table[plain(name)] = GIVEN
    for word, flags in table.items():
        if flags & FUNCTION:  # "in" and "so" are in the census, and no names in any article
            table[word] = flags & ~(GIVEN | SURNAME)
    return table


_SECTIONS = (
    ("given", GIVEN),
    ("surnames", SURNAME),
    ("doubtful_given", DOUBTFUL),
    ("function_words", FUNCTION),
    ("ends", FUNCTION),
    ("named_after", NOT_NAME),
    ("not_names", NOT_NAME),
    ("suffixes", SUFFIX),
    ("particles", PARTICLE),
    ("doing", VERB),
    ("before_doing", BEFORE_VERB),
)


def _add(table: dict[str, int], entries: Any, flag: int) -> None:
    for entry in entries:
        word = plain(str(entry))
        table[word] = (table[word] & ~(ENDING | RARE if flag == GIVEN else ENDING)) | flag


def listed(name: str) -> list[str]:
    """The lines of a file of checker/values/data."""
    return files("checker.values").joinpath("data", name).read_text("utf-8").splitlines()


class Head(Struct, frozen=True, array_like=True, gc=False):
    """A head word of venues or organisations: the id of its kind and its dictionary form."""

    kind: str
    word: str


@kept
def heads(tag: str, section: str) -> Mapping[str, Head]:
    """The head words of `venues` or `organizations` of a language, in every case."""
    data = of(tag).section(section)
    entries: Mapping[str, list[str]] = data.get("heads" if section == "organizations" else section) or {}
    return {
        form: Head(kind, folded(phrase))
        for kind, phrases in entries.items()
        for phrase in phrases
        for form in spellings(phrase, tag)
    }


@cache
def head_phrases(tag: str, section: str) -> Phrases[Head]:
    """The same, to be found in a text."""
    return Phrases(heads(tag, section))


@kept
def dotted(tag: str) -> frozenset[str]:
    """Abbreviations that end in a full stop and stand inside names: "jr.", "lt.", "gen."."""
    context = of(tag).section("name_context")
    entries = [
        *(context.get("suffixes") or ()),
        *(context.get("honorifics") or ()),
        *(context.get("dotted") or ()),
        *(entry for _, entry in roles(tag)),
    ]
    return frozenset(
        word for entry in entries for word in plain(entry).split() if word.endswith(".") and word.count(".") == 1
    )


@cache
def particles(tag: str) -> frozenset[str]:
    """Parts of names that are written small: "de", "van", "bin"."""
    return frozenset(of(tag).section("name_context").get("particles") or ())


@cache
def joined_particles(tag: str) -> frozenset[str]:
    """Particles that a hyphen joins to the name behind them: "al-"."""
    return frozenset(f"{plain(word)}-" for word in of(tag).section("name_context").get("joined_particles") or ())


@cache
def worded(tag: str, section: str, name: str) -> frozenset[str]:
    """A list of words of a section, folded; it may be written as one text with blanks between."""
    entries = of(tag).section(section).get(name) or ()
    return frozenset(plain(str(entry)) for entry in (entries.split() if isinstance(entries, str) else entries))


@cache
def as_written(tag: str, section: str, name: str) -> frozenset[str]:
    """A list of words of a section as they stand there, one set for all articles."""
    return frozenset(of(tag).section(section).get(name) or ())


@cache
def ranks() -> frozenset[str | None]:
    """The role ids that are ranks or degrees rather than offices, in any language."""
    return frozenset(listed("ranks.txt"))


@cache
def outer_office_first(tag: str) -> bool:
    """Whether of two offices side by side the first is the person's."""
    return bool(of(tag).section("name_context").get("outer_office_first"))
