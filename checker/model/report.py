"""All that a run gives, in the order in which it is told."""

from dataclasses import dataclass

from checker.model.article import Dropped, Unreadable
from checker.model.claim import Claim
from checker.model.event import Copying, Event, RelatedEvents
from checker.model.finding import Finding


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as the report keeps it: without its blocks; `text` is None unless it was asked for.

    event: id of its event. origin: id shared by the articles of one origin. copy_of: the article it copies, "" for none.
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


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether the run may pass: nothing at or above `fail_on`."""

    fail_on: str
    passed: bool


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one run over one dossier; every tuple is sorted where it is made, formats never reorder for meaning.

    drafts: ids of the articles that are about to be published, where the run was a gate.
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
