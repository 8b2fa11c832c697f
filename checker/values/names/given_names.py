"""Names that tables know: short forms of a full name, and names that sound alike and are two.

A word in the table's own script is found by its spelling, one in another script by its sound.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from msgspec import Struct

from checker.languages.language import known, of
from checker.values.names.nearness import near, skeleton
from checker.values.names.scripts import script_of
from checker.values.names.sounds import sounds

_SAME_SOUND = 0.88  # of a word in another script with the same consonants
_SAME_NAME = 0.93  # of full names in two languages
_MARGIN = 0.08  # by which a word must sound more like one name than like the other
_NONE: frozenset[str] = frozenset()


class _Table(Struct, frozen=True):
    """Words with what they belong to, and the words by their consonants."""

    belongs: Mapping[str, frozenset[str]]
    by_skeleton: Mapping[str, tuple[str, ...]]

    def nearest(self, word: str) -> str:
        """The table's word that the word is, "" for none."""
        if word in self.belongs:
            return word
        said, script = sounds(word), script_of(word)
        found, best = "", _SAME_SOUND
        for form in self.by_skeleton.get(skeleton(said), ()):
            if script_of(form) != script:
                likeness = near(said, sounds(form))
                if likeness > best:
                    found, best = form, likeness
        return found


def _table(pairs: Mapping[str, set[str]]) -> _Table:
    by_skeleton: dict[str, list[str]] = {}
    for word in pairs:
        by_skeleton.setdefault(skeleton(sounds(word)), []).append(word)
    belongs = {word: frozenset(names) for word, names in pairs.items()}
    return _Table(belongs, {bones: tuple(words) for bones, words in by_skeleton.items()})


@cache
def _nicknames() -> _Table:
    """Short and full forms with their full names; a full name of another language that sounds the same is the same."""
    full: dict[str, set[str]] = {}
    shorts = [
        (name, forms) for tag in known() for name, forms in of(tag).section("nicknames").get("nicknames", {}).items()
    ]
    same: dict[str, list[str]] = {}
    for name, forms in shorts:
        alike = same.setdefault(skeleton(sounds(name)), [])
        known_as = next((one for one in alike if _one_name(one, name)), name)
        alike.append(known_as)
        for word in (name, *forms):
            full.setdefault(word, set()).add(known_as)
    return _table(full)


def _one_name(left: str, right: str) -> bool:
    return script_of(left) != script_of(right) and near(sounds(left), sounds(right)) >= _SAME_NAME


@cache
def _lookalikes() -> _Table:
    groups: dict[str, set[str]] = {}
    for tag in known():
        for number, names in enumerate(of(tag).section("nicknames").get("lookalikes", ())):
            for name in names:
                groups.setdefault(name, set()).add(f"{tag}-{number}")
    return _table(groups)


def shared(left: str, right: str) -> bool:
    """Whether one word may be a short form of the other, or both of one full name."""
    return not _full_names(left).isdisjoint(_full_names(right))


def lookalikes(left: str, right: str) -> bool:
    """Whether the words are two names that a table tells apart."""
    mine, its = _told_apart(left), _told_apart(right)
    if not mine or not its or mine == its:
        return False
    groups = _lookalikes().belongs
    if groups[mine].isdisjoint(groups[its]):
        return False
    return _clearly(left, mine, its) and _clearly(right, its, mine)


def _clearly(word: str, this: str, other: str) -> bool:
    """Whether the word is this name of the table rather than the other."""
    said = sounds(word)
    return word == this or near(said, sounds(this)) > near(said, sounds(other)) + _MARGIN


@lru_cache(maxsize=1 << 16)
def _full_names(word: str) -> frozenset[str]:
    return _nicknames().belongs.get(_nicknames().nearest(word), _NONE)


@lru_cache(maxsize=1 << 16)
def _told_apart(word: str) -> str:
    return _lookalikes().nearest(word)
