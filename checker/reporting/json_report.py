"""The report as JSON, in the form of `docs/report.schema.json`: a record a line, so that reports compare by line."""

import json
from collections.abc import Sequence
from typing import Any

from checker.model.article import Dropped, Unreadable
from checker.model.claim import Claim, Evidence
from checker.model.event import Copying, Event, RelatedEvents
from checker.model.finding import VERDICTS, Finding, Position
from checker.model.report import ArticleRecord, OriginRecord, Report, SourceRecord
from checker.model.value import Value
from checker.reporting.clean import escaped_json
from checker.reporting.options import RenderOptions

SCHEMA = "checker/report/1"

Object = dict[str, Any]


def render(report: Report, options: RenderOptions) -> str:
    """The report as one JSON object, each article, claim, event and finding on a line of its own."""
    lines = [f'  "{name}": {_lines(value)}' for name, value in as_object(report, options).items()]
    return escaped_json("{\n" + ",\n".join(lines) + "\n}\n")


def render_line(report: Report, options: RenderOptions) -> str:
    """The report on one line, as JSON Lines keep many."""
    return escaped_json(_dumped(as_object(report, options))) + "\n"


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """The reports of many dossiers as one JSON array, a report a line."""
    lines = [_dumped(as_object(report, options)) for report in reports]
    return escaped_json("[\n" + ",\n".join(lines) + "\n]\n")


def as_object(report: Report, options: RenderOptions) -> Object:
    """The report as dicts, lists and scalars, keys in the order in which they are told."""
    told: Object = {
        "schema": SCHEMA,
        "tool": {"name": "checker", "version": options.version},
        "dossier": report.dossier,
        "articles": [_article(article, options.with_text) for article in report.articles],
        "claims": [claim_object(claim) for claim in report.claims],
        "events": [_event(event) for event in report.events],
        "related_events": [_related(pair) for pair in report.related_events],
        "findings": [_finding(finding) for finding in report.findings],
        "copying": [_copying(copying) for copying in report.copying],
        "summary": _summary(report),
        "gate": {"fail_on": report.gate.fail_on, "passed": report.gate.passed},
    }
    if report.origins:
        told["origins"] = [_origin(origin) for origin in report.origins]
    if report.sources:
        told["sources"] = [_source(source) for source in report.sources]
    return told


def claim_object(claim: Claim) -> Object:
    """One claim, as the report and `checker extract` write it."""
    scope = claim.scope
    told: Object = {
        "part_of": scope.part_of,
        "as_of": scope.as_of,
        "modality": scope.modality,
        "about": scope.about,
    }
    if scope.open:
        told["open"] = scope.open
    row: Object = {
        "id": claim.id,
        "article": claim.article,
        "event": claim.event,
        "field": claim.field,
        "key": claim.key,
        "value": value_object(claim.value),
        "text": claim.text,
        "qualifier": claim.value.qualifier,
        "scope": told,
        "attributed_to": claim.attributed_to,
        "where": claim.where,
        "confidence": claim.confidence,
        "extractor": claim.extractor,
        "phrase": claim.phrase,
        "evidence": _evidence(claim.evidence),
        "sentence": {"start": claim.sentence.start, "end": claim.sentence.end, "quote": claim.sentence.quote},
        "also": [_evidence(evidence) for evidence in claim.also],
    }
    told = {
        "revises": claim.revises,
        "rises": claim.rises,
        "provisional": claim.provisional,
        "unbound": claim.unbound,
        "besides": list(claim.besides),
        "of_whom": claim.of_whom,
    }
    return row | {name: value for name, value in told.items() if value}


def value_object(value: Value) -> Object:
    """A value without its qualifier, which a claim tells beside it."""
    return {"type": value.type, "canonical": value.canonical} | dict(value.detail)


def _article(article: ArticleRecord, with_text: bool) -> Object:
    told: Object = {
        "id": article.id,
        "path": article.path,
        "source": article.source,
        "title": article.title,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "sha256": article.sha256,
        "event": article.event,
        "origin": article.origin,
        "copy_of": article.copy_of,
    }
    if article.history:
        told["history"] = list(article.history)
    if with_text:
        told["text"] = article.text or ""
        told["dropped"] = [_dropped(dropped) for dropped in article.dropped]
    return told


def _dropped(dropped: Dropped) -> Object:
    return {"text": dropped.text, "line": dropped.line, "reason": dropped.reason}


def _evidence(evidence: Evidence) -> Object:
    told: Object = {
        "part": evidence.part,
        "start": evidence.start,
        "end": evidence.end,
        "line": evidence.line,
        "quote": evidence.quote,
    }
    if evidence.path:
        told["path"] = evidence.path
    return told | {"column": evidence.column} if evidence.column else told


def _event(event: Event) -> Object:
    return {"id": event.id, "label": event.label, "articles": list(event.articles), "why": list(event.why)}


def _related(pair: RelatedEvents) -> Object:
    return {"events": list(pair.events), "alike": list(pair.alike), "different": list(pair.different)}


def _finding(finding: Finding) -> Object:
    told: Object = {
        "id": finding.id,
        "rule": finding.rule,
        "event": finding.event,
        "field": finding.field,
        "key": finding.key,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "within_article": finding.within_article,
        "severity": finding.severity,
        "message": finding.message,
        "why": list(finding.why),
        "positions": [_position(position) for position in finding.positions],
    }
    return told if finding.waived is None else told | {"waived": finding.waived}


def _position(position: Position) -> Object:
    told: Object = {
        "value": position.value,
        "claims": list(position.claims),
        "articles": list(position.articles),
        "independent_sources": position.independent_sources,
    }
    if position.weight is not None:
        told["weight"] = position.weight
    if position.tier is not None:
        told["tier"] = position.tier
    return told


def _origin(origin: OriginRecord) -> Object:
    return {"id": origin.id, "event": origin.event, "articles": list(origin.articles), "why": list(origin.why)}


def _source(source: SourceRecord) -> Object:
    told: Object = {"source": source.source, "items": source.items, "shared": source.shared, "alone": source.alone}
    if source.weight is not None:
        told["weight"] = source.weight
    return told | {"tier": source.tier} if source.tier else told


def _copying(copying: Copying) -> Object:
    return {"sources": list(copying.sources), "why": list(copying.why)}


def _summary(report: Report) -> Object:
    verdicts = dict.fromkeys(VERDICTS, 0)
    for finding in report.findings:
        verdicts[finding.verdict] = verdicts.get(finding.verdict, 0) + 1
    return {
        "articles": len(report.articles),
        "events": len(report.events),
        "claims": len(report.claims),
        "verdicts": verdicts,
        "unreadable": [_unreadable(unreadable) for unreadable in report.unreadable],
        "notices": list(report.notices),
    }


def _unreadable(unreadable: Unreadable) -> Object:
    return {"path": unreadable.path, "line": unreadable.line, "why": unreadable.why, "remedy": unreadable.remedy}


def _lines(value: Any) -> str:
    """A list one item a line, everything else on one."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"    {_dumped(item)}" for item in value) + "\n  ]"
    return _dumped(value)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
