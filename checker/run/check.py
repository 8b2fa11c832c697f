"""The main job: read, extract, group, compare, decide."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker import comparison, events, gate, sources
from checker.comparison import Differing
from checker.model.article import Article, Unreadable
from checker.model.claim import Claim
from checker.model.event import Grouping
from checker.model.report import ArticleRecord, OriginRecord, Report
from checker.rulebook import Rulebook
from checker.run.by_hand import corrected
from checker.run.collecting import collected, read_options
from checker.run.comparing import strength_of
from checker.run.forms import WHOLE
from checker.run.found import Read
from checker.run.grouping import grouped
from checker.run.options import Options
from checker.run.progress import told as telling
from checker.run.progress import watched
from checker.run.repeating import noted, settled
from checker.run.standing import standing
from checker.sources.meter import Meter


def check(paths: Sequence[str], options: Options, rules: Rulebook, quiet: bool = True, dossier: str = "") -> Report:
    """The report over all articles under the paths.

    rules: the packs that `options.rules` names, loaded; workers load them again for themselves.
    Raises CheckerError for wrong settings.
    """
    unreadable: list[Unreadable] = []
    notices: list[str] = []
    done: list[Read] = []
    for found in watched(paths, quiet, lambda meter: collected(paths, rules, options, WHOLE, meter)):
        match found:
            case Read():
                done.append(found)
            case Unreadable():
                unreadable.append(found)
            case _:
                notices.append(str(found))
    done = list(settled(done, noted(done), rules, options, WHOLE))
    return report(done, rules, options, tuple(unreadable), tuple(notices), dossier, paths, quiet)


def readable(
    paths: Sequence[str],
    options: Options,
    unreadable: list[Unreadable],
    notices: list[str],
    meter: Meter | None = None,
) -> Iterator[Article]:
    """The articles under the paths; what could not be read and what must be told is added to the lists on the way."""
    for found in sources.read(paths, read_options(paths, options, meter)):
        match found:
            case Article():
                yield found
            case Unreadable():
                unreadable.append(found)
            case _:
                notices.append(str(found))


def report(
    done: Sequence[Read],
    rules: Rulebook,
    options: Options,
    unreadable: tuple[Unreadable, ...],
    notices: tuple[str, ...],
    dossier: str,
    paths: Sequence[str] = (),
    quiet: bool = True,
) -> Report:
    """Events, findings and the decision over what was extracted.

    paths: where the articles lie; events corrected by hand are looked for beside them.
    Raises CheckerError for a file of such corrections that is wrong.
    """
    done, left_out, told = standing(done)
    unreadable, notices = (*unreadable, *left_out), (*notices, *told)
    done = sorted(done, key=lambda one: one.article.id)
    articles = [one.article for one in done]
    claims = [claim for one in done for claim in one.claims]
    traces = [one.trace for one in done]
    hands = corrected(paths, options.events, articles)
    grouping = grouped(
        done,
        claims,
        rules,
        options,
        hands,
        watch=lambda pairs: telling(pairs, "pairs of articles held against each other", quiet),
    )
    event_of = {article: event.id for event in grouping.events for article in event.articles}
    claims = [replace(claim, event=event_of[claim.article]) for claim in claims]
    claims, heeded = events.heeded(articles, claims, traces, grouping, rules.fields)
    articles = _placed(articles, event_of, dict(grouping.origins.of), dict(grouping.origins.copies))
    apart = comparison.differing(grouping.twins, articles, claims, rules.fields)
    claims = _with_new(claims, apart, event_of)
    findings = comparison.compare(
        grouping, articles, claims, rules, dossier, strength=strength_of(options), differing=apart
    )
    return Report(
        dossier=dossier,
        articles=tuple(articles),
        claims=tuple(claims),
        events=tuple(grouping.events),
        related_events=tuple(grouping.related_events),
        findings=tuple(findings),
        copying=tuple(grouping.copying),
        unreadable=unreadable,
        notices=(*notices, *hands.notices, *heeded),
        gate=gate.decide(findings, options.fail_on),
        origins=origins_of(grouping, event_of),
    )


def _with_new(claims: Sequence[Claim], apart: Iterable[Differing], event_of: Mapping[str, str]) -> list[Claim]:
    """The claims, and those that only the same words in another article made."""
    told = {claim.id: claim for claim in claims}
    for one in apart:
        for claim in (*one.left, *one.right):
            told.setdefault(claim.id, replace(claim, event=event_of[claim.article]))
    return list(told.values())


def origins_of(grouping: Grouping, event_of: Mapping[str, str]) -> tuple[OriginRecord, ...]:
    """The origins of more than one article, by event and id."""
    articles: dict[str, list[str]] = {}
    for article, origin in grouping.origins.of:
        articles.setdefault(origin, []).append(article)
    why: dict[str, list[str]] = {}
    for origin, reason in grouping.origins.why:
        why.setdefault(origin, []).append(reason)
    found = [
        OriginRecord(origin, event_of[members[0]], tuple(sorted(members)), tuple(why.get(origin, ())))
        for origin, members in articles.items()
        if len(members) > 1
    ]
    return tuple(sorted(found, key=lambda one: (one.event, one.articles)))


def _placed(
    articles: Sequence[ArticleRecord], event: dict[str, str], origin: dict[str, str], copy_of: dict[str, str]
) -> list[ArticleRecord]:
    return [
        replace(one, event=event[one.id], origin=origin.get(one.id, ""), copy_of=copy_of.get(one.id, ""))
        for one in articles
    ]
