"""The checks of a copy desk, as rules: what they are called in settings and reports, and why they are there."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from checker.gate.desk import Seen
from checker.model.finding import INFO, WARNING
from checker.rulebook.records import Rule

KIND = "desk"
_WHY: Mapping[str, tuple[str, str]] = {
    "quotation": ("quotation", "a quotation has the speaker's words, and is the speaker's: sources tell both"),
    "figure": ("figure", "a figure that no source has is mistyped, or wants a source"),
    "spelling": ("spelling", "a name is written in one way, the one that its sources and the desk's table have"),
    "day": ("day", "a weekday that is read in another week means another day"),
    "source-corrected": ("source", "what a source took back, changed or corrected must not be told on as it was"),
}
# Severity: of what these checks find amiss; what they only note stays as it is.
RULES = tuple(Rule(id, KIND, field, WARNING, "", why, "gate") for id, (field, why) in _WHY.items())


def with_severities(found: Iterable[Seen], wanted: Mapping[str, str]) -> list[Seen]:
    """The findings, those that are more than a note with the severity that a desk's settings give their rule."""
    return [
        replace(one, finding=replace(one.finding, severity=wanted[one.finding.rule]))
        if one.finding.rule in wanted and one.finding.severity != INFO
        else one
        for one in found
    ]
