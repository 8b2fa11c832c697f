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
    from checker.cli import output, rows
    from checker.run.extract import Beside, mentions

    beside = Beside()
    rows.write(
        mentions(paths, options.options_of(values), values["quiet"], beside, frozenset(values["types"])), "jsonl"
    )
    output.tell(beside.notices, beside.unreadable, values["quiet"])
    context.exit(output.status_of(beside.unreadable, values))
