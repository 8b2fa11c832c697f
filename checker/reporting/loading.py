"""A report back from its JSON."""

import json
from typing import TYPE_CHECKING, Any

from checker.model.article import Dropped, Unreadable
from checker.model.claim import Claim, Evidence, Scope, Sentence
from checker.model.errors import CheckerError
from checker.model.event import Copying, Event, RelatedEvents
from checker.model.finding import Finding, Position
from checker.model.report import ArticleRecord, Gate, OriginRecord, Report, SourceRecord
from checker.model.value import Scalar, Value
from checker.reporting.json_report import SCHEMA

if TYPE_CHECKING:
    from pydantic import ValidationError

    from checker.reporting.schema import ArticleModel, ClaimModel, EvidenceModel, FindingModel, ReportModel

_TOLD = 10  # problems of one file that are listed: the rest follow from them as a rule


def load(text: str, name: str = "report") -> Report:
    """The report in a JSON text. Raises CheckerError, naming `name`, for anything else, and for many reports."""
    reports = load_all(text, name)
    if len(reports) != 1:
        raise CheckerError(f"{name}: holds {len(reports)} reports; take one of them, or a file with one")
    return reports[0]


def load_all(text: str, name: str = "report") -> list[Report]:
    """The reports in a JSON text: one object, an array of them, or one object a line. Raises CheckerError."""
    return [_report(data, name) for data in _objects(text, name)]


def _objects(text: str, name: str) -> list[Any]:
    try:
        data = json.loads(text)
    except RecursionError:
        raise CheckerError(f"{name}: nested too deeply to be a report") from None
    except ValueError as wrong:
        if len(lines := text.splitlines()) > 1 and lines[0].startswith('{"schema"'):
            return [data for line in lines if line.strip() for data in _objects(line, name)]
        line = getattr(wrong, "lineno", 0)
        raise CheckerError(
            f"{name}:{line}: no JSON: {getattr(wrong, 'msg', wrong)}" if line else f"{name}: {wrong}"
        ) from wrong
    return data if isinstance(data, list) else [data]


def _report(data: Any, name: str) -> Report:
    from pydantic import ValidationError

    from checker.reporting.schema import ReportModel

    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA:
        told = f"its schema is {found!r}" if found else "it names no schema"
        raise CheckerError(
            f"{name}: no report of this version: {told}, wanted is {SCHEMA!r} (checker check ... --report FILE.json)"
        )
    try:
        return _record(ReportModel.model_validate(data))
    except ValidationError as wrong:
        raise CheckerError(_problems(wrong, name)) from wrong


def _problems(wrong: "ValidationError", name: str) -> str:
    found = wrong.errors(include_url=False, include_input=False)
    lines = [f"{name}: {'.'.join(map(str, problem['loc']))}: {problem['msg']}" for problem in found[:_TOLD]]
    return "\n".join([*lines, *([f"{name}: and {len(found) - _TOLD} more"] if len(found) > _TOLD else [])])


def _record(model: "ReportModel") -> Report:
    summary = model.summary
    return Report(
        dossier=model.dossier,
        articles=tuple(map(_article, model.articles)),
        claims=tuple(map(_claim, model.claims)),
        events=tuple(Event(one.id, one.label, tuple(one.articles), tuple(one.why)) for one in model.events),
        related_events=tuple(
            RelatedEvents((one.events[0], one.events[1]), tuple(one.alike), tuple(one.different))
            for one in model.related_events
        ),
        findings=tuple(map(_finding, model.findings)),
        copying=tuple(Copying(tuple(one.sources), tuple(one.why)) for one in model.copying),
        unreadable=tuple(Unreadable(one.path, one.why, one.remedy, one.line) for one in summary.unreadable),
        notices=tuple(summary.notices),
        gate=Gate(model.gate.fail_on, model.gate.passed),
        origins=tuple(OriginRecord(one.id, one.event, tuple(one.articles), tuple(one.why)) for one in model.origins),
        sources=tuple(SourceRecord(**one.model_dump()) for one in model.sources),
    )


def _article(model: "ArticleModel") -> ArticleRecord:
    told = model.model_dump(exclude={"dropped", "history"})
    dropped = tuple(Dropped(one.text, one.line, one.reason) for one in model.dropped)
    return ArticleRecord(**told, dropped=dropped, history=tuple(model.history))


def _claim(model: "ClaimModel") -> Claim:
    detail: dict[str, Scalar] = {
        name: told for name, told in (model.value.model_extra or {}).items() if told is not None
    }
    return Claim(
        id=model.id,
        article=model.article,
        field=model.field,
        value=Value.of(model.value.type, model.value.canonical, model.qualifier, **detail),
        text=model.text,
        evidence=_evidence(model.evidence),
        sentence=Sentence(model.sentence.start, model.sentence.end, model.sentence.quote),
        key=model.key,
        scope=Scope(**model.scope.model_dump()),
        attributed_to=model.attributed_to,
        where=model.where,
        confidence=model.confidence,
        extractor=model.extractor,
        phrase=model.phrase,
        also=tuple(map(_evidence, model.also)),
        event=model.event,
        revises=model.revises,
        rises=model.rises,
        provisional=model.provisional,
        unbound=model.unbound,
        besides=tuple(model.besides),
        of_whom=model.of_whom,
    )


def _evidence(model: "EvidenceModel") -> Evidence:
    return Evidence(model.part, model.start, model.end, model.line, model.quote, model.column, model.path)


def _finding(model: "FindingModel") -> Finding:
    told = model.model_dump(exclude={"why", "positions"})
    positions = tuple(
        Position(one.value, tuple(one.claims), tuple(one.articles), one.independent_sources, one.weight, one.tier)
        for one in model.positions
    )
    return Finding(**told, why=tuple(model.why), positions=positions)
