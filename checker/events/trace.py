"""What grouping needs of a text, so that the text itself need not travel."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from checker.events.credits import credited
from checker.events.names import key_of
from checker.events.words import runs, terms
from checker.languages.fold import fold
from checker.model.article import Article
from checker.model.value import Mention

LEDE = 300  # characters whose words count once more: an article belongs where its lede does
_MOST_WORDS = 6000  # of an article: what comes later in a book-long text does not change where it belongs
_CAPITAL = re.compile(r"(?<=[\w,] )[A-ZÀ-ÞА-ЯЁ][\w'’]*(?:[ -][A-ZÀ-ÞА-ЯЁ][\w'’]*)*")


@dataclass(frozen=True, slots=True)
class Trace:
    """An article's wording and facts, small and plain.

    language: primary subtag.
    words: content terms, sorted, joined by blanks; counts: how often each, up to 255 (those of title and lede once more).
    names: terms that stand in the text as names (capitals inside a sentence), joined by blanks; "" in scripts without.
    facts: keys of the text's values in order of place, the same in every language (`n:80`, `d:2025-08-06`, `p:grsdv`).
    shingles: hashes of the text's runs of four words, as bytes of an array of 64-bit numbers, in order.
    credits: ids of agencies that the article credits, sorted.
    """

    language: str
    words: str = ""
    counts: bytes = b""
    names: str = ""
    facts: tuple[str, ...] = ()
    shingles: bytes = b""
    credits: tuple[str, ...] = ()


def trace(article: Article, mentions: Iterable[Mention]) -> Trace:
    """The trace of an article; words of dropped blocks leave none."""
    kept = [(block.start, block.end) for block in article.blocks if not block.dropped] or [(0, len(article.text))]
    text = "\n".join(article.text[start:end] for start, end in kept)
    folded = fold(text).text
    words = runs(folded)[:_MOST_WORDS]
    counted = _counted(words, runs(folded[:LEDE]) + runs(fold(article.title).text), article.language)
    listed = sorted(counted)
    return Trace(
        language=article.language,
        words=" ".join(listed),
        counts=bytes([min(times, 255) for times in map(counted.__getitem__, listed)]),
        names=_names(text, counted, article.language),
        facts=_facts(mentions, kept),
        shingles=_shingles(words),
        credits=credited(text, article.source, article.language),
    )


def _counted(words: Sequence[str], again: Sequence[str], language: str) -> Counter[str]:
    table = terms(language)
    counted: Counter[str] = Counter()
    for told in (words, again):
        for word, times in Counter(told).items():
            if term := table[word]:
                counted[term] += times
    return counted


def _names(text: str, counted: Counter[str], language: str) -> str:
    table = terms(language)
    found = {table[word] for word in set(runs(fold(" ".join(_CAPITAL.findall(text))).text))}
    return " ".join(sorted(term for term in found if term in counted))


def _facts(mentions: Iterable[Mention], kept: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    facts: list[str] = []
    first, last = kept[0] if len(kept) == 1 else (0, -1)
    for mention in mentions:
        if first <= mention.start < last or any(start <= mention.start < end for start, end in kept):
            facts.extend(key_of(mention.value))
    return tuple(facts)


class _Codes(dict[str, int]):
    """Word to number, the same in every run; worked out once for each word."""

    LARGEST = 200_000  # words kept: a news archive has fewer; made-up ones must not fill the memory

    def __missing__(self, word: str) -> int:
        code = crc32(word.encode("utf-8", "surrogatepass"))
        if len(self) < self.LARGEST and len(word) < 64:
            self[word] = code
        return code


_CODES = _Codes()


def _shingles(words: Sequence[str]) -> bytes:
    """Hashes of the runs of words: of tuples of numbers, which are the same in every run, unlike those of words."""
    codes = [_CODES[word] for word in words]
    return array("q", map(hash, zip(codes, codes[1:], codes[2:], codes[3:], strict=False))).tobytes()
