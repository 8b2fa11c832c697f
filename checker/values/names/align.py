"""Two names laid side by side, word by word: which stand for each other, which are left over, how well it fits."""

from functools import lru_cache

from msgspec import Struct

from checker.values.names.alike import alike
from checker.values.names.romanise import latin
from checker.values.names.scripts import CYRILLIC, LATIN, data, script_of
from checker.values.names.sounds import sounds
from checker.values.names.words import PATRONYMIC, Name, Word

_WELL = 0.9
_UNLIKE = 0.35
_JOINT = 0.8  # likeness from which two words written as one are another's word
MATCHES = 0.72  # from here on two words are taken for each other before any others are


_Pair = tuple[Word, Word, float]


class Fit(Struct, frozen=True):
    """How two names fit.

    pairs: (left word, right word, likeness), best first. left_over, right_over: words that the other name has not,
        patronymics apart.
    stood_for: initials with the words of the other side that they stand for. lone_initials: initials that neither
        stand for a word nor face an initial, on either side.
    clash: initials that stand for none of the other's words, where a word was there to be stood for.
    mean, worst: of the likenesses, weighted by length. in_family: whether it is the family names that are least alike.
    """

    pairs: tuple[_Pair, ...]
    left_over: tuple[Word, ...]
    right_over: tuple[Word, ...]
    stood_for: tuple[tuple[str, Word], ...]
    lone_initials: int
    clash: bool
    mean: float
    worst: float
    in_family: bool = False


def fit(left: Name, right: Name) -> Fit:
    """The best way to lay the two names side by side."""
    best = _fit(left, right)
    if best.worst >= _WELL or len(left.words) == len(right.words):
        return best
    for one, other in _joined(left, right):
        tried = _fit(one, other)
        if _rank(tried) > _rank(best) and not (tried.left_over or tried.right_over):
            best = tried
    return best


def plainly_two(left: Name, right: Name) -> bool:
    """Whether no word of one is anything like a word of the other, so that laying them side by side is needless."""
    if left.initials or right.initials or len(left.words) != len(right.words):
        return False
    return all(alike(mine.text, its.text) < _UNLIKE for mine in left.words for its in right.words)


def _rank(found: Fit) -> float:
    return found.mean + found.worst - 0.3 * found.clash - 0.05 * (len(found.left_over) + len(found.right_over))


def _joined(left: Name, right: Name) -> list[tuple[Name, Name]]:
    """The names with two neighbouring words of the longer written as one, where the other has such a word (Songhui)."""
    if len(left.words) > len(right.words):
        return [(name, right) for joint, name in _joinings(left) if _has(right, joint)]
    return [(left, name) for joint, name in _joinings(right) if _has(left, joint)]


def _has(name: Name, text: str) -> bool:
    return any(alike(text, word.text) >= _JOINT for word in name.words)


@lru_cache(maxsize=1 << 14)
def _joinings(name: Name) -> tuple[tuple[str, Name], ...]:
    """(the joint word, the name with it) for each two neighbours."""
    out = []
    for index in range(min(len(name.words) - 1, 4)):
        first, second = name.words[index : index + 2]
        text = first.text + second.text
        words = (*name.words[:index], Word(text, sounds(text)), *name.words[index + 2 :])
        out.append((text, Name(words, name.initials, name.lineage, min(name.family, len(words) - 1))))
    return tuple(out)


