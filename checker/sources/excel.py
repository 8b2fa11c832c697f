"""Rows of Excel tables (`.xlsx`), through python-calamine (the extra `excel`): the first sheet that has a header.

The library unpacks a file whole and makes room for every cell up to the last one, so that both are looked at before it sees
the file: a packed file may hold terabytes of nothing, and one cell in the last corner makes a table of 17 billion.
"""

import datetime
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from checker.model.errors import CheckerError
from checker.sources.packed import BROKEN

SUFFIX = "xlsx"
EXTRA = "pip install 'checker[excel]', or save the table as CSV"
_LARGEST = 512_000_000  # bytes of all parts, unpacked
_EXPANSION = 200  # times its packed size that the whole may grow to
_CELLS = 20_000_000  # up to the last one
_PARTS = 10_000
_BLOCK = 1 << 20
_SHEET = re.compile(
    rb"s\x00?h\x00?e\x00?e\x00?t\x00?D\x00?a\x00?t\x00?a"
)  # in any part: its name is the file's own choice
_TAG = re.compile(rb"<(?:[^<>\s/:]{1,60}:)?(row|c)(?=[\s/>])")
_REFERENCE = re.compile(rb"""\br\s{0,9}=\s{0,9}["']([A-Za-z]{0,7})(\d{1,10})["']""")
# References that the pattern above would not see and the library reads.
_HIDDEN = re.compile(rb"""\s{10}=|=\s{10}|\br\s{0,9}=\s{0,9}["'](?:[A-Za-z]{8}|[A-Za-z]{0,7}\d{11})""")
_OVERLAP = 64  # bytes of one block that are looked at once more with the next


def excel_rows(data: bytes, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(row of the sheet, cells by the names of the header). Raises CheckerError for a file that is none, or has no header."""
    _look(data, path)
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as missing:
        raise CheckerError(f"{path}: Excel files need an extra library; {EXTRA}") from missing
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
        tables = [(sheet.start, [[_told(cell) for cell in row] for row in sheet.iter_rows()]) for sheet in sheets[:1]]
    except (CalamineError, *BROKEN) as error:
        raise CheckerError(f"{path}: broken Excel file: {error}; save it again") from error
    for start, rows in tables:
        yield from _named(rows, start[0] + 1 if start else 1, path)


def _named(rows: list[list[str]], first: int, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    header = rows[0] if rows else []
    names = [name for name in header if name]
    if not names or len(set(names)) < len(names):
        raise CheckerError(f"{path}:{first}: no header with distinct names of columns")
    for number, cells in enumerate(rows[1:], first + 1):
        if any(cells):
            yield number, {name: cell for name, cell in zip(header, cells, strict=False) if name}


def _told(cell: object) -> str:
    """A cell as it would be typed: whole numbers without a point, days and times as ISO writes them."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.isoformat() if cell.time() != datetime.time() else cell.date().isoformat()
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell).strip()


def _look(data: bytes, path: str) -> None:
    """Raises CheckerError for a file that must not be handed on."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _PARTS:
                raise CheckerError(f"{path}: more than {_PARTS:,} parts; save it again as a table alone")
            left = min(_LARGEST, max(len(data), _BLOCK) * _EXPANSION)
            for part in parts:
                with packed.open(part) as inside:
                    left = _part(inside, part.filename, left, path)
    except BROKEN as error:
        raise CheckerError(f"{path}: broken Excel file: {error or type(error).__name__}; save it again") from error


def _part(inside: IO[bytes], name: str, left: int, path: str) -> int:
    """How many bytes may still come after this part. Raises CheckerError where it is too much, or a table is too wide."""
    table = _Table(path, known="sheet" in name.lower())
    while block := inside.read(_BLOCK):
        left -= len(block)
        if left < 0:
            raise CheckerError(
                f"{path}: grows to more than {_EXPANSION} times its packed size; unpack it by hand if you trust it"
            )
        table.look(block)
    return left


class _Table:
    """How far a part's cells reach, by the places that they name and by their number where they name none.

    known: whether the part is a sheet; of another one its content tells.
    """

    def __init__(self, path: str, known: bool) -> None:
        self._path, self._known = path, known
        self._tail = b""
        self._rows = self._columns = 1
        self._counted = self._cells = 0  # rows so far; cells of the last one

    def look(self, block: bytes) -> None:
        """Take in the next block. Raises CheckerError for a table that must not be handed on."""
        seen, self._tail = self._tail + block, block[-_OVERLAP:]
        self._known = self._known or _SHEET.search(seen) is not None
        if not self._known:
            return
        if b"\x00" in block:
            raise CheckerError(f"{self._path}: broken Excel file: a sheet that is no UTF-8; save it again")
        if _HIDDEN.search(seen):
            raise CheckerError(f"{self._path}: broken Excel file: cells placed in no usual way; save it again")
        for column, row in _REFERENCE.findall(seen):
            self._rows, self._columns = max(self._rows, int(row)), max(self._columns, _number(column))
        for tag in _TAG.findall(block):
            self._counted += tag == b"row"
            self._cells = 0 if tag == b"row" else self._cells + 1
            self._columns = max(self._columns, self._cells)
        rows = max(self._rows, self._counted)
        if rows * self._columns > _CELLS:
            far = f"a table of {rows:,} rows and {self._columns:,} columns"
            raise CheckerError(f"{self._path}: {far}; delete what stands far out")


def _number(column: bytes) -> int:
    number = 0
    for letter in column.upper():
        number = number * 26 + letter - 64
    return number
