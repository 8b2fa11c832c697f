"""One article's statement of one field."""

import msgspec

from checker.model.value import Value

HELD, PLANNED, FEARED, REQUESTED, DENIED = "held", "planned", "feared", "requested", "denied"
EVENT, BACKGROUND = "event", "background"
SOME = "some"  # the subset of a part that no noun names


class Evidence(msgspec.Struct, frozen=True):
    """The words that a claim rests on.

    part: `text` or `title` of the article.
    start, end: code points into that part, half open; part[start:end] == quote.
    line: line of the file that was read, counted from 1.
    path: the file that they stand in where the article is of several; "" for the article's own.
    column: where the words begin on that line as it is written, counted from 1 in code points; 0 where it is not known.
    """

    part: str
    start: int
    end: int
    line: int
    quote: str
    column: int = 0
    path: str = ""


class Sentence(msgspec.Struct, frozen=True):
    """The sentence around the evidence, in the same part of the article."""

    start: int
    end: int
    quote: str


class Scope(msgspec.Struct, frozen=True):
    """What a claim is limited to.

    part_of: the subset it counts ("children", "kazan hospital"), None for the whole.
    as_of: EDTF date or date and time that the claim holds for, where words or publication tell; None otherwise.
    modality: `held`, `planned`, `feared`, `requested`, `denied`.
    about: `event`, the article's own event, or `background`, another one told beside it.
    open: why the claim cannot be compared although it was read ("the word leaves open which of several things it counts"); None otherwise.
    """

    part_of: str | None = None
    as_of: str | None = None
    modality: str = HELD
    about: str = EVENT
    open: str | None = None


class Claim(msgspec.Struct, frozen=True):
    """One article's statement of one field: one for each distinct value and scope.

    id: from its content (article, field, key, canonical value, scope).
    key: what tells two holders of one field apart (`IN` and `RU` for co-chairs); None for most fields.
    text: the words of the value as the article has them; of a person or place the name alone, of a person named by a part
        of it the fuller name that the article gives elsewhere.
    attributed_to: who says so, outermost last ("police", "TASS citing police"); None for the outlet's own voice.
    where: `headline`, `dateline`, `lede`, `body`, `caption`, `metadata`.
    confidence: 0 to 1, share of such claims that are right.
    extractor: `rules`, or the name of an added one.
    phrase: what bound the value to the field, for `explain` ("delegate + attend, en: N NOUN VERB").
    also: other places of the article that state the same.
    event: id of its event, "" before grouping.
    unbound: whether the article only names the value and no words bind it to the field: it can agree, it contradicts nobody.
    besides: other values of its type that the article names too, where the field has one value: of these one may be meant.
    of_whom: canonical name of the person that the value is told of, where the field is somebody's and one is named near it.
    revises: whether the words say that the value replaces an earlier one ("rises to", "revised to", "X, not Y"), so
        that a field that evolves may be updated in either direction.
    rises: whether those words tell of a rise ("rises to"), so that only lower figures are replaced.
    provisional: whether the words say that the value is of the hour and may rise ("so far", "preliminary").
    """

    id: str
    article: str
    field: str
    value: Value
    text: str
    evidence: Evidence
    sentence: Sentence
    key: str | None = None
    scope: Scope = msgspec.field(default_factory=Scope)
    attributed_to: str | None = None
    where: str = "body"
    confidence: float = 1.0
    extractor: str = "rules"
    phrase: str = ""
    also: tuple[Evidence, ...] = ()
    event: str = ""
    revises: bool = False
    rises: bool = False
    provisional: bool = False
    unbound: bool = False
    besides: tuple[str, ...] = ()
    of_whom: str = ""
