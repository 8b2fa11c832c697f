"""What people overruled, as options: the files, and the day by which waivers end."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.options import all_of, day

if TYPE_CHECKING:
    from checker.rulebook.config import Config, GateEntry
    from checker.run.overruling import Files

options = all_of(
    click.option(
        "--waivers",
        type=click.Path(dir_okay=False),
        metavar="FILE",
        help="Findings that a person overruled, each until a day.",
    ),
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False),
        metavar="FILE",
        help="Findings that were there when checking began.",
    ),
    click.option(
        "--hide-waived", is_flag=True, help="Leave waived findings out of SARIF: some hosts open an alert for them."
    ),
    click.option("--today", metavar="DATE", callback=day, help="The day by which waivers end (default: today)."),
)


def files(values: dict[str, Any], own: "Config | GateEntry", found: "Config", partial: bool) -> "Files":
    """The files of the command line, else of the entry that a draft belongs to, else of the folder's settings."""
    from checker.run.overruling import Files

    return Files(
        values.get("waivers") or own.waivers or found.waivers,
        values.get("baseline") or own.baseline or found.baseline,
        partial,
    )


def for_articles(values: dict[str, Any]) -> "Files":
    """Those of a run over articles. Where the folder has drafts as well, their entries are not called unused."""
    from checker.rulebook import config

    found = config.load(Path.cwd())
    return files(values, found, found, bool(found.gate))


def today(values: dict[str, Any]) -> datetime.date:
    """The day given, else that of the clock."""
    return day_of(values.get("today"))


def day_of(today: str | None) -> datetime.date:
    """The day of a time that is given, else that of the clock."""
    return datetime.date.fromisoformat(today[:10]) if today else datetime.date.today()
