"""Titles, ranks, offices and courtesies around a name, set aside by tables that desks can extend."""

import re
from functools import cache

from checker.languages.expressions import compiled_once
from checker.languages.language import known, of

_LONGEST_PHRASE = 4  # words


@cache
def _phrases(place: str) -> frozenset[tuple[str, ...]]:
    words = (phrase for tag in known() for phrase in of(tag).section("honorifics").get(place, ()))
    return frozenset(tuple(re.split(r"[ -]", str(phrase).replace("'", ""))) for phrase in words)


@cache
def _stems() -> tuple[frozenset[str], int]:
    stems = frozenset(
        stem for tag in known() for stem in of(tag).section("honorifics").get("stems", ()) if "-" not in stem
    )
    return stems, max(map(len, stems), default=0)


@cache
def _kin() -> re.Pattern[str] | None:
    phrases = [phrase for tag in known() for phrase in of(tag).section("honorifics").get("kin", ())]
    if not phrases:
        return None
    return compiled_once(
        r"(?<=\s)(?:" + "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) + r")(?=[\s.:]|$)", re.I
    )


def without_kin(text: str) -> str:
    """The text before a "son of", "alias", उर्फ: what follows names somebody else, or the same one again."""
    pattern = _kin()
    found = pattern.search(text) if pattern else None
    return text[: found.start()] if found else text


def stripped(tokens: list[str]) -> list[str]:
    """The words of a name without what stands before and after it; the last word is never taken away."""
    kept = list(tokens)
    while len(kept) > 1:
        length = _before(kept)
        if not length:
            break
        kept = kept[length:]
    while len(kept) > 1 and _after(kept[-1]):
        kept.pop()
    return kept


def _after(token: str) -> bool:
    if token in _small("small_after"):
        return True
    return (token.strip(".").lower(),) in _phrases("after") and not _is_initials(token)


@cache
def _small(place: str) -> frozenset[str]:
    """Prepositions, postpositions: only as they stand, without a capital and without a point."""
    return frozenset(word for tag in known() for word in of(tag).section("honorifics").get(place, ()))


def _is_initials(token: str) -> bool:
    return token.isupper() and token.isascii() and len(token.strip(".")) < 3 and token not in ("II", "JR", "SR")


def _before(tokens: list[str]) -> int:
    """How many of the first words are a title; never all of them."""
    if tokens[0] in _small("small_before"):
        return 1
    words = [token.strip(".").lower() for token in tokens[:_LONGEST_PHRASE]]
    titles = _phrases("before")
    if len(tokens) == 2 and (words[0],) in _phrases("given_too"):
        return 0
    for length in range(min(_LONGEST_PHRASE, len(tokens) - 1), 0, -1):
        if tuple(words[:length]) in titles:
            return length
    return _office(tokens) if _has_stem(tokens[0], tokens[1]) else 0


def _office(tokens: list[str]) -> int:
    """The length of an office that begins with a stem: it and the words without a capital after it, if any has one."""
    length = 1
    if any(token[:1].isupper() for token in tokens[1:]):
        while length < len(tokens) - 1 and tokens[length][:1].islower():
            length += 1
    return length


def _has_stem(token: str, following: str) -> bool:
    """Whether a word is an inflected title. With a capital only its dictionary form is: Мэри is no mayor."""
    stems, longest = _stems()
    word = token.strip(".").lower()
    if token[:1].isupper() and following[:1].isupper():
        return word in stems
    return any(word[:length] in stems for length in range(max(3, len(word) - 3), min(longest, len(word)) + 1))
