"""Tables whose rows are articles, as CSV or Excel: a header with the names of an article's fields, a row each."""

from collections.abc import Callable, Iterator, Mapping

from checker.model.article import Unreadable
from checker.model.errors import CheckerError
from checker.sources.decode import decode
from checker.sources.excel import SUFFIX, excel_rows
from checker.sources.objects import NAMES, page_of
from checker.sources.records import Input, Notice, Page, ReadOptions
from checker.sources.tables import csv_rows

Rows = Callable[[], Iterator[tuple[int, Mapping[str, str]]]]


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The articles of the rows; cells that are empty say nothing."""
    if source.path.lower().endswith(f".{SUFFIX}"):
        yield from _articles(lambda: excel_rows(data, source.path), source, options)
        return
    text, notices = decode(data, source.path)
    yield from notices
    yield from _articles(lambda: csv_rows(text, source.path), source, options)


def _articles(rows: Rows, source: Input, options: ReadOptions) -> Iterator[Page | Unreadable]:
    names = dict(options.names)
    columns = {names["text"]} if "text" in names else set(NAMES["text"])
    try:
        for number, (line, row) in enumerate(rows(), 1):
            if not columns & set(row):
                told = f"name one of: {' '.join(sorted(columns))}"
                yield Unreadable(source.path, "no articles: no column holds a story", told, 1)
                return
            yield page_of({name: cell for name, cell in row.items() if cell}, source, options, f"#{number}", line)
    except CheckerError as error:
        for fault in str(error).split("\n"):
            yield _unreadable(fault, source.path)


def _unreadable(fault: str, path: str) -> Unreadable:
    """A fault of a table, told as `path:line: why; remedy`, as that of an input."""
    place, _, rest = fault.removeprefix(path).removeprefix(":").partition(": ")
    if not place.isdigit():
        place, rest = "0", fault.removeprefix(f"{path}: ")
    why, _, remedy = rest.partition("; ")
    return Unreadable(path, why or fault, remedy or "repair the table", int(place))
