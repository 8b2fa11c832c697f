"""Findings as one sentence at one place: what SARIF, JUnit and the annotations of code hosts have room for."""

from collections.abc import Iterator

from msgspec import Struct

from checker.model.finding import AGREE, COMPATIBLE, SEVERITIES, UNCORROBORATED, Finding
from checker.model.report import Report
from checker.reporting.clean import one_line
from checker.reporting.entries import Entry, Quote
from checker.reporting.view import View

QUIET = (AGREE, COMPATIBLE, UNCORROBORATED)  # nothing that a person must look at, unless a policy raised them
LOWEST = SEVERITIES[-1]


def worst_first(report: Report) -> list[Finding]:
    """The findings that a person should look at, by severity; among equals in the report's order; none that was waived."""
    counting = [one for one in report.findings if one.waived is None]
    telling = [one for one in counting if one.severity != LOWEST or one.verdict not in QUIET]
    return sorted(telling, key=lambda one: rank(one.severity))


def rank(severity: str) -> int:
    """0 for the worst severity; one that is not known ranks last."""
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)


def headline(entry: Entry) -> str:
    """What differs, in a line: `conflict: event date: 6 August 2025 / 28-29 October 2025`."""
    return f"{entry.verdict}: {entry.subject}: {' / '.join(entry.values) or entry.message}"


class Place(Struct, frozen=True):
    """One side of a finding at one place of a file. said: who says what there."""

    path: str
    line: int
    said: str
    quote: Quote

    @property
    def column(self) -> int:
        """Where the words begin on the line, counted from 1; 0 where it is not known."""
        return self.quote.claim.evidence.column


def places(view: View, entry: Entry, each_article: bool = False) -> Iterator[Place]:
    """The first place of every side, a draft's before all others; with `each_article` one of every article of a side."""
    drafts = view.options.drafts
    for side in sorted(entry.sides, key=lambda side: drafts.isdisjoint(side.position.articles)):
        seen: set[str] = set()
        for quote in sorted(side.quotes, key=lambda quote: quote.article.id not in drafts):
            if quote.article.id in seen or (seen and not each_article):
                continue
            seen.add(quote.article.id)
            said = f"{quote.source}: {quote.value}: “{quote.before}{quote.marked}{quote.after}”"
            told = quote.claim.evidence
            yield Place(one_line(told.path or quote.article.path), told.line, said, quote)


def account(view: View, entry: Entry) -> str:
    """The sides with their words, a line each, then the reasons."""
    lines = [place.said + f" ({place.path}:{place.line})" for place in places(view, entry, each_article=True)]
    return "\n".join([*lines, *entry.why]) or entry.message
