"""Quotations of a draft: does a source have them word for word, and from the same speaker?

Only quotations of `LEAST` words and more: shorter ones are titles and single words at a distance.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from checker import languages
from checker.gate.desk import Desk, Seen, paragraph, seen, words
from checker.model.article import Article
from checker.model.finding import CONFLICT, INFO, UNDECIDED, WARNING
from checker.model.value import CONFLICT as EXCLUDES
from checker.model.value import Mention, Reference

RULE, WHAT = "quotation", "quotation"
ALTERED, SPEAKER, UNSUPPORTED = "altered", "speaker", "unsupported"
LEAST = 5  # words
MOST = 500  # quotations of one draft
NEAR = 82.0  # likeness of two wordings, of 100, from which one is taken for the other, altered
_EDGE = 3  # of an altered quotation: a mark within this part at either end is its own
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"\n]{15,800})[”“»\"]")
_GAP = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]{0,80}\])\s*")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\u00a0": " ", "–": "-", "—": "-"})
_ENDS = " .,;:!?…-।"


def check(desk: Desk) -> Iterator[Seen]:
    """A finding for each quotation that no source has as it stands, or that a source has from somebody else."""
    plain = [(source, _plain(source.text)) for source in desk.sources]
    for quoted in islice(_QUOTED.finditer(desk.draft.text), MOST):
        start, end = quoted.span(1)
        if len(quoted[1].split()) >= LEAST and not _left_out(desk.draft, start):
            yield from _quotation(desk, start, end, plain)


def _quotation(desk: Desk, start: int, end: int, plain: Sequence[tuple[Article, str]]) -> Iterator[Seen]:
    told = _plain(desk.draft.text[start:end])
    parts = [part.strip(_ENDS) for part in _GAP.split(told) if len(part.split()) > 1]
    holding = [(source, text) for source, text in plain if all(part in text for part in parts)]
    mine = words(desk.draft, WHAT, start, end)
    if holding:
        yield from _speaker(desk, start, end, [(source, text.find(parts[0])) for source, text in holding])
        return
    near = _nearest(told.strip(_ENDS), plain)
    if near is not None:
        source, first, last = near
        side = [words(source, WHAT, first, last)]
        yield seen(desk, RULE, CONFLICT, WARNING, ALTERED, ["the source words it otherwise"], [[mine], side])
    elif plain:
        same = all(source.language == desk.draft.language for source, _ in plain)
        why = "in no source" if same else "in no source in these words; it may be translated from another language"
        yield seen(desk, RULE, UNDECIDED, WARNING if same else INFO, UNSUPPORTED, [why], [[mine]])


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


def _speaker(desk: Desk, start: int, end: int, holding: Sequence[tuple[Article, int]]) -> Iterator[Seen]:
    """A finding where draft and sources each name one speaker beside the quotation, and never the same."""
    from checker import values

    mine = _named(desk.draft, start, end)
    theirs = [(source, name) for source, place in holding if (name := _named(source, place, place + end - start))]
    if mine is None or not theirs:
        return
    relations = [values.relate(mine.value, name.value) for _, name in theirs if name is not None]
    if all(relation.kind == EXCLUDES for relation in relations):
        draft = words(desk.draft, WHAT, mine.start, mine.end, mine.value.canonical)
        side = [words(source, WHAT, name.start, name.end, name.value.canonical) for source, name in theirs[:1] if name]
        yield seen(desk, RULE, CONFLICT, WARNING, SPEAKER, ["the source has it from somebody else"], [[draft], side])


def _named(article: Article, start: int, end: int) -> Mention | None:
    """The one person named in the paragraph of a quotation outside it; None for none, and for several."""
    from checker.values import mentions

    first, last = paragraph(article, start, end)
    find = partial(mentions.find, language=languages.of(article.language), reference=Reference(), types={"person"})
    found = [one for one in find(article.text[first:last]) if not start <= one.start + first < end]
    if len({one.value.canonical for one in found}) != 1:
        return None
    one = found[0]
    return Mention(one.value, one.start + first, one.end + first, one.text, one.language)


def _plain(text: str) -> str:
    """The text with one form of quotes, dashes and case, each character in its place."""
    told = text.translate(_PLAIN)
    lower = told.lower()
    return lower if len(lower) == len(told) else told


def _left_out(article: Article, place: int) -> bool:
    return any(block.dropped and block.start <= place < block.end for block in article.blocks)
