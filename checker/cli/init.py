"""`checker init`: settings, a first rule file of the desk's own, and a place in CI."""

from importlib.resources import files
from pathlib import Path

import click

from checker.model.errors import CheckerError

Written = dict[str, str]  # template -> the file that it becomes
ARTICLES: Written = {"desk.yaml": "rules/desk.yaml", "checker-workflow.yml": ".github/workflows/checker.yml"}
GATE: dict[str, Written] = {
    "github": {"checker.toml": "checker.toml", "github-gate.yml": ".github/workflows/checker.yml"},
    "gitlab": {"checker.toml": "checker.toml", "gitlab-ci.yml": ".gitlab-ci.yml"},
    "pre-commit": {"checker.toml": "checker.toml", "pre-commit.yaml": ".pre-commit-config.yaml"},
}
SHARED = "checker.toml"  # settings that a second `init --ci` leaves as they are


@click.command("init", short_help="A commented rule file and a CI workflow for this folder.")
@click.option(
    "--ci",
    type=click.Choice(tuple(GATE)),
    help="Settings for drafts and their sources, and the gate where it stands.",
)
@click.option("--force", is_flag=True, help="Replace files that are there.")
def command(ci: str | None, force: bool) -> None:
    """Write a commented rule file of your own and a workflow that checks `articles/` on every push.

    With --ci: commented settings (checker.toml) and the file that runs `checker gate` there. Nothing that is there is
    replaced unless --force is given.

    \b
    checker init
    checker init --ci pre-commit
    """
    written = GATE[ci] if ci else ARTICLES
    if ci and Path(SHARED).exists() and not force:
        written = {template: name for template, name in written.items() if name != SHARED}
    taken = [name for name in written.values() if Path(name).exists()]
    if taken and not force:
        raise CheckerError(f"{', '.join(taken)}: already there; move it away, or replace it with --force")
    for template, name in written.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            files(__package__).joinpath("templates", template).read_text(encoding="utf-8"), encoding="utf-8"
        )
        click.echo(f"wrote {name}")
    click.echo(
        "Next: say in checker.toml which draft rests on which sources, and run: checker gate"
        if ci
        else "Next: put articles into a folder and run: checker check articles/ --rules rules/desk.yaml"
    )
