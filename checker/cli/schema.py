"""`checker schema`: the JSON Schema of the report."""

import click


@click.command("schema", short_help="The JSON Schema of the report.")
def command() -> None:
    """Write the JSON Schema that every JSON report of this version follows."""
    from checker import reporting

    click.echo(reporting.schema_text(), nl=False)
