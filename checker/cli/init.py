"""`checker init`: a first rule file of the desk's own, and a CI workflow."""

from importlib.resources import files
from pathlib import Path

import click

from checker.model.errors import CheckerError

WRITTEN = {"desk.yaml": "rules/desk.yaml", "checker-workflow.yml": ".github/workflows/checker.yml"}


@click.command("init", short_help="A commented rule file and a CI workflow for this folder.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
def command(force: bool) -> None:
    """Write a commented rule file of your own and a workflow that checks `articles/` on every push.

    Nothing that is there is replaced unless --force is given.
    """
    taken = [name for name in WRITTEN.values() if Path(name).exists()]
    if taken and not force:
        raise CheckerError(f"{', '.join(taken)}: already there; move it away, or replace it with --force")
    for template, name in WRITTEN.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            files(__package__).joinpath("templates", template).read_text(encoding="utf-8"), encoding="utf-8"
        )
        click.echo(f"wrote {name}")
    click.echo("Next: put articles into a folder and run: checker check articles/ --rules rules/desk.yaml")
