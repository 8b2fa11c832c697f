"""`checker explain`: from a verdict back to the words."""

from pathlib import Path

import click

from checker.model.errors import CheckerError


@click.command("explain", short_help="The whole way from quoted words to a verdict.")
@click.argument("finding")
@click.option(
    "--report",
    "report_file",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The JSON report of the run (`--report FILE.json`).",
)
def command(finding: str, report_file: Path) -> None:
    """Explain a finding from the report alone: rule, sides, sentences, relations, severity.

    \b
    checker check coverage/ --report run.json
    checker explain 3f2a9c1d07be --report run.json
    """
    from checker import reporting

    try:
        text = report_file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as wrong:
        raise CheckerError(f"--report {report_file}: cannot be read: {wrong}") from wrong
    if not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        raise CheckerError(
            f"--report {report_file}: no JSON; explain reads the JSON report, which `--report FILE.json` "
            "of check, gate or compare writes"
        )
    told = reporting.explain(reporting.load_all(text, str(report_file)), finding)
    click.echo(told, nl=not told.endswith("\n"))
