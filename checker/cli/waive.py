"""`checker waive`: one finding overruled, with a reason, an owner and a last day."""

from pathlib import Path

import click

from checker.cli import options, overruling

DEFAULT = "waivers.yaml"


@click.command("waive", short_help="Overrule one finding until a day, with a reason and an owner.")
@click.argument("finding")
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding does not count.")
@click.option("--by", required=True, metavar="NAME", help="Who answers for it.")
@click.option("--until", required=True, metavar="DATE", help="The last day on which the waiver holds (2026-03-31).")
@click.option(
    "--waivers",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help=f"The waiver file (default: that of checker.toml, else {DEFAULT}).",
)
@click.option("--today", metavar="DATE", callback=options.day, help="The day to reckon from (default: today).")
def command(finding: str, reason: str, by: str, until: str, file: Path | None, today: str | None) -> None:
    """Write a waiver for FINDING, the twelve signs that a report shows beside it.

    \b
    checker waive 3f2a9c1d07be --reason "the ministry confirmed it" --by "R. Menon" --until 2026-03-31
    """
    from checker.gate import waivers
    from checker.rulebook import config

    found = config.load(Path.cwd())
    path = file or Path(found.waivers or DEFAULT)
    waivers.add(path, waivers.Waiver(finding, reason, by, until, str(path)), overruling.day_of(today))
    click.echo(f"{path}: {finding} does not count until {until}")
    entries = [found.waivers, *(entry.waivers for entry in found.gate)]
    if not any(name and Path(name) == path for name in entries):
        click.echo(f'note: read with --waivers {path}, or always with `waivers = "{path}"` in checker.toml', err=True)
