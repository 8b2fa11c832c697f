"""Where reports go: standard output and report files; and the notices beside them."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from checker import reporting
from checker.model.article import Unreadable
from checker.model.errors import CheckerError
from checker.model.report import Report
from checker.reporting import RenderOptions
from checker.reporting.clean import one_line
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
    unreadable = [one for report in reports for one in report.unreadable]
    tell([notice for report in reports for notice in report.notices], unreadable, values.get("quiet"))
    return status_of(unreadable, values) or (0 if all(report.gate.passed for report in reports) else STOPPED)


def tell(notices: Sequence[str], unreadable: Sequence[Unreadable], quiet: bool | None) -> None:
    """Notices, unless they are not wanted, and always the inputs that could not be read, on standard error.

    Both may name files, which are called as a stranger chose: what acts on a terminal is taken out.
    """
    for notice in [] if quiet else notices:
        click.echo(f"note: {one_line(notice)}", err=True)
    for one in unreadable:
        click.echo(f"error: {one_line(str(one))}", err=True)


def status_of(unreadable: Sequence[Unreadable], values: dict[str, Any]) -> int:
    """3 for an article that checker failed on; 2 for an input that could not be read, unless that is allowed; else 0."""
    if any(one.fault for one in unreadable):
        return FAULT
    return UNREADABLE if unreadable and not _allowed(values) else 0


def _allowed(values: dict[str, Any]) -> bool:
    """Whether unreadable inputs may be: as the command line says, else as the folder's settings do."""
    from checker.rulebook import config

    return bool(values.get("allow_unreadable") or config.load(Path.cwd()).allow_unreadable)


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
