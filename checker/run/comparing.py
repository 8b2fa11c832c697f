"""Claims that came from elsewhere, through the same events, rules and report."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker import comparison, events, gate
from checker.model.article import Article
from checker.model.claim import Claim, Evidence, Sentence
from checker.model.errors import CheckerError
from checker.model.event import Event, Grouping, Origins
from checker.model.report import ArticleRecord, Report
from checker.model.value import Value
from checker.rulebook import Field, Rule, Rulebook, checking
from checker.run.options import Options
from checker.run.reading import value

Row = tuple[str, Mapping[str, Any]]  # place ("file:line") and the row's cells
COLUMNS = ("article", "source", "event", "field", "key", "value", "text", "qualifier", "published", "language")
KIND_OF = {"one": "same_value", "list": "list_of_persons"}  # the rule of a field that no pack has one for
MOST_TOLD = 20  # problems of a table that are told one by one


@dataclass(frozen=True, slots=True)
class _Told:
    """A row as a claim with what its article is."""

    claim: Claim
    source: str
    event: str
    published: str | None


def compare(rows: Iterable[Row], rules: Rulebook, options: Options) -> Report:
    """The report over claims from elsewhere: a given event is kept, the others are grouped.

    Raises CheckerError with every row that cannot be a claim.
    """
    told = list(_claims(rows, rules))
    articles = _articles(told)
    grouping = _grouped(told, articles, rules, options.same_event)
    event_of = {article: event.id for event in grouping.events for article in event.articles}
    claims = [replace(one.claim, event=event_of[one.claim.article]) for one in told]
    claims = sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id)
    articles = [replace(one, event=event_of[one.id]) for one in articles]
    findings = comparison.compare(grouping, articles, claims, rules)
    return Report(
        dossier="",
        articles=tuple(articles),
        claims=tuple(claims),
        events=grouping.events,
        related_events=grouping.related_events,
        findings=tuple(findings),
        copying=grouping.copying,
        unreadable=(),
        notices=(),
        gate=gate.decide(findings, options.fail_on),
    )


def with_fields(rules: Rulebook, declared: Mapping[str, Any], name: str) -> Rulebook:
    """The rulebook with the fields of a `--fields` file, and a rule for each field that has none.

    declared: `{"authors": {"type": "person", "holds": "list"}}`. Raises CheckerError for a field that cannot be.
    """
    wrong = [f"{name}: {problem}" for field, said in declared.items() for problem in _field_problems(field, said)]
    if wrong:
        raise CheckerError("\n".join(wrong))
    fields = {
        **rules.fields,
        **{
            field: Field(name=field, type=said["type"], holds=said.get("holds", "one"), pack=name)
            for field, said in declared.items()
        },
    }
    ruled = {rule.field for rule in rules.rules}
    added = [
        Rule(
            id=field.replace("_", "-"),
            kind=KIND_OF[fields[field].holds],
            field=field,
            severity="error",
            message="{event}: {positions}",
            why=f"declared in {name}",
            pack=name,
        )
        for field in declared
        if field not in ruled
    ]
    return replace(rules, fields=fields, rules=(*rules.rules, *added))


def fields_file(path: Path) -> Mapping[str, Any]:
    """The declared fields of a JSON file. Raises CheckerError for a file that has none."""
    try:
        declared = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise CheckerError(f"--fields {path}: cannot be read as JSON: {wrong}") from wrong
    if not isinstance(declared, dict):
        raise CheckerError(
            f'--fields {path}: must be an object such as {{"authors": {{"type": "person", "holds": "list"}}}}'
        )
    return declared


def _field_problems(field: str, said: Any) -> Iterator[str]:
    if not isinstance(said, dict):
        yield f"{field}: must be an object with a type"
        return
    for key, known in (("type", checking.TYPES), ("holds", checking.HOLDS)):
        if said.get(key, "one" if key == "holds" else None) not in known:
            yield f"{field}: {key}: unknown {said.get(key)!r} (known: {', '.join(known)})"
    for key in said.keys() - {"type", "holds"}:
        yield f"{field}: unknown key {key!r} (known: type, holds)"


def _claims(rows: Iterable[Row], rules: Rulebook) -> Iterator[_Told]:
    wrong: list[str] = []
    for place, row in _long(rows, rules):
        missing = [name for name in ("field", "value") if not str(row.get(name) or "").strip()]
        field = rules.fields.get(str(row.get("field")))
        if missing:
            wrong.append(
                f"{place}: {' and '.join(missing)} missing (a claim has {', '.join(COLUMNS)}; or a column is named like a field)"
            )
        elif field is None:
            wrong.append(f"{place}: no pack declares the field {row['field']!r}; declare it with --fields")
        else:
            yield from _told(row, field)
    if wrong:
        more = [f"... and {len(wrong) - MOST_TOLD} more rows"] if len(wrong) > MOST_TOLD else []
        raise CheckerError("\n".join(wrong[:MOST_TOLD] + more))


def _long(rows: Iterable[Row], rules: Rulebook) -> Iterator[Row]:
    """Rows of one claim each: a row without `field` is taken apart by its columns that have a field's name."""
    for place, row in rows:
        columns = [] if row.get("field") else [name for name in row if name in rules.fields and row[name]]
        if not columns:
            yield place, row
        rest = {name: said for name, said in row.items() if name not in rules.fields or name in COLUMNS}
        for name in columns:
            yield place, {**rest, "field": name, "value": row[name], "text": row[name]}


def _told(row: Mapping[str, Any], field: Field) -> Iterator[_Told]:
    cell = {name: str(row[name]).strip() for name in COLUMNS if row.get(name) is not None}
    source, event = cell.get("source", ""), cell.get("event", "")
    article = cell.get("article") or " / ".join(part for part in (source, event) if part) or "claims"
    words = cell.get("text") or cell["value"]
    for stated in _values(cell, field):
        told = [article, field.name, cell.get("key", ""), stated.canonical]
        claim = Claim(
            id=sha256("\x1f".join(told).encode()).hexdigest()[:12],
            article=article,
            field=field.name,
            key=cell.get("key") or None,
            value=stated,
            text=words,
            evidence=Evidence("text", 0, len(words), 1, words),
            sentence=Sentence(0, len(words), words),
            where="metadata",
            extractor="given",
            phrase="given as a claim",
        )
        yield _Told(claim, source or article, event, cell.get("published"))


def _values(cell: Mapping[str, str], field: Field) -> Iterator[Value]:
    """The cell as values: one, or each of a list ("Rao, Anil; Sen, Mira"). What no grammar reads keeps its words."""
    parts = [cell["value"]]
    if field.holds == "list":
        parts = [part.strip() for part in cell["value"].replace("|", ";").split(";") if part.strip()]
    for part in parts:
        read = value(field.type, part, cell.get("language", ""), cell.get("published")) or Value(field.type, part)
        yield replace(read, qualifier=cell["qualifier"]) if "qualifier" in cell else read


def _articles(told: Sequence[_Told]) -> list[ArticleRecord]:
    """A record for each article, sorted by id. Raises CheckerError where one article is given two events."""
    found: dict[str, _Told] = {}
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


def _grouped(told: Sequence[_Told], articles: Sequence[ArticleRecord], rules: Rulebook, same_event: bool) -> Grouping:
    given: dict[str, list[str]] = {}
    of = {one.claim.article: one.event for one in told}
    for article in articles:
        given.setdefault(of[article.id], []).append(article.id)
    loose = given.pop("", [])
    kept = [
        Event(name, name, tuple(sorted(members)), ("given with the claims",)) for name, members in sorted(given.items())
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
