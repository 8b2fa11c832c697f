"""Later mentions: a surname (or a given name) alone, joined to the one person of the page who has it."""

import re
from dataclasses import replace
from functools import lru_cache

from checker.languages import of
from checker.values.finding import lexicon
from checker.values.finding.lexicon import FUNCTION, NOT_NAME
from checker.values.finding.page import Page, Token
from checker.values.finding.records import Person

_QUOTED = re.compile(r"[\"“'‘(«][^\"”'’)»]*[\"”'’)»]")
_MOST_STEM = 3  # letters that a name must keep when its case ending is taken off

Holders = dict[str, dict[str, Person]]


def joined(page: Page, found: list[Person], loose: list[tuple[Token, ...]]) -> list[Person]:
    """The persons found, short ones joined to full ones, with the single words of `loose` that name one of them."""
    holders = _holders(found, page.tag)
    out = [_with_full(person, holders, page.tag) for person in found]
    known = lexicon.words(page.tag)
    for tokens in loose:
        token = tokens[0]
        if len(tokens) == 1 and not known[token.word] & (FUNCTION | NOT_NAME) and stem(token.word, page.tag) in holders:
            words = page.shown[token.start:token.end]
            out.append(_with_full(Person(token.start, token.end, words, token.start, token.end), holders, page.tag))
    return sorted(out, key=lambda person: person.start)


def _holders(found: list[Person], tag: str) -> Holders:
    holders: Holders = {}
    for person in found:
        tokens = _significant(person.words, tag)
        if len(tokens) < 2:
            continue
        for token in {tokens[-1], tokens[0]}:
            if len(token) > 2:
                holders.setdefault(stem(token, tag), {}).setdefault(" ".join(stem(word, tag) for word in tokens), person)
    return holders


def _with_full(person: Person, holders: Holders, tag: str) -> Person:
    tokens = _significant(person.words, tag)
    found = holders.get(stem(tokens[0], tag)) if len(tokens) == 1 else None
    if not found:
        return person
    names = [holder.words for holder in found.values()]
    return replace(person, full=names[0]) if len(names) == 1 else replace(person, ambiguous=" | ".join(names))


def _significant(words: str, tag: str) -> list[str]:
    """The words of a name folded, without nickname and suffix."""
    suffixes = lexicon.worded(tag, "name_context", "suffixes")
    tokens = [token.strip(".,") for token in lexicon.folded(_QUOTED.sub(" ", words)).split()]
    return [token for token in tokens if token and token not in suffixes]


@lru_cache(maxsize=8192)
def stem(word: str, tag: str) -> str:
    """A name without its case ending, so that "Лаврову" and "Лавров" meet; the word itself in a language without cases."""
    for ending in of(tag).section("name_context").get("case_endings") or ():
        if word.endswith(ending) and len(word) - len(ending) >= _MOST_STEM:
            return word[:len(word) - len(ending)]
    return word
