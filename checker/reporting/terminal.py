"""The report on a terminal: conflicts first with every side's words, then what is settled, a line each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model.finding import (
    AGREE,
    COMPATIBLE,
    CONFLICT,
    ERROR,
    INFO,
    UNCORROBORATED,
    UNDECIDED,
    UPDATE,
    WARNING,
)
from checker.model.report import Report
from checker.reporting.clean import one_line
from checker.reporting.entries import Entry, Quote, Side
from checker.reporting.layout import Line, Span, columns, painted, paragraph
from checker.reporting.options import RenderOptions
from checker.reporting.verdictline import decided, summary
from checker.reporting.view import View
from checker.reporting.words import words as words_of

TELLING = (CONFLICT, UPDATE, UNDECIDED)  # what a person must look at
SOURCES = 12  # sources told of before the rest is left to --unfold
FOLDED = 3  # sources of one side that are quoted before the rest are only named

_HEADING, _STRONG, _QUIET, _MARK = "bold", "bold", "dim", "bold"
_VERDICT_STYLE = {
    CONFLICT: "bold red",
    UPDATE: "bold yellow",
    UNDECIDED: "bold magenta",
    AGREE: "green",
    COMPATIBLE: "green",
    UNCORROBORATED: "dim",
}
_SEVERITY_STYLE = {ERROR: "bold red", WARNING: "yellow", INFO: "dim"}


def render(report: Report, options: RenderOptions) -> str:
    """The report as lines of `options.width` columns, with colours if `options.color`."""
    return painted(_lines(View(report, options)), options.color)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """The dossiers one after the other, those in which nothing needs a look in a line, and how many did not pass."""
    views = [View(report, options) for report in reports]
    lines: list[Line] = []
    for view in views:
        calm = not (options.unfold or view.report.unreadable or any(view.entries[verdict] for verdict in TELLING))
        lines += [*_head(view)] if calm else [[], *_lines(view), []]
    count = words_of(options.language).count
    failed = sum(not view.report.gate.passed for view in views)
    told = f"{count('dossiers', len(views))}, {count('not_passed', failed)}"
    gap: list[Line] = [] if lines and not lines[-1] else [[]]
    return painted([*lines, *gap, [(told, "bold red" if failed else "bold green")]], options.color)


def _lines(view: View) -> Iterator[Line]:
    for part in (_head, _findings, _settled, _single, _about_events, _inputs, _foot):
        yield from part(view)


def _head(view: View) -> Iterator[Line]:
    name = one_line(view.report.dossier) or "checker"
    yield from _spans([(name, _HEADING), (f"  {summary(view)}", _QUIET)], 0, view, columns(name) + 2)


def _findings(view: View) -> Iterator[Line]:
    """What a person must look at: a block for each finding."""
    for verdict in TELLING:
        entries = view.entries[verdict]
        if entries:
            yield from _section(view, verdict, len(entries))
        for entry in entries:
            yield from _block(view, entry)
    if not view.entries[CONFLICT] and view.report.findings:
        yield []
        yield [(view.words.say("no_conflict"), _STRONG)]
    if view.waived:
        yield from _section(view, "waived", len(view.waived))
    for entry in view.waived:
        yield from _block(view, entry) if view.options.unfold else _waived(view, entry)


def _block(view: View, entry: Entry) -> Iterator[Line]:
    yield []
    yield from _spans(_finding_title(view, entry), 0, view, 4)
    if entry.event:
        yield from _indented(entry.event, 2, view, _QUIET)
    if entry.note:
        yield from _indented(entry.note, 2, view)
    for side in entry.sides:
        yield from _side(view, side)
    yield from _why(view, entry.why, 2)


def _finding_title(view: View, entry: Entry) -> list[Span]:
    finding = entry.finding
    style = _VERDICT_STYLE.get(finding.verdict, "")
    line = [(entry.verdict.upper(), style), (f"  {entry.subject}", _STRONG)]
    if finding.severity != INFO:
        severity = view.words.of("severities", finding.severity)
        line += [("  ", ""), (severity, _SEVERITY_STYLE.get(finding.severity, ""))]
    if finding.waived is not None:
        line += [(f"  {view.words.say('waived')}: {one_line(finding.waived)}", _QUIET)]
    return [*line, (f"  {entry.id}", _QUIET)]


def _waived(view: View, entry: Entry) -> Iterator[Line]:
    """An overruled finding: what it was, and why it does not count."""
    told = f"{entry.verdict}: {entry.subject}  {' / '.join(entry.values)}"
    yield from _spans([(told, ""), (f"  {entry.id}", _QUIET)], 2, view, 2)
    yield from _why(view, [one_line(entry.finding.waived or "")], 4)


def _side(view: View, side: Side) -> Iterator[Line]:
    stands = [*view.stands(side), *([side.as_of] if side.as_of else [])]
    yield from _spans([(side.value, _STRONG), (f"  {', '.join(stands)}", _QUIET)], 2, view)
    unfold = view.options.unfold
    listed = side.quotes if unfold else side.fresh
    told = [list(quotes) for _, quotes in groupby(listed, key=lambda quote: quote.article.id)]
    shown = told if unfold else told[:FOLDED]
    for quotes in shown:
        yield from _quote(view, quotes[0], len(quotes) - 1 + len(quotes[0].claim.also))
    left = list(dict.fromkeys(quotes[0].source for quotes in told[len(shown) :]))
    if left:
        names = f"{view.words.count('more_articles', len(told) - len(shown))}: {', '.join(left)}"
        yield from _indented(names, 4, view, _QUIET)
    if side.again and not unfold:
        yield from _indented(view.again(side), 4, view, _QUIET)


def _quote(view: View, quote: Quote, more: int) -> Iterator[Line]:
    notes = [quote.other, *quote.notes] if quote.other else list(quote.notes)
    if more:
        notes.append(view.words.count("places", more))
    told = f" ({'; '.join(notes)})" if notes else ""
    yield from _spans([(quote.source, ""), (told, _QUIET), (f"  {quote.place}", "cyan")], 4, view)
    yield from _spans([(f"{quote.before}‹", ""), (quote.marked, _MARK), (f"›{quote.after}", "")], 6, view)


def _settled(view: View) -> Iterator[Line]:
    """Facts that the sources share: a line each."""
    for verdict in (AGREE, COMPATIBLE):
        entries = view.entries[verdict]
        if not entries:
            continue
        yield from _section(view, verdict, len(entries))
        for event, of_event in groupby(entries, key=lambda entry: entry.event):
            if len(view.report.events) > 1 and event:
                yield from _indented(event, 2, view, _QUIET)
            for entry in of_event:
                yield from _fact(view, entry)


def _fact(view: View, entry: Entry) -> Iterator[Line]:
    words = view.words
    values = " / ".join(entry.values)
    articles = {name for side in entry.sides for name in side.position.articles}
    origins = max((side.position.independent_sources for side in entry.sides), default=0)
    stands = f"  {words.count('articles', len(articles))}"
    if origins < len(articles):
        stands += f", {words.count('origins', origins)}"
    yield from _spans([(f"{entry.subject}  ", ""), (values, _STRONG), (stands, _QUIET)], 4, view)


def _single(view: View) -> Iterator[Line]:
    """What one article alone says, folded to a line an article."""
    entries = view.entries[UNCORROBORATED]
    if not entries:
        return
    yield from _section(view, UNCORROBORATED, len(entries))
    if view.options.unfold:
        for entry in entries:
            yield from _block(view, entry)
        return
    alone: dict[str, list[str]] = {}
    for entry in entries:
        told = " / ".join(entry.values)
        articles = [name for side in entry.sides for name in side.position.articles]
        alone.setdefault(articles[0] if articles else "", []).append(f"{entry.subject} {told}")
    for name, facts in alone.items():
        article = view.articles.get(name)
        source = view.source(article) if article else one_line(name)
        yield from _hanging(f"{source}: ", "; ".join(facts), 2, view)
    yield from _indented(view.words.say("unfold"), 2, view, _QUIET)


def _about_events(view: View) -> Iterator[Line]:
    report, words = view.report, view.words
    if report.events:
        yield from _section(view, "events", len(report.events))
    for event in report.events:
        yield from _indented(view.event_label(event.id), 2, view, _STRONG)
        yield from _hanging("", ", ".join(view.event_sources(event)), 4, view)
        yield from _why(view, view.reasons(event.why), 4)
        for origin, why in view.origins(event.id):
            yield from _hanging("", origin, 4, view)
            yield from _why(view, why, 6)
    if report.related_events:
        yield from _section(view, "related", len(report.related_events))
    for pair in report.related_events:
        for event_id in pair.events:
            yield from _indented(view.event_label(event_id), 2, view, _STRONG)
        yield from _hanging(f"{words.say('alike')}: ", "; ".join(view.reasons(pair.alike)), 4, view)
        yield from _hanging(f"{words.say('different')}: ", "; ".join(view.reasons(pair.different)), 4, view)


def _inputs(view: View) -> Iterator[Line]:
    report = view.report
    if report.copying:
        yield from _section(view, "copying", len(report.copying))
    for copying in report.copying:
        yield from _hanging("", ", ".join(map(one_line, copying.sources)), 2, view)
        yield from _why(view, view.reasons(copying.why), 4)
    sources = view.sources()
    if sources:
        yield from _section(view, "sources", len(sources))
    for line in sources if view.options.unfold else sources[:SOURCES]:
        yield from _hanging("", line, 2, view)
    if len(sources) > SOURCES and not view.options.unfold:
        yield from _indented(view.words.say("unfold"), 2, view, _QUIET)
    if report.unreadable:
        yield from _section(view, "unreadable", len(report.unreadable))
    for unread in view.unread():
        yield from _hanging("", str(unread), 2, view)
    if report.notices:
        yield from _section(view, "notices", len(report.notices))
    for notice in report.notices:
        yield from _hanging("", one_line(notice), 2, view)


def _foot(view: View) -> Iterator[Line]:
    yield []
    if not view.report.findings:
        yield [(view.words.say("nothing"), "")]
    style = "bold green" if view.report.gate.passed else "bold red"
    yield [(decided(view), style)]
    if view.report.unreadable:
        yield [(view.words.count("unreadable", len(view.report.unreadable)), "bold red")]
    telling = [e for verdict in TELLING for e in view.entries[verdict]]
    if telling:
        yield from _indented(view.words.say("explain", id=telling[0].id), 0, view, _QUIET)


def _why(view: View, reasons: Sequence[str], indent: int) -> Iterator[Line]:
    for reason in reasons:
        yield from _hanging(f"{view.words.say('why')}: ", reason, indent, view, _QUIET)


def _section(view: View, name: str, count: int) -> Iterator[Line]:
    yield []
    yield [(view.words.of("sections", name), _HEADING), (f"  {count}", _QUIET)]


def _indented(text: str, indent: int, view: View, style: str = "") -> Iterator[Line]:
    return _spans([(text, style)], indent, view)


def _spans(spans: Sequence[Span], indent: int, view: View, hang: int = 0) -> Iterator[Line]:
    return paragraph(spans, view.options.width, indent, hang)


def _hanging(lead: str, text: str, indent: int, view: View, style: str = "") -> Iterator[Line]:
    """A lead and a text whose further lines stand under the text's first letter."""
    return _spans([(lead, _QUIET), (text, style)], indent, view, columns(lead) or 2)
