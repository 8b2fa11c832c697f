"""Bound values as claims: one for each distinct value and scope of an article."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from checker import values
from checker.extraction.binding import Bound
from checker.extraction.dating import as_day
from checker.extraction.reading import Read
from checker.model.article import DATELINE, Article
from checker.model.claim import EVENT, HELD, Claim, Evidence, Scope, Sentence
from checker.model.value import COMPATIBLE, EQUAL, Mention, Value
from checker.rulebook.records import Field

# Where a claim is best quoted from, first one first: the lede tells the story, a headline is shortened.
_ORDER = ("lede", "body", "headline", "caption", "dateline", "metadata")
_SURENESS = {"headline": 0.95, "body": 0.9, "caption": 0.9, "dateline": 0.95}  # of the construction's own
_SAID_AGAIN = 0.3  # of what is missing to certainty, for each further sentence that says the same, three at most
_SECOND_CHOICE = 0.75  # of the construction's own: an arrest may be the event, or what came after it
_OF_THE_NOUN = frozenset({"counted", "noun", "subset"})  # details of a count that come from its noun
IMPLIED = 0.85  # of the construction's own: "a woman was killed" need not be all


class Found(Struct, frozen=True):
    """A bound value with its scope, on its way to a claim.

    part: `text` or `title`. several: whether it counts over several happenings ("in three separate crashes"). remote: words such as "last month" may set it apart from the article's own event.
    to_come: it is a day after the article's own. over_years: it counts over years or months. years_back: the date nearest to it is an earlier year.
    sure: the chance that it is right by all that the article says; None where only its sentence was asked.
    """

    bound: Bound
    sentence: Read
    part: str
    scope: Scope
    key: str | None
    attributed_to: str | None
    revises: bool = False
    rises: bool = False
    provisional: bool = False
    remote: bool = False
    dated_back: bool = False
    years_back: bool = False
    several: bool = False
    over_years: bool = False
    to_come: bool = False
    sure: float | None = None


def claims(article: Article, found: Iterable[Found]) -> list[Claim]:
    """The claims in the order of the article, each with its further places."""
    fields: dict[str, Field] = {}
    merged: dict[tuple[object, ...], list[Claim]] = {}
    weighed: set[str] = set()
    for one in found:
        claim = _claim(article, one)
        fields[claim.field] = one.bound.use.field
        merged.setdefault(
            (claim.field, claim.key, claim.value.canonical, claim.value.qualifier, claim.scope), []
        ).append(claim)
        weighed |= {claim.field} if one.sure is not None else set()
    out = _main([_joined(same, same[0].field in weighed) for same in merged.values()], fields, article.published)
    return sorted(out, key=lambda claim: (claim.evidence.part != "title", claim.evidence.start, claim.field, claim.id))


def _main(found: list[Claim], fields: Mapping[str, Field], published: str | None) -> list[Claim]:
    """Without what the surest claim of a field excludes, where the field has one value (`main`): an article names other days
    and towns too, and most of them are not its event's."""
    best: dict[str, Claim] = {}
    for claim in found:
        if fields[claim.field].settings.get("main") and claim.where != DATELINE and _is_own(claim):
            before = best.get(claim.field)
            if before is None or _order(claim) < _order(before):
                best[claim.field] = claim
    return [
        claim
        for claim in found
        if not _excluded(claim, best.get(claim.field)) and _sure_enough(claim, fields[claim.field], published)
    ]


def _sure_enough(claim: Claim, field: Field, published: str | None) -> bool:
    """Whether the claim is no mere guess, by the field's own measure (`least_sure`, `late_sure` for a day of long ago)."""
    least = float(field.settings.get("least_sure", 0))
    return claim.confidence >= least or (
        claim.confidence >= float(field.settings.get("late_sure", least))
        and not claim.unbound
        and _long_ago(claim.value, published, int(field.settings.get("late", 0)))
    )


def _long_ago(value: Value, published: str | None, late: int) -> bool:
    """Whether a day was over for so many days when it was told: a story of the trial names one such day."""
    day, told = as_day(value.canonical), as_day((published or "")[:10])
    return value.type == "date" and day is not None and told is not None and (told - day).days > late > 0


