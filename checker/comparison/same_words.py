"""Values by which a sentence differs from the same sentence of another article: whatever it states, one of the two is wrong.

What the words bind a value to is the same on both sides, so it does not matter how surely it was read, nor on which side.
Where neither side was read, fields that say so (`same_words: true`) take the first value of their type as theirs.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from checker import values
from checker.comparison.doubtful_days import same_weekday
from checker.comparison.scene import Differing
from checker.languages import of
from checker.model.article import BODY, HEADLINE
from checker.model.claim import BACKGROUND, Claim, Evidence, Scope, Sentence
from checker.model.event import Passage, Twin
from checker.model.report import ArticleRecord
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, EXACT, UNKNOWN, Mention, Reference, Relation, Value
from checker.rulebook.records import Field

_WORDS = 9  # of a sentence that tells something: shorter ones are stamps of pages ("Posted: Monday, 4 May")
_SURE = 0.5  # confidence of a value that no words bind
_AROUND = 60  # code points of a sentence that are shown on each side of what differs
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NAMES = frozenset({"person", "place"})  # whom an article tells something of under one name, wherever it stands
_OPEN = "read only because another article has another value in the same sentence"

Span = tuple[int, int]
Related = Callable[[Value, Value], Relation]


class _Side(Struct, frozen=True):
    """One side of a change. span: of the words that differ in the sentence; read: the claims that rest on them, by place."""

    places: tuple[Passage, ...]
    span: Span
    read: Mapping[int, tuple[Claim, ...]]

    @property
    def quote(self) -> str:
        return self.places[0].quote

    @property
    def words(self) -> str:
        return self.quote[slice(*self.span)]

    def claims(self, field: str) -> list[Claim]:
        return [claim for told in self.read.values() for claim in told if claim.field == field]


class _Words:
    """What is known of the articles, to read their sentences again where they differ."""

    def __init__(
        self, articles: Iterable[ArticleRecord], claims: Iterable[Claim], fields: Mapping[str, Field], relate: Related
    ) -> None:
        self.published = {article.id: article.published for article in articles}
        self.fields, self.relate = fields, relate
        self.named = sorted(name for name, field in fields.items() if field.settings.get("same_words"))
        self.by_article: dict[str, list[Claim]] = {}
        for claim in claims:
            self.by_article.setdefault(claim.article, []).append(claim)

    def side(self, places: tuple[Passage, ...], span: Span, language: str) -> _Side:
        """One side of a change with the claims that rest on the words, else with those of the names that stand there."""
        read = {index: tuple(self._resting(place, span)) for index, place in enumerate(places)}
        if not any(read.values()):
            read = {index: tuple(self._named(place, span, language)) for index, place in enumerate(places)}
        return _Side(places, span, read)

    def _named(self, place: Passage, span: Span, language: str) -> Iterator[Claim]:
        told = [one.value for one in self.mentions(place, language) if one.value.type in _NAMES and _meets(one, span)]
        for claim in self.by_article.get(place.article, ()):
            if any(self.relate(claim.value, value).kind == EQUAL for value in told):
                yield claim

    def _resting(self, place: Passage, span: Span) -> Iterator[Claim]:
        first, last = place.start + span[0], place.start + span[1]
        for claim in self.by_article.get(place.article, ()):
            told = (claim.evidence, *claim.also)
            if any(one.part == place.part and one.start < last and first < one.end for one in told):
                yield claim

    def excludes(self, one: Value, other: Value, words: tuple[str, str]) -> bool:
        """Whether two values exclude each other: of names with a part in common, whether the parts that differ do."""
        kind = self.relate(one, other).kind
        if kind != UNKNOWN or one.type != "person":
            return kind == CONFLICT
        left, right = (Value.of(one.type, told) for told in words)
        return self.relate(left, right).kind == CONFLICT

    def mentions(self, place: Passage, language: str) -> list[Mention]:
        """The values of a sentence."""
        return list(values.mentions.find(place.quote, of(language), Reference(self.published.get(place.article))))

    def parsed(self, type: str, words: str, place: Passage, language: str) -> Value | None:
        """The value that words are."""
        return values.parse(type, words, of(language), Reference(self.published.get(place.article)))


def differing(
    twins: Iterable[Twin],
    articles: Iterable[ArticleRecord],
    claims: Iterable[Claim],
    fields: Mapping[str, Field],
    relate: Related | None = None,
) -> list[Differing]:
    """What the twins differ in, field by field; claims that no words bound are new, and of open scope.

    relate: how two values stand to each other; the value types' own where none is given.
    """
    twins = list(twins)
    if not twins:
        return []
    known = _Words(articles, claims, fields, relate or values.relate)
    return [found for twin in twins for found in _of_twin(twin, known)]


def _of_twin(twin: Twin, known: _Words) -> Iterator[Differing]:
    done: set[tuple[str, str]] = set()
    for a, b, c, d in twin.changes:
        left, right = known.side(twin.left, (a, b), twin.language), known.side(twin.right, (c, d), twin.language)
        read = {claim.field for side in (left, right) for told in side.read.values() for claim in told}
        types = {known.fields[name].type for name in read if name in known.fields}
        more = [name for name in known.named if known.fields[name].type not in types]
        for name in (*sorted(read), *more):
            if name in known.fields and (name, left.words) not in done:
                done.add((name, left.words))
                if name in read:
                    yield from _read(name, left, right, twin.language, known)
                elif _alone(twin, known.fields[name].type, known):
                    yield from _unread(name, left, right, twin.language, known)


def _alone(twin: Twin, type: str, known: _Words) -> bool:
    """Whether the sentences differ in values of one type alone: two tweets have two addresses beside two days."""
    for places, spans in (
        (twin.left, [(a, b) for a, b, _, _ in twin.changes]),
        (twin.right, [(c, d) for _, _, c, d in twin.changes]),
    ):
        told = [one for one in known.mentions(places[0], twin.language) if one.value.type == type]
        if not all(any(_meets(one, span) for one in told) for span in spans):
            return False
    return True


def _read(name: str, left: _Side, right: _Side, language: str, known: _Words) -> Iterator[Differing]:
    """The difference in a field that one side at least was read as."""
    field = known.fields[name]
    mine, theirs = left.claims(name), right.claims(name)
    if any(claim.where in field.yields for claim in (*mine, *theirs)):
        return
    if all(claim.scope.about == BACKGROUND for claim in (*mine, *theirs)):
        return
    if _respelled(field.type, left, right, language, known):
        return
    mine = mine or _made(left, right, theirs[0], language, known)
    theirs = theirs or _made(right, left, mine[0], language, known) if mine else []
    yield from _apart(name, mine, theirs, left, right, known)


def _respelled(type: str, left: _Side, right: _Side, language: str, known: _Words) -> bool:
    """Whether the words that differ are two spellings of one value: "one" and "1"."""
    mine, theirs = (known.parsed(type, side.words, side.places[0], language) for side in (left, right))
    return mine is not None and theirs is not None and known.relate(mine, theirs).kind in (EQUAL, COMPATIBLE)


def _made(side: _Side, other: _Side, model: Claim, language: str, known: _Words) -> list[Claim]:
    """Claims of the words that stand in the place of a claim of the other side."""
    found = []
    for place in side.places:
        value = _value(place, side, other, model, language, known)
        if value is not None:
            found.append(_claim(place, side.span, value, model.field, model.key, replace(model.scope, open=_OPEN)))
    return found


def _value(place: Passage, side: _Side, other: _Side, model: Claim, language: str, known: _Words) -> Value | None:
    """What one side has in the place of the other's value: a value of its kind, or words that can be one."""
    type = model.value.type
    for mention in known.mentions(place, language):
        if mention.value.type == type and _meets(mention, side.span):
            return mention.value
    own = next((one for one in (model.evidence, *model.also) if other.words in one.quote), None)
    if own is None:
        return None
    before, _, after = own.quote.partition(other.words)
    words = place.quote[max(0, side.span[0] - len(before)) : side.span[1] + len(after)]
    return known.parsed(type, words, place, language) if words == f"{before}{side.words}{after}" else None


