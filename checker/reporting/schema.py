"""The JSON report's form: models that a report is read back through, and that its published schema is made of.

Needs pydantic, so it is imported only where a report is read or the schema is asked for.
"""

import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.reporting.json_report import SCHEMA

Count = Annotated[int, Field(ge=0)]
Line = Annotated[int, Field(ge=0, description="Line of the file that was read, counted from 1; 0 where none is known.")]
Verdict = Literal["agree", "compatible", "update", "conflict", "uncorroborated", "undecided"]


class _Model(BaseModel):
    """Strict about what is known, quiet about what a later version adds."""

    model_config = ConfigDict(extra="ignore", strict=True)


class Tool(_Model):
    name: str
    version: str


class DroppedText(_Model):
    """Words of the file that are not the article's own."""

    text: str
    line: Line
    reason: str


class ArticleModel(_Model):
    """One document of a source. `text` and `dropped` only where the run was asked to keep them."""

    id: str
    path: str
    source: str
    title: str
    url: str
    published: str | None = Field(description="ISO 8601, as precise as the source gives it.")
    language: str = Field(description="Primary subtag; `und` where it cannot be told.")
    sha256: str
    event: str
    origin: str = Field("", description="Shared by the articles that rest on one origin.")
    copy_of: str = Field("", description="The article that this one repeats nearly verbatim.")
    history: list[str] = Field([], description="Earlier versions of it that were read and not compared, newest first.")
    text: str | None = None
    dropped: list[DroppedText] = []


class ValueModel(_Model):
    """A typed value; further members (`counted`, `unit`, `role`, `path` ...) as its type needs."""

    model_config = ConfigDict(extra="allow", strict=True)
    type: str
    canonical: str


class ScopeModel(_Model):
    part_of: str | None = Field(description="The subset that is counted; null for the whole.")
    as_of: str | None
    modality: Literal["held", "planned", "feared", "requested", "denied"]
    about: Literal["event", "background"]
    open: str | None = Field(None, description="Why the claim cannot be compared.")


class EvidenceModel(_Model):
    """The words that a claim rests on: code points, half open, into the article's text or title."""

    part: str = Field(description="`text` or `title`.")
    start: Count
    end: Count
    line: Line
    quote: str
    path: str = Field(
        "", description="The file, where the article's pages are several; left out for the article's own."
    )
    column: int = Field(0, ge=0, description="Where the words begin on the line, from 1; 0 or left out if not known.")


class SentenceModel(_Model):
    start: Count
    end: Count
    quote: str


class ClaimModel(_Model):
    """One article's statement of one field."""

    id: str
    article: str
    event: str
    field: str
    key: str | None
    value: ValueModel
    text: str
    qualifier: Literal["exact", "approximate", "nearly", "at_least", "more_than", "at_most", "less_than", "range"]
    scope: ScopeModel
    attributed_to: str | None
    where: str = Field(description="`headline`, `dateline`, `lede`, `body`, `caption` or `metadata`.")
    confidence: Annotated[float, Field(ge=0, le=1, strict=False)]
    extractor: str
    phrase: str = Field(description="What bound the value to the field.")
    evidence: EvidenceModel
    sentence: SentenceModel
    also: list[EvidenceModel]
    revises: bool = Field(False, description="Whether the words say that the value replaces an earlier one.")
    rises: bool = Field(False, description="Whether those words tell of a rise: only lower figures are replaced.")
    provisional: bool = Field(False, description="Whether the words say that the value is of the hour and may rise.")
    unbound: bool = Field(
        False, description="Whether the article only names the value: it can agree, never contradict."
    )
    besides: list[str] = Field([], description="Other values of its type that the article names too.")
    of_whom: str = Field("", description="Whom the value is told of, where it is somebody's: a sentence, an age.")


class EventModel(_Model):
    """One real happening, and why these articles tell of it."""

    id: str
    label: str
    articles: list[str]
    why: list[str]


class RelatedModel(_Model):
    """Two events that look alike and differ."""

    events: Annotated[list[str], Field(min_length=2, max_length=2)]
    alike: list[str]
    different: list[str]


class PositionModel(_Model):
    """One side of a comparison."""

    value: str = Field(description="Canonical.")
    claims: list[str]
    articles: list[str]
    independent_sources: Count
    weight: float | None = Field(
        None, description="What its sources weigh together, where `--weigh-sources` asks for it."
    )
    tier: str | None = Field(None, description="The best tier of its sources, where the settings name tiers.")


class FindingModel(_Model):
    """The outcome of one rule on one field (and key) of one event."""

    id: str
    rule: str
    event: str
    field: str
    key: str | None
    verdict: Verdict
    kind: str | None = Field(
        description="`value`, `disputed`, `identity`, `weekday`, `arithmetic`, `stale`, those of the gate (docs/gate.md) or null."
    )
    within_article: bool
    severity: Literal["error", "warning", "info"]
    message: str
    why: list[str]
    positions: list[PositionModel]
    waived: str | None = Field(None, description="Why the finding does not count for the gate.")


class CopyingModel(_Model):
    """Sources that count as one origin."""

    sources: list[str]
    why: list[str]


class OriginModel(_Model):
    """What several articles of one event rest on."""

    id: str
    event: str
    articles: list[str]
    why: list[str] = Field(description="With the passage that they share.")


class SourceModel(_Model):
    """What the claims of one source come to over many items (a field of an event)."""

    source: str
    items: Count
    shared: Count = Field(description="Items that others tell too.")
    alone: Count = Field(description="Of those, items whose value nobody else has.")
    weight: float | None = Field(None, description="Learned from agreement; 1 for the average source.")
    tier: str = ""


class UnreadableModel(_Model):
    """An input that gave no article."""

    path: str
    line: Line
    why: str
    remedy: str


class SummaryModel(_Model):
    articles: Count
    events: Count
    claims: Count
    verdicts: dict[Verdict, Count]
    unreadable: list[UnreadableModel]
    notices: list[str] = []


class GateModel(_Model):
    """Whether the run may pass: nothing at or above `fail_on`."""

    fail_on: Literal["error", "warning", "info", "never"]
    passed: bool


class ReportModel(_Model):
    """The outcome of one run over one dossier."""

    schema_: Literal[SCHEMA] = Field(alias="schema")  # type: ignore[valid-type]
    tool: Tool
    dossier: str
    articles: list[ArticleModel]
    claims: list[ClaimModel]
    events: list[EventModel]
    related_events: list[RelatedModel]
    findings: list[FindingModel]
    copying: list[CopyingModel]
    summary: SummaryModel
    gate: GateModel
    origins: list[OriginModel] = []
    sources: list[SourceModel] = []


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report."""
    made = ReportModel.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **made, "title": "checker report"}


def schema_text() -> str:
    """The schema as the file that is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
