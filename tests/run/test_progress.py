"""A person at a terminal sees how fast work goes and how long it still takes; nobody else sees anything."""

import io
import json
from pathlib import Path

import pytest

from checker import sources
from checker.run import progress
from checker.sources import ReadOptions
from checker.sources.meter import Meter


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which passes only where a test says so."""
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_count_rate_and_time_left(clock: list[float]) -> None:
    out = Terminal()
    for _ in progress.told(range(100), "articles read", share=lambda: clock[0] / 200, stream=out):
        clock[0] += 2.0
    lines = out.getvalue().split("\r\033[K")
    assert "50 articles read, 0 a second, about 2 min left " in lines
    assert "90 articles read, 0 a second, about 20 s left " in lines
    assert lines[-1] == ""  # the line is gone in the end


@pytest.mark.parametrize(
    ("share", "left"), [(None, ""), (lambda: 0.0, ""), (lambda: 1.0, ""), (lambda: 0.5, "about 2 s left")]
)
def test_what_nobody_knows_is_not_told(clock: list[float], share: object, left: str) -> None:
    out = Terminal()
    for _ in progress.told(range(2), "articles read", share=share, stream=out):  # type: ignore[arg-type]
        clock[0] += 1.1
    assert ("left" in out.getvalue()) == bool(left)
    assert left in out.getvalue()


@pytest.mark.parametrize(("quiet", "stream"), [(True, Terminal()), (False, io.StringIO())])
def test_nothing_is_told_where_nobody_looks(clock: list[float], quiet: bool, stream: io.StringIO) -> None:
    for _ in progress.told(range(9), "articles read", quiet, lambda: 0.5, stream):
        clock[0] += 9
    meters: list[Meter | None] = []

    def read(meter: Meter | None) -> range:
        meters.append(meter)
        return range(9)

    for _ in progress.watched(["."], quiet, read, stream):
        clock[0] += 9
    assert stream.getvalue() == ""
    assert meters == [None]


def test_quick_work_is_not_told(clock: list[float]) -> None:
    out = Terminal()
    assert list(progress.told(range(3), "articles read", stream=out)) == [0, 1, 2]
    assert out.getvalue() == ""


def test_reading_is_measured_by_bytes_inside_large_files_too(tmp_path: Path) -> None:
    rows = "".join(
        json.dumps({"id": f"{n}", "text": "The port of Riga opened again. " * 300}) + "\n" for n in range(300)
    )
    (tmp_path / "a.jsonl").write_text(rows)
    (tmp_path / "b.txt").write_text("The canal reopened on Monday, the port said.\n" * 2000)
    meter = Meter([str(tmp_path)])
    shares = [meter.share() for _ in sources.read([str(tmp_path)], ReadOptions(meter=meter))]
    assert shares == sorted(shares)
    assert shares[0] < 0.05
    assert 0.4 < shares[150] < 0.6
    assert meter.share() == 1.0
    assert Meter([]).share() == 0.0
