"""`checker compare`: claims that came from elsewhere."""

from pathlib import Path
from typing import Any

import click

from checker.cli import options


@click.command("compare", short_help="Claims from elsewhere (CSV, JSON, JSON Lines) through rules and report.")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIMS...")
@click.option(
    "--fields",
    "fields_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help='Fields that no pack has, as JSON: {"authors": {"type": "person", "holds": "list"}}.',
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="NAME=COLUMN",
    help="Where a table names a column otherwise: value=Answer; repeatable.",
)
@click.option("--same-event", is_flag=True, help="You assert that all claims are about one event.")
@click.option(
    "--weigh-sources",
    is_flag=True,
    help="Learn how far each source can be relied on from its agreement over many items, show it, and rank by it.",
)
@click.option(
    "--rules", "rules", multiple=True, type=click.Path(path_type=Path), metavar="PATH", help="Further rule files."
)
@click.option("--quiet", "-q", is_flag=True, help="No notices on standard error; errors are told all the same.")
@options.reporting
@click.pass_context
def command(context: click.Context, /, claims: tuple[str, ...], **values: Any) -> None:
    """Compare claims with the columns article, source, event, field, key, value, text, qualifier, published.

    `field` and `value` are needed, the others are not. A given event is kept and never merged.

    \b
    checker compare claims.csv
    checker compare flights.csv --fields fields.json --column event=flight --column value=departed
    """
    from checker import sources
    from checker.cli import output
    from checker.run.comparing import compare
    from checker.run.declared import fields_file, with_fields
    from checker.run.loading import rules_of

    output.check_report_files(values["reports"])
    names = dict(_pair(column) for column in values["columns"])
    settings = options.options_of(values)
    rules = rules_of(settings)
    if values["fields_file"]:
        rules = with_fields(rules, fields_file(values["fields_file"]), str(values["fields_file"]))
    report = compare(sources.rows(claims, names), rules, settings)
    context.exit(output.write([report], rules, values))


def _pair(column: str) -> tuple[str, str]:
    name, equals, other = column.partition("=")
    if not equals or not name or not other:
        raise click.BadParameter(
            f"{column!r}: write it as NAME=COLUMN, for example value=Answer", param_hint="--column"
        )
    return name, other
