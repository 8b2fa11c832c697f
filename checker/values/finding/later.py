"""Later mentions: a surname (or a given name) alone, joined to the one person of the page who has it."""

import re
from functools import lru_cache

from msgspec.structs import replace

from checker.languages import of
from checker.languages.fold import folded
from checker.values.finding import lexicon
from checker.values.finding.declension import case_of, nominative
from checker.values.finding.lexicon import FUNCTION, NOT_NAME
from checker.values.finding.page import Page, Token
from checker.values.finding.records import Person

_QUOTED = re.compile(r"[\"“'‘(«][^\"”'’)»]{0,80}[\"”'’)»]")
_LONGEST = 4  # words of a name that only its surname vouches for, and one more
_MOST_STEM = 3  # letters that a name must keep when its case ending is taken off

Holders = dict[str, dict[str, Person]]


def _upright(found: list[Person], tag: str) -> list[Person]:
    """In a language with cases: each full name with the form of the same name that is nearest to the nominative."""
    if not of(tag).section("name_context").get("declines"):
        return found
    forms: dict[tuple[str, ...], str] = {}
    for person in found:
        name = person.full or nominative(person.words, tag, case_of(folded(person.role), tag) if person.role else None)
        key = tuple(stem(word, tag) for word in _significant(person.words, tag))
        forms[key] = min(forms.get(key, name), name, key=lambda form: (len(form), form))
    upright = [forms[tuple(stem(word, tag) for word in _significant(person.words, tag))] for person in found]
    return [
        replace(person, full=full if full != person.words else person.full)
        for person, full in zip(found, upright, strict=True)
    ]


def joined(page: Page, found: list[Person], loose: list[tuple[Token, ...]]) -> list[Person]:
    """The persons found, short ones joined to full ones, with the single words of `loose` that name one of them."""
    found = _upright(found, page.tag)
    holders = _holders(found, page.tag)
    out = [_with_full(person, holders, page.tag) for person in found]
    known = lexicon.words(page.tag)
    surnames = {
        stem(words[-1], page.tag)
        for words in (_significant(person.words, page.tag) for person in found)
        if len(words) > 1
    }
    for tokens in loose if holders or surnames else ():
        last = tokens[-1]
        if len(tokens) >= _LONGEST or stem(last.word, page.tag) not in (holders if len(tokens) == 1 else surnames):
            continue
        if not any(known[token.word] & (FUNCTION | NOT_NAME) for token in tokens):
            first = tokens[0]
            words = page.shown[first.start : last.end]
            out.append(_with_full(Person(first.start, last.end, words, first.start, last.end), holders, page.tag))
    return sorted(out, key=lambda person: person.start)


def _holders(found: list[Person], tag: str) -> Holders:
    holders: Holders = {}
    for person in found:
        tokens = _significant(person.words, tag)
        if len(tokens) < 2:
            continue
        for token in {tokens[-1], tokens[0]}:
            if len(token) > 2:
                key = f"{stem(tokens[0], tag)} {stem(tokens[-1], tag)}"  # "Daniel J. Smith" is Daniel Smith
                holders.setdefault(stem(token, tag), {}).setdefault(key, person)
    return holders


def _with_full(person: Person, holders: Holders, tag: str) -> Person:
    tokens = _significant(person.words, tag)
    found = holders.get(stem(tokens[-1], tag)) if len(tokens) == 1 or tokens[0][:1] == tokens[0] else None
    if found and len(tokens) > 1:
        found = {key: one for key, one in found.items() if len(key.split()[0]) > 1 and key.startswith(tokens[0])}
    if not found:
        return person
    names = [holder.full or holder.words for holder in found.values()]
    return replace(person, full=names[0]) if len(names) == 1 else replace(person, ambiguous=" | ".join(names))


@lru_cache(maxsize=8192)
def _significant(words: str, tag: str) -> tuple[str, ...]:
    """The words of a name folded, without nickname and suffix."""
    suffixes = lexicon.worded(tag, "name_context", "suffixes")
    tokens = (token.strip(".,") for token in folded(_QUOTED.sub(" ", words)).replace(".", ". ").split())
    return tuple(token for token in tokens if token and token not in suffixes)


@lru_cache(maxsize=8192)
def stem(word: str, tag: str) -> str:
    """A name without its case ending, so that "Лаврову" and "Лавров" meet; the word itself in a language without cases."""
    for ending in of(tag).section("name_context").get("case_endings") or ():
        if word.endswith(ending) and len(word) - len(ending) >= _MOST_STEM:
            return word[: len(word) - len(ending)]
    return word
