"""The formats, by name and by suffix of a report file; and many reports in one text."""

from collections.abc import Callable, Mapping, Sequence

from checker.model.report import Report
from checker.reporting import html, json_report, terminal
from checker.reporting.options import RenderOptions

Format = Callable[[Report, RenderOptions], str]

FORMATS: Mapping[str, Format] = {
    "terminal": terminal.render,
    "json": json_report.render,
    "jsonl": json_report.render_line,
    "html": html.render,
}
MANY: Mapping[str, Callable[[Sequence[Report], RenderOptions], str]] = {
    "json": json_report.render_many,
    "html": html.render_many,
}
SUFFIXES: Mapping[str, str] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".html": "html",
    ".txt": "terminal",
}


def render(name: str, reports: Sequence[Report], options: RenderOptions) -> str:
    """One report, or those of many dossiers, in the format `name`. KeyError for a name that is not in `FORMATS`."""
    if len(reports) != 1 and name in MANY:
        return MANY[name](reports, options)
    return "".join(FORMATS[name](report, options) for report in reports)
