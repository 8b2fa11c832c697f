"""Drafts against their sources: read, extract, group, match, apply what people overruled, decide."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from checker import comparison, events, gate
from checker.comparison.draft import Draft, against
from checker.events.origins import origins_of
from checker.gate import checks, columns, corrections, days, figures, quotations, spelling
from checker.gate.desk import Desk, Seen
from checker.gate.inside import rules as with_inside
from checker.model.article import Article, Unreadable
from checker.model.claim import Claim
from checker.model.errors import CheckerError, FaultError
from checker.model.event import Event, Grouping, Origins
from checker.model.finding import SEVERITIES, Finding
from checker.model.report import ArticleRecord, Report
from checker.rulebook import Rulebook
from checker.rulebook.config import Policy
from checker.run.by_hand import Corrected, corrected
from checker.run.check import readable
from checker.run.collecting import extracted
from checker.run.forms import WHOLE
from checker.run.found import Read
from checker.run.grouping import grouped
from checker.run.options import Options
from checker.run.overruling import NOTHING, Files, overruled
from checker.run.repeating import without_repeated
from checker.run.standing import standing
from checker.sources.raw import raw
from checker.sources.records import Input
from checker.sources.walk import inputs

CHECKS = (quotations.check, figures.check, spelling.check, days.check, corrections.check)


class Job(Struct, frozen=True):
    """Some drafts with the sources that they rest on, and the files of what people overruled."""

    drafts: tuple[str, ...]
    against: tuple[str, ...]
    files: Files = NOTHING


class Asked(Struct, frozen=True):
    """What a desk asks of its drafts.

    policy: by field. today: the day by which waivers end. publish_on: the day on which the drafts will be read.
    names: the file of the desk's spellings.
    """

    policy: Mapping[str, Policy] = field(default_factory=dict)
    today: datetime.date = datetime.date.max
    publish_on: str | None = None
    names: str | None = None


def run(jobs: Sequence[Job], asked: Asked, options: Options, rules: Rulebook) -> list[Report]:
    """A report for each draft. Raises CheckerError for wrong settings, and for a waiver or baseline file that is none."""
    _known(asked.policy, rules)
    found = [(job.files, report) for job in jobs for report in _reports(job, asked, options, rules)]
    return overruled(found, asked.today, options.fail_on)


def _known(policy: Mapping[str, Policy], rules: Rulebook) -> None:
    for name in policy:
        if name not in rules.fields:
            near = ", ".join(get_close_matches(name, rules.fields, n=3)) or "see `checker rules list`"
            raise CheckerError(f"policy.{name}: no pack declares this field (near: {near})")


def _reports(job: Job, asked: Asked, options: Options, rules: Rulebook) -> Iterator[Report]:
    unreadable: list[Unreadable] = []
    notices: list[str] = []
    paths = {one.path for one in inputs(job.drafts) if isinstance(one, Input)}
    read = list(readable([*job.drafts, *job.against], options, unreadable, notices))
    articles = {one.id: one for one in without_repeated(read, paths)}
    done: dict[str, Read] = {}
    for found in extracted(articles.values(), rules, options, WHOLE):
        if isinstance(found, Unreadable):
            unreadable.append(found)
        else:
            done[found.article.id] = found
    drafts = [name for name in sorted(done) if done[name].article.path in paths]
    sources, left_out, told = standing([one for name, one in sorted(done.items()) if name not in drafts])
    unreadable += left_out
    notices += told
    hands = corrected([*job.drafts, *job.against], options.events, [one.article for one in done.values()])
    notices += hands.notices
    for name in drafts:
        texts = {one.article.id: articles[one.article.id] for one in sources}
        known = _Known(articles[name], texts, {one.article.id: _replaced(one, done) for one in sources}, hands)
        yield _report(done[name], sources, known, asked, options, rules, (tuple(unreadable), tuple(notices)))
        unreadable, notices = [], []  # told once, with the first draft
    if not drafts:
        kind = FaultError if any(one.fault for one in unreadable) else CheckerError
        raise kind("\n".join(map(str, unreadable)) or f"{', '.join(job.drafts)}: no draft there")


class _Known(Struct, frozen=True):
    """The texts of the draft and of its sources by id, what the sources' earlier versions told, events corrected by hand."""

    draft: Article
    sources: Mapping[str, Article]
    replaced: Mapping[str, tuple[Claim, ...]]
    hands: Corrected