def _unread(name: str, left: _Side, right: _Side, language: str, known: _Words) -> Iterator[Differing]:
    """The difference in a value of the field's type that was read on neither side."""
    if len(left.quote.split()) < _WORDS or (left.words.isupper() and right.words.isupper()):
        return
    mine, theirs = (_standing(name, side, language, known) for side in (left, right))
    yield from _apart(name, mine, theirs, left, right, known)


def _standing(name: str, side: _Side, language: str, known: _Words) -> list[Claim]:
    """Claims of the values that stand where the sentences differ, as far as the field takes them."""
    return [
        _claim(place, (one.start, one.end), one.value, name, None, Scope(open=_OPEN))
        for place in side.places
        for one in known.mentions(place, language)
        if _meets(one, side.span) and _fits(one, known.fields[name])
    ]


def _meets(mention: Mention, span: Span) -> bool:
    return mention.start < span[1] and span[0] < mention.end


def _fits(mention: Mention, field: Field) -> bool:
    """Whether a value is one that the field would take: a town where it wants towns, a day where it wants days."""
    value, kinds = mention.value, field.settings.get("kinds")
    if value.type != field.type or mention.note("dates") is not None:
        return False
    if field.settings.get("precision") == "day" and not _DAY.fullmatch(value.canonical):
        return False
    return not kinds or value.get("kind") in kinds


