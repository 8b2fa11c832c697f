"""The whole way of one finding, from the quoted words to the verdict, from a report alone."""

from collections.abc import Iterator, Sequence

from checker.model.claim import Claim
from checker.model.errors import CheckerError
from checker.model.finding import Finding
from checker.model.report import Report
from checker.reporting.clean import one_line
from checker.reporting.dates import moment
from checker.reporting.entries import Entry, Quote, Side
from checker.reporting.layout import Line, Span, painted, paragraph
from checker.reporting.options import RenderOptions
from checker.reporting.verdictline import stops
from checker.reporting.view import View

SHORTEST = 4  # characters of an id that are enough, where they fit one finding alone
NEAR = 5  # ids that are offered for one that is not there

Rows = Iterator[tuple[int, Sequence[Span]]]


def explain(reports: Report | Sequence[Report], finding: str, options: RenderOptions | None = None) -> str:
    """How the finding with that id (or the beginning of one) came about. Raises CheckerError for an unknown id."""
    options = options or RenderOptions()
    many = [reports] if isinstance(reports, Report) else reports
    report, found = _found(many, finding)
    rows = _explained(View(report, options), found)
    lines: list[Line] = [line for indent, spans in rows for line in paragraph(spans, options.width, indent, 2)]
    return painted(lines, options.color)


def _found(reports: Sequence[Report], wanted: str) -> tuple[Report, Finding]:
    all_of_them = [(report, finding) for report in reports for finding in report.findings]
    exact = [pair for pair in all_of_them if pair[1].id == wanted]
    begun = [pair for pair in all_of_them if pair[1].id.startswith(wanted)] if len(wanted) >= SHORTEST else []
    if exact or len(begun) == 1:
        return (exact or begun)[0]
    from difflib import get_close_matches

    by_id = {finding.id: finding for _, finding in all_of_them}
    near = [finding.id for _, finding in begun] or get_close_matches(wanted[:100], by_id, NEAR, 0.5) or list(by_id)
    told = ", ".join(f"{one_line(id)} ({by_id[id].verdict}, {one_line(by_id[id].field)})" for id in near[:NEAR])
    raise CheckerError(
        f"no finding {one_line(wanted)!r} in the report; " + (f"there is: {told}" if told else "it has none")
    )


def _explained(view: View, finding: Finding) -> Rows:
    entry = view.entry(finding)
    yield from _title(view, entry)
    for number, side in enumerate(entry.sides, 1):
        yield 0, []
        yield from _side(view, side, number)
    yield 0, []
    yield from _decision(view, entry)


def _title(view: View, entry: Entry) -> Rows:
    finding = entry.finding
    yield 0, [(entry.verdict.upper(), "bold"), (f"  {entry.title}", "bold"), (f"  {entry.id}", "dim")]
    if entry.message:
        yield 2, [(entry.message, "")]
    yield 2, [("rule: ", "dim"), (one_line(finding.rule), ""), (f"{''.join(f', {tag}' for tag in entry.tags)}", "")]
    event = view.events.get(finding.event)
    if event:
        yield 2, [("event: ", "dim"), (entry.event, ""), (f" ({len(event.articles)} articles)", "dim")]
        for reason in view.reasons(event.why):
            yield 4, [("one event because: ", "dim"), (reason, "")]


def _side(view: View, side: Side, number: int) -> Rows:
    position = side.position
    stands = ", ".join(view.stands(side))
    yield 0, [(f"Side {number}: {side.value}", "bold"), (f"  {one_line(position.value)}; {stands}", "dim")]
    for quote in side.quotes:
        yield from _quote(view, quote)


def _quote(view: View, quote: Quote) -> Rows:
    claim, article = quote.claim, quote.article
    published = f", published {moment(one_line(article.published), view.words)}" if article.published else ""
    yield 2, [(quote.source, ""), (f" ({one_line(article.language)}{published})", "dim"), (f"  {quote.place}", "cyan")]
    if article.copy_of and article.copy_of != article.id:
        yield 4, [("a copy of: ", "dim"), (one_line(article.copy_of), "")]
    yield 4, [(f"{quote.before}‹", ""), (quote.marked, "bold"), (f"›{quote.after}", "")]
    where = f"{one_line(claim.where)}, {claim.evidence.part} {claim.evidence.start}-{claim.evidence.end}"
    yield 4, [("words: ", "dim"), (quote.marked, ""), (f"  ({where})", "dim")]
    yield 4, [("read as: ", "dim"), (_value(claim), "")]
    yield 4, [("bound by: ", "dim"), (one_line(claim.phrase) or "-", ""), (f"  ({_extractor(claim)})", "dim")]
    scope = _scope(claim)
    if scope:
        yield 4, [("scope: ", "dim"), (scope, "")]
    for also in claim.also:
        yield 4, [("also: ", "dim"), (one_line(also.quote), ""), (f"  {view.place(article, also)}", "cyan")]


def _value(claim: Claim) -> str:
    value = claim.value
    detail = "".join(f", {one_line(name)} {one_line(str(told))}" for name, told in value.detail)
    return f"{one_line(value.type)} {one_line(value.canonical)}, {one_line(value.qualifier)}{detail}"


def _extractor(claim: Claim) -> str:
    return f"extractor {one_line(claim.extractor)}, confidence {claim.confidence:.2f}"


def _scope(claim: Claim) -> str:
    scope = claim.scope
    told = {
        "part of": scope.part_of,
        "as of": scope.as_of,
        "modality": scope.modality if scope.modality != "held" else None,
        "about": scope.about if scope.about != "event" else None,
        "not compared": scope.open,
        "according to": claim.attributed_to,
        "revises": "an earlier figure" if claim.revises else None,
        "said to be": "of the hour" if claim.provisional else None,
    }
    return "; ".join(f"{name} {one_line(what)}" for name, what in told.items() if what)


def _decision(view: View, entry: Entry) -> Rows:
    finding, gate = entry.finding, view.report.gate
    yield 0, [("Verdict: ", "bold"), (f"{entry.verdict}: {view.words.of('meanings', finding.verdict)}", "")]
    for reason in entry.why:
        yield 2, [("because: ", "dim"), (reason, "")]
    if finding.waived is not None:
        yield 2, [("waived: ", "dim"), (one_line(finding.waived), "")]
    effect = "stops the run" if stops(finding, gate) else "does not stop the run"
    yield 2, [("severity: ", "dim"), (f"{finding.severity}; {effect} (--fail-on {gate.fail_on})", "")]
