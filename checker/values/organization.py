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
from decimal import Decimal
from functools import cache, lru_cache

from checker.languages.language import known, of
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Reference, Relation, Value
from checker.values.names import reasons
from checker.values.names.align import fit
from checker.values.names.borders import border
from checker.values.names.romanise import latin
from checker.values.names.scripts import data, script_of
from checker.values.names.terms import split
from checker.values.names.words import spelled
from checker.values.organization_words import LONGEST, Organization, is_country, of_kind_alone, read, told

TYPE = "organization"
_MOST_FORMS = 6
_ACRONYM = re.compile(r"[A-ZА-ЯЁ]{2,8}")


def parse(words: str, language: str, reference: Reference | None = None) -> Value | None:
    """The organisation that the words name as a whole."""
    name = " ".join(words[:LONGEST].split()).strip(" .,;")
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
    told = {form[:LONGEST]: "" for form in forms[:_MOST_FORMS]}
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


def expanded(name: str) -> str:
    """What the tables know a name to stand for, the name itself where they know nothing.

    >>> expanded("BJP"), expanded("Ladoga Mills")
    ('Bharatiya Janata Party', 'Ladoga Mills')
    """
    return next(reversed([name, *(form for form in _stands_for(name) if " " in form)]))


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


@lru_cache(maxsize=1 << 13)
def _related(one: str, other: str) -> Relation:
    if "".join(split(one)) == "".join(split(other)):
        return Relation(EQUAL, 1.0, ("the same but for capitals, points and blanks",))
    found = _by_letters(one, other) if _short(one) or _short(other) else _by_words(one, other)
    return (_by_sound(one, other) or found) if found.kind == UNKNOWN else found


@lru_cache(maxsize=1 << 13)
def _short(name: str) -> str:
    """The acronym that the name is, alone or beside a country (МЧС России); "" for other names."""
    words = name.split()
    others = [word for word in words if not is_country(word)] if len(words) == 2 else []
    return _acronym(name) or (_acronym(others[0]) if len(others) == 1 else "")


def _by_sound(one: str, other: str) -> Relation | None:
    """Equal, if all words sound alike although a table translates some of them: Janata Party and जनता पार्टी."""
    left, right = read(one), read(other)
    if script_of(one) == script_of(other) or left.numbers != right.numbers:
        return None
    found = fit(left.whole, right.whole)
    score = round(min(found.mean, found.worst), 3)
    if found.left_over or found.right_over or score < border(one, other).sure:
        return None
    return Relation(EQUAL, score, reasons.of(found))


def _by_letters(one: str, other: str) -> Relation:
    mine, its = _short(one), _short(other)
    if mine and its:
        if mine == its:
            kind = EQUAL if read(one).countries == read(other).countries else COMPATIBLE
            return Relation(kind, 1.0 if kind == EQUAL else 0.9, (f"{one} and {other} spell {mine}",))
        alike = script_of(one) == script_of(other)
        return Relation(CONFLICT if alike else UNKNOWN, 0.0, (f"{one} and {other} are different acronyms",))
    short, letters = (mine, read(other).letters) if mine else (its, read(one).letters)
    if short == letters:
        return Relation(COMPATIBLE, 0.9, (f"{short} are the first letters of the other's words",))
    return Relation(UNKNOWN, 0.0, ("an acronym, and a name that does not spell it",))


def _by_words(one: str, other: str) -> Relation:
    left, right = read(one), read(other)
    if left.numbers != right.numbers:
        return Relation(CONFLICT, 0.3, ("their numbers differ",))
    if left.heads == right.heads and not _nested(left.countries, right.countries):
        return Relation(CONFLICT, 0.2, (f"{told(left.countries)} against {told(right.countries)}",))
    if not left.name.words and not right.name.words:
        return _by_terms(left, right)
    if not left.name.words or not right.name.words:
        less, more = (right, left) if left.name.words else (left, right)
        return _shortened(less, more) or Relation(UNKNOWN, 0.3, ("only one side has a name beside its kind",))
    found = fit(left.name, right.name)
    score = round((found.mean + found.worst) / 2, 3)
    limit = border(one, other)
    why = reasons.of(found)
    if score < limit.different:
        return Relation(UNKNOWN if script_of(one) != script_of(other) else CONFLICT, score, why)
    if score < limit.same or (found.left_over and found.right_over):
        return Relation(UNKNOWN, score, why)
    if found.left_over or found.right_over:
        less, more = (right, left) if found.left_over else (left, right)
        shorter = less.heads == more.heads and bool(less.heads) and less.terms <= more.terms
        return Relation(COMPATIBLE if shorter else UNKNOWN, score, why)
    return _same_words(left, right, score, why)


def _same_words(left: Organization, right: Organization, score: float, why: tuple[str, ...]) -> Relation:
    if left.terms == right.terms:
        return Relation(EQUAL, score, why)
    one_kind = bool(left.heads) and left.heads == right.heads
    no_kind = not (left.heads and right.heads) and left.countries == right.countries
    if left.subjects == right.subjects and (one_kind or no_kind):
        return Relation(COMPATIBLE, score, (*why, _difference(left, right)))
    return Relation(UNKNOWN, score, (*why, _difference(left, right)))


def _by_terms(left: Organization, right: Organization) -> Relation:
    if left.terms == right.terms:
        return Relation(EQUAL, 0.95, ("the same kind and subject",))
    why = (_difference(left, right),)
    if left.heads == right.heads and left.subjects == right.subjects and (left.subjects or left.heads):
        return Relation(COMPATIBLE, 0.8, why)
    shorter = _shortened(left, right) or _shortened(right, left)
    if shorter:
        return shorter
    whose = frozenset(data("organizations")["whose"])
    told_apart = left.subjects - whose and right.subjects - whose and left.subjects.isdisjoint(right.subjects)
    if left.heads == right.heads and told_apart:
        return Relation(CONFLICT, 0.2, why)
    return Relation(UNKNOWN, 0.3, why)


def _shortened(less: Organization, more: Organization) -> Relation | None:
    """Compatible, if the first can be a shorter way to say the second: the same kind, fewer subjects, no other name."""
    if less.heads != more.heads or not less.heads or less.name.words:
        return None
    part = bool(less.subjects) and less.subjects <= more.subjects
    by_kind = not less.subjects and less.heads <= of_kind_alone()
    by_country = not less.subjects and bool(less.countries) and less.countries <= more.countries
    if part or by_kind or (by_country and not more.name.words):
        return Relation(COMPATIBLE, 0.7, (_difference(less, more) or "one is a shorter form of the other",))
    return None


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _difference(left: Organization, right: Organization) -> str:
    mine, its = left.terms - right.terms, right.terms - left.terms
    if mine and its:
        return " against ".join(sorted((told(mine), told(its))))
    return f"{told(mine or its)} on one side only" if mine or its else ""
