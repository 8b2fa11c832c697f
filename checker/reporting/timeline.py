"""How a figure moved: points in time, placed for a small drawing."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from checker.model.claim import Claim
from checker.model.report import ArticleRecord
from checker.reporting.dates import moment
from checker.reporting.entries import Entry, Quote
from checker.reporting.view import View

WIDTH, HEIGHT = 640, 170  # units of the drawing; it grows and shrinks with the page
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 80, 34, 40
_APART = 34  # units between two labels, so that neither covers the other
_MOST = 60  # points: more than that is a blur


class Point(Struct, frozen=True):
    """x, y: units of the drawing. label: the value where it has room, else "". told: value, time and source."""

    x: float
    y: float
    label: str
    told: str


class Timeline(Struct, frozen=True):
    """The points from early to late; `path` joins them in steps."""

    points: tuple[Point, ...]
    path: str
    first: str
    last: str


def timeline(view: View, entry: Entry) -> Timeline | None:
    """The figures of a finding by time; None where fewer than two points in time are told."""
    told = sorted(_told(entry), key=lambda one: one[:2])[:_MOST]
    if len({when for when, _, _ in told}) < 2 or len({value for _, value, _ in told}) < 2:
        return None
    first, last = told[0][0], told[-1][0]
    low, high = min(value for _, value, _ in told), max(value for _, value, _ in told)
    points: list[Point] = []
    free, last_label = 0.0, ""
    for when, value, quote in told:
        x = round(_LEFT + (when - first) / (last - first) * (WIDTH - _LEFT - _RIGHT), 1)
        y = round(HEIGHT - _BOTTOM - float((value - low) / (high - low)) * (HEIGHT - _TOP - _BOTTOM), 1)
        label = quote.value if x >= free and quote.value != last_label else ""
        last_label = label or last_label
        free = x + _APART + 7 * len(label) if label else free
        points.append(Point(x, y, label, f"{quote.value}, {_when(view, quote)}, {quote.source}"))
    return Timeline(tuple(points), _steps(points), _when(view, told[0][2]), _when(view, told[-1][2]))


def _told(entry: Entry) -> Iterator[tuple[float, Decimal, Quote]]:
    """Each quote that tells a number and a time: seconds, the number, the quote."""
    for side in entry.sides:
        for quote in side.quotes:
            when, value = _seconds(_time(quote.claim, quote.article)), _number(quote.claim.value.canonical)
            if when is not None and value is not None:
                yield when, value, quote


def _time(claim: Claim, article: ArticleRecord) -> str:
    """What the figure holds for: its words' own time, else the article's."""
    return claim.scope.as_of or article.published or ""


def _when(view: View, quote: Quote) -> str:
    return moment(_time(quote.claim, quote.article), view.words)


def _seconds(told: str) -> float | None:
    """An ISO moment as seconds; one without an offset is taken as it stands, since only the order matters here."""
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def _number(told: str) -> Decimal | None:
    try:
        found = Decimal(told.partition("/")[0])
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found.adjusted()) < 30 else None


def _steps(points: list[Point]) -> str:
    """A figure holds until the next one: across, then up or down."""
    return f"M{points[0].x} {points[0].y}" + "".join(f"H{point.x}V{point.y}" for point in points[1:])
