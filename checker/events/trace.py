"""What grouping needs of a text, so that the text itself need not travel."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

from msgspec import Struct

from checker.events.credits import credited
from checker.events.headings import notice
from checker.events.names import key_of
from checker.events.words import RUN, runs, terms
from checker.languages.fold import fold
from checker.model.article import Article
from checker.model.value import Mention

LEDE = 300  # characters whose words count once more: an article belongs where its lede does
OPENING = 3000  # characters kept to show a shared passage: most articles whole
_MOST_WORDS = 6000  # of an article: what comes later in a book-long text does not change where it belongs
_LONG_NAME = 3  # blanks in the name of a body that is a run of four words: two reporters share it by naming it
_PART = re.compile(r"\S+\Z")  # the beginning of a word
_LONGEST = 30  # code points of a word that are looked back for its beginning
_CODE = 8  # bytes of a run's number
# Looking back from the capital: a pattern that begins by looking back is tried at every character.
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-ЯЁ](?<=[\w,] .)[\w'’]*(?:[ -][A-ZÀ-ÞА-ЯЁ][\w'’]*)*")


class Trace(Struct, frozen=True):
    """An article's wording and facts, small and plain.

    language: primary subtag.
    words: content terms, sorted, joined by blanks; counts: how often each, up to 255 (those of title and lede once more).
    names: terms that stand in the text as names (capitals inside a sentence), joined by blanks; "" in scripts without.
    facts: keys of the text's values in order of place, the same in every language (`n:80`, `d:2025-08-06`, `p:grsdv`).
    written: `term=word` for the terms that the text writes otherwise, as it writes them, joined by blanks.
    shingles: hashes of the text's runs of four words, as bytes of an array of 64-bit numbers, in order.
    credits: ids of agencies that the article credits, sorted.
    opening: the first words of the text as it has them, to show which passage another article shares.
    places: where they stand, as bytes of an array of 32-bit numbers: the line of the title, then for each stretch of the
        opening its offset there, its offset in the text and its line of the file.
    notice: `corrected` or `withdrawn` where the article is headed as such a notice of its agency.
    """

    language: str
    words: str = ""
    counts: bytes = b""
    names: str = ""
    facts: tuple[str, ...] = ()
    shingles: bytes = b""
    credits: tuple[str, ...] = ()
    written: str = ""
    opening: str = ""
    places: bytes = b""
    notice: str = ""


def trace(article: Article, mentions: Sequence[Mention]) -> Trace:
    """The trace of an article; words of dropped blocks leave none."""
    kept = [(block.start, block.end) for block in article.blocks if not block.dropped] or [(0, len(article.text))]
    text = "\n".join(article.text[start:end] for start, end in kept)
    folded = fold(text).text
    words = runs(folded)[:_MOST_WORDS]
    pieces = [runs(fold(piece).text) for piece in _between_names(article, mentions, kept)] or [words]
    again = runs(folded[:LEDE]) + runs(fold(article.title).text)
    capitals = _capitals(text)
    counted, best = _counted([*words, *again], capitals, article.language)
    listed = sorted(counted)
    return Trace(
        language=article.language,
        words=" ".join(listed),
        counts=bytes([min(times, 255) for times in map(counted.__getitem__, listed)]),
        names=_names(capitals, counted, article.language),
        facts=_facts(mentions, kept),
        shingles=b"".join(map(_shingles, pieces))[: _MOST_WORDS * _CODE],
        credits=credited(text, article.source, article.language),
        written=" ".join([f"{term}={best[term]}" for term in listed if best[term] != term]),
        opening=text[:OPENING].rstrip(),
        places=_places(article, kept),
        notice=notice(article),
    )


def _places(article: Article, kept: Iterable[tuple[int, int]]) -> bytes:
    """Where the opening's stretches stand: every kept one, cut where a line of the file begins."""
    told = array("i", [article.title_line])
    before = 0
    for start, end in kept:
        if before >= OPENING:
            break
        told.extend((before, start, article.line_at(start)))
        first = bisect_left(article.lines, (start + 1,))
        last = bisect_left(article.lines, (min(end, start + OPENING - before),))
        for offset, line in article.lines[first:last]:
            told.extend((before + offset - start, offset, line))
        before += end - start + 1
    return told.tobytes()