def _is_own(claim: Claim) -> bool:
    return claim.scope.about == EVENT and claim.scope.modality == HELD


def _order(claim: Claim) -> tuple[float, int, int]:
    return -claim.confidence, _ORDER.index(claim.where), claim.evidence.start


def _excluded(claim: Claim, best: Claim | None) -> bool:
    if best is None or claim is best or claim.where == DATELINE or not _is_own(claim):
        return False
    return values.relate(best.value, claim.value).kind not in (EQUAL, COMPATIBLE)


def _joined(same: list[Claim], weighed: bool) -> Claim:
    best = min(same, key=lambda claim: (-_words(claim), _ORDER.index(claim.where), claim.evidence.start))
    also = sorted((claim.evidence for claim in same if claim is not best), key=lambda place: (place.part, place.start))
    told = best.attributed_to or next((claim.attributed_to for claim in same if claim.attributed_to), None)
    own_voice = any(claim.attributed_to is None for claim in same)
    return replace(
        best,
        also=tuple(also),
        attributed_to=None if own_voice else told,
        revises=any(claim.revises for claim in same),
        rises=any(claim.rises for claim in same) and not any(claim.revises and not claim.rises for claim in same),
        provisional=any(claim.provisional for claim in same),
        confidence=max(claim.confidence for claim in same) if weighed else _confidence(same),
    )


def _fuller(mention: Mention | None) -> str:
    """The full name that the article gives elsewhere to somebody whom it names here by a part."""
    told = mention.note("full") if mention is not None else None
    return str(told) if told else ""


def _words(claim: Claim) -> int:
    """How many words of a person's name it quotes: "Ann Ray" says more than "Ray"; nothing for other values."""
    return len(claim.text.split()) if claim.value.type == "person" else 0


def _confidence(same: list[Claim]) -> float:
    """Of the surest statement, raised by those that repeat it."""
    sure = max(claim.confidence for claim in same)
    again = min(len({(claim.evidence.part, claim.sentence.start) for claim in same}) - 1, 3)
    return round(1 - (1 - sure) * (1 - _SAID_AGAIN) ** again, 3)


def _value(bound: Bound) -> Value:
    """The value; without its noun where the field takes all that it counts for the same (votes, members, countries)."""
    value = bound.value
    if not bound.use.field.settings.get("alike"):
        return value
    return replace(value, detail=tuple(pair for pair in value.detail if pair[0] not in _OF_THE_NOUN))


def _claim(article: Article, found: Found) -> Claim:
    bound, sentence = found.bound, found.sentence
    words = article.text if found.part == "text" else article.title
    mention = bound.item.mention
    start, end = bound.item.start, bound.item.end
    inner = (mention.start, mention.end) if mention else (start, end)
    start, end = min(start, inner[0]), max(end, inner[1])
    line = article.line_at(start) if found.part == "text" else article.title_line
    scope = found.scope
    told = (
        article.id,
        bound.use.field.name,
        found.key or "",
        bound.value.canonical,
        bound.value.qualifier,
        scope.part_of or "",
        scope.as_of or "",
        scope.modality,
        scope.about,
    )
    sure = (
        (_SECOND_CHOICE if bound.second_choice else 1.0)
        * bound.sure
        * _SURENESS.get(sentence.where, 1.0)
        * (IMPLIED if bound.value.get("implied") else 1.0)
    )
    sure = sure if found.sure is None else found.sure
    return Claim(
        id=sha256("\x1f".join(told).encode()).hexdigest()[:12],
        article=article.id,
        field=bound.use.field.name,
        value=_value(bound),
        text=_fuller(mention) or words[inner[0] : inner[1]],
        evidence=Evidence(found.part, start, end, line, words[start:end]),
        sentence=Sentence(sentence.start, sentence.end, words[sentence.start : sentence.end]),
        key=found.key,
        scope=scope,
        attributed_to=found.attributed_to,
        where=sentence.where,
        confidence=round(sure, 3),
        phrase=bound.phrase,
        revises=found.revises,
        rises=found.rises,
        provisional=found.provisional,
        unbound=not bound.cues and bound.sure == 0,
    )