def _claim(place: Passage, span: Span, value: Value, field: str, key: str | None, scope: Scope) -> Claim:
    start, end = place.start + span[0], place.start + span[1]
    words = place.quote[slice(*span)]
    told = (place.article, field, place.part, str(start), value.canonical, "same words")
    return Claim(
        id=sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:12],
        article=place.article,
        field=field,
        value=value,
        text=words,
        evidence=Evidence(place.part, start, end, place.line, words),
        sentence=Sentence(place.start, place.start + len(place.quote), place.quote),
        key=key,
        scope=scope,
        where=HEADLINE if place.part == "title" else BODY,
        confidence=_SURE,
        phrase="the same words in another article",
    )


def _apart(
    name: str, mine: Sequence[Claim], theirs: Sequence[Claim], left: _Side, right: _Side, known: _Words
) -> Iterator[Differing]:
    told = _bare((*mine, *theirs))
    mine, theirs = told[: len(mine)], told[len(mine) :]
    pairs = [(one, other) for one in mine for other in theirs if one.key == other.key]
    if not pairs or any(same_weekday([one], [other]) or same_weekday([other], [one]) for one, other in pairs):
        return
    if all(known.excludes(one.value, other.value, (left.words, right.words)) for one, other in pairs):
        names = [side.places[0].article for side in (left, right)]
        why = f"in the same sentence {names[0]} has {_shown(left)}, {names[1]} has {_shown(right)}"
        yield Differing(name, tuple(mine), tuple(theirs), why)


def _bare(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without their qualifier where all have the same: of "at least 3" and "at least 6" one is wrong here."""
    if len({claim.value.qualifier for claim in claims}) != 1:
        return list(claims)
    return [replace(claim, value=replace(claim.value, qualifier=EXACT)) for claim in claims]


def _shown(side: _Side) -> str:
    """The words that differ with some of those around."""
    start, end = max(0, side.span[0] - _AROUND), min(len(side.quote), side.span[1] + _AROUND)
    before = "…" if start else ""
    after = "…" if end < len(side.quote) else ""
    return f"“{before}{' '.join(side.quote[start:end].split())}{after}”"
