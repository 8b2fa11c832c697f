"""Many phrases found in one pass over a text (Aho and Corasick 1975), whole words only.

>>> cues = Phrases({"death toll": "killed", "toll": "toll", "मृतक": "killed"})
>>> list(cues.find("the death toll and tolls"))
[(4, 14, 'killed')]
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

Meaning = TypeVar("Meaning")
_WORD = frozenset("LMN")


class _InWords(dict[str, bool]):
    """Whether a character belongs to a word, worked out once for each."""

    def __missing__(self, char: str) -> bool:
        found = self[char] = unicodedata.category(char)[0] in _WORD
        return found


IN_WORDS = _InWords()


def is_word(char: str) -> bool:
    """Whether a character belongs to a word: a letter, a vowel sign or other mark, a digit."""
    return IN_WORDS[char]


class Phrases(Generic[Meaning]):
    """Phrases (already folded as the text will be) and what each means. Longest first where several start at a place."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self.words = [words for words in meanings if words]
        self.meanings = [meanings[words] for words in self.words]

    def find(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """(start, end, meaning) of each phrase that stands as whole words, in order, longest first, not overlapping."""
        taken = 0
        for start, end, index in self.whole(text):
            if start >= taken:
                taken = -end
                yield start, taken, self.meanings[index]

    @cached_property
    def _found(self) -> AhoCorasick:
        """Made when first asked for: lists that are found together with others have no need of their own."""
        return AhoCorasick(self.words, matchkind=MatchKind.Standard)

    def whole(self, text: str) -> list[tuple[int, int, int]]:
        """(start, -end, index) of each hit that stands as whole words, sorted: the longest first at each place."""
        if not self.words:
            return []
        around = f" {text} "  # so that every hit has a character before and behind it
        hits = [
            (start, -end, index)
            for index, start, end in self._found.find_matches_as_indexes(text, overlapping=True)
            if not (IN_WORDS[around[start + 1]] and IN_WORDS[around[start]])
            and not (IN_WORDS[around[end]] and IN_WORDS[around[end + 1]])
        ]
        hits.sort()
        return hits


_FEW = 16  # phrases for which looking for each is quicker than preparing to look for all


def few_phrases(meanings: Mapping[str, Meaning], text: str) -> Iterator[tuple[int, int, Meaning]]:
    """As `Phrases(meanings).find(text)`, for a few phrases that are looked for in this text only.

    >>> list(few_phrases({"toll": "killed", "tolls": "fees"}, "tolls and the toll"))
    [(0, 5, 'fees'), (14, 18, 'killed')]
    """
    if len(meanings) > _FEW:
        yield from Phrases(meanings).find(text)
        return
    taken = 0
    places = sorted(place for words in meanings if words for place in _places(words, text))
    for start, minus_end, words in places:
        if start >= taken:
            taken = -minus_end
            yield start, taken, meanings[words]


def _places(words: str, text: str) -> Iterator[tuple[int, int, str]]:
    """(start, -end, words) of each place where a phrase stands as whole words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        apart = not (start and IN_WORDS[text[start - 1]] and IN_WORDS[text[start]])
        if apart and not (end < len(text) and IN_WORDS[text[end]] and IN_WORDS[text[end - 1]]):
            yield start, -end, words
        start = text.find(words, start + 1)


class Together:
    """Several lists of phrases found in one pass, each as if it were alone.

    >>> cues = Together([Phrases({"toll": "killed"}), Phrases({"death toll": "killed", "death": "death"})])
    >>> cues.find("the death toll")
    [[(10, 14, 'killed')], [(4, 14, 'killed')]]
    """

    def __init__(self, lists: Iterable[Phrases[Any]]) -> None:
        every: dict[str, list[tuple[int, Any]]] = {}
        self._count = 0
        for phrases in lists:
            for words, meaning in zip(phrases.words, phrases.meanings, strict=True):
                every.setdefault(words, []).append((self._count, meaning))
            self._count += 1
        self._all = Phrases(every)

    def find(self, text: str) -> list[list[tuple[int, int, Any]]]:
        """For each list (start, end, meaning) of its phrases, as `Phrases.find` gives them."""
        found: list[list[tuple[int, int, Any]]] = [[] for _ in range(self._count)]
        taken = [0] * self._count
        for start, minus_end, index in self._all.whole(text):
            for number, meaning in self._all.meanings[index]:
                if start >= taken[number]:
                    taken[number] = -minus_end
                    found[number].append((start, -minus_end, meaning))
        return found