def _fit(left: Name, right: Name) -> Fit:
    scores = [
        (alike(mine.text, its.text), -abs(i - j), i, j)
        for i, mine in enumerate(left.words)
        for j, its in enumerate(right.words)
    ]
    scores.sort(reverse=True)
    in_order = left.lineage and right.lineage
    mine, its = dict(enumerate(left.words)), dict(enumerate(right.words))
    pairs: list[_Pair] = []
    taken: list[tuple[int, int]] = []
    for likeness, _, i, j in scores:
        if likeness < MATCHES:
            break
        if i in mine and j in its and not (in_order and _crosses(i, j, taken)):
            pairs.append((mine.pop(i), its.pop(j), likeness))
            taken.append((i, j))
    stood_for, shared, clash = _initials(left, right, mine, its)
    for likeness, _, i, j in scores:  # what remains on both sides must face each other
        if i in mine and j in its and PATRONYMIC not in (mine[i].kind, its[j].kind):
            facing = 0.0 if in_order and _crosses(i, j, taken) else likeness
            pairs.append((mine.pop(i), its.pop(j), facing))
    lone = len(left.initials) + len(right.initials) - len(stood_for) - 2 * shared
    mean, least = _weighed(pairs)
    worst = least[2] if least else 0.0
    in_family = least is not None and not clash and _families(left, right, least)
    return Fit(tuple(pairs), _over(mine), _over(its), stood_for, lone, clash, mean, worst, in_family)


def _weighed(pairs: list[_Pair]) -> tuple[float, _Pair | None]:
    """The mean likeness by length, and the pair that is least alike."""
    total = sum(_length(one, other) for one, other, _ in pairs)
    mean = sum(_length(one, other) * likeness for one, other, likeness in pairs) / total if total else 0.0
    return mean, min(pairs, key=lambda pair: pair[2], default=None)


def _families(left: Name, right: Name, pair: _Pair) -> bool:
    return pair[0] is left.words[left.family] and pair[1] is right.words[right.family]


def _crosses(i: int, j: int, taken: list[tuple[int, int]]) -> bool:
    return any((i - a) * (j - b) < 0 for a, b in taken)


def _over(words: dict[int, Word]) -> tuple[Word, ...]:
    return tuple(word for word in words.values() if word.kind != PATRONYMIC)


def _length(one: Word, other: Word) -> int:
    return min(len(one.sounds) + len(other.sounds), 16)


def _initials(
    left: Name, right: Name, mine: dict[int, Word], its: dict[int, Word]
) -> tuple[tuple[tuple[str, Word], ...], int, bool]:
    """Initials with the words of the other side that they stand for (which are then taken); shared ones; a clash."""
    stood_for: list[tuple[str, Word]] = []
    shared = _shared(left.initials, right.initials)
    clash = bool(left.initials and right.initials and not shared)
    for letters, words in ((left.initials, its), (right.initials, mine)):
        waiting, before = bool(words), len(stood_for)
        for letter in _given(letters, words):
            hit = next((index for index in sorted(words) if stands_for(letter, words[index].text)), None)
            if hit is not None:
                stood_for.append((letter, words.pop(hit)))
        clash = clash or bool(letters and waiting and len(stood_for) == before and not shared)
    return tuple(stood_for), shared, clash


def _given(letters: tuple[str, ...], words: dict[int, Word]) -> tuple[str, ...]:
    """The initials that can stand for the words: of Russian ones the second is the patronymic's."""
    if (
        len(letters) == 2
        and script_of(letters[0]) == CYRILLIC
        and not any(word.kind == PATRONYMIC for word in words.values())
    ):
        return letters[:1]
    return letters


def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    """How many initials the two share, if the fewer stand among the more in the same order; 0 if they do not."""
    few, many = sorted((left, right), key=len)
    others = iter(many)
    return len(few) if few and all(any(_same_letter(mine, its) for its in others) for mine in few) else 0


def _same_letter(left: str, right: str) -> bool:
    return left == right or (script_of(left) != script_of(right) and stands_for(left, right))


@lru_cache(maxsize=1 << 15)
def stands_for(letter: str, word: str) -> bool:
    """Whether an initial can be that of the word, whatever the scripts of the two."""
    if script_of(letter) == script_of(word):
        return word.startswith(letter)
    first = sounds(word)[:1]
    letters = latin(letter)[:1] if script_of(letter) != LATIN else letter
    if first and script_of(word) == LATIN:
        return word[0] == letters or sounds(letter)[:1] in data("names")["initials"].get(word[0], "")
    return bool(first) and first in data("names")["initials"].get(letters, "")
