"""The words of a text by which events are told apart: folded, inflection cut off, empty ones left out.

>>> content("The delegations met in Kharkiv; the delegation left.", "en")
['delegations', 'kharkiv', 'delegation', 'left']
>>> content("Делегации встретились, делегация уехала", "ru")
['делега', 'встрет', 'делега', 'уехала']
"""

import re
from functools import cache

from checker import languages

_SEPARATE = r"\s!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\u0964\u0965\u060c\u061f"
RUN = re.compile(f"[^{_SEPARATE}]+")
# The same signs as blanks, for texts without letters of other scripts: to split those is three times as fast.
_BLANKS = {code: " " for code in range(128) if not RUN.match(chr(code))}
_CUT = 6  # letters of a Cyrillic word that are kept: stems are longer than endings
_ENDINGS = "ािीुूेैोौंः"
_LEAST = 2  # letters: single ones are initials and list marks


def runs(folded: str) -> list[str]:
    """All words of a folded text in order: runs of letters, marks and digits in any script."""
    return folded.translate(_BLANKS).split() if folded.isascii() else RUN.findall(folded)


def content(words: str, language: str) -> list[str]:
    """The content words of a text, in order, as the index keeps them."""
    from checker.languages.fold import fold

    return [term for word in runs(fold(words).text) if (term := term_of(word, language))]


@cache
def common(language: str) -> frozenset[str]:
    """Terms that most news stories of a language share."""
    told = languages.of(language).section("stopwords").get("common", "").split()
    return frozenset(_stem(word) for word in told)


class _Terms(dict[str, str]):
    """Word to term, "" for one that says nothing; worked out once for each word."""

    LARGEST = 200_000  # words kept: a news archive has fewer; made-up ones must not fill the memory

    def __init__(self, empty: frozenset[str]) -> None:
        super().__init__()
        self.empty = empty

    def __missing__(self, word: str) -> str:
        term = "" if len(word) < _LEAST or word in self.empty else _stem(word)
        if len(self) < self.LARGEST and len(word) < 64:
            self[word] = term
        return term


@cache
def terms(language: str) -> _Terms:
    """The table of a language's words."""
    return _Terms(languages.of(language).function_words)


def term_of(word: str, language: str) -> str:
    """The form under which a folded word is indexed; "" for a word that says nothing of the event."""
    return terms(language)[word]


def _stem(word: str) -> str:
    last = word[-1]
    if "а" <= last <= "я":
        return word[:_CUT]
    if "ऀ" <= last <= "ॿ":
        return word.rstrip(_ENDINGS) or word
    return word
