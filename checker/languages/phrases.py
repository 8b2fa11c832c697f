"""Many phrases found in one pass over a text (Aho and Corasick 1975), whole words only.

>>> cues = Phrases({"death toll": "killed", "toll": "toll", "मृतक": "killed"})
>>> list(cues.find("the death toll and tolls"))
[(4, 14, 'killed')]
"""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

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
        self._found = AhoCorasick(self.words, matchkind=MatchKind.Standard) if self.words else None

    def find(self, text: str) -> Iterator[tuple[int, int, Meaning]]:
        """(start, end, meaning) of each phrase that stands as whole words, in order, longest first, not overlapping."""
        taken = 0
        for start, end, index in self._whole(text):
            if start >= taken:
                taken = -end
                yield start, taken, self.meanings[index]

    def _whole(self, text: str) -> list[tuple[int, int, int]]:
        """(start, -end, index) of each hit that stands as whole words, sorted: the longest first at each place."""
        if self._found is None:
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
