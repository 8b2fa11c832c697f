"""Quotations of a draft: does a source have them word for word, and from the same speaker?

One that only a source in another language can have is looked for by its speaker, figures and names, and never called
checked word for word.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from checker import values
from checker.gate.desk import Desk, Seen, seen, words
from checker.gate.quoted import INSERTED, beside, quoted
from checker.gate.runs import Runs
from checker.gate.translated import OTHER, SAME, Abroad, Match
from checker.languages.sentences import sentences
from checker.model.article import Article
from checker.model.finding import COMPATIBLE, CONFLICT, INFO, UNDECIDED, WARNING
from checker.model.value import CONFLICT as EXCLUDES
from checker.model.value import Mention

RULE, WHAT = "quotation", "quotation"
ALTERED, SPEAKER, UNSUPPORTED, TRANSLATED = "altered", "speaker", "unsupported", "translated"
NEAR = 82.0  # likeness of two wordings, of 100, from which one is taken for the other, altered
_EDGE = 3  # of an altered quotation: a mark within this part at either end is its own
_GAP = re.compile(rf"\s{{0,9}}(?:\.\.\.|…|\[[^\]]{{0,80}}\])\s{{0,9}}|{INSERTED}")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\n": " ", "\u00a0": " ", "–": "-", "—": "-"}
)
_ENDS = " .,;:!?…-।"
_MARKS = str.maketrans(dict.fromkeys(" .,;:!?…-।\"'()"))  # what two editors set differently in the same words
_IN_NONE = "in no source"
_MAYBE = "in no source in these words; it may be translated from another language"
_OTHERWISE = "the source words it otherwise"
_IN_PART = "only a part of it is in the source"
_ELSEWHERE = "the source has it from somebody else"
_UNCHECKED = "translated, so not checked word for word: a source has it"
_PERHAPS = "perhaps translated from these words of the same speaker: compare them"
_FIGURE = "the source has another figure in these words, which are translated"


class _Book:
    """What the quotations of one draft are looked up in, each read when it is first needed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.abroad = Abroad(desk)

    @cached_property
    def plain(self) -> list[tuple[Article, str]]:
        """The sources with their texts in plain marks."""
        return [(source, _plain(source.text)) for source in self.desk.sources]

    @cached_property
    def runs(self) -> Runs:
        """The sources' runs of words."""
        return Runs(self.plain)

    def speaker(self, article: Article, start: int, end: int) -> Mention | None:
        """The one person named in the paragraph of a quotation outside it; None for none, and for several."""
        found = beside(article, self.desk.persons(article), start, end)
        return found[0] if len({one.value.canonical for one in found}) == 1 else None


def check(desk: Desk) -> Iterator[Seen]:
    """A finding for each quotation that no source has as it stands, or that a source has from somebody else."""
    book = _Book(desk)
    for start, end in quoted(desk.draft):
        yield from _quotation(book, start, end)


def _quotation(book: _Book, start: int, end: int) -> Iterator[Seen]:
    desk = book.desk
    told = desk.draft.text[start:end]
    parts = _parts(told, desk.draft.language)
    holding = [(source, text.find(parts[0])) for source, text in book.plain if all(part in text for part in parts)]
    near = None if holding else _nearest(_plain(told).strip(_ENDS), book.plain)
    if near is not None and _bare(near[0].text[near[1] : near[2]]) == _bare(told):
        holding = [near[:2]]
    if holding:
        yield from _speaker(book, start, end, holding)
        return
    mine = words(desk.draft, WHAT, start, end)
    if near is not None:
        source, first, last = near
        yield seen(desk, RULE, CONFLICT, WARNING, ALTERED, [_OTHERWISE], [[mine], [words(source, WHAT, first, last)]])
    elif (part := book.runs.longest(_plain(told))) is not None:
        yield seen(desk, RULE, CONFLICT, WARNING, ALTERED, [_IN_PART], [[mine], [words(part[0], WHAT, *part[1:])]])
    elif (match := book.abroad.match(start)) is not None:
        theirs = words(match.source.article, WHAT, match.source.start, match.source.end)
        verdict, severity, kind, why = _translated(match)
        yield seen(desk, RULE, verdict, severity, kind, [why], [[mine], [theirs]])
    elif book.plain:
        same = not book.abroad.sources
        why = _IN_NONE if same else _MAYBE
        yield seen(desk, RULE, UNDECIDED, WARNING if same else INFO, UNSUPPORTED, [why], [[mine]])


