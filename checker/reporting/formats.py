"""The formats, by name and by suffix of a report file; and many reports in one text."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from checker.model.report import Report
from checker.reporting.options import RenderOptions

Format = Callable[[Report, RenderOptions], str]
FormatOfMany = Callable[[Sequence[Report], RenderOptions], str]


def _one(module: str, function: str = "render") -> Format:
    """A format that is imported when it is first used: a run needs one of them or two."""

    def render(report: Report, options: RenderOptions) -> str:
        told: str = getattr(import_module(f"checker.reporting.{module}"), function)(report, options)
        return told

    return render


def _many(module: str) -> FormatOfMany:
    """As `_one`, for the reports of many dossiers."""

    def render(reports: Sequence[Report], options: RenderOptions) -> str:
        told: str = import_module(f"checker.reporting.{module}").render_many(reports, options)
        return told

    return render


FORMATS: Mapping[str, Format] = {
    "terminal": _one("terminal"),
    "json": _one("json_report"),
    "jsonl": _one("json_report", "render_line"),
    "markdown": _one("markdown"),
    "html": _one("html"),
    "sarif": _one("sarif"),
    "junit": _one("junit"),
    "github": _one("github"),
    "gitlab": _one("gitlab"),
    "rdjson": _one("rdjson"),
}

# How many dossiers are told in one text, where that is more than one after the other.
MANY: Mapping[str, FormatOfMany] = {
    "terminal": _many("terminal"),
    "json": _many("json_report"),
    "html": _many("html"),
    "sarif": _many("sarif"),
    "junit": _many("junit"),
    "github": _many("github"),
    "gitlab": _many("gitlab"),
    "rdjson": _many("rdjson"),
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
