"""Where reports go: standard output and report files; and the notices beside them."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from checker import reporting
from checker.model.errors import CheckerError
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.rulebook import Rulebook

STOPPED, UNREADABLE, FAULT = 1, 2, 3
NARROW, WIDE = 80, 110  # columns: what is readable without a terminal, and the widest a line may grow on one


def render_options(values: dict[str, Any], rules: Rulebook, terminal: bool) -> RenderOptions:
    """How to render: colours and width only where a person looks at a terminal."""
    color = terminal and not values.get("no_color") and not os.environ.get("NO_COLOR")
    width = NARROW
    if terminal:
        columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns
        width = max(40, min(columns, WIDE))
    return RenderOptions(
        color=color,
        width=width,
        unfold=bool(values.get("unfold")),
        with_text=bool(values.get("with_text")),
        with_waived=not values.get("hide_waived"),
        drafts=frozenset(values.get("drafts") or ()),
        language=values.get("interface") or "en",
        rules=rules.rules,
        fields=rules.fields,
    )


def write(reports: Sequence[Report], rules: Rulebook, values: dict[str, Any]) -> int:
    """Print and save the reports of a run; the exit status that they call for."""
    for path in values["reports"]:
        _save(path, reports, render_options(values, rules, terminal=False))
    text = reporting.render(values["format_"], reports, render_options(values, rules, sys.stdout.isatty()))
    click.echo(text, nl=not text.endswith("\n"), color=True)
    if not values.get("quiet"):
        tell(reports)
    return status(reports, allow_unreadable=bool(values.get("allow_unreadable")))


def tell(reports: Sequence[Report]) -> None:
    """Notices and unreadable inputs, on standard error."""
    for report in reports:
        for notice in report.notices:
            click.echo(f"note: {notice}", err=True)
        for unreadable in report.unreadable:
            click.echo(f"error: {unreadable}", err=True)


def status(reports: Sequence[Report], allow_unreadable: bool) -> int:
    """3 for an article that checker failed on, 2 for an unreadable input, 1 for a gate that did not pass, else 0."""
    if any(found.fault for report in reports for found in report.unreadable):
        return FAULT
    if not allow_unreadable and any(report.unreadable for report in reports):
        return UNREADABLE
    return 0 if all(report.gate.passed for report in reports) else STOPPED


def check_report_files(paths: Sequence[Path]) -> None:
    """Raise before the work if a report's suffix names no format or its folder is not there."""
    for path in paths:
        if path.suffix not in reporting.SUFFIXES:
            known = ", ".join(sorted(reporting.SUFFIXES))
            raise CheckerError(
                f"--report {path}: no format is known for {path.suffix or 'a name without suffix'} (known: {known})"
            )
        if not path.parent.is_dir():
            raise CheckerError(f"--report {path}: the folder {path.parent} is not there; create it first")


def _save(path: Path, reports: Sequence[Report], options: RenderOptions) -> None:
    text = reporting.render(reporting.SUFFIXES[path.suffix], reports, options)
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as wrong:
        raise CheckerError(f"--report {path}: cannot be written: {wrong.strerror}") from wrong
