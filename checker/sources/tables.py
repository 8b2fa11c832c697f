"""Rows of tables: CSV, Excel, JSON and JSON Lines, each row with its line in the file."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.model.errors import CheckerError
from checker.sources import files
from checker.sources.decode import decode
from checker.sources.excel import SUFFIX, excel_rows
from checker.sources.objects import parsed
from checker.sources.records import Input
from checker.sources.walk import STDIN, shown

Row = tuple[str, Mapping[str, Any]]

_LARGEST = 512_000_000  # bytes of one table
_CELL = 10_000_000  # code points of one cell
_DELIMITERS = ",;\t|"
_SAMPLE = 4096  # code points in which the delimiter is looked for
_LISTS = ("claims", "rows", "items", "data", "results")
_MOST_TOLD = 20  # faults of a table that are told one by one


def rows(paths: Sequence[str], names: Mapping[str, str] | None = None) -> Iterator[Row]:
    """(place, row) of every row of the tables, in the order of the paths; a place is `file:line`.

    names: our name of a column -> the table's name for it. Raises CheckerError with all that is wrong in a table.
    """
    for path in paths:
        for line, row in _table(_source(path)):
            yield f"{shown(path)}:{line}", renamed(row, names or {})


def renamed(row: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    """The row with our names for the columns that the table names otherwise."""
    return {**row, **{ours: row[theirs] for ours, theirs in names.items() if theirs in row}} if names else row


def _source(path: str) -> Input:
    if path == STDIN:
        return Input(STDIN, data=files.standard_input(None, _LARGEST))
    if not Path(path).is_file():
        raise CheckerError(f"{shown(path)}: no such file (check the path)")
    return Input(shown(path), file=Path(path))


def _table(source: Input) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        data = files.content(source, _LARGEST)
    except OSError as error:
        raise CheckerError(f"{source.path}: cannot be read: {error.strerror or error}") from error
    if data is None:
        raise CheckerError(f"{source.path}: larger than a table may be ({_LARGEST:,} bytes); split it")
    if not data.strip():
        raise CheckerError(f"{source.path}: an empty file; give a table with a header, or objects")
    if source.path.lower().endswith(f".{SUFFIX}"):
        yield from excel_rows(data, source.path)
        return
    text, _ = decode(data, source.path)
    yield from csv_rows(text, source.path) if _is_csv(text, source.path) else _json_rows(text, source.path)


def _is_csv(text: str, path: str) -> bool:
    suffix = path.rpartition(".")[2].lower()
    return suffix in {"csv", "tsv"} or (
        suffix not in {"json", "jsonl", "ndjson"} and text.lstrip()[:1] not in {"{", "["}
    )


def csv_rows(text: str, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, row) of a table with a header. Raises CheckerError for one without, and for rows longer than the header."""
    csv.field_size_limit(_CELL)
    head = text[:_SAMPLE].partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda sign: (head.count(sign), -_DELIMITERS.index(sign)))
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=False)
    faults: list[str] = []
    line = 1
    try:
        header = [name.strip() for name in next(reader, [])]
        if not any(header) or len(set(filter(None, header))) < len(list(filter(None, header))):
            raise CheckerError(f"{path}:1: no header with distinct names of columns")
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) > len(header):
                faults.append(
                    f"{path}:{line}: {len(cells)} cells under {len(header)} columns; quote cells that hold {delimiter!r}"
                )
            elif any(cell.strip() for cell in cells):
                yield line, {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
            line = reader.line_num + 1
    except csv.Error as error:
        faults.append(f"{path}:{line}: broken table: {error}")
    _raise(faults)


def _json_rows(text: str, path: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if path.rpartition(".")[2].lower() in {"jsonl", "ndjson"} or _is_lines(text):
        yield from _line_rows(text, path)
        return
    try:
        document = parsed(text)
    except json.JSONDecodeError as error:
        raise CheckerError(f"{path}:{error.lineno}: broken JSON: {error.msg} (column {error.colno})") from error
    except RecursionError as error:
        raise CheckerError(f"{path}: nested too deeply to be a table") from error
    if isinstance(document, dict):
        document = next((document[name] for name in _LISTS if isinstance(document.get(name), list)), [document])
    places = _places(text, len(document)) if isinstance(document, list) else []
    if not isinstance(document, list) or not all(isinstance(row, dict) for row in document):
        raise CheckerError(f"{path}: not a list of objects")
    yield from zip(places, document, strict=True)


def _is_lines(text: str) -> bool:
    first, _, rest = text.lstrip().partition("\n")
    return first.rstrip().endswith("}") and rest.lstrip().startswith("{")


def _line_rows(text: str, path: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    faults: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = parsed(line)
        except (json.JSONDecodeError, RecursionError) as error:
            faults.append(f"{path}:{number}: broken JSON: {getattr(error, 'msg', 'nested too deeply')}")
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            faults.append(f"{path}:{number}: not an object")
    _raise(faults)


def _places(text: str, count: int) -> list[int]:
    """The line on which each object of a list starts; 1 for all where the list stands inside something else."""
    decoder, at, lines, line, seen = json.JSONDecoder(), text.find("[") + 1, list[int](), 1, 0
    if text.lstrip()[:1] != "[":
        return [1] * count
    for _ in range(count):
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        line, seen = line + text.count("\n", seen, at), at
        lines.append(line)
        at = decoder.raw_decode(text, at)[1]
    return lines


def _raise(faults: list[str]) -> None:
    if faults:
        more = [f"... and {len(faults) - _MOST_TOLD} more"] if len(faults) > _MOST_TOLD else []
        raise CheckerError("\n".join(faults[:_MOST_TOLD] + more))