def _replaced(source: Read, done: Mapping[str, Read]) -> tuple[Claim, ...]:
    return tuple(claim for name in source.article.history for claim in done[name].claims)


def _report(
    draft: Read,
    sources: Sequence[Read],
    known: _Known,
    asked: Asked,
    options: Options,
    rules: Rulebook,
    beside: tuple[tuple[Unreadable, ...], tuple[str, ...]],
) -> Report:
    """The report over one draft."""
    done = sorted([draft, *sources], key=lambda one: one.article.id)
    claims = [claim for one in done for claim in one.claims]
    grouping, told = _grouped(draft, done, claims, rules, options, known.hands)
    told = replace(told, replaced=tuple(one for name in told.event.articles for one in known.replaced.get(name, ())))
    event_of = {article: event.id for event in grouping.events for article in event.articles}
    claims = [replace(claim, event=event_of[claim.article]) for claim in claims]
    claims, heeded = _heeded(draft, done, claims, grouping, rules)
    articles = [_placed(one.article, grouping, event_of) for one in done]
    findings = [
        *_inside(told, articles, claims, rules, dict(options.severity)),
        *against(told, articles, claims, grouping.origins, rules, asked.policy),
    ]
    checked = _by_hand(told, known, asked, grouping, done, dict(options.severity))
    findings += [one.finding for one in checked]
    claims += {claim.id: replace(claim, event=told.event.id) for one in checked for claim in one.claims}.values()
    claims = columns.with_columns(claims, draft.article.id, draft.article.path, raw(draft.article.path))
    place = _places(draft.article.id, claims)
    findings.sort(key=lambda one: (SEVERITIES.index(one.severity), place(one), one.field, one.id))
    alone = len(told.event.articles) < 2 and f"{draft.article.path}: no source tells of the event of this draft"
    return Report(
        dossier=told.name,
        articles=tuple(articles),
        claims=tuple(claims),
        events=grouping.events,
        related_events=grouping.related_events,
        findings=tuple(findings),
        copying=grouping.copying,
        unreadable=beside[0],
        notices=(*beside[1], *heeded, *([alone] if alone else [])),
        gate=gate.decide(findings, options.fail_on),
        drafts=(draft.article.id,),
    )


def _heeded(
    draft: Read, done: Sequence[Read], claims: Sequence[Claim], grouping: Grouping, rules: Rulebook
) -> tuple[list[Claim], list[str]]:
    """The claims with those of the sources set aside that an agency corrected or withdrew: the draft stays as it is written,
    and corrects nobody."""
    traces = [replace(one.trace, notice="") if one is draft else one.trace for one in done]
    heeded, told = events.heeded([one.article for one in done], claims, traces, grouping, rules.fields)
    mine = draft.article.id
    return [own if own.article == mine else kept for own, kept in zip(claims, heeded, strict=True)], told


def _placed(article: ArticleRecord, grouping: Grouping, event_of: Mapping[str, str]) -> ArticleRecord:
    origin, copies = dict(grouping.origins.of), dict(grouping.origins.copies)
    name = article.id
    return replace(article, event=event_of[name], origin=origin.get(name, ""), copy_of=copies.get(name, ""))


# ---- which sources tell of the draft's event


