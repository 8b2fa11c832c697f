"""Whether findings stop a publication."""

from collections.abc import Iterable

from checker.model.finding import SEVERITIES, Finding
from checker.model.report import Gate

NEVER = "never"


def decide(findings: Iterable[Finding], fail_on: str) -> Gate:
    """Passed unless a finding that nobody waived is at or above `fail_on` (`error`, `warning`, `info`, or `never`)."""
    if fail_on == NEVER:
        return Gate(fail_on, True)
    stops = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return Gate(fail_on, not any(finding.severity in stops and finding.waived is None for finding in findings))
