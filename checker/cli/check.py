"""`checker check`: the main job."""

from typing import Any

import click

from checker.cli import options, overruling


@click.command("check", short_help="Compare articles: what agrees, what differs, what stands alone.")
@options.paths
@options.reading
@click.option("--same-event", is_flag=True, help="You assert that all articles are about one event.")
@click.option("--each", is_flag=True, help="Every PATH (or sub-folder of a single PATH) is a dossier of its own.")
@click.option(
    "--events",
    "events_file",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Events corrected by hand (default: events.yaml beside the articles).",
)
@click.option(
    "--explain-events", is_flag=True, help="Say of each article why it is in its event, and of neighbours why not."
)
@overruling.options
@options.reporting
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **values: Any) -> None:
    """Read articles, decide which are about the same event, compare what they say, and report.

    PATH is a file, a folder, a glob, `-` for standard input, or (with --allow-network) an http(s) address.

    \b
    checker check coverage/
    checker check coverage/ --report out.html --fail-on warning
    checker check hindi.txt english.xml draft.md --same-event
    """
    from checker.cli import output
    from checker.run.loading import rules_of
    from checker.run.overruling import overruled

    output.check_report_files(values["reports"])
    settings = options.options_of(values)
    rules = rules_of(settings)
    if values["each"]:
        from checker.run.dossiers import check_each  # brings the processes

        reports = check_each(paths, settings, rules, values["quiet"])
    else:
        from checker.run.check import check

        reports = [check(paths, settings, rules, values["quiet"])]
    files = overruling.for_articles(values)
    reports = overruled([(files, report) for report in reports], overruling.today(values), settings.fail_on)
    context.exit(output.write(reports, rules, values))
