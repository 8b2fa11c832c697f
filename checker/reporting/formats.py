"""The formats, by name and by suffix of a report file; and many reports in one text."""

from collections.abc import Callable, Mapping, Sequence

from checker.model.report import Report
from checker.reporting import github, gitlab, html, json_report, junit, markdown, rdjson, sarif, terminal
from checker.reporting.options import RenderOptions

FORMATS: Mapping[str, Callable[[Report, RenderOptions], str]] = {
    "terminal": terminal.render,
    "json": json_report.render,
    "jsonl": json_report.render_line,
    "markdown": markdown.render,
    "html": html.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "rdjson": rdjson.render,
}

# How many dossiers are told in one text, where that is more than one after the other.
MANY: Mapping[str, Callable[[Sequence[Report], RenderOptions], str]] = {
    "json": json_report.render_many,
    "html": html.render_many,
    "sarif": sarif.render_many,
    "junit": junit.render_many,
}

SUFFIXES: Mapping[str, str] = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".sarif": "sarif",
    ".xml": "junit",
    ".txt": "terminal",
}


def render(name: str, reports: Sequence[Report], options: RenderOptions) -> str:
    """One report, or those of many dossiers, in the format `name`. KeyError for a name that is not in `FORMATS`."""
    if len(reports) != 1 and name in MANY:
        return MANY[name](reports, options)
    return "".join(FORMATS[name](report, options) for report in reports)
