"""`checker config`: what is in force, and where each value comes from."""

from pathlib import Path

import click


@click.command("config", short_help="The settings in force and where each comes from.")
def command() -> None:
    """Show every setting: from the configuration found upward from here, or the default."""
    from checker.rulebook import config

    found = config.load(Path.cwd())
    click.echo(
        f"configuration: {found.path or 'none found upward from here (checker.toml, or [tool.checker] in pyproject.toml)'}"
    )
    defaults = {
        "fail_on": "error",
        "jobs": "the machine's processors",
        "allow_unreadable": False,
        "cache": "the user's cache folder",
    }
    for name in (
        "rules",
        "fail_on",
        "language",
        "jobs",
        "allow_unreadable",
        "baseline",
        "waivers",
        "names",
        "cache",
        "events",
        "tiers",
        "columns",
        "severity",
        "policy",
        "gate",
    ):
        value = getattr(found, name)
        unset = value is None or value in ((), {})
        shown = defaults.get(name, "not set") if unset else value
        click.echo(f"{name.replace('_', '-')}: {shown}  ({'default' if unset else found.path})")
