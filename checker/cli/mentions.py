"""`checker mentions`: every typed value, before any field is decided."""

from typing import Any

import click

from checker.cli import options


@click.command("mentions", short_help="Every date, number, name and place found, with its span.")
@options.paths
@options.reading
@click.option("--type", "types", multiple=True, metavar="TYPE", help="Only this type; repeatable.")
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **values: Any) -> None:
    """Write every typed value of every article as JSON Lines: type, span, words, canonical form.

    \b
    echo "About 80 delegates met on 6 August 2025" | checker mentions -
    """
    from checker.cli import rows
    from checker.run.extract import mentions

    told: list[str] = []
    rows.write(mentions(paths, options.options_of(values), values["quiet"], told, frozenset(values["types"])), "jsonl")
    for line in [] if values["quiet"] else told:
        click.echo(line, err=True)
    unreadable = any(line.startswith("error:") for line in told)
    context.exit(2 if unreadable and not values["allow_unreadable"] else 0)
