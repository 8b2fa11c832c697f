"""Cities, regions and countries by their names: from checker/values/data and the languages' own additions."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product

from msgspec import Struct

from checker.languages import of
from checker.languages.fold import folded
from checker.languages.phrases import Phrases
from checker.languages.tables import kept
from checker.values.finding import cases
from checker.values.finding.lexicon import listed

_SCRIPTS = {
    "hi": "devanagari",
    "ne": "devanagari",
    "mr": "devanagari",
    "ru": "cyrillic",
    "uk": "cyrillic",
    "be": "cyrillic",
}
_COLUMN = {"en": 1, "hi": 2, "ru": 3}
_REGION_COLUMN = {"en": (2, 3), "hi": (4,), "ru": (5,)}


def script(tag: str) -> str:
    """The script in which the lists have the names of a language."""
    return _SCRIPTS.get(tag, "latin")


class City(Struct, frozen=True, gc=False):
    """A city of GeoNames: Latin name, ISO 3166 code, code of its region, thousands of inhabitants."""

    name: str
    country: str
    region: str
    thousands: int


class Territory(Struct, frozen=True, array_like=True, gc=False):
    """A country (region "") or a region. word: `name`, or `adjective` for what comes from there."""

    name: str
    country: str
    region: str
    word: str


@cache
def _lines(script: str) -> list[str]:
    return listed(f"cities_{script}.txt")


_NASAL = re.compile("[ङञणनम]्(?=[क-भ])")


def spelled(name: str) -> str:
    """A folded name in the one spelling that the list has: a nasal before a consonant is anusvara (इन्दौर, इंदौर)."""
    return _NASAL.sub("ं", name) if "्" in name else name


@lru_cache(maxsize=4096)
def cities(name: str, tag: str) -> tuple[City, ...]:
    """The cities of that folded name, largest first; empty where none is known."""
    lines = _lines(script(tag))
    key = spelled(aliases(tag).get(name, name)) + "\t"
    place = bisect_left(lines, key)
    if place == len(lines) or not lines[place].startswith(key):
        return ()
    return tuple(_city(record) for record in lines[place].split("\t")[1:])


@lru_cache(maxsize=4096)
def oblique(name: str, tag: str) -> tuple[City, ...]:
    """The cities whose name stands here in another case than the nominative: "казани", "нижнем новгороде"."""
    for candidate in _nominatives(name, tag):
        found = cities(candidate, tag)
        if found:
            return found
    return ()


def _nominatives(name: str, tag: str) -> Iterator[str]:
    endings = of(tag).section("gazetteer").get("oblique") or ()
    choices = []
    for word in name.split(" ")[:3]:
        # "Санкт-Петербурге" changes its last word, "Ростове-на-Дону" its first, "Петропавловске-Камчатском" both.
        first, hyphen, rest = word.partition("-")
        forms = [*_undeclined(word, endings)]
        if hyphen:
            heads = [*_undeclined(first, endings)]
            forms += [head + hyphen + tail for head in heads for tail in (rest, *_undeclined(rest, endings))]
        choices.append([*dict.fromkeys(forms), word])
    if endings:
        yield from (" ".join(chosen) for chosen in product(*choices))


def _undeclined(word: str, endings: Sequence[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """What the nominative of a word may be."""
    for ending, others in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield from (word[: len(word) - len(ending)] + other for other in others)


@lru_cache(maxsize=1 << 14)
def named(name: str, tag: str) -> tuple[City, ...]:
    """The cities of a folded name, in any spelling and case."""
    return cities(name, tag) or variant(name, tag) or oblique(name, tag)


@lru_cache(maxsize=1 << 14)  # names come from articles, any number of them
def variant(name: str, tag: str) -> tuple[City, ...]:
    """The cities whose name begins in another spelling: St. Joseph, Saint Joseph."""
    spellings: dict[str, str] = of(tag).section("gazetteer").get("spellings") or {}
    for head, other in spellings.items():
        if name.startswith(head):
            return cities(other + name[len(head) :], tag)
    return ()


def _city(record: str) -> City:
    name, country, region, thousands = record.split(";")
    return City(name, country, region, int(thousands))


@kept
def last_words(tag: str) -> frozenset[str]:
    """The last words of all cities' names, to pass quickly over the words that end none."""
    names = (line.partition("\t")[0] for line in _lines(script(tag)))
    return frozenset(name.rpartition(" ")[2] for name in (*names, *map(spelled, aliases(tag))))


