"""The command `checker`: which subcommand there is, and what an error becomes.

Exit status: 0 nothing at or above `--fail-on`; 1 something is; 2 wrong usage, configuration, rules or unreadable
input; 3 checker itself failed.
"""

import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence

import click

from checker import __version__
from checker.model.errors import CheckerError, FaultError

COMMANDS = {
    "check": "check",
    "gate": "gate",
    "baseline": "baseline",
    "waive": "waive",
    "extract": "extract",
    "mentions": "mentions",
    "relate": "relate",
    "compare": "compare",
    "rules": "rules",
    "explain": "explain",
    "schema": "schema",
    "config": "config",
    "init": "init",
}
CRASHED = 3
# Objects made before the collector looks for cycles. Almost nothing here is cyclic, and the tables that a run loads are
# looked through again and again at Python's 700; what is freed by counting references is freed all the same.
# The tables of three languages are about 120,000: a run over a few articles ends before the first look.
COLLECT_AFTER = 500_000
USAGE = 2


class _Lazy(click.Group):
    """Reads a command's module only when it is called or its help is shown."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"checker.cli.{COMMANDS[name]}").command
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="checker")
def cli() -> None:
    """Read news articles about one event side by side: what do they agree on, where do they differ?

    \b
    checker check FOLDER            the main job: report agreement, conflict, updates
    checker rules try "a sentence"  what the rules read in it
    checker init                    a commented configuration for this folder
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit status."""
    gc.set_threshold(COLLECT_AFTER, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        status = cli.main(arguments, prog_name="checker", standalone_mode=False)
    except click.exceptions.Exit as ended:
        status = ended.exit_code
    except click.ClickException as wrong:
        wrong.show()
        status = USAGE
    except CheckerError as wrong:
        from checker.reporting.clean import plain  # it may name a stranger's file

        click.echo(f"checker: {plain(str(wrong))}", err=True)
        status = CRASHED if isinstance(wrong, FaultError) else USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("checker: stopped; nothing was written that was not finished", err=True)
        status = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except Exception:
        traceback.print_exc()
        click.echo(
            "checker: this is a fault of checker itself, not of your input. Please report it with the lines above, "
            f"`checker --version` ({__version__}) and, if you may share it, the input.",
            err=True,
        )
        status = CRASHED
    gc.freeze()  # the process ends: what is left need not be looked through once more
    sys.exit(status if isinstance(status, int) else 0)