def _grouped(
    draft: Read, done: Sequence[Read], claims: Sequence[Claim], rules: Rulebook, options: Options, hands: Corrected
) -> tuple[Grouping, Draft]:
    """The grouping, and the draft in its event: that of its sources, or with a doubt the one that is most like it."""
    grouping = grouped(done, claims, rules, options, hands)
    name, path = draft.article.id, draft.article.path
    own = next(event for event in grouping.events if name in event.articles)
    doubt = ""
    if len(own.articles) == 1:
        apart = {one for pair in hands.different if name in pair for one in pair}
        likely, doubt = _likely(own, grouping, apart)
        if likely is not None:
            grouping = grouped(done, claims, rules, options, hands, also=[(name, likely.articles[0])])
            own = next(event for event in grouping.events if name in event.articles)
    grouping = replace(grouping, origins=_origins(name, grouping, done, claims, rules))
    return grouping, Draft(name, path.rpartition("/")[2], own, doubt)


def _origins(draft: str, grouping: Grouping, done: Sequence[Read], claims: Sequence[Claim], rules: Rulebook) -> Origins:
    """The origins of the sources alone: a draft that took words from two of them does not make them one."""
    place = {one.article.id: index for index, one in enumerate(done)}
    groups = [[place[name] for name in event.articles if name != draft] for event in grouping.events]
    articles, traces = [one.article for one in done], [one.trace for one in done]
    return origins_of(groups, articles, traces, claims, rules.fields)


def _likely(own: Event, grouping: Grouping, apart: Set[str]) -> tuple[Event | None, str]:
    """The sources' event that a lone draft is compared with, and the doubt about it; none that a person kept apart."""
    others = {event.id: event for event in grouping.events if event.id != own.id and apart.isdisjoint(event.articles)}
    for pair in grouping.related_events:
        other = others.get(next((name for name in pair.events if name != own.id), ""))
        if own.id in pair.events and other is not None:
            return other, f"the draft looks like a story of another event: {'; '.join(pair.different[:3])}"
    if len(others) == 1:
        return next(iter(others.values())), "little shows that the draft and its sources tell of one event"
    return None, ""


def _inside(
    draft: Draft,
    articles: Sequence[ArticleRecord],
    claims: Sequence[Claim],
    rules: Rulebook,
    severity: Mapping[str, str],
) -> list[Finding]:
    """The checks inside the draft: weekdays, parts, what the headline left behind."""
    alone = Grouping((replace(draft.event, articles=(draft.article,)),))
    own = [claim for claim in claims if claim.article == draft.article]
    inside = (replace(rule, severity=severity.get(rule.id, rule.severity)) for rule in with_inside(rules))
    book = replace(rules, rules=tuple(inside))
    return [one for one in comparison.compare(alone, articles, own, book, draft.name) if one.within_article]


def _by_hand(
    draft: Draft, known: "_Known", asked: Asked, grouping: Grouping, done: Sequence[Read], severity: Mapping[str, str]
) -> list[Seen]:
    """What a copy desk checks beside the draft's claims."""
    own = next(one for one in done if one.article.id == draft.article)
    places = [place for claim in own.claims for place in (claim.evidence, *claim.also)]
    desk = Desk(
        draft=known.draft,
        sources=[known.sources[name] for name in draft.event.articles if name in known.sources],
        name=draft.name,
        event=draft.event.id,
        origin=dict(grouping.origins.of),
        publish_on=asked.publish_on,
        spellings=spelling.load(Path(asked.names)) if asked.names else {},
        read=[(place.start, place.end) for place in places if place.part == "text"],
        numbers={one.article.id: events.numbers(one.trace.facts) for one in done},
    )
    found = checks.with_severities((one for check in CHECKS for one in check(desk)), severity)
    return list({one.finding.id: one for one in found}.values())


def _places(draft: str, claims: Sequence[Claim]) -> Callable[[Finding], int]:
    """A sort key for findings: where the draft says it."""
    line = {claim.id: claim.evidence.line for claim in claims if claim.article == draft}

    def place(found: Finding) -> int:
        lines = [line[name] for position in found.positions for name in position.claims if name in line]
        return min(lines, default=0)

    return place
