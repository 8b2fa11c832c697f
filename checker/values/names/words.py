"""The words of a name and what each is: a name, an initial, a particle, a patronymic.

>>> [word.text for word in read("Air Marshal J. S. Verma").words], read("Air Marshal J. S. Verma").initials
(['verma'], ('j', 's'))
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from checker.languages.expressions import compiled_once
from checker.values.names import titles
from checker.values.names.nearness import near, skeleton
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, LATIN, data, script_of
from checker.values.names.sounds import sounds

LONGEST = 200  # characters of a name that are read
MOST_WORDS = 12
_LONGEST_INITIALS = 4
_SAME_NAME = 0.93  # likeness from which a word is one of the common names
_FEWEST_WITH_PARTICLE = 2  # Van Houten keeps its van: a name of two words has none to spare
PLAIN, PATRONYMIC = "plain", "patronymic"

_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,80}[)\]}]")
_SEPARATORS = re.compile(r"[\s\-–—_·•/\\|:;\"“”«»„()\[\]{}<>*#@&+=!?~^%$0-9।]+")
_LAST_WORD = re.compile(r"[\s,]([^\W\d_]{2,7})\.?\s*$")
_POINT = re.compile(r"\.(?=\S)")
_APOSTROPHES = re.compile(r"['’‘ʼ`´\u02bf\u02be\u0301\u200b-\u200f\u061c\u00ad]+")
_CAPITALS = re.compile(r"[A-ZА-ЯЁ]{1,4}")
_SURNAME_FIRST = re.compile(r"\A([^,]{2,}),\s*+([^,]{1,60})$")


class Word(Struct, frozen=True):
    """One word of a name: lower case, its sounds, what it is, and whether so many bear it that it tells little."""

    text: str
    sounds: str
    kind: str = PLAIN
    common: bool = False


class Name(Struct, frozen=True):
    """A name read: its words in order (particles and initials apart), initials as Latin or Cyrillic letters.

    lineage: it has a "son of" (bin, ibn), so that the order of its words is that of the generations.
    family: index into words of the word that a comma or the order says is the family name; -1 where there is none.
    generation: `junior`, `senior`, `second` ..., "" where nothing is said.
    """

    words: tuple[Word, ...]
    initials: tuple[str, ...] = ()
    lineage: bool = False
    family: int = -1
    generation: str = ""


class _Parts(NamedTuple):
    """What the small words of names are."""

    particles: frozenset[str]
    lineage: frozenset[str]
    marks: frozenset[str]
    patronymic: re.Pattern[str]
    short: Mapping[str, str]


@cache
def _parts_of_names() -> _Parts:
    rows = data("names")
    particles, lineage, marks = (frozenset(rows[name]) for name in ("particles", "lineage", "patronymic_marks"))
    return _Parts(particles, lineage, marks, compiled_once(rows["patronymic"]), rows["short"])


@cache
def _common() -> Mapping[str, tuple[str, ...]]:
    """The sounds of the names that very many bear, by their consonants."""
    found: dict[str, list[str]] = {}
    for word in data("names")["common"]:
        found.setdefault(skeleton(sounds(word)), []).append(sounds(word))
    return {bones: tuple(said) for bones, said in found.items()}


@cache
def _letter_names() -> re.Pattern[str]:
    names = sorted(data(DEVANAGARI)["letter_names"], key=len, reverse=True)
    return compiled_once("|".join(map(re.escape, names)))


@lru_cache(maxsize=1 << 15)
def read(name: str) -> Name:
    """The name read; titles, ranks, brackets and what follows "son of" left out. No words for what is no name."""
    surname, given = _parts(name)
    tokens = [*surname, *(f"{token}." if _CAPITALS.fullmatch(token) else token for token in given)]
    found = _named(tokens, len(surname) if given else 0)
    generation = _generation(name)
    return replace(found, generation=generation) if generation else found


def _generation(name: str) -> str:
    last = _LAST_WORD.search(name[:LONGEST])
    told: str = data("names")["generations"].get(last.group(1).lower(), "") if last else ""
    return told


def bare(name: str) -> str:
    """The name as written, given name first, with what tells father and son apart; titles, ranks and brackets left out."""
    surname, given = _parts(name)
    spelled_out = (". ".join(token) + "." if _CAPITALS.fullmatch(token) else token for token in given)
    last = _LAST_WORD.search(name[:LONGEST])
    return " ".join([*spelled_out, *surname, *([last.group().strip(" ,")] if last and _generation(name) else [])])


def _parts(name: str) -> tuple[list[str], list[str]]:
    """The words of the family name and of the given name where a comma parts them; else all words and none."""
    text = unicodedata.normalize("NFC", name[:LONGEST]).strip()
    text = titles.without_kin(_BRACKETS.sub(" ", text) if not text.startswith(("(", "[")) else text)
    parted = _SURNAME_FIRST.match(text)
    if not parted:
        return titles.stripped(_tokens(text)), []
    surname, given = (titles.stripped(_tokens(part)) for part in parted.groups())
    return surname, given


def _tokens(text: str) -> list[str]:
    """Words, those that a point follows with their point."""
    spaced = _POINT.sub(". ", text.replace("॰", ".").replace(",", " "))
    return [token for token in _SEPARATORS.split(spaced) if token.strip(".")]


def _named(tokens: list[str], surname_words: int) -> Name:
    """The name of these words, of which the first `surname_words` are the family name (0: the last one is)."""
    parts = _parts_of_names()
    words: list[Word] = []
    initials: list[str] = []
    family: Word | None = None
    descends, after_word, shouted = False, False, _shouted(tokens)
    for index, token in enumerate(tokens[:MOST_WORDS]):
        bare = _APOSTROPHES.sub("", token.strip(".").lower())
        inside = 0 < index < len(tokens) - 1
        particle = bare in parts.particles and len(tokens) > _FEWEST_WITH_PARTICLE
        if not (inside and after_word and particle and not token.endswith(".")):
            found = _initials(token, bare, len(tokens) > 1, shouted)
            after_word = not found
            if found:
                initials.extend(found)
                continue
        if bare in parts.lineage and inside:
            descends = True
        elif bare in parts.marks:
            words[-1:] = [replace(word, kind=PATRONYMIC) for word in words[-1:]]
        elif not particle:
            words.append(_word(parts.short.get(bare, bare), index > 0 and bool(parts.patronymic.search(bare))))
            family = words[-1] if index < surname_words else family
    heard = [word for word in words if word.sounds and any(map(str.isalpha, word.text))]
    place = next((index for index, word in enumerate(heard) if word is family), len(heard) - 1)
    return Name(tuple(heard), tuple(initials), descends, place)


def _shouted(tokens: list[str]) -> bool:
    """Whether the name is written in capitals throughout, so that they tell no initials."""
    cased = [token for token in tokens if token.upper() != token.lower()]
    long = [token for token in cased if len(token.strip(".")) > 1]
    return all(token.isupper() for token in cased) and (len(long) > 1 or any(len(t) > _LONGEST_INITIALS for t in long))


def _initials(token: str, bare: str, several: bool, shouted: bool) -> list[str]:
    """The initials that a token stands for, none for a word."""
    script = script_of(bare)
    if script == DEVANAGARI:
        return spelled(bare, token.endswith(".")) if several else []
    if script not in (LATIN, CYRILLIC) or not several:
        return []
    if len(bare) == 1 or bare in data("names")["long_initials"]:
        return [bare]
    together = token.strip(".").isupper() and (token.endswith(".") or not shouted)
    if together and len(bare) <= 4 and (token.endswith(".") or len(bare) <= 3):
        return list(bare)
    return []


def spelled(bare: str, pointed: bool = False) -> list[str]:
    """The Latin letters that Devanagari names: एमएस is MS; a syllable with a point stands for its first letter."""
    letters: dict[str, str] = data(DEVANAGARI)["letter_names"]
    alone = letters.get(bare) or data(DEVANAGARI)["letter_names_alone"].get(bare)
    if alone:
        return [alone]
    parts = _letter_names().findall(bare)
    if len(parts) > 1 and "".join(parts) == bare and bare not in data(DEVANAGARI)["no_letters"]:
        return [letters[part] for part in parts]
    if pointed and len(sounds(bare)) <= 2 and len(bare) <= 3:
        return [bare]
    return []


@lru_cache(maxsize=1 << 16)
def _word(text: str, patronymic: bool = False) -> Word:
    said = sounds(text)
    common = any(near(said, known) >= _SAME_NAME for known in _common().get(skeleton(said), ()))
    return Word(text, said, PATRONYMIC if patronymic else PLAIN, common)


@lru_cache(maxsize=1 << 14)
def plain(words: tuple[str, ...]) -> Name:
    """A name of folded words that are all its own: no titles, no initials, no particles."""
    read_words = tuple(word for word in map(_word, words[:MOST_WORDS]) if word.sounds)
    return Name(read_words, family=len(read_words) - 1)
