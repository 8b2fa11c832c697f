"""`checker rules`: what is there, why, what a sentence gives, whether the cases hold."""

import json
from pathlib import Path

import click

from checker.cli import rows
from checker.model.errors import CheckerError

RULES = click.option(
    "--rules",
    "rules",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Further rule file or folder; repeatable.",
)


@click.group("rules", short_help="Fields and rules: list, show, try, test.")
def command() -> None:
    """Look at the fields and rules, try them on a sentence, run their own cases."""


@command.command("list")
@RULES
def list_(rules: tuple[Path, ...]) -> None:
    """Every rule with its field, kind, severity and pack."""
    from checker import comparison, rulebook

    book = rulebook.load(rules, comparison.KINDS)
    ruled = {rule.field for rule in book.rules}
    rows.write_columns(
        [
            {"rule": rule.id, "field": rule.field, "kind": rule.kind, "severity": rule.severity, "pack": rule.pack}
            for rule in book.rules
        ]
        + [
            {"rule": "-", "field": name, "kind": f"({field.type}, no rule)", "severity": "", "pack": field.pack}
            for name, field in book.fields.items()
            if name not in ruled
        ]
    )


@command.command("show")
@click.argument("name")
@click.option("--language", "tag", default="", metavar="TAG", help="Only the words of this language.")
@RULES
def show(name: str, tag: str, rules: tuple[Path, ...]) -> None:
    """A rule or field: why it is there, what it matches, its settings and its cases."""
    from checker.run.showing import shown

    click.echo(shown(name, tag, rules))


@command.command("try")
@click.argument("text")
@click.option(
    "--language", "tag", default="", metavar="TAG", help="Language of the sentence, where its letters do not tell."
)
@click.option("--published", metavar="DATE", help="The day from which relative words are understood.")
@RULES
def try_(text: str, tag: str, published: str | None, rules: tuple[Path, ...]) -> None:
    """What each field reads in TEXT, by which phrase, and which values no field takes.

    \b
    checker rules try "About 80 delegates attended the 11th session."
    """
    from checker.run.trying import tried

    found = list(tried(text, tag, published, rules))
    if not found:
        click.echo("nothing is read in it: no date, number, name or place that checker knows", err=True)
    rows.write_columns(found)


@command.command("test")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--verbose", "-v", is_flag=True, help="A line for each case.")
@click.pass_context
def test(context: click.Context, paths: tuple[Path, ...], verbose: bool) -> None:
    """Run the cases of the packs (of PATH alone, where one is given): each must come out as it says."""
    from checker.run.cases import run

    count = failed = silent = 0
    for outcome in run(paths, only_these=bool(paths)):
        count += 1
        silent += outcome.silent
        failed += bool(outcome.wrong)
        if verbose or outcome.wrong:
            said = outcome.case.text or f"{outcome.case.rule}: {' / '.join(outcome.case.say)}"
            click.echo(f"{outcome.case.place}: {'FAILED' if outcome.wrong else 'holds'}: {said}")
        for wrong in outcome.wrong:
            click.echo(f"    {wrong}")
    click.echo(f"{count} cases, {silent} of them silent, {failed} failed")
    if not count:
        raise CheckerError("no cases here: a pack without cases is a guess; add some under `cases:`")
    context.exit(1 if failed else 0)


@command.command("schema")
def schema() -> None:
    """The JSON Schema of a rule file, for editors that complete and check YAML."""
    from checker import rulebook

    click.echo(json.dumps(rulebook.schema(), indent=2, ensure_ascii=False))


@command.command("new")
@click.argument("name")
def new(name: str) -> None:
    """Write NAME.yaml: a commented rule file with a field, a rule and cases to start from."""
    from importlib.resources import files

    path = Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml")
    if path.exists():
        raise CheckerError(f"{path}: already there; choose another name")
    text: str = files("checker.cli").joinpath("templates", "desk.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("name: desk", f"name: {path.stem}", 1), encoding="utf-8")
    click.echo(f"wrote {path}; try it with: checker rules test {path}")
