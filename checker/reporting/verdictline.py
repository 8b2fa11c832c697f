"""The two sentences that every format begins or ends with: what was found, and what that decides."""

from checker.model.finding import AGREE, COMPATIBLE, CONFLICT, SEVERITIES, UNCORROBORATED, UNDECIDED, UPDATE, Finding
from checker.model.report import Gate
from checker.reporting.view import View

_COUNTED = {
    CONFLICT: "conflicts",
    UPDATE: "updates",
    UNDECIDED: "undecided",
    AGREE: "agreed",
    COMPATIBLE: "compatible",
    UNCORROBORATED: "uncorroborated",
}


def summary(view: View) -> str:
    """How much was read and what came out: `5 articles, 2 events, 41 claims: 1 conflict, 9 agreed`."""
    report, count = view.report, view.words.count
    read = [
        count("articles", len(report.articles)),
        count("events", len(report.events)),
        count("claims", len(report.claims)),
    ]
    found = [count(name, len(view.entries[verdict])) for verdict, name in _COUNTED.items() if view.entries[verdict]]
    found += [count("waived", len(view.waived))] if view.waived else []
    return ", ".join(read) + (f": {', '.join(found)}" if found else "")


def stops(finding: Finding, gate: Gate) -> bool:
    """Whether a finding that nobody waived is at or above what the run fails on."""
    if finding.waived is not None or gate.fail_on not in SEVERITIES or finding.severity not in SEVERITIES:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(gate.fail_on)


def decided(view: View) -> str:
    """Whether the run passed, and what that rests on."""
    gate, say = view.report.gate, view.words.say
    level = view.words.of("severities", gate.fail_on)
    if gate.fail_on not in SEVERITIES:
        return say("ungated", level=f"--fail-on {gate.fail_on}")
    if gate.passed:
        return say("passed", level=level)
    number = sum(stops(finding, gate) for finding in view.report.findings)
    return say("failed", findings=view.words.count("findings", number), level=level)
