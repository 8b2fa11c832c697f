"""Made-up claims, and a small stand-in for the value types' own relations."""

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.comparison import compare
from checker.model.claim import Claim, Evidence, Scope, Sentence
from checker.model.event import Event, Grouping, Origins
from checker.model.finding import Finding
from checker.model.report import ArticleRecord
from checker.model.value import COMPATIBLE, CONFLICT, EQUAL, UNKNOWN, Relation, Value
from checker.rulebook.records import Field, Rule

FIELDS = {
    field.name: field
    for field in (
        Field("seats", "quantity"),
        Field("toll", "quantity", evolves=True),
        Field("hurt", "quantity", evolves=True, settings={"yields_to": "toll"}),
        Field("lost", "quantity", evolves=True, settings={"falls": True}),
        Field("penalty", "quantity", settings={"of_several": True}),
        Field("crew", "quantity"),
        Field("passengers", "quantity"),
        Field("aboard", "quantity"),
        Field("chair", "person", key="side"),
        Field("guest", "person", holds="list"),
        Field("neighbour", "person", holds="list", settings={"everybody": True}),
        Field("town", "place", yields=("dateline",), settings={"wide": ("strength",)}),
        Field("shire", "place"),
        Field("strength", "quantity", labels={"en": "strength of the storm"}),
        Field("body", "organization"),
        Field("held_on", "date"),
        Field("opened_on", "date", settings={"firm": 0.6, "lasts": "length", "late": 7}),
        Field("begun_on", "date", settings={"firm": 0.6, "unrivalled": 0.45}),
        Field("term", "duration"),
        Field("edition", "ordinal"),
        Field("length", "duration"),
        Field("turnout", "percentage"),
        Field("age", "age"),
        Field("born", "date"),
        Field("score", "score"),
    )
}


def rule(kind: str, field: str, severity: str = "error", **settings: object) -> Rule:
    return Rule(f"{field}-{kind}", kind, field, severity, "{event}: {field} {positions}", "a reason", settings=settings)


class Book:
    """A rulebook of made-up fields."""

    def __init__(self, *rules: Rule) -> None:
        self.rules, self.fields = rules, FIELDS


def quantity(words: str) -> Value:
    """`80`, `~80`, `>60`, `80/90`."""
    signs = {"~": "approximate", ">": "more_than", "<": "less_than"}
    if words[0] in signs:
        return Value.of("quantity", words[1:], signs[words[0]])
    return Value.of("quantity", words, "range" if "/" in words else "exact")


def claim(article: str, field: str, value: Value | str, scope: Scope | None = None, **rest: object) -> Claim:
    if isinstance(value, str):
        value = quantity(value) if FIELDS[field].type == "quantity" else Value.of(FIELDS[field].type, value)
    scope = scope or Scope()
    told = value.canonical
    return Claim(
        id=f"{article}:{field}:{rest.get('key', '')}:{value.qualifier}:{told}:{scope.part_of}:{scope.as_of}",
        article=article,
        field=field,
        value=value,
        text=told,
        evidence=Evidence("text", 0, len(told), 1, told),
        sentence=Sentence(0, len(told), told),
        scope=scope,
        **rest,  # type: ignore[arg-type]
    )


def article(name: str, published: str | None = None) -> ArticleRecord:
    return ArticleRecord(name, f"{name}.txt", name, "", "", published, "en", "")


def found(
    rules: Sequence[Rule],
    claims: Sequence[Claim],
    published: dict[str, str] | None = None,
    origins: Origins | None = None,
    dossier: str = "",
    asserted: bool = False,
) -> list[Finding]:
    names = tuple(sorted({one.article for one in claims}))
    grouping = Grouping((Event("ev1", "e1: a meeting", names, asserted=asserted),), origins=origins or Origins())
    records = [article(name, (published or {}).get(name)) for name in names]
    return compare(grouping, records, claims, Book(*rules), dossier, relate=relate)


def relate(left: Value, right: Value, tolerance: Decimal | None = None) -> Relation:
    """Enough of every type to test comparison alone."""
    if left == right or (left.type != "quantity" and left.canonical == right.canonical):
        return Relation(EQUAL, 1.0, ("the same value",))
    if left.type == "quantity":
        return _numbers(left, right)
    if left.type == "date":
        return _dates(left.canonical, right.canonical)
    if left.type == "person":
        return _persons(left.canonical.split(), right.canonical.split())
    if left.type == "organization":
        return Relation(UNKNOWN, 0.5, ("no table knows both names",))
    return Relation(CONFLICT, 0.0, (f"{left.canonical} is not {right.canonical}",))


def _numbers(left: Value, right: Value) -> Relation:
    one, other = _span(left), _span(right)
    if left.canonical == right.canonical and left.qualifier == right.qualifier:
        return Relation(EQUAL, 1.0, ("the same figure",))
    if one[0] <= other[1] and other[0] <= one[1]:
        return Relation(COMPATIBLE, 0.9, (f"{left.canonical} and {right.canonical} can be the same figure",))
    return Relation(CONFLICT, 0.0, (f"{left.canonical} and {right.canonical} stay apart",))


def _span(value: Value) -> tuple[float, float]:
    first, _, last = value.canonical.partition("/")
    low, high = float(first), float(last or first)
    spans = {"approximate": (low * 0.9, high * 1.1), "more_than": (low, 1e12), "less_than": (0.0, high)}
    return spans.get(value.qualifier, (low, high))


def _dates(left: str, right: str) -> Relation:
    short, long = sorted((left, right), key=len)
    if long.startswith(short):
        return Relation(COMPATIBLE, 0.9, (f"{short} holds {long}",))
    return Relation(CONFLICT, 0.0, (f"{left} is another day than {right}",))


def _persons(left: Sequence[str], right: Sequence[str]) -> Relation:
    if left[-1] != right[-1]:
        return Relation(CONFLICT, 0.0, ("another surname",))
    if len(left) == 1 or len(right) == 1 or re.match(left[0][0], right[0]):
        return Relation(COMPATIBLE, 0.9, ("the same surname, the given name told once",))
    return Relation(CONFLICT, 0.0, ("another given name",))
