"""Rows of tables as claims: one value a row, or a column for each field."""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from checker.model.claim import Claim, Evidence, Sentence
from checker.model.errors import CheckerError
from checker.model.value import Value
from checker.rulebook import Field, Rulebook
from checker.run.reading import value

Row = tuple[str, Mapping[str, Any]]  # place ("file:line") and the row's cells
COLUMNS = ("article", "source", "event", "field", "key", "value", "text", "qualifier", "published", "language")
_BETWEEN = re.compile(r"[;|\n\t]")
_JOINING = re.compile(r"\s[&/]\s")
MOST_TOLD = 20  # problems of a table that are told one by one


class Given(Struct, frozen=True):
    """A row as a claim with what its article is."""

    claim: Claim
    source: str
    event: str
    published: str | None

    @property
    def order(self) -> tuple[str, ...]:
        """What rows are sorted by: of two that differ in nothing of it, either may stand for both."""
        claim = self.claim
        value = (claim.value.canonical, claim.value.qualifier, repr(claim.value.detail))
        told = (claim.article, claim.field, claim.key or "", *value, claim.text)
        return (*told, self.source, self.event, self.published or "")


def claims(rows: Iterable[Row], rules: Rulebook) -> Iterator[Given]:
    """Every row as claims. Raises CheckerError with every row that cannot be one."""
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
            yield from _given(row, field)
    if wrong:
        more = [f"... and {len(wrong) - MOST_TOLD} more rows"] if len(wrong) > MOST_TOLD else []
        raise CheckerError("\n".join(wrong[:MOST_TOLD] + more))


def _long(rows: Iterable[Row], rules: Rulebook) -> Iterator[Row]:
    """Rows of one claim each: a row without `field` is taken apart by its columns that have a field's name."""
    for place, row in rows:
        columns = [] if row.get("field") else [name for name in row if name in rules.fields and row[name]]
        if not columns:
            yield place, row
            continue
        rest = {name: said for name, said in row.items() if name not in rules.fields or name in COLUMNS}
        for name in columns:
            yield place, {**rest, "field": name, "value": row[name], "text": row[name]}


def _given(row: Mapping[str, Any], field: Field) -> Iterator[Given]:
    cell = {name: _cell(row[name]) for name in COLUMNS if row.get(name) is not None}
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
        yield Given(claim, source or article, event, cell.get("published"))


def _cell(told: Any) -> str:
    """A cell as text; a list of JSON with a semicolon between its members."""
    return "; ".join(str(one).strip() for one in told) if isinstance(told, list | tuple) else str(told).strip()


def _values(cell: Mapping[str, str], field: Field) -> Iterator[Value]:
    """The cell as values: one, or each of a list. What no grammar reads keeps its words."""
    parts = members(cell["value"]) if field.holds == "list" else [cell["value"]]
    for part in parts:
        read = value(field.type, part, cell.get("language", ""), cell.get("published")) or Value(field.type, part)
        yield replace(read, qualifier=cell["qualifier"]) if "qualifier" in cell else read


def members(told: str) -> list[str]:
    """The members of a list, each once: between semicolons, bars or lines, else between commas where full names stand.

    >>> members("Rao, Anil; Sen, Mira"), members("Anil Rao, Mira Sen & Piet Hadar"), members("Rao, Anil")
    (['Rao, Anil', 'Sen, Mira'], ['Anil Rao', 'Mira Sen', 'Piet Hadar'], ['Rao, Anil'])
    """
    parts = [part for part in _BETWEEN.split(told) if part.strip(" ,")]
    if len(parts) < 2:
        pieces = [piece.strip() for part in _JOINING.split(told) for piece in part.split(",") if piece.strip()]
        whole = len(pieces) > 1 and all(" " in piece for piece in pieces)
        parts = pieces if whole else _JOINING.split(told)
    return list(dict.fromkeys(part.strip(" ,") for part in parts if part.strip(" ,")))
