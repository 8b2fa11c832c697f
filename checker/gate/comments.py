"""Comments that overrule a rule or a finding for the file that they stand in, with a reason:

<!-- checker: ignore event-date -- the organisers moved it this morning -->
"""

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from checker.model.finding import Finding

_COMMENT = re.compile(
    r"<!--[ \t]{0,20}checker:[ \t]{0,20}ignore[ \t]{1,20}(?P<what>[\w., -]{1,200}?)(?:[ \t]{1,20}--[ \t]{1,20}(?P<reason>[^\n]{1,500}?))?[ \t]{0,20}-->"
)


class Ignored(Struct, frozen=True):
    """What a comment overrules (rule or finding ids), why, and the line that it stands on."""

    what: tuple[str, ...]
    reason: str
    line: int


def read(text: str) -> tuple[list[Ignored], list[str]]:
    """The draft's comments, and a notice for each that gives no reason (and therefore does nothing)."""
    found, notices = [], []
    for match in _COMMENT.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        what = tuple(word for word in re.split(r"[,\s]+", match["what"]) if word)
        if match["reason"]:
            found.append(Ignored(what, match["reason"].strip(), line))
        else:
            notices.append(
                f"line {line}: ignore {' '.join(what)}: no reason given, so nothing is ignored; write -- and a reason before -->"
            )
    return found, notices


def apply(findings: Sequence[Finding], comments: Sequence[Ignored]) -> tuple[list[Finding], list[str]]:
    """The findings with those marked that a comment overrules, and a notice for each comment that overrules nothing."""
    reason = {name: comment.reason for comment in comments for name in comment.what}
    known = {name for finding in findings for name in (finding.id, finding.rule)}
    notices = [
        f"line {comment.line}: ignore {name}: no finding of this file has that id or rule"
        for comment in comments
        for name in comment.what
        if name not in known
    ]
    marked = []
    for finding in findings:
        why = reason.get(finding.id) or reason.get(finding.rule)
        marked.append(
            replace(finding, waived=f"ignored by a comment: {why}") if why and finding.waived is None else finding
        )
    return marked, notices
