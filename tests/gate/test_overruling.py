"""Waivers, baselines and comments: what a person overrules stays visible, ends in time, and is told when unused."""

import datetime
from pathlib import Path

import pytest

from checker.gate import baseline, comments, decide, waivers
from checker.gate.waivers import Waiver
from checker.model.errors import CheckerError
from checker.model.finding import Finding

TODAY = datetime.date(2026, 3, 31)
FINDING = Finding(
    id="3f2a9c1d07be",
    rule="event-date",
    event="e",
    field="day",
    verdict="conflict",
    severity="error",
    message="4 or 5 March",
)
OTHER = Finding(
    id="aaaaaaaaaaaa",
    rule="count",
    event="e",
    field="count",
    verdict="conflict",
    severity="warning",
    message="80 or 90",
)
ENTRY = "- {{finding: {finding}, reason: told by telephone, by: R. Menon, until: {until}}}\n"


def file(folder: Path, text: str) -> Path:
    path = folder / "waivers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("until", "holds"),
    [
        pytest.param("2026-03-31", True, id="the last day is inside"),
        pytest.param("2026-03-30", False, id="the day after is not"),
        pytest.param("31.03.2026", False, id="a day that cannot be read counts as passed"),
    ],
)
def test_a_waiver_ends_with_its_last_day(tmp_path: Path, until: str, holds: bool) -> None:
    kept = waivers.load(file(tmp_path, ENTRY.format(finding=FINDING.id, until=until)))
    marked, notices = waivers.apply([FINDING, OTHER], kept, TODAY)
    assert (marked[0].waived is not None) is holds
    assert bool(notices) is not holds
    assert marked[1] == OTHER
    assert decide(marked, "error").passed is holds


def test_an_unused_waiver_is_told(tmp_path: Path) -> None:
    kept = waivers.load(file(tmp_path, ENTRY.format(finding="bbbbbbbbbbbb", until="2030-01-01")))
    marked, notices = waivers.apply([FINDING], kept, TODAY)
    assert marked == [FINDING]
    assert "bbbbbbbbbbbb" in notices[0]


def test_a_waiver_needs_everything(tmp_path: Path) -> None:
    with pytest.raises(CheckerError) as wrong:
        waivers.load(
            file(tmp_path, "- {finding: x, reason: r}\n- {finding: y, reason: r, by: z, until: 2030-01-01, line: 4}\n")
        )
    assert [word in str(wrong.value) for word in ("by is missing", "until is missing", "'line'")] == [True] * 3


def waiver(finding: str = FINDING.id, until: str = "2026-12-01", reason: str = 'says "no": confirmed') -> Waiver:
    return Waiver(finding, reason, "С. Орлова", until, "")


def test_a_written_waiver_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    waivers.add(path, waiver("bbbbbbbbbbbb"), TODAY)
    path.write_text("# kept: why we waive\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    waivers.add(path, waiver(), TODAY)
    assert [(one.finding, one.by, one.reason) for one in waivers.load(path)] == [
        ("bbbbbbbbbbbb", "С. Орлова", 'says "no": confirmed'),
        (FINDING.id, "С. Орлова", 'says "no": confirmed'),
    ]
    assert "# kept" in path.read_text(encoding="utf-8")
    waivers.add(path, waiver(reason="another one"), TODAY)
    assert [one.reason for one in waivers.load(path)] == ['says "no": confirmed', "another one"]


@pytest.mark.parametrize("until", ["2026-02-30", "soon", "2026-03-30"])
def test_a_waiver_ends_on_a_day_to_come(tmp_path: Path, until: str) -> None:
    with pytest.raises(CheckerError, match=until):
        waivers.add(tmp_path / "waivers.yaml", waiver(until=until), TODAY)
    assert not (tmp_path / "waivers.yaml").exists()


def test_a_baseline_lets_new_findings_through(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(baseline.text([FINDING]), encoding="utf-8")
    marked, notices = baseline.apply([FINDING, OTHER], baseline.load(path))
    assert [one.waived for one in marked] == ["in the baseline", None]
    assert notices == []
    _, notices = baseline.apply([OTHER], baseline.load(path))
    assert "prune" in notices[0]
    path.write_text(baseline.text([FINDING, OTHER], only={OTHER.id}), encoding="utf-8")
    assert list(baseline.load(path)) == [OTHER.id]
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(CheckerError, match=r"baseline\.json"):
        baseline.load(path)


@pytest.mark.parametrize(
    ("text", "waived", "told"),
    [
        pytest.param("A\n<!-- checker: ignore event-date -- moved -->\nB", True, False, id="a rule"),
        pytest.param("<!-- checker: ignore 3f2a9c1d07be -- moved -->", True, False, id="a finding"),
        pytest.param("<!-- checker: ignore event-date -->", False, True, id="no reason"),
        pytest.param("<!-- checker: ignore venue -- moved -->", False, True, id="nothing of that name"),
        pytest.param("checker: ignore event-date -- moved", False, False, id="no comment"),
    ],
)
def test_a_comment_needs_a_reason(text: str, waived: bool, told: bool) -> None:
    read, notices = comments.read(text)
    marked, more = comments.apply([FINDING], read)
    assert (marked[0].waived is not None) is waived
    assert bool(notices + more) is told
