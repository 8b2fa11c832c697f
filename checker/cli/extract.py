"""`checker extract`: the claims alone."""

from typing import Any

import click

from checker.cli import options


@click.command("extract", short_help="The claims of each article, without comparing them.")
@options.paths
@options.reading
@click.option("--format", "format_", type=click.Choice(("jsonl", "csv", "table")), default="jsonl", show_default=True)
@click.option("--dropped", is_flag=True, help="Show what was left out of the text, and why, instead of the claims.")
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **values: Any) -> None:
    """Write every claim with the words it rests on: field, value, qualifier, scope, place.

    \b
    checker extract story.html --format table
    checker extract archive/ > claims.jsonl
    checker extract page.txt --dropped
    """
    from checker.cli import output, rows
    from checker.run.extract import Beside, claims, dropped, lines

    beside = Beside()
    asked = paths, options.options_of(values), values["quiet"], beside
    if values["format_"] == "jsonl" and not values["dropped"]:
        rows.write_lines(lines(*asked))
    else:
        rows.write((dropped if values["dropped"] else claims)(*asked), values["format_"])
    output.tell(beside.notices, beside.unreadable, values["quiet"])
    context.exit(output.status_of(beside.unreadable, values))
