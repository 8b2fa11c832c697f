"""All that a run gives, in the order in which it is told."""

from msgspec import Struct

from checker.model.article import Dropped, Unreadable
from checker.model.claim import Claim
from checker.model.event import Copying, Event, RelatedEvents
from checker.model.finding import Finding


class ArticleRecord(Struct, frozen=True):
    """An article as the report keeps it: without its blocks; `text` is None unless it was asked for.

    event: id of its event. origin: id shared by the articles of one origin. copy_of: the article it copies, "" for none.
    history: ids of the earlier versions of it that were read and not compared, newest first.
    """

    id: str
    path: str
    source: str
    title: str
    url: str
    published: str | None
    language: str
    sha256: str
    event: str = ""
    origin: str = ""
    copy_of: str = ""
    text: str | None = None
    dropped: tuple[Dropped, ...] = ()
    history: tuple[str, ...] = ()


class OriginRecord(Struct, frozen=True):
    """What several articles rest on. event: id of theirs; articles: ids, sorted; why: with the passage that they share."""

    id: str
    event: str
    articles: tuple[str, ...]
    why: tuple[str, ...]


class SourceRecord(Struct, frozen=True):
    """What the claims of one source come to over many items (a field of an event).

    items: those that it tells; shared: those of them that others tell too; alone: of the shared ones, those whose value
    nobody else has. weight: learned from its agreement, 1 for the average source; None where that was not asked for.
    tier: the name of its tier; "" for none.
    """

    source: str
    items: int
    shared: int
    alone: int
    weight: float | None = None
    tier: str = ""


class Gate(Struct, frozen=True):
    """Whether the run may pass: nothing at or above `fail_on`."""

    fail_on: str
    passed: bool


class Report(Struct, frozen=True):
    """The outcome of one run over one dossier; every tuple is sorted where it is made, formats never reorder for meaning.

    drafts: ids of the articles that are about to be published, where the run was a gate.
    origins: those of more than one article.
    sources: what each source's claims come to, where claims from elsewhere were compared.
    """

    dossier: str
    articles: tuple[ArticleRecord, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    related_events: tuple[RelatedEvents, ...]
    findings: tuple[Finding, ...]
    copying: tuple[Copying, ...]
    unreadable: tuple[Unreadable, ...]
    notices: tuple[str, ...]
    gate: Gate
    drafts: tuple[str, ...] = ()
    origins: tuple[OriginRecord, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