@kept
def aliases(tag: str) -> Mapping[str, str]:
    """Other spellings of cities and the one that the list has."""
    return {folded(name): folded(known) for name, known in (of(tag).section("gazetteer").get("aliases") or {}).items()}


@cache
def lies_in(city: City, territory: Territory) -> bool:
    """Whether a city is one of a country or region."""
    return city.country == territory.country and territory.region in ("", city.region)


def region_name(country: str, region: str) -> str:
    """The English name of a region, "" where the list has none."""
    return _region_names().get((country, region), "")


def postal(letters: str) -> Territory | None:
    """The state of the United States that two capital letters name in an address; None for other letters."""
    name = region_name("US", letters)
    return Territory(name, "US", letters, "name") if name else None


@cache
def _region_names() -> Mapping[tuple[str, str], str]:
    return {(row[0], row[1]): row[2] for row in _regions()}


@cache
def _regions() -> list[list[str]]:
    return [line.split("\t") for line in listed("regions.tsv") if not line.startswith("#")]


@cache
def country_name(code: str) -> str:
    """The English name of a country."""
    return _countries().get(code, [code, code])[1]


@cache
def _countries() -> Mapping[str, list[str]]:
    return {line[:2]: line.split("\t") for line in listed("countries.tsv")}


@kept
def territories(tag: str) -> Mapping[str, Territory]:
    """Countries, regions and the adjectives of countries by folded name, in every case."""
    table: dict[str, Territory] = {}
    for row in _regions():
        for column in _REGION_COLUMN.get(tag, ()):
            for name in row[column].split("|") if column < len(row) and row[column] else ():
                for form in cases.forms(name, tag):
                    table[form] = Territory(row[2], row[0], row[1], "name")
    for code, names in _countries().items() if tag in _COLUMN else ():
        for form in cases.forms(names[_COLUMN[tag]], tag):
            table.setdefault(form, Territory(names[1], code, "", "name"))
    for code, name in _formal(tag):
        for form in cases.forms(name, tag):
            table.setdefault(form, Territory(country_name(code), code, "", "name"))
    section = of(tag).section("gazetteer")
    for word, key, inflected in (
        ("name", "countries", cases.forms),
        ("adjective", "adjectives", cases.adjective_forms),
    ):
        for code, entries in (section.get(key) or {}).items():
            for form in (form for entry in entries for form in inflected(entry, tag)):
                table[form] = Territory(country_name(code), code, "", word)
    return table


def _formal(tag: str) -> Iterator[tuple[str, str]]:
    """(code, "republic of kazakhstan") for every country."""
    for code, names in _countries().items() if tag in _COLUMN else ():
        name = folded(names[_COLUMN[tag]])
        forms = cases.six(name, tag)
        for pattern in of(tag).section("gazetteer").get("formal") or ():
            yield code, str(pattern).format(name=name, genitive=forms[min(1, len(forms) - 1)])


@cache
def territory_phrases(tag: str) -> Phrases[Territory]:
    """The same, to be found in a text."""
    return Phrases(territories(tag))


@cache
def sure_territories(tag: str) -> Phrases[Territory]:
    """Countries and regions, without the adjectives and without the countries whose name is as often something else."""
    doubtful = doubtful_countries(tag)
    return Phrases(
        {
            word: territory
            for word, territory in territories(tag).items()
            if territory.word == "name" and (territory.region or territory.country not in doubtful)
        }
    )


@cache
def doubtful_countries(tag: str) -> frozenset[str]:
    """Codes of countries whose name is as often something else."""
    return frozenset(of(tag).section("gazetteer").get("doubtful_countries") or ())
