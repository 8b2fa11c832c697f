"""`checker relate`: how two values stand to each other."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from checker.model.value import TYPES


@click.command("relate", short_help="How two values stand to each other, and why.")
@click.argument("type_", metavar="TYPE", type=click.Choice(TYPES))
@click.argument("left", metavar="[A]", required=False)
@click.argument("right", metavar="[B]", required=False)
@click.option(
    "--pairs",
    "pairs_file",
    metavar="FILE",
    help='JSON Lines {"id","a","b"}, or - for standard input; a line of answer each.',
)
@click.option(
    "--language", "tags", metavar="A,B", default="", help="Languages of the two where the letters do not tell (en,hi)."
)
@click.option(
    "--published", metavar="DATE", help="The day from which relative words (Wednesday, yesterday) are understood."
)
def command(
    type_: str, left: str | None, right: str | None, pairs_file: str | None, tags: str, published: str | None
) -> None:
    """Say whether two values are equal, compatible, in conflict, or cannot be told apart, with reasons.

    \b
    checker relate person "अमरदीप सिंह भाटिया" "Amardeep Singh Bhatia"
    checker relate quantity "about 80" 82
    checker relate date "август 2025" "6 August 2025"
    """
    from checker.run import relating

    first, _, second = tags.partition(",")
    languages = (first.strip(), (second or first).strip())
    if pairs_file is not None:
        for found in relating.pairs(type_, _lines(pairs_file), pairs_file, languages, published):
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return
    if left is None or right is None:
        raise click.UsageError(
            'two values are needed, as in: checker relate person "Anna Ray" "Анна Рэй" (or --pairs FILE)'
        )
    answer: dict[str, Any] = relating.row(relating.relate(type_, left, right, languages, published))
    click.echo(json.dumps(answer, ensure_ascii=False))


def _lines(name: str) -> list[str]:
    if name == "-":
        return sys.stdin.read().splitlines()
    try:
        return Path(name).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as wrong:
        raise click.UsageError(f"--pairs {name}: cannot be read as UTF-8 text: {wrong}") from wrong
