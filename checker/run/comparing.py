"""Claims that came from elsewhere, through the same events, rules and report."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from checker import comparison, events, gate
from checker.comparison.strength import Strength
from checker.model.article import Article
from checker.model.errors import CheckerError
from checker.model.event import Event, Grouping, Origins
from checker.model.report import ArticleRecord, Report, SourceRecord
from checker.rulebook import Rulebook
from checker.run.given import Given, Row, claims
from checker.run.options import Options


def compare(rows: Iterable[Row], rules: Rulebook, options: Options) -> Report:
    """The report over claims from elsewhere: a given event is kept, the others are grouped.

    Sources that copy from each other count once. Raises CheckerError with every row that cannot be a claim.
    """
    told = sorted(claims(rows, rules), key=lambda one: one.order)  # of two rows on one claim the order would decide
    articles = _articles(told)
    grouping = _grouped(told, articles, rules, options.same_event)
    event_of = {article: event.id for event in grouping.events for article in event.articles}
    stated = {one.claim.id: replace(one.claim, event=event_of[one.claim.article]) for one in told}
    found = [stated[name] for name in sorted(stated)]
    grouping = events.with_copying(grouping, articles, events.copying(found, articles))
    sources = events.sources_of(found, articles, grouping.copying, weigh=options.weigh_sources)
    strength = strength_of(options, sources)
    origin = dict(grouping.origins.of)
    articles = [replace(one, event=event_of[one.id], origin=origin.get(one.id, "")) for one in articles]
    findings = comparison.compare(grouping, articles, found, rules, strength=strength)
    return Report(
        dossier="",
        articles=tuple(articles),
        claims=tuple(found),
        events=grouping.events,
        related_events=grouping.related_events,
        findings=tuple(findings),
        copying=grouping.copying,
        unreadable=(),
        notices=(),
        gate=gate.decide(findings, options.fail_on),
        sources=tuple(replace(one, tier=strength.tiers.get(one.source.casefold(), "")) for one in sources),
    )


def strength_of(options: Options, sources: Iterable[SourceRecord] = ()) -> Strength:
    """What sources weigh in this run: their learned weights, and the tiers that the settings name."""
    return Strength({one.source: one.weight for one in sources if one.weight is not None}, dict(options.tiers))


def _articles(told: Sequence[Given]) -> list[ArticleRecord]:
    """A record for each article, sorted by id. Raises CheckerError where one article is given two events."""
    found: dict[str, Given] = {}
    for one in told:
        first = found.setdefault(one.claim.article, one)
        if first.event != one.event:
            raise CheckerError(
                f"article {one.claim.article!r}: given to two events, {first.event!r} and {one.event!r}; one article tells one event"
            )
    return [
        ArticleRecord(
            id=name, path="", source=one.source, title="", url="", published=one.published, language="und", sha256=""
        )
        for name, one in sorted(found.items())
    ]


def _grouped(told: Sequence[Given], articles: Sequence[ArticleRecord], rules: Rulebook, same_event: bool) -> Grouping:
    given: dict[str, list[str]] = {}
    of = {one.claim.article: one.event for one in told}
    for article in articles:
        given.setdefault(of[article.id], []).append(article.id)
    loose = given.pop("", [])
    kept = [
        Event(name, name, tuple(sorted(members)), ("given with the claims",), asserted=True)
        for name, members in sorted(given.items())
    ]
    if not loose:
        return Grouping(tuple(kept), origins=Origins(of=tuple((one.id, one.id) for one in articles)))
    chosen = set(loose)
    loose_articles = [one for one in articles if one.id in chosen]
    rest = events.group(
        loose_articles,
        [one.claim for one in told if one.claim.article in chosen],
        [events.trace(Article(id=one.id, path="", text=""), ()) for one in loose_articles],
        rules.fields,
        same_event=same_event,
    )
    origins = Origins(
        of=tuple(sorted([*rest.origins.of, *((one.id, one.id) for one in articles if one.id not in chosen)])),
        copies=rest.origins.copies,
        why=rest.origins.why,
    )
    return replace(rest, events=(*kept, *rest.events), origins=origins)
