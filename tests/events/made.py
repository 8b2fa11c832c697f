"""Made-up articles with their traces and claims."""

from collections.abc import Mapping, Sequence
from typing import Any

from checker.events import Trace, group, trace
from checker.model.article import Article, Block
from checker.model.claim import Claim, Evidence, Scope, Sentence
from checker.model.event import Grouping
from checker.model.report import ArticleRecord
from checker.model.value import Value
from checker.rulebook.records import Field

FIELDS = {
    field.name: field
    for field in (
        Field("number", "ordinal", identity="strong"),
        Field("body", "organization", identity="strong"),
        Field("chair", "person", key="side", identity="strong"),
        Field("held_on", "date", identity="some"),
        Field("town", "place", identity="some", yields=("dateline",)),
        Field("hall", "place", identity="some"),
        Field("toll", "quantity", evolves=True, identity="some"),
        Field("victim", "person", holds="list", identity="strong"),
        Field("seats", "quantity"),
    )
}


def article(
    name: str, text: str, title: str = "", language: str = "en", published: str | None = None, source: str = ""
) -> Article:
    return Article(
        name,
        f"{name}.txt",
        text,
        source or name,
        title,
        "",
        published,
        language=language,
        blocks=(Block(0, len(text)),),
    )


def record(one: Article) -> ArticleRecord:
    return ArticleRecord(one.id, one.path, one.source, one.title, one.url, one.published, one.language, "")


def claims(
    article: str, told: Mapping[str, str | Sequence[str]], where: str = "body", confidence: float = 0.9
) -> list[Claim]:
    """Claims from `{field or field:key: canonical value (or several)}`."""
    made = []
    for name, values in told.items():
        field, _, key = name.partition(":")
        for value in [values] if isinstance(values, str) else values:
            made.append(
                Claim(
                    id=f"{article}:{name}:{value}",
                    article=article,
                    field=field,
                    key=key or None,
                    where=where,
                    confidence=confidence,
                    value=Value.of(FIELDS[field].type, value),
                    text=value,
                    scope=Scope(),
                    evidence=Evidence("text", 0, 0, 1, ""),
                    sentence=Sentence(0, 0, ""),
                )
            )
    return made


def traced(one: Article) -> Trace:
    return trace(one, ())


def grouped(articles: Sequence[Article], told: Sequence[Claim] = (), **rest: Any) -> Grouping:
    return group([record(one) for one in articles], told, [traced(one) for one in articles], FIELDS, **rest)
