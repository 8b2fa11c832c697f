"""Findings that were there when checking began: kept in a file by id, so that only new ones stop."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec.structs import replace

from checker.model.errors import CheckerError
from checker.model.finding import INFO, Finding

SCHEMA = "checker/baseline/1"
WAIVED = "in the baseline"


def load(path: Path) -> dict[str, str]:
    """Message by finding id. Raises CheckerError for a file that is no baseline."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["schema"] != SCHEMA:
            raise CheckerError(
                f"{path}: a baseline of schema {kept['schema']!r}, this version writes {SCHEMA!r}; write it anew"
            )
        return {str(entry["id"]): str(entry["message"]) for entry in kept["findings"]}
    except OSError as wrong:
        raise CheckerError(f"{path}: cannot be read: {wrong.strerror}; write it with `checker baseline`") from wrong
    except (ValueError, KeyError, TypeError, RecursionError) as wrong:
        raise CheckerError(f"{path}: not a baseline; write it with `checker baseline`") from wrong


def text(findings: Sequence[Finding], only: Collection[str] | None = None) -> str:
    """The baseline file that holds all findings above `info`, one a line, sorted; with `only`, no others than those ids."""
    kept = sorted(
        {
            (finding.id, finding.message)
            for finding in findings
            if finding.severity != INFO and (only is None or finding.id in only)
        }
    )
    rows = ",\n".join("  " + json.dumps({"id": id_, "message": message}, ensure_ascii=False) for id_, message in kept)
    return f'{{"schema": "{SCHEMA}", "findings": [\n{rows}\n]}}\n'


def apply(findings: Sequence[Finding], kept: dict[str, str], whole: bool = True) -> tuple[list[Finding], list[str]]:
    """The findings with those marked that the baseline holds, and a notice for entries that no finding has any more.

    whole: these are all findings that the baseline may hold; only then can one be called gone.
    """
    found = {finding.id for finding in findings}
    gone = sorted(set(kept) - found)
    notices = (
        [
            f"{len(gone)} findings of the baseline are gone ({', '.join(gone[:3])}{' ...' if len(gone) > 3 else ''}); prune it"
        ]
        if gone and whole
        else []
    )
    return [replace(one, waived=WAIVED) if one.id in kept and one.waived is None else one for one in findings], notices
