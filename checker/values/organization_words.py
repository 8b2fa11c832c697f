"""Names of organisations word by word: heads, subjects and countries by id, joined across languages, and what is sounded."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from checker.languages.language import known, of
from checker.languages.tables import kept_for_all
from checker.values.finding import gazetteer
from checker.values.names.romanise import latin
from checker.values.names.scripts import data, script_of
from checker.values.names.terms import Terms, split, terms
from checker.values.names.words import Name, plain

LONGEST = 300  # characters of a name that are read
_HEAD, _FORM, _COUNTRY = "head:", "form:", "country:"
_ROMAN = re.compile(r"[ivx]{1,4}|\d+")


class Organization(Struct, frozen=True):
    """A name read: heads, subjects and countries by id, the words that are sounded, numbers.

    letters: first letters of its words, in Latin.
    whole: all its words to be sounded, for names that are not translated at all.
    """

    heads: frozenset[str]
    subjects: frozenset[str]
    countries: frozenset[str]
    name: Name
    numbers: frozenset[str]
    letters: str
    whole: Name

    @property
    def terms(self) -> frozenset[str]:
        """All that tables translate."""
        return self.heads | self.subjects | self.countries


@lru_cache(maxsize=1 << 13)
def read(name: str) -> Organization:
    """The name of an organisation, word by word."""
    words = split(name[:LONGEST])
    ids, rest = _terms(script_of(name)).read(words)
    numbers = frozenset(word for word in rest if _ROMAN.fullmatch(word))
    kept = [word for word in words if word not in numbers]
    return Organization(
        frozenset(term for term in ids if term.startswith(_HEAD)),
        frozenset(term for term in ids if not term.startswith((_HEAD, _FORM, _COUNTRY))),
        frozenset(term for term in ids if term.startswith(_COUNTRY)),
        plain(tuple(word for word in rest if word not in numbers)),
        numbers,
        "".join(latin(word)[:1] for word in words if word not in data("organizations")["small"]).upper(),
        plain(tuple(kept)),
    )


def is_country(word: str) -> bool:
    """Whether a word is the name or the adjective of a country."""
    ids, rest = _terms(script_of(word)).read(split(word))
    return bool(ids) and not rest and all(term.startswith(_COUNTRY) for term in ids)


def told(terms: frozenset[str]) -> str:
    """Ids in words for people: "commission, trade, Japan"."""
    return ", ".join(sorted(map(_plain, terms)))


def _plain(term: str) -> str:
    if term.startswith(_COUNTRY):
        return gazetteer.country_name(term.removeprefix(_COUNTRY))
    return term.removeprefix(_HEAD).replace("_", " ")


@cache
def of_kind_alone() -> frozenset[str]:
    """Heads of bodies that articles call by their kind and their sides alone."""
    return frozenset(f"{_HEAD}{name}" for name in data("organizations")["of_kind_alone"])


@kept_for_all
def _terms(script: str) -> Terms:
    """What is translated in names of a script: the countries of its languages, and all else."""
    own = [
        (name, tag, list(row)) for name, forms in data("organizations")["terms"].items() for tag, row in forms.items()
    ]
    return terms(own, _heads(), _countries(script))


def _heads() -> Iterator[tuple[str, str, list[str]]]:
    for tag in known():
        for name, forms in (of(tag).section("organizations").get("heads") or {}).items():
            yield f"{_HEAD}{name}", tag, list(forms)


def _countries(script: str) -> Iterator[tuple[str, str, list[str]]]:
    """Countries and their adjectives, in every case, and as first halves: Sino-, российско-."""
    for tag in (tag for tag in known() if gazetteer.script(tag) == script):
        for form, territory in gazetteer.territories(tag).items():
            if not territory.region:
                yield f"{_COUNTRY}{territory.country}", "", [form]
        for code, halves in (of(tag).section("gazetteer").get("first_halves") or {}).items():
            yield f"{_COUNTRY}{code}", "", list(halves)
