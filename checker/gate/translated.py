"""A quotation of a draft that a source has in another language: found by its speaker and by what both name.

Wordings in two languages cannot be compared. What can be: who spoke, the figures and days in the words, the places and
people named in them, and about how long they are.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from checker import languages, values
from checker.gate.desk import Desk
from checker.gate.quoted import beside, quoted
from checker.model.article import Article
from checker.model.value import COMPATIBLE, EQUAL, Mention, Reference
from checker.model.value import CONFLICT as EXCLUDES

FIGURES = ("quantity", "percentage", "money", "age", "date", "duration", "time", "score", "ordinal")
NAMES = ("person", "place", "organization")
SAME, OTHER, UNSAID = "same", "other", "unknown"
_LONGER = 2.0  # times the letters that a translation may have
_ENOUGH = 2  # figures and names in common that tell one quotation from all others, whoever said it
_SPOKEN = 1.5  # what one speaker counts beside what is named: more than one figure, less than two
_COMMON = frozenset({"0", "1"})  # "no one", "один из них": hardly ever a count


class Quotation(Struct, frozen=True):
    """A quotation: where it stands, who may have said it, what it names."""

    article: Article
    start: int
    end: int
    speakers: tuple[Mention, ...]
    figures: tuple[Mention, ...]
    names: tuple[Mention, ...]


class Match(Struct, frozen=True):
    """The quotation of a source that a draft's may be a translation of.

    shared: figures and names that both have. differing: the one figure of a kind that each has otherwise, draft's first.
    lacking: figures of the draft's that the source's lacks.
    speaker: `same` where one person stands beside both, `other` where each has one, and not the same, else `unknown`.
    alone: whether it is the speaker's only one of such a length there.
    """

    source: Quotation
    shared: tuple[str, ...]
    differing: tuple[Mention, Mention] | None
    lacking: tuple[Mention, ...]
    speaker: str
    alone: bool


class Abroad:
    """The quotations of sources in other languages than the draft's, read when they are first asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.sources = [one for one in desk.sources if one.language != desk.draft.language]

    @cached_property
    def _quotations(self) -> list[Quotation]:
        return [one for source in self.sources for one in _quotations(self._desk, source)]

    @cached_property
    def _own(self) -> dict[int, Quotation]:
        return {one.start: one for one in _quotations(self._desk, self._desk.draft)} if self._quotations else {}

    def match(self, start: int) -> Match | None:
        """The source's quotation that the draft's, which starts there, is most like; None where none is like enough."""
        mine = self._own.get(start)
        if mine is None:
            return None
        alike = [(other, _speaker(mine, other)) for other in self._quotations if _as_long(mine, other)]
        heard = [other for other, spoken in alike if spoken == SAME]
        found = [_match(mine, other, spoken, heard) for other, spoken in alike]
        likely = [one for one in found if one.speaker == SAME or len(one.shared) >= _ENOUGH]
        return max(
            likely, key=lambda one: (len(one.shared) + _SPOKEN * (one.speaker == SAME), -len(one.lacking)), default=None
        )


def _quotations(desk: Desk, article: Article) -> Iterator[Quotation]:
    from checker.values import mentions

    spans = list(quoted(article))
    if not spans:
        return
    named = desk.persons(article)
    language, reference = languages.of(article.language), Reference(article.published, region=article.region)
    for start, end in spans:
        told = mentions.find(article.text[start:end], language, reference, {*FIGURES, *NAMES})
        yield Quotation(
            article=article,
            start=start,
            end=end,
            speakers=tuple(beside(article, named, start, end)),
            figures=tuple(one for one in told if one.value.type in FIGURES and one.value.canonical not in _COMMON),
            names=tuple(one for one in told if one.value.type in NAMES),
        )


def _as_long(mine: Quotation, other: Quotation) -> bool:
    long, short = sorted((mine.end - mine.start, other.end - other.start), reverse=True)
    return long <= _LONGER * short


def _speaker(mine: Quotation, other: Quotation) -> str:
    pairs = [(one, two) for one in mine.speakers for two in other.speakers]
    if any(_same(one, two) for one, two in pairs):
        return SAME
    return OTHER if pairs and all(_excluded(one, two) for one, two in pairs) and len(pairs) == 1 else UNSAID


def _match(mine: Quotation, other: Quotation, spoken: str, heard: Sequence[Quotation]) -> Match:
    left, right, shared = list(mine.figures), list(other.figures), []
    for one in mine.figures:
        same = next((two for two in right if _same(one, two)), None)
        if same is not None:
            left.remove(one)
            right.remove(same)
            shared.append(one.text)
    shared += [one.text for one in mine.names if any(_same(one, two) for two in other.names)]
    own = {one.article.id for one in heard}
    return Match(other, tuple(shared), _differing(left, right), tuple(left), spoken, len(heard) == len(own))


def _differing(left: Sequence[Mention], right: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The one figure that is left over of each, where they are of one kind and exclude each other."""
    for type in FIGURES:
        mine, theirs = _of(left, type), _of(right, type)
        if len(mine) == len(theirs) == 1 and _excluded(mine[0], theirs[0]):
            return mine[0], theirs[0]
    return None


def _of(found: Collection[Mention], type: str) -> list[Mention]:
    return [one for one in found if one.value.type == type]


def _same(one: Mention, other: Mention) -> bool:
    return values.relate(one.value, other.value).kind in (EQUAL, COMPATIBLE)


def _excluded(one: Mention, other: Mention) -> bool:
    return values.relate(one.value, other.value).kind == EXCLUDES
