"""Findings that a person overrules: each with a reason, an owner and a last day.

A waiver file is a YAML list; nothing in it is keyed on a line or a source, so it survives edits elsewhere:

    - finding: 3f2a9c1d07be
      reason: the ministry confirmed the date by telephone
      by: R. Menon
      until: 2026-03-31        # the last day on which it holds
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace

from checker.languages import yaml12
from checker.model.errors import CheckerError
from checker.model.finding import Finding

_ID = re.compile("[0-9a-f]{12}")
KEYS = ("finding", "reason", "by", "until")


class Waiver(Struct, frozen=True):
    """One overruled finding. until: the last day, as written; place: `file:entry` for messages."""

    finding: str
    reason: str
    by: str
    until: str
    place: str

    def holds_on(self, today: datetime.date) -> bool:
        """Whether the last day has not passed; a day that cannot be read counts as passed."""
        last = _day(self.until)
        return last is not None and today <= last


def load(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file. Raises CheckerError with every entry that lacks something."""
    try:
        listed = yaml12.load(path.read_bytes())
    except OSError as wrong:
        raise CheckerError(f"{path}: cannot be read: {wrong.strerror}") from wrong
    except (yaml.YAMLError, UnicodeDecodeError) as wrong:
        raise CheckerError(f"{path}: not a YAML list of waivers: {wrong}") from wrong
    if not isinstance(listed or [], list):
        raise CheckerError(f"{path}: a waiver file is a list of entries with {', '.join(KEYS)}")
    told = [
        problem
        for number, entry in enumerate(listed or [], 1)
        for problem in _problems(entry, f"{path}: entry {number}")
    ]
    if told:
        raise CheckerError("\n".join(told))
    return tuple(
        Waiver(
            str(entry["finding"]),
            str(entry["reason"]),
            str(entry["by"]),
            str(entry["until"]),
            f"{path}: entry {number}",
        )
        for number, entry in enumerate(listed or [], 1)
    )


def _problems(entry: Any, place: str) -> Iterable[str]:
    if not isinstance(entry, dict):
        yield f"{place}: must have {', '.join(KEYS)}"
        return
    for key in KEYS:
        if not str(entry.get(key) or "").strip():
            yield f"{place}: {key} is missing; a waiver names a finding, a reason, who answers for it (by) and its last day (until)"
    for key in entry:
        if key not in KEYS:
            yield f"{place}: unknown key {key!r} (known: {', '.join(KEYS)})"


def apply(
    findings: Sequence[Finding], waivers: Sequence[Waiver], today: datetime.date, whole: bool = True
) -> tuple[list[Finding], list[str]]:
    """The findings with those marked that a waiver holds for, and notices on expired and unused waivers.

    whole: these are all findings that the waivers may be for; only then can one be called unused.
    """
    by_id = {waiver.finding: waiver for waiver in waivers}
    found = {finding.id for finding in findings}
    notices = [
        f"{waiver.place}: no finding {waiver.finding} any more; remove the waiver"
        for waiver in waivers
        if whole and waiver.finding not in found
    ]
    notices += [
        f"{waiver.place}: the waiver of {waiver.finding} by {waiver.by} ended with {waiver.until}; the finding counts again"
        for waiver in waivers
        if waiver.finding in found and not waiver.holds_on(today)
    ]
    return [_marked(finding, by_id.get(finding.id), today) for finding in findings], notices


def _marked(finding: Finding, waiver: Waiver | None, today: datetime.date) -> Finding:
    if waiver is None or not waiver.holds_on(today):
        return finding
    return replace(finding, waived=f"waived by {waiver.by} until {waiver.until}: {waiver.reason}")


def add(path: Path, waiver: Waiver, today: datetime.date) -> None:
    """Write one more waiver into a file, which may not be there yet; one for the same finding is replaced.

    Raises CheckerError for an impossible or past last day, and for a file that is no waiver file.
    """
    if not _ID.fullmatch(waiver.finding):
        raise CheckerError(
            f"{waiver.finding}: no finding's id; it is the twelve signs beside it in a report: 3f2a9c1d07be"
        )
    if not _day(waiver.until):
        raise CheckerError(f"--until {waiver.until}: not a day such as 2026-03-31")
    if not waiver.holds_on(today):
        raise CheckerError(f"--until {waiver.until}: has passed; a waiver holds until its last day")
    there = load(path) if path.exists() else ()
    text = path.read_text(encoding="utf-8") if there else ""
    if text.lstrip().startswith("[") or any(one.finding == waiver.finding for one in there):
        kept = [one for one in there if one.finding != waiver.finding]
        _write(path, "".join(entry(one) for one in [*kept, waiver]))
    else:
        _write(path, text + ("" if text.endswith("\n") or not text else "\n") + entry(waiver))


def entry(waiver: Waiver) -> str:
    """One entry of a waiver file, as text to append."""
    told = {"finding": waiver.finding, "reason": waiver.reason, "by": waiver.by, "until": waiver.until}
    return str(yaml.safe_dump([told], allow_unicode=True, sort_keys=False, width=1000))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as wrong:
        raise CheckerError(f"{path}: cannot be written: {wrong.strerror}") from wrong


def _day(told: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(told)
    except ValueError:
        return None
