"""The main job: read, extract, group, compare, decide."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker import comparison, events, gate, sources
from checker.model.article import Article, Unreadable
from checker.model.report import ArticleRecord, Report
from checker.rulebook import Rulebook
from checker.run.collecting import collected, read_options
from checker.run.found import Read
from checker.run.options import Options
from checker.run.progress import told


def check(paths: Sequence[str], options: Options, rules: Rulebook, quiet: bool = True, dossier: str = "") -> Report:
    """The report over all articles under the paths.

    rules: the packs that `options.rules` names, loaded; workers load them again for themselves.
    Raises CheckerError for wrong settings.
    """
    unreadable: list[Unreadable] = []
    notices: list[str] = []
    done: list[Read] = []
    for found in told(collected(paths, rules, options), "articles read", quiet):
        match found:
            case Read():
                done.append(found)
            case Unreadable():
                unreadable.append(found)
            case _:
                notices.append(str(found))
    return report(done, rules, options, tuple(unreadable), tuple(notices), dossier)


def readable(
    paths: Sequence[str], options: Options, unreadable: list[Unreadable], notices: list[str]
) -> Iterator[Article]:
    """The articles under the paths; what could not be read and what must be told is added to the lists on the way."""
    for found in sources.read(paths, read_options(paths, options)):
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
) -> Report:
    """Events, findings and the decision over what was extracted."""
    done = sorted(done, key=lambda one: one.article.id)
    articles = [one.article for one in done]
    claims = [claim for one in done for claim in one.claims]
    grouping = events.group(articles, claims, [one.trace for one in done], rules.fields, same_event=options.same_event)
    event_of = {article: event.id for event in grouping.events for article in event.articles}
    claims = [replace(claim, event=event_of[claim.article]) for claim in claims]
    articles = _placed(articles, event_of, dict(grouping.origins.of), dict(grouping.origins.copies))
    findings = comparison.compare(grouping, articles, claims, rules, dossier)
    return Report(
        dossier=dossier,
        articles=tuple(articles),
        claims=tuple(claims),
        events=tuple(grouping.events),
        related_events=tuple(grouping.related_events),
        findings=tuple(findings),
        copying=tuple(grouping.copying),
        unreadable=unreadable,
        notices=notices,
        gate=gate.decide(findings, options.fail_on),
    )


def _placed(
    articles: Sequence[ArticleRecord], event: dict[str, str], origin: dict[str, str], copy_of: dict[str, str]
) -> list[ArticleRecord]:
    return [
        replace(one, event=event[one.id], origin=origin.get(one.id, ""), copy_of=copy_of.get(one.id, ""))
        for one in articles
    ]
