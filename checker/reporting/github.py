"""Annotations of GitHub Actions: the worst findings first, at the lines of both sides.

GitHub shows ten annotations of a kind; every finding gets one before any gets a second.
"""

from collections.abc import Iterator, Sequence

from checker.model.finding import ERROR, INFO, WARNING
from checker.model.report import Report
from checker.reporting.clean import one_line
from checker.reporting.entries import Entry
from checker.reporting.options import RenderOptions
from checker.reporting.told import Place, headline, places, worst_first
from checker.reporting.verdictline import decided, summary
from checker.reporting.view import View

KINDS = {ERROR: "error", WARNING: "warning", INFO: "notice"}
SHOWN = 10  # annotations of one kind that a step may have


def render(report: Report, options: RenderOptions) -> str:
    """The report as workflow commands, then a line of summary."""
    return render_many([report], options)


def render_many(reports: Sequence[Report], options: RenderOptions) -> str:
    """The annotations of all reports, which share what a step may have, then the lines of each one's summary."""
    views = [View(report, options) for report in reports]
    every = list(_annotations(views))
    lines: list[str] = []
    left = 0
    for kind in KINDS.values():
        of_kind = [line for found, line in every if found == kind]
        lines += of_kind[:SHOWN]
        left += len(of_kind[SHOWN:])
    if left:
        lines.append(views[0].words.count("annotations", left))
    for view in views:
        name = f"{one_line(view.report.dossier)}: " if len(views) > 1 else ""
        lines += [_harmless(f"{name}{summary(view)}"), _harmless(decided(view))]
    return "\n".join([*lines, ""])


def _annotations(views: Sequence[View]) -> Iterator[tuple[str, str]]:
    for view in views:
        for unread in view.unread():
            why = f"{unread.why}. {unread.remedy}".rstrip(". ")
            yield KINDS[ERROR], _command(KINDS[ERROR], unread.path, unread.line, "checker", why)
    found = [(view, view.entry(finding)) for view in views for finding in worst_first(view.report)]
    of_entry = [(entry, list(places(view, entry))) for view, entry in found]
    lines = [(entry, told, _lines_of(told)) for entry, told in of_entry]
    for turn in range(max((len(of_lines) for _, _, of_lines in lines), default=0)):
        for entry, told, of_lines in lines:
            if turn < len(of_lines):
                yield _annotation(entry, told, of_lines[turn])


def _lines_of(told: list[Place]) -> Sequence[Place | None]:
    """The first place on each line, in order; for a finding that has no place, none."""
    first: dict[tuple[str, int], Place] = {}
    for place in told:
        first.setdefault((place.path, place.line), place)
    return list(first.values()) or [None]


def _annotation(entry: Entry, told: list[Place], here: Place | None) -> tuple[str, str]:
    kind = KINDS.get(entry.finding.severity, "notice")
    others = [f"{place.said} ({place.path}:{place.line})" for place in told if place is not here]
    text = "\n".join([headline(entry), *([here.said] if here else []), *others, *entry.why])
    title = f"{entry.title} [{entry.id}]"
    if here is None:
        return kind, _command(kind, "", 0, title, text)
    return kind, _command(kind, here.path, here.line, title, text, here.column)


def _command(kind: str, path: str, line: int, title: str, text: str, column: int = 0) -> str:
    numbers = {name: str(number) if number else "" for name, number in (("line", line), ("col", column))}
    place = {"file": path if path != "-" else "", **numbers, "title": title}
    told = ",".join(f"{name}={_property(value)}" for name, value in place.items() if value)
    return f"::{kind} {told}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _harmless(line: str) -> str:
    """A line of output that the runner cannot take for a command of its own."""
    return line.replace("::", ": :").replace("##[", "# #[")
