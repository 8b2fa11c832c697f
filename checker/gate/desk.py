"""What a copy desk checks by hand, beside the claims: findings with the words that they point at.

The words become claims of the report (extractor `gate`), so that every format shows them at their lines.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from hashlib import sha256

from msgspec import Struct, field

from checker import languages
from checker.languages.sentences import sentences
from checker.model.article import HEADLINE, Article, Dropped
from checker.model.claim import Claim, Evidence, Sentence
from checker.model.finding import Finding, Position, finding_id
from checker.model.value import Mention, Reference, Value

EXTRACTOR = "gate"


class Desk(Struct, frozen=True):
    """A draft with the sources of its event.

    name: what the draft's findings are known by. event: its id. origin: origin ids by article.
    publish_on: the day on which the draft will be read. spellings: the desk's names, each with spellings that are wrong.
    read: where the draft's text holds what a field reads. numbers: all that a source tells, by its id, where they are known.
    """

    draft: Article
    sources: Sequence[Article]
    name: str
    event: str
    origin: Mapping[str, str]
    publish_on: str | None = None
    spellings: Mapping[str, Sequence[str]] | None = None
    read: Sequence[tuple[int, int]] = ()
    numbers: Mapping[str, frozenset[Decimal]] = {}
    _persons: dict[str, list[Mention]] = field(default_factory=dict)

    def persons(self, article: Article) -> list[Mention]:
        """Everybody whom the draft's or a source's text names, in order of place; looked for once."""
        from checker.values import mentions

        if article.id not in self._persons:
            language = languages.of(article.language)
            self._persons[article.id] = mentions.find(article.text, language, Reference(), {"person"})
        return self._persons[article.id]


class Seen(Struct, frozen=True):
    """A finding of the desk with the claims that its positions name."""

    finding: Finding
    claims: tuple[Claim, ...]


def words(article: Article, what: str, start: int, end: int, value: str = "", type: str = "text") -> Claim:
    """A stretch of an article's text as something that a finding can point at; value: what it comes to, of which type."""
    quote = article.text[start:end]
    told = value or " ".join(quote.split())
    around = _sentence(article, start, end)
    return Claim(
        id=_id(article.id, what, "text", str(start), told),
        article=article.id,
        field=what,
        value=Value(type, told),
        text=quote,
        evidence=Evidence("text", start, end, article.line_at(start), quote),
        sentence=Sentence(around[0], around[1], article.text[around[0] : around[1]]),
        extractor=EXTRACTOR,
        phrase=what,
    )


def head(article: Article, what: str, value: str) -> Claim:
    """The article as a whole, as something that a finding can point at: its headline, else its first words."""
    if not article.title:
        return words(article, what, 0, min(len(article.text), 80), value)
    evidence = Evidence("title", 0, len(article.title), max(article.title_line, 1), article.title)
    return Claim(
        id=_id(article.id, what, "title", "0", value),
        article=article.id,
        field=what,
        value=Value("text", value),
        text=article.title,
        evidence=evidence,
        sentence=Sentence(0, len(article.title), article.title),
        where=HEADLINE,
        extractor=EXTRACTOR,
        phrase=what,
    )


def aside(article: Article, left: Dropped, what: str, value: str) -> Claim:
    """Words that stand beside an article's own text, such as a note of correction that was left out of it."""
    quote = " ".join(left.text.split())
    told = head(article, what, value)
    evidence = Evidence("title", 0, len(quote), left.line, quote)
    return Claim(
        id=_id(article.id, what, "aside", str(left.line), value),
        article=article.id,
        field=what,
        value=told.value,
        text=quote,
        evidence=evidence,
        sentence=Sentence(0, len(quote), quote),
        where="metadata",
        extractor=EXTRACTOR,
        phrase=what,
    )


def seen(
    desk: Desk,
    rule: str,
    verdict: str,
    severity: str,
    kind: str,
    why: Sequence[str],
    sides: Sequence[Sequence[Claim]],
) -> Seen:
    """A finding whose sides are the claims given, the draft's first."""
    positions = tuple(_position(desk, side) for side in sides)
    values = [position.value for position in positions]
    finding = Finding(
        id=finding_id(desk.name, rule, kind, None, values),
        rule=rule,
        event=desk.event,
        field=sides[0][0].field,
        verdict=verdict,
        severity=severity,
        message=f"{why[0]}: {'; '.join(values)}",
        kind=kind,
        within_article=all(claim.article == desk.draft.id for side in sides for claim in side),
        why=tuple(why),
        positions=positions,
    )
    return Seen(finding, tuple(claim for side in sides for claim in side))


def paragraph(article: Article, start: int, end: int) -> tuple[int, int]:
    """The block that a stretch of the text stands in."""
    for block in article.blocks:
        if block.start <= start < block.end:
            return block.start, max(block.end, end)
    return max(article.text.rfind("\n", 0, start) + 1, 0), _line_end(article.text, end)


def _line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found


def _sentence(article: Article, start: int, end: int) -> tuple[int, int]:
    first, last = paragraph(article, start, end)
    inside = [cut for cut in sentences(article.text, article.language, first, last) if cut[0] < end and start < cut[1]]
    return (min(inside[0][0], start), max(inside[-1][1], end)) if inside else (start, end)


def _position(desk: Desk, side: Sequence[Claim]) -> Position:
    articles = tuple(sorted({claim.article for claim in side}))
    origins = {desk.origin.get(article, article) for article in articles if article != desk.draft.id}
    return Position(side[0].value.canonical, tuple(sorted(claim.id for claim in side)), articles, len(origins))


def _id(*told: str) -> str:
    return sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:12]