def _between_names(article: Article, mentions: Iterable[Mention], kept: Sequence[tuple[int, int]]) -> list[str]:
    """The pieces of text between the long names of bodies, which everybody writes alike; empty where it has none."""
    long = [one for one in mentions if one.value.type == "organization" and one.text.count(" ") >= _LONG_NAME]
    pieces = []
    for start, end in kept if long else ():
        for mention in long:
            if start <= mention.start and mention.end <= end:
                pieces.append(article.text[start : mention.start])
                start = mention.end
        pieces.append(article.text[start:end])
    return pieces


def _counted(words: Sequence[str], capitals: Mapping[str, str], language: str) -> tuple[dict[str, int], dict[str, str]]:
    """How often each term is told, and the word, as it is written, that it comes from most often."""
    table = terms(language)
    counted: dict[str, int] = {}
    best: dict[str, tuple[int, str]] = {}
    for word, times in Counter(words).items():
        if term := table[word]:
            told = -times, capitals.get(word, word)
            if term not in counted:
                counted[term], best[term] = times, told
            else:
                counted[term] += times
                best[term] = min(best[term], told)
    return counted, {term: word for term, (_, word) in best.items()}


def _capitals(text: str) -> dict[str, str]:
    """Words that stand in the text as names, folded, each as it is written there first."""
    told = " ".join(_CAPITAL.findall(text))
    written, folded = runs(told), runs(fold(told).text)
    if len(written) != len(folded):  # folding took a sign away: the folded form has to do
        written = folded
    return dict(zip(reversed(folded), reversed(written), strict=True))


def _names(capitals: Iterable[str], counted: Mapping[str, int], language: str) -> str:
    table = terms(language)
    return " ".join(sorted({term for word in capitals if (term := table[word]) in counted}))


def stretches(trace: Trace) -> tuple[int, list[tuple[int, int, int]]]:
    """The line of the title, and where the opening's stretches stand: offset there, offset in the text, line of the file."""
    told = array("i")
    told.frombytes(trace.places)
    return (told[0] if told else 0), list(zip(told[1::3], told[2::3], told[3::3], strict=True))


def written(trace: Trace) -> dict[str, str]:
    """The terms that an article writes otherwise, as it writes them."""
    return dict(pair.split("=", 1) for pair in trace.written.split())


def passage(one: Trace, other: Trace) -> str:
    """The longest run of words at the beginning of one article that stands in the other too, as it is written; "" for none."""
    told = fold(one.opening)
    places = [match.span() for match in RUN.finditer(told.text)]
    shared = array("q")
    shared.frombytes(other.shingles)
    known = set(shared)
    own = array("q")
    own.frombytes(_shingles([told.text[start:end] for start, end in places]))
    best = start = 0
    first = 0
    for place, run in enumerate(own):
        start = start if run in known else place + 1
        if place + 1 - start > best:
            best, first = place + 1 - start, start
    if not best:
        return ""
    begin, end = told.span(places[first][0], places[first + best + 2][1])
    if (cut := _PART.search(one.opening, max(0, begin - _LONGEST), begin)) is not None:
        begin = cut.start()  # "Ray's visit" is split at its apostrophe
    return " ".join(one.opening[begin:end].split())


def _facts(mentions: Iterable[Mention], kept: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    facts: list[str] = []
    starts = [start for start, _ in kept]
    for mention in mentions:
        place = bisect_right(starts, mention.start) - 1
        if place >= 0 and mention.start < kept[place][1]:
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
    codes = list(map(_CODES.__getitem__, words))
    return array("q", map(hash, zip(codes, codes[1:], codes[2:], codes[3:], strict=False))).tobytes()
