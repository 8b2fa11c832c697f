"""Rows on standard output: JSON Lines, CSV or a table."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
# A cell that starts with one of these is a formula to a spreadsheet; an apostrophe keeps it a text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
PIPED = 160  # columns of a table that no terminal limits
TABLE = ("article", "line", "field", "key", "value", "qualifier", "about", "quote")


def write(rows: Iterable[Row], format_: str) -> None:
    """Write the rows as they come."""
    {"jsonl": _json_lines, "csv": _csv, "table": _table}[format_](rows)


def write_lines(lines: Iterable[str]) -> None:
    """Write rows that are lines already, some at a time."""
    for some in lines:
        sys.stdout.write(some)


def _json_lines(rows: Iterable[Row]) -> None:
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def flat(row: Row) -> dict[str, Any]:
    """A nested row with one level: `scope.about` and so on; lists as JSON."""
    out: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            out.update({f"{name}.{inner}": told for inner, told in flat(value).items()})
        else:
            out[name] = json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple) else value
    return out


def _csv(rows: Iterable[Row]) -> None:
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        cells = {name: _cell(value) for name, value in flat(row).items()}
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(cells), lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
        writer.writerow(cells)


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(FORMULA) else text


def _table(rows: Iterable[Row]) -> None:
    found = [flat(row) for row in rows]
    known = set().union(*found) if found else set()
    names = {"line": "evidence.line", "value": "value.canonical", "about": "scope.about", "quote": "evidence.quote"}
    columns = [(title, names.get(title, title)) for title in TABLE if names.get(title, title) in known]
    write_columns([{title: row.get(name) for title, name in columns} for row in found] if columns else found)


def write_columns(rows: Sequence[Row]) -> None:
    """Rows of the same names as an aligned table without lines."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        return
    table = Table(*rows[0], box=None, pad_edge=False)
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row.values()))
    out = io.StringIO()
    Console(file=out, width=None if sys.stdout.isatty() else PIPED, color_system=None).print(table)
    sys.stdout.write("\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n")


def _shown(value: Any) -> str:
    return "" if value is None else "".join(char if char.isprintable() else " " for char in str(value))
