"""Markdown fit for a comment on a pull request: short on top, the details folded, nothing in it that could act."""

import re
from collections.abc import Iterator

from checker.model.finding import AGREE, COMPATIBLE, CONFLICT, INFO, UNCORROBORATED, UNDECIDED, UPDATE
from checker.model.report import Report
from checker.reporting.clean import one_line
from checker.reporting.entries import Entry, Quote
from checker.reporting.options import RenderOptions
from checker.reporting.verdictline import decided, summary
from checker.reporting.view import View

QUOTED = 4  # claims of one side that are quoted before the rest are only named
LONGEST = 60_000  # characters: code hosts cut a comment at 65,536
_SPECIAL = re.compile(r"[\\`*_\[\]|~$]")
_STARTS = re.compile(r"^(\d{1,9}(?=[.)])|(?=[-+=]))")  # what would make a list, a heading or a rule of a line
_LINKS = re.compile(r"(?i)(?<=www)\.|(?<=http):|(?<=https):|(?<=ftp):")
_JOINER = "&#8288;"  # word joiner: no blank to the eye, yet no mention and no reference to the host
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": f"@{_JOINER}", "#": f"#{_JOINER}"})


def render(report: Report, options: RenderOptions) -> str:
    """The report as Markdown of at most `LONGEST` characters; what is left out is counted."""
    view = View(report, options)
    parts = [*_head(view), *_telling(view), *_folded(view)]
    told, length = [], 0
    for number, part in enumerate(parts):
        if length + len(part) > LONGEST:
            told.append(view.words.count("more_findings", len(parts) - number))
            break
        told.append(part)
        length += len(part) + 2
    return "\n\n".join(told) + "\n"


def escaped(text: str) -> str:
    """Words of an article as Markdown that shows them and does nothing else: no link, no mention, no tag."""
    told = _SPECIAL.sub(r"\\\g<0>", one_line(text).translate(_ENTITIES))
    return _LINKS.sub(rf"{_JOINER}\g<0>", _STARTS.sub(r"\1\\", told))


def _head(view: View) -> Iterator[str]:
    title = escaped(view.report.dossier) or view.words.say("title")
    yield f"## {title}"
    yield f"{summary(view)}.  \n**{decided(view)}**"


def _telling(view: View) -> Iterator[str]:
    for verdict in (CONFLICT, UPDATE, UNDECIDED):
        entries = view.entries[verdict]
        if entries:
            yield f"### {view.words.of('sections', verdict)} ({len(entries)})"
        yield from (_block(view, entry) for entry in entries)


def _block(view: View, entry: Entry) -> str:
    tags = [*entry.tags]
    if entry.finding.severity != INFO:
        tags.append(view.words.of("severities", entry.finding.severity))
    told = f" ({escaped(', '.join(tags))})" if tags else ""
    event = f"  \n{escaped(entry.event)}" if entry.event else ""
    lines = [f"<b>{escaped(entry.title)}</b>{told} <code>{escaped(entry.id)}</code>{event}", ""]
    lines += [f"{escaped(entry.note)}\n"] if entry.note else []
    for side in entry.sides:
        stands = escaped(", ".join(view.stands(side)[1:]))
        lines.append(f"- <b>{escaped(side.value)}</b> – {stands}")
        lines += [f"  - {_quoted(quote)}" for quote in side.fresh[:QUOTED]]
        left = dict.fromkeys(quote.source for quote in side.fresh[QUOTED:])
        lines += [f"  - … {escaped(', '.join(left))}"] if left else []
        lines += [f"  - {escaped(view.again(side))}"] if side.again else []
    lines += [f"- {view.words.say('why')}: {escaped(reason)}" for reason in entry.why]
    return "\n".join(lines)


def _quoted(quote: Quote) -> str:
    notes = [quote.other] if quote.other else []
    told = "".join(f"; {escaped(note)}" for note in (*notes, *quote.notes))
    before, after = (_edged(part) for part in (quote.before, quote.after))
    return f"{before}<b>{escaped(quote.marked)}</b>{after} – {escaped(quote.source)}, <code>{escaped(quote.place)}</code>{told}"


def _edged(text: str) -> str:
    """As `escaped`, with the blank that parts it from the marked words."""
    return (" " if text[:1] == " " else "") + escaped(text) + (" " if text[-1:] == " " and text.strip() else "")


def _folded(view: View) -> Iterator[str]:
    for verdict in (AGREE, COMPATIBLE):
        entries = view.entries[verdict]
        if entries:
            yield _details(view.words.of("sections", verdict), [_fact(entry) for entry in entries])
    if view.entries[UNCORROBORATED]:
        yield _details(
            view.words.of("sections", UNCORROBORATED), [_alone(entry) for entry in view.entries[UNCORROBORATED]]
        )
    if view.waived:
        lines = [f"{_fact(entry)}: {escaped(entry.finding.waived or '')}" for entry in view.waived]
        yield _details(view.words.of("sections", "waived"), lines)
    yield from _events(view)
    if view.report.unreadable:
        yield _details(view.words.of("sections", "unreadable"), [escaped(str(unread)) for unread in view.unread()])
    if view.report.notices:
        yield _details(view.words.of("sections", "notices"), [escaped(notice) for notice in view.report.notices])


def _details(title: str, lines: list[str]) -> str:
    told = "\n".join(f"- {line}" for line in lines)
    return f"<details><summary>{title} ({len(lines)})</summary>\n\n{told}\n\n</details>"


def _fact(entry: Entry) -> str:
    sources = dict.fromkeys(source for side in entry.sides for source in side.sources)
    return f"{escaped(entry.subject)}: <b>{escaped(' / '.join(entry.values))}</b> – {escaped(', '.join(sources))}"


def _alone(entry: Entry) -> str:
    values = " / ".join(entry.values)
    places = dict.fromkeys(quote.place for side in entry.sides for quote in side.quotes)
    sources = dict.fromkeys(source for side in entry.sides for source in side.sources)
    return f"{escaped(', '.join(sources))}: {escaped(entry.subject)} {escaped(values)} – {escaped(', '.join(places))}"


def _events(view: View) -> Iterator[str]:
    report, words = view.report, view.words
    if report.events:
        lines = []
        for event in report.events:
            lines.append(f"{escaped(view.event_label(event.id))} – {escaped(', '.join(view.event_sources(event)))}")
            lines += [f"  - {escaped('; '.join((told, *why)))}" for told, why in view.origins(event.id)]
        yield _details(words.of("sections", "events"), lines)
    if report.related_events:
        lines = []
        for pair in report.related_events:
            names = " / ".join(escaped(view.event_label(event)) for event in pair.events)
            alike, different = (escaped("; ".join(view.reasons(told))) for told in (pair.alike, pair.different))
            lines.append(f"{names}. {words.say('alike')}: {alike}. {words.say('different')}: {different}.")
        yield _details(words.of("sections", "related"), lines)
    if report.copying:
        lines = [f"{escaped(', '.join(c.sources))}: {escaped('; '.join(view.reasons(c.why)))}" for c in report.copying]
        yield _details(words.of("sections", "copying"), lines)
    if sources := view.sources():
        yield _details(words.of("sections", "sources"), [escaped(line) for line in sources])
