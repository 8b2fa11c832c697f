"""What people overruled, applied to finished reports: comments, waivers, baselines; and what of it is unused or has ended."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from checker import gate
from checker.gate import baseline, comments, waivers
from checker.model.finding import Finding
from checker.model.report import ArticleRecord, Report
from checker.sources.raw import raw

Applied = tuple[list[Finding], list[str]]


class Files(Struct, frozen=True):
    """The files of what people overruled, None for none.

    partial: other runs use those files too, so that nothing is said of entries that this run does not need.
    """

    waivers: str | None = None
    baseline: str | None = None
    partial: bool = False


NOTHING = Files()


def overruled(found: Sequence[tuple[Files, Report]], today: datetime.date, fail_on: str) -> list[Report]:
    """The reports with comments, waivers and baselines applied, and their decisions anew.

    A file that several reports share is applied to all of them at once, so that none calls another's entries unused.
    today: the day by which waivers end. Raises CheckerError for a file that is none of its kind.
    """
    reports = [_commented(report) for _, report in found]
    files = [one for one, _ in found]
    whole = not any(one.partial for one in files)
    for name in dict.fromkeys(one.waivers for one in files if one.waivers):
        kept = waivers.load(Path(name))
        sharing = [place for place, one in enumerate(files) if one.waivers == name]
        reports = _marked(reports, sharing, lambda some: waivers.apply(some, kept, today, whole))  # noqa: B023
    for name in dict.fromkeys(one.baseline for one in files if one.baseline):
        there = baseline.load(Path(name))
        sharing = [place for place, one in enumerate(files) if one.baseline == name]
        reports = _marked(reports, sharing, lambda some: baseline.apply(some, there, whole))  # noqa: B023
    return [replace(report, gate=gate.decide(report.findings, fail_on)) for report in reports]


def _marked(
    reports: Sequence[Report], sharing: Sequence[int], apply: Callable[[Sequence[Finding]], Applied]
) -> list[Report]:
    """The reports, those at `sharing` with their findings marked together; the notices go to the first of them."""
    found, notices = apply([one for place in sharing for one in reports[place].findings])
    marked = list(reports)
    for place in sharing:
        count = len(reports[place].findings)
        own, found = found[:count], found[count:]
        marked[place] = replace(reports[place], findings=tuple(own), notices=(*reports[place].notices, *notices))
        notices = []
    return marked


def _commented(report: Report) -> Report:
    """The report with comments applied: a draft's to all of its findings, an article's to those inside it alone.

    What one source says can never overrule a finding that another one is part of.
    """
    findings, notices = list(report.findings), list(report.notices)
    for article in report.articles:
        own = [place for place, one in enumerate(findings) if _concerns(one, article, report)]
        if article.id in report.drafts or own:
            read, wrong = comments.read(raw(article.path))
            marked, unused = comments.apply([findings[place] for place in own], read)
            for place, one in zip(own, marked, strict=True):
                findings[place] = one
            notices += [f"{article.path}: {notice}" for notice in (*wrong, *unused)]
    return replace(report, findings=tuple(findings), notices=tuple(notices))


def _concerns(finding: Finding, article: ArticleRecord, report: Report) -> bool:
    if report.drafts:
        return article.id in report.drafts
    return finding.within_article and {name for side in finding.positions for name in side.articles} == {article.id}
