"""Sentences that articles of one origin have in the same words but for a few: what a copyist changed, by mistake or not.

>>> from checker.events.twins import changes
>>> one, other = "Four men were held in Torvale on Friday night.", "Four men were held in New Ashby on Friday night."
>>> [(one[a:b], other[c:d]) for a, b, c, d in changes(one, other)]
[('Torvale', 'New Ashby')]
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from checker.events.trace import Trace, stretches
from checker.events.words import RUN
from checker.languages.fold import Folded, fold
from checker.languages.sentences import sentences
from checker.model.event import Passage, Twin
from checker.model.report import ArticleRecord

_EQUAL = 5  # words that two sentences must share: shorter ones are headings that many stories have
_SHARE = 0.6  # of the longer one's words
_CHANGED = 4  # words in a place, and places: more are another sentence
_LONGEST = 120  # words: a longer "sentence" is a list
_ENDS = 3  # words at the beginning or at the end by which two sentences meet
_MANY = 12  # sentences that begin or end alike: more are the lines of a list

Change = tuple[int, int, int, int]  # the words of the one sentence and of the other, as code points of each


class _Sentence(Struct, frozen=True):
    """A sentence with its words, folded, and where it stands. spans: of the words in the sentence as written."""

    quote: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    places: list[Passage]

    def articles(self) -> set[str]:
        return {place.article for place in self.places}


def twins(articles: Sequence[ArticleRecord], traces: Sequence[Trace], origin: Mapping[str, str]) -> tuple[Twin, ...]:
    """The pairs of such sentences, in a fixed order.

    traces: one an article, in the same order. origin: article id to origin id; articles of two origins share no sentence
    that one took from the other.
    """
    groups: dict[tuple[str, str], list[int]] = {}
    for place, one in enumerate(articles):
        if traces[place].notice:
            continue  # where a correction differs it corrects
        groups.setdefault((origin.get(one.id, one.id), traces[place].language), []).append(place)
    found: list[Twin] = []
    for (_, language), places in sorted(groups.items()):
        if len(places) > 1:
            told = _told([(articles[place], traces[place]) for place in places], language)
            found += [_twin(*pair, language) for pair in _pairs(told)]
    return tuple(found)


def _told(articles: Sequence[tuple[ArticleRecord, Trace]], language: str) -> list[_Sentence]:
    """The sentences of some articles, each once, with all places in which it stands."""
    found: dict[tuple[str, ...], _Sentence] = {}
    for article, trace in sorted(articles, key=lambda pair: pair[0].id):
        for passage in _passages(article, trace, language):
            folded = fold(passage.quote)
            matches = list(RUN.finditer(folded.text))
            words = tuple(match[0] for match in matches)
            if _EQUAL < len(words) <= _LONGEST:
                if words not in found:
                    found[words] = _Sentence(passage.quote, words, _spans(folded, matches), [])
                found[words].places.append(passage)
    return list(found.values())


def _spans(folded: Folded, matches: Sequence[re.Match[str]]) -> tuple[tuple[int, int], ...]:
    return tuple(folded.span(*match.span()) for match in matches)


def _passages(article: ArticleRecord, trace: Trace, language: str) -> Iterator[Passage]:
    title_line, known = stretches(trace)
    if article.title:
        yield Passage(article.id, "title", 0, title_line, article.title)
    for start, end in sentences(trace.opening, language) if known else ():
        first, offset, line = known[bisect_right(known, start, key=_first) - 1]
        yield Passage(article.id, "text", offset + start - first, line, trace.opening[start:end])


def _first(stretch: tuple[int, int, int]) -> int:
    return stretch[0]


def _pairs(told: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence, list[Change]]]:
    """Sentences that begin or end alike, no article has both, little sets apart and no third comes as near to."""
    meeting: dict[tuple[bool, tuple[str, ...]], list[int]] = {}
    for place, one in enumerate(told):
        meeting.setdefault((True, one.words[:_ENDS]), []).append(place)
        meeting.setdefault((False, one.words[-_ENDS:]), []).append(place)
    met = {pair for places in meeting.values() if len(places) <= _MANY for pair in combinations(places, 2)}
    found: dict[tuple[int, int], list[Change]] = {}
    for first, second in sorted(met):
        left, right = told[first], told[second]
        if not left.articles() & right.articles() and (apart := _changes(left, right)):
            found[first, second] = apart
    nearest = _nearest(found, told)
    for (first, second), apart in found.items():
        if (first, second) in nearest and (second, first) in nearest:
            yield told[first], told[second], apart


def _nearest(found: Mapping[tuple[int, int], Sequence[Change]], told: Sequence[_Sentence]) -> set[tuple[int, int]]:
    """Each sentence with the one that comes nearest to it in some article: the lines of a list are all alike."""
    apart: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for (first, second), changed in found.items():
        words = sum(b - a + d - c for a, b, c, d in changed)
        for one, other in ((first, second), (second, first)):
            for article in told[other].articles():
                apart.setdefault((one, article), []).append((words, other))
    nearest = set()
    for (one, _), others in apart.items():
        others.sort()
        if len(others) == 1 or others[0][0] < others[1][0]:
            nearest.add((one, others[0][1]))
    return nearest


def changes(one: str, other: str) -> list[Change]:
    """Where two sentences differ; empty where they are the same, or two of their own."""
    sides = []
    for quote in (one, other):
        folded = fold(quote)
        matches = list(RUN.finditer(folded.text))
        sides.append(_Sentence(quote, tuple(match[0] for match in matches), _spans(folded, matches), []))
    return _changes(*sides)


def _changes(left: _Sentence, right: _Sentence) -> list[Change]:
    longer = max(len(left.words), len(right.words))
    if longer - min(len(left.words), len(right.words)) > _CHANGED:
        return []
    from rapidfuzz.distance import Levenshtein

    found: list[list[int]] = []
    equal = 0
    for step in Levenshtein.opcodes(left.words, right.words):
        if step.tag == "equal":
            equal += step.src_end - step.src_start
        elif found and found[-1][1] == step.src_start and found[-1][3] == step.dest_start:
            found[-1][1], found[-1][3] = step.src_end, step.dest_end
        else:
            found.append([step.src_start, step.src_end, step.dest_start, step.dest_end])
    small = all(0 < b - a <= _CHANGED and 0 < d - c <= _CHANGED for a, b, c, d in found)
    if not small or len(found) > _CHANGED or equal < max(_EQUAL, _SHARE * longer):
        return []
    return [(left.spans[a][0], left.spans[b - 1][1], right.spans[c][0], right.spans[d - 1][1]) for a, b, c, d in found]


def _twin(left: _Sentence, right: _Sentence, found: Sequence[Change], language: str) -> Twin:
    return Twin(language, tuple(left.places), tuple(right.places), tuple(found))
