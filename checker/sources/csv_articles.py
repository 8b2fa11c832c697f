"""Tables whose rows are articles: a header with the names of an article's fields, a row each."""

from collections.abc import Iterator

from checker.model.article import Unreadable
from checker.model.errors import CheckerError
from checker.sources.decode import decode
from checker.sources.objects import NAMES, page_of
from checker.sources.records import Input, Notice, Page, ReadOptions
from checker.sources.tables import csv_rows


def read(source: Input, data: bytes, options: ReadOptions) -> Iterator[Page | Notice | Unreadable]:
    """The articles of the rows; cells that are empty say nothing."""
    text, notices = decode(data, source.path)
    yield from notices
    names = dict(options.names)
    columns = {names["text"]} if "text" in names else set(NAMES["text"])
    try:
        for number, (line, row) in enumerate(csv_rows(text, source.path), 1):
            if not columns & set(row):
                yield Unreadable(
                    source.path, "no articles: no column holds a story", f"name one of: {' '.join(sorted(columns))}", 1
                )
                return
            yield page_of({name: cell for name, cell in row.items() if cell}, source, options, f"#{number}", line)
    except CheckerError as error:
        for fault in str(error).split("\n"):
            _, _, rest = fault.removeprefix(f"{source.path}:").partition(": ")
            place = fault.removeprefix(f"{source.path}:").partition(":")[0]
            why, _, remedy = rest.partition("; ")
            yield Unreadable(
                source.path, why or fault, remedy or "repair the table", int(place) if place.isdigit() else 0
            )
