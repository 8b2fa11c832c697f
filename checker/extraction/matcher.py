"""Known words and phrases found in one pass (Aho and Corasick 1975), the longest at each place, and what it hides.

Most known words are short ("in", "of"), and an automaton finds them inside every other word: so each is looked for with
the blank before it, in a text whose opening marks are blanks.

>>> from checker.extraction.words import Known
>>> toll = Known("a", {}, frozenset({"TOLL"}), {})
>>> found, hidden = Matcher({"death toll": toll, "toll": toll}).find("(death toll), no tolls")
>>> [(start, end) for start, end, _ in found], [(start, end) for start, end, _ in hidden]
([(1, 11)], [(7, 11)])
"""

import re
from collections.abc import Mapping

from ahocorasick_rs import AhoCorasick, MatchKind

from checker.extraction.words import Known
from checker.languages.phrases import IN_WORDS, is_word

Hit = tuple[int, int, Known]  # start, end, what is known of the words between

# The blank behind a sentence is lost: "on friday.police said".
_GLUED = re.compile(r"[.!?](?<=[a-zа-я]{3}.)(?=[a-zа-я]{2})")
_OPENING = ("\n", '"', "«", "„", "“", "(", "[", "/", "-", "*", "•", "|")
_CLOSING = frozenset(" ,.;:!?)]}»\"'।-\n")  # what mostly follows a word: no need to ask more of it


class Matcher:
    """The words that a grammar knows."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        spaced = _spaced("\x00".join(known)).split("\x00") if known else []
        # A mark that opens words is no word by itself.
        kept = [(phrase, key) for phrase, key in zip(known, spaced, strict=True) if key and not key.isspace()]
        phrases = [phrase for phrase, _ in kept]
        self._known = [known[phrase] for phrase in phrases]
        self._words = {phrase: known[phrase] for phrase in phrases}
        self._lead = [1 if is_word(phrase[0]) else 0 for phrase in phrases]
        keys = [" " * lead + key for lead, (_, key) in zip(self._lead, kept, strict=True)]
        self._found = AhoCorasick(keys, matchkind=MatchKind.Standard) if keys else None

    def knows(self, word: str) -> bool:
        """Whether a folded word is known by itself."""
        return word in self._words

    def of(self, word: str) -> Known | None:
        """What is known of a folded word by itself."""
        return self._words.get(word)

    def find(self, text: str) -> tuple[list[Hit], list[Hit]]:
        """The words and phrases of a folded text in order, not overlapping, and the others, which lie inside them or across."""
        if self._found is None:
            return [], []
        text = _GLUED.sub(" ", text)
        lead, closed = self._lead, text + " "
        hits = [
            (start - 1 + lead[index], 1 - end, index)
            for index, start, end in self._found.find_matches_as_indexes(" " + _spaced(text), overlapping=True)
            if closed[end - 1] in _CLOSING or not (IN_WORDS[closed[end - 1]] and IN_WORDS[closed[end - 2]])
        ]
        hits.sort()
        known, taken = self._known, 0
        found: list[Hit] = []
        hidden: list[Hit] = []
        for start, end, index in hits:
            if start >= taken:
                taken = -end
                found.append((start, taken, known[index]))
            elif found and found[-1][2].shows:
                hidden.append((start, -end, known[index]))
        return found, hidden


def _spaced(text: str) -> str:
    """The text with blanks for the marks that open a word; `replace` is many times faster than a table here."""
    for mark in _OPENING:
        text = text.replace(mark, " ")
    return text.replace(" '", "  ")
