"""`checker gate`: drafts against their sources."""

from pathlib import Path
from typing import Any

import click

from checker.cli import options, overruling
from checker.model.errors import CheckerError

SEVERAL = ("--against", "--articles")


class Against(click.Command):
    """`--against` and `--articles` take all paths up to the next option, as a shell's pattern gives them."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        told: list[str] = []
        inside = ""
        for word in args:
            path = not word.startswith("-") or word == "-"
            if inside and path and told[-1] != inside:
                told.append(inside)
            inside = word if word in SEVERAL else inside * path
            told.append(word)
        return super().parse_args(context, told)


drafts = options.all_of(
    click.argument("drafts", nargs=-1, metavar="[DRAFT]..."),
    click.option("--against", multiple=True, metavar="PATH...", help="The draft's sources: files, folders, patterns."),
    click.option("--same-event", is_flag=True, help="You assert that the drafts and all sources are about one event."),
    click.option("--publish-on", metavar="DATE", callback=options.day, help="When the draft will be read: tells days that will have gone stale."),
)  # fmt: skip


@click.command("gate", cls=Against, short_help="May a draft be published? Each of its claims against its sources.")
@drafts
@options.reading
@overruling.options
@options.reporting
@click.pass_context
def command(context: click.Context, /, **values: Any) -> None:
    """Match every claim of a draft with what its sources say, and end with status 1 where it must not be published.

    Without --against, and without drafts, the [[gate]] entries of checker.toml say which draft rests on which sources.

    \b
    checker gate draft.md --against sources/
    checker gate draft.md --against notes.html release.txt --fail-on warning --report gate.sarif
    checker gate                     every draft of checker.toml
    """
    from msgspec.structs import replace

    from checker.cli import output
    from checker.gate import checks
    from checker.run.gating import run
    from checker.run.loading import rules_of

    output.check_report_files(values["reports"])
    settings = options.options_of(values)
    rules = rules_of(settings)
    reports = run(jobs(values), asked(values), settings, rules)
    drafts = [name for report in reports for name in report.drafts]
    told = replace(rules, rules=(*rules.rules, *checks.RULES))
    context.exit(output.write(reports, told, {**values, "drafts": drafts}))


def asked(values: dict[str, Any]) -> Any:
    """What the desk asks of its drafts: the folder's policy and the days of the command line."""
    from checker.rulebook import config
    from checker.run.gating import Asked

    found = config.load(Path.cwd())
    return Asked(found.policy, overruling.today(values), values.get("publish_on"), found.names)


def jobs(values: dict[str, Any], overruled: bool = True) -> list[Any]:
    """Drafts with their sources: of the command line, else of the folder's configuration.

    overruled: with the files of what people overruled.
    """
    from checker.rulebook import config
    from checker.run.gating import Job
    from checker.run.overruling import NOTHING, Files

    found = config.load(Path.cwd())

    def files(own: config.GateEntry | None, partial: bool) -> Files:
        return overruling.files(values, own or found, found, partial) if overruled else NOTHING

    if values["against"]:
        if not values["drafts"]:
            raise click.UsageError("no draft: name it before --against")
        return [Job(values["drafts"], values["against"], files(None, bool(found.gate)))]
    entries = [entry for entry in found.gate if not values["drafts"] or _names(entry.drafts, values["drafts"])]
    if not entries:
        raise CheckerError(_nowhere(values["drafts"], found.path))
    return [
        Job(
            _names(entry.drafts, values["drafts"]) or entry.drafts,
            entry.against,
            files(entry, bool(values["drafts"])),
        )
        for entry in entries
    ]


def _names(patterns: tuple[str, ...], drafts: tuple[str, ...]) -> tuple[str, ...]:
    """The drafts that an entry's files, folders or patterns name."""
    return tuple(
        draft
        for draft in drafts
        if any(Path(draft).match(pattern) or Path(draft).is_relative_to(pattern) for pattern in patterns)
    )


def _nowhere(drafts: tuple[str, ...], path: Path | None) -> str:
    if drafts:
        told = f"no [[gate]] entry of {path} names it" if path else "there is no checker.toml here"
        return f"{', '.join(drafts)}: {told}; name its sources with --against PATH..."
    where = f"{path} (its [[gate]] entries)" if path else "checker.toml (`checker init --ci pre-commit` writes one)"
    return (
        f"no draft: name it, as in `checker gate DRAFT --against PATH...`, or say in {where} which draft rests on what"
    )
