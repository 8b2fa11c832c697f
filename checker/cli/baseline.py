"""`checker baseline`: what is there today, so that only new findings stop."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli import gate, options, overruling
from checker.model.errors import CheckerError

if TYPE_CHECKING:
    from checker.model.report import Report

DEFAULT = "baseline.json"


@click.command("baseline", cls=gate.Against, short_help="Keep today's findings in a file, so that only new ones stop.")
@gate.drafts
@options.reading
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help=f"The file to write (default: that of checker.toml, else {DEFAULT}).",
)
@click.option(
    "--articles",
    multiple=True,
    metavar="PATH...",
    help="Instead of drafts: the findings of `checker check` over these articles.",
)
@click.option("--each", is_flag=True, help="With --articles: every PATH, or sub-folder, is a dossier of its own.")
@click.option("--prune", is_flag=True, help="Only take out what is no finding any more; add nothing.")
@click.pass_context
def command(context: click.Context, /, **values: Any) -> None:
    """Write the findings of the drafts (above `info`) into a baseline, as `checker gate` would find them.

    Without --against, and without drafts, those of checker.toml are taken, as in `checker gate`. With --articles, the
    findings are those of `checker check`.

    \b
    checker baseline                 write or renew it
    checker baseline --prune         after a repair: only take out what is gone
    checker baseline --articles coverage/ --baseline known.json
    """
    from checker.cli import output
    from checker.gate import baseline
    from checker.rulebook import config

    settings = config.load(Path.cwd())
    path = Path(values["baseline"] or settings.baseline or DEFAULT)
    reports = _reports(values)
    found = [finding for report in reports for finding in report.findings if finding.waived is None]
    kept = baseline.load(path) if path.exists() else {}
    told = baseline.text(found, frozenset(kept) if values["prune"] else None)
    try:
        path.write_text(told, encoding="utf-8", newline="\n")
    except OSError as wrong:
        raise CheckerError(f"{path}: cannot be written: {wrong.strerror}") from wrong
    now = baseline.load(path)
    click.echo(
        f"{path}: {len(now)} findings ({len(now.keys() - kept.keys())} new, {len(kept.keys() - now.keys())} gone)"
    )
    unreadable = [one for report in reports for one in report.unreadable]
    entries = [settings.baseline, *(entry.baseline for entry in settings.gate)]
    unread = not any(name and Path(name) == path for name in entries)
    hint = f'read with --baseline {path}, or always with `baseline = "{path}"` in checker.toml'
    output.tell([hint] if unread else [], unreadable, values["quiet"])
    context.exit(output.status_of(unreadable, values))


def _reports(values: dict[str, Any]) -> "list[Report]":
    """The reports of the drafts or the articles, with nothing overruled but by comments."""
    from checker.run.check import check
    from checker.run.dossiers import check_each
    from checker.run.gating import run
    from checker.run.loading import rules_of
    from checker.run.overruling import NOTHING, overruled

    settings = options.options_of(values)
    rules = rules_of(settings)
    if not values["articles"]:
        if values["each"]:
            raise click.UsageError("--each is for --articles")
        return run(gate.jobs(values, overruled=False), gate.asked(values), settings, rules)
    if values["drafts"] or values["against"]:
        raise click.UsageError("--articles stands for drafts and sources: name one or the other")
    quiet = values["quiet"]
    paths = values["articles"]
    reports = check_each(paths, settings, rules, quiet) if values["each"] else [check(paths, settings, rules, quiet)]
    return overruled([(NOTHING, report) for report in reports], overruling.today(values), settings.fail_on)
