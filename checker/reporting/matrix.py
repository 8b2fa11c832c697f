"""Facts by source: what each article of an event says of each fact that was compared."""

from collections.abc import Iterator

from msgspec import Struct

from checker.model.event import Event
from checker.model.report import ArticleRecord
from checker.reporting.entries import Entry
from checker.reporting.view import SECTIONS, View

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Cell(Struct, frozen=True):
    """What one article says: its value, and the letter of the side that it stands on where there are several."""

    value: str
    side: str


class Row(Struct, frozen=True):
    """One fact; `cells` in the order of the matrix's columns, each empty where the article is silent."""

    entry: Entry
    cells: tuple[tuple[Cell, ...], ...]


class Matrix(Struct, frozen=True):
    """The facts of one event, those that differ first. columns: its articles."""

    event: Event
    columns: tuple[ArticleRecord, ...]
    rows: tuple[Row, ...]


def letter(number: int) -> str:
    """The name of a side: A, B ... Z, then its number."""
    return LETTERS[number] if number < len(LETTERS) else str(number + 1)


def matrices(view: View) -> Iterator[Matrix]:
    """One matrix for each event of two articles or more that has a finding; a draft's column stands before its sources'."""
    told: dict[str, list[Entry]] = {}
    for entry in sorted(view.every, key=_order):
        told.setdefault(entry.finding.event, []).append(entry)
    for event in view.report.events:
        known = (name for name in event.articles if name in view.articles)
        columns = tuple(view.articles[name] for name in sorted(known, key=lambda name: name not in view.report.drafts))
        entries = told.get(event.id, [])
        if len(columns) > 1 and entries:
            yield Matrix(event, columns, tuple(_row(entry, columns) for entry in entries))


def _order(entry: Entry) -> int:
    """What differs comes first; what a later version may find comes last."""
    verdict = entry.finding.verdict
    return SECTIONS.index(verdict) if verdict in SECTIONS else len(SECTIONS)


def _row(entry: Entry, columns: tuple[ArticleRecord, ...]) -> Row:
    cells: dict[str, list[Cell]] = {article.id: [] for article in columns}
    several = len(entry.sides) > 1
    for number, side in enumerate(entry.sides):
        for quote in side.quotes:
            cell = Cell(quote.value, letter(number) if several else "")
            if quote.article.id in cells and cell not in cells[quote.article.id]:
                cells[quote.article.id].append(cell)
    return Row(entry, tuple(tuple(of_article) for of_article in cells.values()))
