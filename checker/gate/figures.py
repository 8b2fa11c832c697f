"""Figures of a draft that no field reads: does a source have them, or are they one of its figures mistyped?"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import islice

from msgspec import Struct

from checker import languages
from checker.gate.desk import Desk, Seen, seen, words
from checker.gate.quoted import left_out, quoted
from checker.model.article import Article
from checker.model.claim import Claim
from checker.model.finding import CONFLICT, INFO, UNCORROBORATED, WARNING
from checker.model.value import COMPATIBLE, EQUAL, Mention, Reference
from checker.values.slips import struck, swapped

RULE, WHAT = "figure", "figure"
MISTYPED, UNSUPPORTED = "mistyped", "unsupported"
TYPES = frozenset({"quantity", "money", "percentage"})
_LEAST = 10  # smaller numbers are mostly told without being counted: one of the, two years, six-storey
_BARE = 100  # the same of numbers of which nothing is told that they count: nine in ten
_MOST = 400  # figures of one article
_NEAR = (Decimal("0.8"), Decimal("1.25"))  # of a figure: what it may be a rounding of


class Figure(Struct, frozen=True):
    """A number that an article names. size: without its unit. per: currency, unit or what is counted; "" for none."""

    article: Article
    mention: Mention
    size: Decimal
    per: str


def check(desk: Desk) -> Iterator[Seen]:
    """A finding for each figure that no field reads and no source has."""
    own = list(_figures(desk.draft))
    inside = [*desk.read, *quoted(desk.draft)]  # what rules and the check of quotations look at
    mine = [one for one in own if not any(start < one.mention.end and one.mention.start < end for start, end in inside)]
    if not mine or not desk.sources:
        return
    known = {one.size for one in own}
    book = _Book(desk)
    for one in mine:
        if not book.has(one.size):
            like = book.like(one)
            if not any(_rounded(one, other) for other in like):
                slip = next((other for other in like if other.size not in known and _mistyped(one, other)), None)
                yield _seen(desk, one, slip)


class _Book:
    """The figures of the sources; each source is read when one of its numbers is like one that is looked up."""

    def __init__(self, desk: Desk) -> None:
        self._numbers = [(source, desk.numbers.get(source.id)) for source in desk.sources]
        self._read: dict[str, list[Figure]] = {}

    def has(self, size: Decimal) -> bool:
        """Whether a source has the number, of whatever it is told."""
        return any(size in (self._sizes(source) if known is None else known) for source, known in self._numbers)

    def like(self, one: Figure) -> list[Figure]:
        """The sources' figures that may be this one rounded or mistyped, and those beside them."""
        return [
            figure
            for source, known in self._numbers
            if known is None or any(_near(one.size, size) or _slip(one.size, size) for size in known)
            for figure in self._figures(source)
        ]

    def _sizes(self, source: Article) -> set[Decimal]:
        return {figure.size for figure in self._figures(source)}

    def _figures(self, source: Article) -> list[Figure]:
        if source.id not in self._read:
            self._read[source.id] = list(_figures(source))
        return self._read[source.id]


def _figures(article: Article) -> Iterator[Figure]:
    from checker.values import mentions

    found = mentions.find(article.text, languages.of(article.language), Reference(article.published), TYPES)
    told = (_figure(article, one) for one in found if not left_out(article, one.start))
    return islice((one for one in told if one is not None and one.size >= (_LEAST if one.per else _BARE)), _MOST)


def _figure(article: Article, mention: Mention) -> Figure | None:
    currency, _, number = mention.value.canonical.rpartition(" ")
    detail = dict(mention.value.detail)
    try:
        size = Decimal(number)
    except InvalidOperation:  # a range
        return None
    per = currency or detail.get("unit") or detail.get("counted") or ("%" if mention.value.type == "percentage" else "")
    return Figure(article, mention, size, str(per))


# ---- how two figures stand to each other


def _rounded(one: Figure, other: Figure) -> bool:
    """Whether the two can be true of one thing, one of them rounded or a bound that is near."""
    from checker import values

    left, right = one.mention.value, other.mention.value
    if left.type != right.type or not _near(one.size, other.size):
        return False
    return values.relate(left, right).kind in (EQUAL, COMPATIBLE)


def _near(size: Decimal, other: Decimal) -> bool:
    return size * _NEAR[0] <= other <= size * _NEAR[1]


def _mistyped(one: Figure, other: Figure) -> bool:
    """Whether two figures of one thing differ as a slip of the fingers makes them."""
    return (
        one.mention.value.type == other.mention.value.type
        and bool(one.per)
        and one.per == other.per
        and _slip(one.size, other.size)
    )


def _slip(one: Decimal, other: Decimal) -> bool:
    return swapped(one, other) or struck(one, other)


# ---- findings


def _seen(desk: Desk, one: Figure, slip: Figure | None) -> Seen:
    if slip is None:
        return seen(desk, RULE, UNCORROBORATED, INFO, UNSUPPORTED, ["a figure that is in no source"], [[_at(one)]])
    why = "a figure that is in no source; one of theirs differs by a digit or two"
    return seen(desk, RULE, CONFLICT, WARNING, MISTYPED, [why], [[_at(one)], [_at(slip)]])


def _at(figure: Figure) -> Claim:
    mention = figure.mention
    return words(figure.article, WHAT, mention.start, mention.end, mention.value.canonical, mention.value.type)
