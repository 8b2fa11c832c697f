"""Names of organisations: acronyms with their expansions, heads and subjects joined across languages, sounds for the rest.

>>> relate(parse("Ministry of Commerce and Industry", "en"), parse("वाणिज्य एवं उद्योग मंत्रालय", "hi")).kind
'equal'
>>> relate(parse("डीपीआईआईटी", "hi"), parse("DPIIT", "en")).kind
'equal'
>>> relate(parse("Ministry of Defence", "en"), parse("Министерство финансов", "ru")).kind
'conflict'
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from checker.languages.language import known, of
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Reference, Relation, Value
from checker.values.names import reasons
from checker.values.names.align import fit
from checker.values.names.borders import border
from checker.values.names.romanise import latin
from checker.values.names.scripts import data, script_of
from checker.values.names.terms import Terms, split, terms
from checker.values.names.words import Name, plain, spelled

TYPE = "organization"
_LONGEST = 300
_MOST_FORMS = 6
_HEAD, _FORM = "head:", "form:"
_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{2,8}")
_ROMAN = re.compile(r"[ivx]{1,4}|\d+")
_COUNTRIES = frozenset(("indian", "russian", "american"))


@dataclass(frozen=True, slots=True)
class _Organization:
    """A name read: heads and subjects by id, legal forms apart, the words that are sounded, numbers, its acronyms.

    acronym: the acronym that the whole name is, "" for others. letters: first letters of its words, in Latin.
    whole: all its words to be sounded, for names that are not translated at all.
    """

    heads: frozenset[str]
    subjects: frozenset[str]
    forms: frozenset[str]
    name: Name
    numbers: frozenset[str]
    acronym: str
    letters: str
    whole: Name


def parse(words: str, language: str, reference: Reference | None = None) -> Value | None:
    """The organisation that the words name as a whole."""
    name = " ".join(words[:_LONGEST].split()).strip(" .,;")
    if not any(char.isalpha() for char in name):
        return None
    canonical = _acronym(name) or latin(name)
    return Value.of(TYPE, canonical, name=name if name != canonical else None)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """How two organisations stand to each other; a translation that no table knows is `unknown`, never a conflict."""
    if left.canonical == right.canonical:
        return Relation(EQUAL, 1.0, (f"both are {left.canonical}",))
    order = (CONFLICT, UNKNOWN, COMPATIBLE, EQUAL)
    mine, its = _forms(left), _forms(right)
    found = [(_related(one, other), mine[one], its[other]) for one in mine for other in its]
    best, *known_as = max(found, key=lambda one: (order.index(one[0].kind), one[0].score))
    return Relation(best.kind, best.score, (*filter(None, known_as), *best.why))


def _forms(value: Value) -> dict[str, str]:
    """The name, its other forms and what tables know these to stand for; each with the reason, "" for its own."""
    others = f"{value.get('alternatives') or ''}|{value.get('acronym') or ''}"
    forms = [str(value.get("name") or value.canonical), *(form for form in others.split("|") if form)]
    told = {form[:_LONGEST]: "" for form in forms[:_MOST_FORMS]}
    for form in list(told):
        for known_as in _stands_for(form):
            told.setdefault(known_as, f"{form} is {known_as}")
    return told


def _stands_for(form: str) -> Iterator[str]:
    """The acronym behind a spelled one, the expansion behind an acronym."""
    known_as = _acronyms().get(form.casefold()) or "".join(spelled(form.casefold())).upper()
    if known_as and known_as.casefold() != form.casefold():
        yield known_as
        yield from _stands_for(known_as)


def _acronym(name: str) -> str:
    """The Latin acronym that the whole name is, "" for others."""
    for form in (name, *_stands_for(name)):
        if _ACRONYM.fullmatch(form):
            return latin(form).upper()
    return ""


@cache
def _acronyms() -> dict[str, str]:
    found: dict[str, str] = dict(data("organizations")["known_as"])
    for tag in known():
        for form, meaning in (of(tag).section("organizations").get("acronyms") or {}).items():
            if isinstance(meaning, str):
                found[str(form).casefold()] = meaning
    return found


@cache
def _terms() -> Terms:
    own = [
        (name, tag, list(row)) for name, forms in data("organizations")["terms"].items() for tag, row in forms.items()
    ]
    return terms(own, _heads())


def _heads() -> Iterator[tuple[str, str, list[str]]]:
    for tag in known():
        for name, forms in (of(tag).section("organizations").get("heads") or {}).items():
            yield f"{_HEAD}{name}", tag, list(forms)


@lru_cache(maxsize=1 << 13)
def _read(name: str) -> _Organization:
    words = split(name[:_LONGEST])
    ids, rest = _terms().read(words)
    numbers = frozenset(word for word in rest if _ROMAN.fullmatch(word))
    kept = [word for word in words if word not in numbers]
    return _Organization(
        frozenset(term for term in ids if term.startswith(_HEAD)),
        frozenset(term for term in ids if not term.startswith((_HEAD, _FORM))),
        frozenset(term for term in ids if term.startswith(_FORM)),
        plain(tuple(word for word in rest if word not in numbers)),
        numbers,
        _acronym(name) or _acronym_beside_a_country(name),
        "".join(latin(word)[:1] for word in words if word not in data("organizations")["small"]).upper(),
        plain(tuple(kept)),
    )


def _acronym_beside_a_country(name: str) -> str:
    """The acronym of МЧС России, "" for names that are no acronym beside a country."""
    words = name.split()
    if len(words) != 2:
        return ""
    told = [_terms().read(split(word))[0] for word in words]
    others = [word for word, ids in zip(words, told, strict=True) if not ids or ids[0] not in _COUNTRIES]
    return _acronym(others[0]) if len(others) == 1 else ""


@lru_cache(maxsize=1 << 13)
def _related(one: str, other: str) -> Relation:
    left, right = _read(one), _read(other)
    if "".join(split(one)) == "".join(split(other)):
        return Relation(EQUAL, 1.0, ("the same but for capitals, points and blanks",))
    if left.acronym or right.acronym:
        found = _by_letters(left, right, one, other)
    else:
        found = _by_words(left, right, one, other)
    return (_by_sound(left, right, one, other) or found) if found.kind == UNKNOWN else found


def _by_sound(left: _Organization, right: _Organization, one: str, other: str) -> Relation | None:
    """Equal, if all words sound alike although a table translates some of them: Janata Party and जनता पार्टी."""
    if script_of(one) == script_of(other) or left.numbers != right.numbers:
        return None
    found = fit(left.whole, right.whole)
    score = round(min(found.mean, found.worst), 3)
    if found.left_over or found.right_over or score < border(one, other).sure:
        return None
    return Relation(EQUAL, score, reasons.of(found))


def _by_letters(left: _Organization, right: _Organization, one: str, other: str) -> Relation:
    if left.acronym and right.acronym:
        if left.acronym == right.acronym:
            kind = EQUAL if left.subjects == right.subjects else COMPATIBLE
            return Relation(kind, 1.0 if kind == EQUAL else 0.9, (f"{one} and {other} spell {left.acronym}",))
        alike = script_of(one) == script_of(other)
        return Relation(CONFLICT if alike else UNKNOWN, 0.0, (f"{one} and {other} are different acronyms",))
    short, letters = (left.acronym, right.letters) if left.acronym else (right.acronym, left.letters)
    if short == letters:
        return Relation(COMPATIBLE, 0.9, (f"{short} are the first letters of the other's words",))
    return Relation(UNKNOWN, 0.0, ("an acronym, and a name that does not spell it",))


def _by_words(left: _Organization, right: _Organization, one: str, other: str) -> Relation:
    same_terms = left.heads == right.heads and left.subjects == right.subjects
    if left.numbers != right.numbers:
        return Relation(CONFLICT, 0.3, ("their numbers differ",))
    if not left.name.words and not right.name.words:
        return _by_terms(left, right, same_terms)
    crossing = script_of(one) != script_of(other)
    if not left.name.words or not right.name.words:
        return Relation(UNKNOWN, 0.3, ("only one side has a name beside its kind",))
    found = fit(left.name, right.name)
    over = len(found.left_over) + len(found.right_over)
    score = round((found.mean + found.worst) / 2, 3)
    limit = border(one, other)
    why = reasons.of(found)
    if score < limit.different:
        return Relation(UNKNOWN if crossing else CONFLICT, score, why)
    if score < limit.same or over:
        return Relation(UNKNOWN, score, why)
    if same_terms:
        return Relation(EQUAL, score, why)
    if left.subjects == right.subjects and not (left.heads and right.heads):
        return Relation(COMPATIBLE, score, why)
    return Relation(UNKNOWN, score, (*why, _difference(left, right)))


def _by_terms(left: _Organization, right: _Organization, same: bool) -> Relation:
    if same:
        return Relation(EQUAL, 0.95, ("the same kind and subject",))
    why = (_difference(left, right),)
    if left.heads == right.heads and left.subjects and right.subjects:
        if left.subjects <= right.subjects or right.subjects <= left.subjects:
            return Relation(COMPATIBLE, 0.7, why)
        whose = frozenset(data("organizations")["whose"])
        if left.subjects - whose and right.subjects - whose and left.subjects.isdisjoint(right.subjects):
            return Relation(CONFLICT, 0.2, why)
    return Relation(UNKNOWN, 0.3, why)


def _difference(left: _Organization, right: _Organization) -> str:
    apart = (left.heads | left.subjects) ^ (right.heads | right.subjects)
    told = ", ".join(sorted(term.removeprefix(_HEAD).replace("_", " ") for term in apart))
    return f"{told} on one side only"
