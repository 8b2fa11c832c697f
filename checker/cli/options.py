"""Options that commands share, each said once."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.run.options import Options

Function = TypeVar("Function", bound=Callable[..., Any])
FORMATS = ("terminal", "json", "jsonl", "markdown", "html", "sarif", "junit", "github", "gitlab", "rdjson")
INTERFACES = ("en", "hi", "ru")
FAIL_ON = ("error", "warning", "info", "never")


def all_of(*options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """Several options as one decorator, listed in help in the order given."""

    def decorate(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A date or a date and time as given; anything else is wrong usage."""
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError as wrong:
            raise click.BadParameter(f"{value!r} is no date such as 2025-08-07 or 2025-08-07T14:42") from wrong
    return value


paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")

reading = all_of(
    click.option(
        "--published",
        callback=day,
        metavar="DATE",
        help="Publication date (2025-08-07) for articles that do not tell theirs.",
    ),
    click.option("--language", metavar="TAG", help="Language (en, hi, ru) for articles that do not tell theirs."),
    click.option(
        "--rules",
        "rules",
        multiple=True,
        type=click.Path(path_type=Path),
        metavar="PATH",
        help="Further rule file or folder; repeatable; later ones override.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=None,
        metavar="N",
        help="Processes that extract (default: the machine's).",
    ),
    click.option("--no-cache", is_flag=True, help="Neither use nor keep what earlier runs found in the same articles."),
    click.option(
        "--quiet",
        "-q",
        is_flag=True,
        help="No progress and no notices on standard error; errors are told all the same.",
    ),
    click.option("--allow-network", is_flag=True, help="Fetch paths that are http(s) addresses, of pages or feeds."),
    click.option(
        "--allow-host",
        "hosts",
        multiple=True,
        metavar="HOST",
        help="A host that may have a private address: one of your own; repeatable.",
    ),
    click.option(
        "--allow-unreadable",
        is_flag=True,
        default=None,
        help="An input that cannot be read does not make the status 2.",
    ),
)

reporting = all_of(
    click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        default="terminal",
        show_default=True,
        help="What standard output carries.",
    ),
    click.option(
        "--report",
        "reports",
        multiple=True,
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Also write a report there; its suffix names the format; repeatable.",
    ),
    click.option(
        "--fail-on",
        type=click.Choice(FAIL_ON),
        default=None,
        help="Lowest severity that ends with status 1 (default: error).",
    ),
    click.option("--with-text", is_flag=True, help="Keep the articles' texts in the JSON report."),
    click.option("--unfold", is_flag=True, help="Show each single-source fact instead of a line per article."),
    click.option(
        "--interface",
        type=click.Choice(INTERFACES),
        default="en",
        show_default=True,
        help="Language of the report's own words; quotes stay in theirs.",
    ),
    click.option("--no-color", is_flag=True, help="No colours (also: the variable NO_COLOR)."),
)


def options_of(values: dict[str, Any]) -> Options:
    """The run's settings: what the command line says, else the folder's configuration, else the default."""
    from checker.rulebook import config
    from checker.run.places import cache_folder

    found = config.load(Path.cwd())
    said = {
        name: values[name]
        for name in (
            "published",
            "language",
            "same_event",
            "fail_on",
            "with_text",
            "allow_unreadable",
            "jobs",
            "weigh_sources",
            "explain_events",
        )
        if values.get(name) is not None
    }
    unasked = {name: getattr(found, name) for name in ("fail_on", "language", "jobs", "allow_unreadable")}
    settings = {name: value for name, value in unasked.items() if value is not None} | said
    settings["rules"] = (*found.rules, *values.get("rules", ()))
    settings["cache"] = None if values.get("no_cache") else cache_folder(found.cache)
    if values.get("allow_network"):
        from checker.sources.records import Network

        kept = settings["cache"] and settings["cache"] / "pages"
        settings["network"] = Network(frozenset(map(str.lower, values.get("hosts", ()))), kept)
    settings["tiers"] = tuple(sorted((name.casefold(), tier) for tier, names in found.tiers.items() for name in names))
    settings["events"] = values.get("events_file") or found.events
    settings["columns"] = tuple(sorted(found.columns.items()))
    settings["severity"] = tuple(sorted(found.severity.items()))
    return Options(**settings)
