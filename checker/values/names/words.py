"""The words of a name and what each is: a name, an initial, a particle, a patronymic.

>>> [word.text for word in read("Air Marshal J. S. Verma").words], read("Air Marshal J. S. Verma").initials
(['verma'], ('j', 's'))
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from checker.values.names import titles
from checker.values.names.scripts import CYRILLIC, DEVANAGARI, LATIN, data, script_of
from checker.values.names.sounds import sounds

LONGEST = 200  # characters of a name that are read
MOST_WORDS = 12
_LONGEST_INITIALS = 4
PLAIN, PARTICLE, PATRONYMIC = "plain", "particle", "patronymic"

_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]{0,80}[)\]}]")
_SEPARATORS = re.compile(r"[\s\-–—_·•/\\|:;\"“”«»„()\[\]{}<>*#@&+=!?~^%$0-9।]+")
_LAST_WORD = re.compile(r"[\s,]([^\W\d_]{2,7})\.?\s*$")
_POINT = re.compile(r"\.(?=\S)")
_APOSTROPHES = re.compile(r"['’‘ʼ`´\u02bf\u02be\u0301\u200b-\u200f\u061c\u00ad]+")
_CAPITALS = re.compile(r"[A-ZА-ЯЁ]{1,4}")
_SURNAME_FIRST = re.compile(r"([^,]{2,}),\s*([^,]{1,60})$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name: lower case, its sounds, what it is, and whether so many bear it that it tells little."""

    text: str
    sounds: str
    kind: str = PLAIN
    common: bool = False


@dataclass(frozen=True, slots=True)
class Name:
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


@cache
def _sets() -> tuple[frozenset[str], frozenset[str], frozenset[str], re.Pattern[str]]:
    rows = data("names")
    return (
        frozenset(rows["particles"]),
        frozenset(rows["lineage"]),
        frozenset(rows["patronymic_marks"]),
        re.compile(rows["patronymic"]),
    )


@cache
def _common() -> tuple[frozenset[str], frozenset[str]]:
    words = frozenset(data("names")["common"])
    return words, frozenset(_skeleton(sounds(word)) for word in words if len(word) > 3)


@cache
def _letter_names() -> re.Pattern[str]:
    names = sorted(data(DEVANAGARI)["letter_names"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))


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
    particles, lineage, marks, patronymic = _sets()
    words: list[Word] = []
    initials: list[str] = []
    descends = False
    family = -1
    several = len(tokens) > 1
    shouted = _shouted(tokens)
    after_word = False
    for index, token in enumerate(tokens[:MOST_WORDS]):
        plain = _APOSTROPHES.sub("", token.strip(".").lower())
        between = after_word and index < len(tokens) - 1 and not token.endswith(".")
        found = [] if between and plain in particles else _initials(token, plain, several, shouted)
        after_word = not found
        if found:
            initials.extend(found)
            continue
        if plain in lineage and 0 < index < len(tokens) - 1:
            descends = True
        elif plain in particles and len(tokens) > 2:
            continue
        elif plain in marks:
            if words:
                words[-1] = Word(words[-1].text, words[-1].sounds, PATRONYMIC, words[-1].common)
        else:
            words.append(_word(data("names")["short"].get(plain, plain), index > 0 and bool(patronymic.search(plain))))
            if surname_words and index < surname_words:
                family = len(words) - 1
    told = words[family] if 0 <= family < len(words) else None
    words = [word for word in words if word.sounds and any(map(str.isalpha, word.text))]
    family = next((index for index, word in enumerate(words) if word is told), len(words) - 1)
    return Name(tuple(words), tuple(initials), descends, family)


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
    if len(bare) == 1 or bare == "дж":
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
    known, skeletons = _common()
    common = text in known or (script_of(text) != LATIN and _skeleton(said) in skeletons)
    return Word(text, said, PATRONYMIC if patronymic else PLAIN, common)


def _skeleton(said: str) -> str:
    from checker.values.names.nearness import skeleton

    return skeleton(said)


@lru_cache(maxsize=1 << 14)
def plain(words: tuple[str, ...]) -> Name:
    """A name of folded words that are all its own: no titles, no initials, no particles."""
    read_words = tuple(word for word in map(_word, words[:MOST_WORDS]) if word.sounds)
    return Name(read_words, family=len(read_words) - 1)
