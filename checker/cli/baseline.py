"""`checker baseline`: what is there today, so that only new findings stop."""

from pathlib import Path
from typing import Any

import click

from checker.cli import gate, options

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
@click.option("--prune", is_flag=True, help="Only take out what is no finding any more; add nothing.")
def command(**values: Any) -> None:
    """Write the findings of the drafts (above `info`) into a baseline, as `checker gate` would find them.

    Without --against, and without drafts, those of checker.toml are taken, as in `checker gate`.

    \b
    checker baseline                 write or renew it
    checker baseline --prune         after a repair: only take out what is gone
    """
    from checker.gate import baseline
    from checker.rulebook import config
    from checker.run.gating import run
    from checker.run.loading import rules_of

    settings = options.options_of(values)
    path = Path(values["baseline"] or config.load(Path.cwd()).baseline or DEFAULT)
    unmarked = {**values, "baseline": None, "waivers": None}
    reports = run(gate.jobs(unmarked, overruled=False), gate.asked(values), settings, rules_of(settings))
    found = [finding for report in reports for finding in report.findings if finding.waived is None]
    kept = baseline.load(path) if path.exists() else {}
    told = baseline.text(found, frozenset(kept) if values["prune"] else None)
    path.write_text(told, encoding="utf-8", newline="\n")
    now = baseline.load(path)
    click.echo(
        f"{path}: {len(now)} findings ({len(now.keys() - kept.keys())} new, {len(kept.keys() - now.keys())} gone)"
    )