def _parts(told: str, language: str) -> list[str]:
    """What a source must have, in any order: sentences, and what stands between marks of something left out."""
    pieces = [
        _plain(piece[start:end]).strip(_ENDS) for piece in _GAP.split(told) for start, end in sentences(piece, language)
    ]
    return [piece for piece in pieces if len(piece.split()) > 1] or [_plain(told).strip(_ENDS)]


def _translated(match: Match) -> tuple[str, str, str, str]:
    """Verdict, severity, kind and reason for a quotation that a source has in another language."""
    if match.differing is not None and (match.shared or match.alone):
        mine, theirs = match.differing
        why = f"{_FIGURE} ({mine.text} here, {theirs.text} there)"
        return CONFLICT, WARNING, ALTERED, why
    if match.speaker == OTHER and not match.lacking:
        return CONFLICT, WARNING, SPEAKER, f"{_ELSEWHERE}, in another language, with {', '.join(match.shared)}"
    if not match.shared:
        return UNDECIDED, INFO, TRANSLATED, _PERHAPS
    why = f"{_UNCHECKED}{' from the same speaker' if match.speaker == SAME else ''}, with {', '.join(match.shared)}"
    if match.lacking:
        return UNDECIDED, INFO, TRANSLATED, f"{why}, without {', '.join(one.text for one in match.lacking)}"
    return COMPATIBLE, INFO, TRANSLATED, why


def _nearest(told: str, plain: Sequence[tuple[Article, str]]) -> tuple[Article, int, int] | None:
    """The passage of a source that is most like the quotation, where one is like enough."""
    from rapidfuzz import fuzz

    best, found = NEAR, None
    for source, text in plain:
        match = fuzz.partial_ratio_alignment(told, text, score_cutoff=best)
        if match is not None and match.score >= best and (found is None or match.score > best):
            best, found = match.score, (source, *_whole(text, match.dest_start, match.dest_end))
    return found


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch grown to whole words, and cut where the quotation itself begins or ends."""
    while start > 0 and not text[start - 1].isspace() and text[start - 1] != '"':
        start -= 1
    while end < len(text) and not text[end].isspace() and text[end] != '"':
        end += 1
    reach = (end - start) // _EDGE
    opens = text.rfind('"', start, start + reach)
    closes = text.find('"', end - reach, end)
    return opens + 1 if opens >= 0 else start, closes if closes >= 0 else end


def _speaker(book: _Book, start: int, end: int, holding: Sequence[tuple[Article, int]]) -> Iterator[Seen]:
    """A finding where draft and sources each name one speaker beside the quotation, and never the same."""
    desk = book.desk
    mine = book.speaker(desk.draft, start, end)
    theirs = [(source, name) for source, at in holding if (name := book.speaker(source, at, at + end - start))]
    if mine is None or not theirs:
        return
    if all(values.relate(mine.value, name.value).kind == EXCLUDES for _, name in theirs):
        draft = words(desk.draft, WHAT, mine.start, mine.end, mine.value.canonical)
        source, name = theirs[0]
        side = words(source, WHAT, name.start, name.end, name.value.canonical)
        yield seen(desk, RULE, CONFLICT, WARNING, SPEAKER, [_ELSEWHERE], [[draft], [side]])


def _plain(text: str) -> str:
    """The text with one form of quotes, dashes and case, each character in its place."""
    told = text.translate(_PLAIN)
    lower = told.lower()
    return lower if len(lower) == len(told) else told


def _bare(text: str) -> str:
    """The letters and digits alone, as far as marks go."""
    return _plain(text).translate(_MARKS)
