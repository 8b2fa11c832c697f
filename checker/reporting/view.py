"""A report as people read it: findings with every side, its sources and their words. Shared by all formats for people.

Everything here is cleaned text (see `clean`); nothing is decided here that the report does not say.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec.structs import replace

from checker.model.article import Unreadable
from checker.model.claim import Claim, Evidence
from checker.model.event import Event
from checker.model.finding import (
    AGREE,
    COMPATIBLE,
    CONFLICT,
    UNCORROBORATED,
    UNDECIDED,
    UPDATE,
    Finding,
    Position,
)
from checker.model.report import ArticleRecord, Report, SourceRecord
from checker.model.value import EXACT
from checker.reporting.clean import one_line
from checker.reporting.dates import moment
from checker.reporting.entries import FORMS, Entry, Quote, Side, once
from checker.reporting.options import RenderOptions
from checker.reporting.sentence import marked
from checker.reporting.shown import canonical, reason, shown
from checker.reporting.words import Words, words

SECTIONS = (CONFLICT, UPDATE, UNDECIDED, AGREE, COMPATIBLE, UNCORROBORATED)
OFTEN, ALONE = 3, 0.2  # items on which a source must stand alone, and their share, to be called often alone


class View:
    """A report with its look-ups made once."""

    def __init__(self, report: Report, options: RenderOptions) -> None:
        self.report = report
        self.options = options
        self.words: Words = words(options.language)
        self.articles = {article.id: article for article in report.articles}
        self.claims = {claim.id: claim for claim in report.claims}
        self.events = {event.id: event for event in report.events}

    @cached_property
    def every(self) -> tuple[Entry, ...]:
        """All findings, in the report's order."""
        return tuple(map(self.entry, self.report.findings))

    @cached_property
    def entries(self) -> dict[str, tuple[Entry, ...]]:
        """The findings that count, by verdict, each verdict in the report's order."""
        told: dict[str, list[Entry]] = {verdict: [] for verdict in SECTIONS}
        for entry in self.every:
            if entry.finding.waived is None:
                told.setdefault(entry.finding.verdict, []).append(entry)
        return {verdict: tuple(entries) for verdict, entries in told.items()}

    @cached_property
    def waived(self) -> tuple[Entry, ...]:
        """The findings that a person overruled, in the report's order."""
        return tuple(entry for entry in self.every if entry.finding.waived is not None)

    def entry(self, finding: Finding) -> Entry:
        """One finding with its sides."""
        times = Counter(name for position in finding.positions for name in position.claims)
        shared = frozenset(name for name, often in times.items() if often > 1)
        sides = tuple(
            self._side(position, shared, _named_in(finding.positions[:place]), finding.verdict == UPDATE)
            for place, position in enumerate(finding.positions)
        )
        return Entry(
            finding=finding,
            id=one_line(finding.id),
            title=self.title(finding.field, finding.key),
            event=self.event_label(finding.event),
            verdict=self.words.of("verdicts", finding.verdict),
            tags=tuple(tag for tag in self._tags(finding, sides) if tag),
            message=one_line(finding.message),
            why=self.reasons(finding.why),
            sides=sides,
        )

    def title(self, field: str, key: str | None) -> str:
        """A field, and the holder that it is told of: `co chair · IN`."""
        label = one_line(self.options.label(field))
        return f"{label} · {one_line(key)}" if key else label

    def event_label(self, event: str) -> str:
        """The label of an event for people; "" for none."""
        known = self.events.get(event)
        return reason(one_line(known.label), self.words) if known else one_line(event)

    def reasons(self, why: Iterable[str]) -> tuple[str, ...]:
        """Reasons for people, the values that they quote in words."""
        return tuple(reason(one_line(told), self.words) for told in why)

    def source(self, article: ArticleRecord) -> str:
        """Who published an article: its outlet, else the article's own name."""
        return one_line(article.source or article.id)

    def place(self, article: ArticleRecord, evidence: Evidence) -> str:
        """`path:line` or `path:line:column`, as terminals and editors open it."""
        path = one_line(evidence.path or article.path or article.id)
        column = f":{evidence.column}" if evidence.column else ""
        return f"{path}:{evidence.line}{column}" if evidence.line else path

    def quote(self, claim: Claim) -> Quote | None:
        """A claim in its sentence; None where the report lacks its article."""
        article = self.articles.get(claim.article)
        if article is None:
            return None
        before, words, after = marked(claim)
        return Quote(
            claim=claim,
            article=article,
            value=shown(claim.value, self.words),
            source=self.source(article),
            place=self.place(article, claim.evidence),
            before=before,
            marked=words,
            after=after,
            notes=tuple(self._notes(claim, article)),
        )

    def origins(self, event: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """The origins of several articles of an event: `4 articles, 1 independent source: a, b`, and why."""
        for origin in self.report.origins:
            if origin.event == event:
                counts = self.words.count("articles", len(origin.articles)), self.words.count("origins", 1)
                names = ", ".join(once(self._name(name) for name in origin.articles))
                yield f"{', '.join(counts)}: {names}", self.reasons(origin.why)

    def sources(self) -> tuple[str, ...]:
        """Sources worth a line: all where they were weighed, the weightiest first; else those that often stand alone."""
        listed = self.report.sources
        if any(source.weight is not None for source in listed):
            ranked = sorted(listed, key=lambda one: (-(one.weight or 0.0), one.source))
        else:
            often = [one for one in listed if one.alone >= OFTEN and one.alone >= one.shared * ALONE]
            ranked = sorted(often, key=lambda one: (-one.alone / one.shared, -one.alone, one.source))
        return tuple(map(self._source_line, ranked))

    def _source_line(self, source: SourceRecord) -> str:
        told = [self.words.say("alone", alone=source.alone, shared=source.shared)]
        if source.weight is not None:
            told.insert(0, self.words.say("weight", weight=f"{source.weight:.2f}"))
        if source.tier:
            told.append(self.words.of("tiers", source.tier))
        return f"{one_line(source.source)}: {', '.join(told)}"

    def stands(self, side: Side) -> tuple[str, ...]:
        """What stands behind a side: how many articles and sources, and what they weigh where that was asked for."""
        position = side.position
        if position.articles and set(position.articles) <= set(self.report.drafts):
            return (self.words.say("draft_alone"),)
        told = [
            self.words.count("articles", side.holding),
            self.words.count("origins", position.independent_sources),
        ]
        if position.weight is not None:
            told.append(self.words.say("weight", weight=f"{position.weight:.2f}"))
        if position.tier is not None:
            told.append(self.words.of("tiers", position.tier))
        return tuple(told)

    def again(self, side: Side) -> str:
        """What of an earlier side fits this one too: how many articles, and their values; "" for nothing."""
        articles = {quote.article.id for quote in side.again}
        values = once(quote.value for quote in side.again)
        told = ", ".join(values if len(values) <= FORMS else (*values[:FORMS], "…"))
        counted = self.words.count("articles", len(articles))
        return self.words.say("above", articles=counted, values=told) if articles else ""

    def unread(self) -> tuple[Unreadable, ...]:
        """The inputs that gave no article, cleaned."""
        return tuple(
            Unreadable(one_line(u.path), one_line(u.why), one_line(u.remedy), u.line) for u in self.report.unreadable
        )

    def event_sources(self, event: Event) -> tuple[str, ...]:
        """The sources of an event's articles, each once, in order."""
        return once(self.source(self.articles[name]) for name in event.articles if name in self.articles)

    def _side(self, position: Position, shared: frozenset[str], above: frozenset[str], dated: bool) -> Side:
        claims = [self.claims[name] for name in position.claims if name in self.claims]
        place = {name: number for number, name in enumerate(position.articles)}
        claims.sort(key=lambda claim: self._rank(claim, position, place))
        value = self._value(position, claims)
        quotes = tuple(self._beside(quote, position, value) for quote in map(self.quote, claims) if quote)
        articles = [self.articles[name] for name in position.articles if name in self.articles]
        alone = [claim for claim in claims if claim.id not in shared] or claims
        times = [claim.scope.as_of for claim in alone if claim.scope.as_of] if dated else []
        as_of = self.words.say("as_of", date=moment(one_line(max(times)), self.words)) if times else ""
        holding = len({claim.article for claim in alone}) or len(position.articles)
        return Side(position, value, quotes, once(map(self.source, articles)), holding, as_of, above)

    def _rank(self, claim: Claim, position: Position, place: Mapping[str, int]) -> tuple[bool, bool, int]:
        """Who is quoted first: articles that hold the value itself, and originals before their copies."""
        article = self.articles.get(claim.article)
        copies = article is not None and article.copy_of not in ("", article.id)
        return claim.value.canonical != position.value, copies, place.get(claim.article, len(place))

    def _beside(self, quote: Quote, position: Position, value: str) -> Quote:
        """A quote under a side, with its own value where that is another."""
        if quote.claim.value.canonical != position.value:
            return replace(quote, other=self.words.say("fits", value=quote.value))
        hedged = quote.claim.value.qualifier != EXACT and quote.value != value
        return replace(quote, other=quote.value) if hedged else quote

    def _value(self, position: Position, claims: list[Claim]) -> str:
        """The value of a side as its least hedged claim has it, in Latin letters where an article wrote it so."""
        holding = [claim.value for claim in claims if claim.value.canonical == position.value]
        if not holding:
            type = claims[0].value.type if claims else ""
            return canonical(type, position.value, self.words)
        best = min(
            holding, key=lambda value: (value.qualifier != "exact", value.get("name") not in (None, value.canonical))
        )
        return shown(best, self.words)

    def _notes(self, claim: Claim, article: ArticleRecord) -> Iterable[str]:
        say, scope = self.words.say, claim.scope
        if claim.where not in ("body", "lede"):
            yield say(claim.where)
        if scope.modality != "held":
            yield say(scope.modality)
        if claim.attributed_to:
            yield say("according_to", who=one_line(claim.attributed_to))
        if article.copy_of not in ("", article.id):
            yield say("copy_of", article=self._name(article.copy_of))

    def _tags(self, finding: Finding, sides: tuple[Side, ...]) -> Iterable[str]:
        """What kind of finding it is, and the scope that all of its claims share."""
        if finding.kind:
            yield self.words.of("kinds", finding.kind)
        if finding.within_article:
            yield self.words.say("within")
        for quote in [quote for side in sides for quote in side.quotes][:1]:
            if quote.claim.scope.part_of:
                yield self.words.say("part_of", part=one_line(quote.claim.scope.part_of))
            if quote.claim.scope.about == "background":
                yield self.words.say("background")

    def _name(self, article: str) -> str:
        known = self.articles.get(article)
        return self.source(known) if known else one_line(article)


def _named_in(positions: Iterable[Position]) -> frozenset[str]:
    """The claims of some positions."""
    return frozenset(name for position in positions for name in position.claims)
