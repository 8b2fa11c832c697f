"""The same input gives the same bytes: whatever the order of the files, the number of processes and the time of the run."""

import json
from pathlib import Path

import pytest

from tests.conftest import Checker

TOLL = "{dead} people died when a ferry sank near Aldvik on 3 March 2031, the coast guard said. The {name} had {aboard} people aboard."


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve articles of three events, in as many files."""
    folder = tmp_path_factory.mktemp("pages")
    for number in range(12):
        name = ("Brisa", "Halcyon", "Morning Star")[number % 3]
        text = TOLL.format(dead=3 + number % 4, name=name, aboard=40 + number % 3)
        told = {"source": f"desk {number}", "text": text, "published": f"2031-03-0{4 + number % 3}", "language": "en"}
        (folder / f"{number:02}.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Claims from elsewhere on twenty items, some told twice and each time otherwise: in a table, and in it upside down."""
    folder = tmp_path_factory.mktemp("rows")
    told = [f"s{source},item{item},killed,{3 + (source * item) % 2}," for item in range(20) for source in range(4)]
    told += [f"s{source},item0,killed,about 3,2031-03-0{4 + source}" for source in range(4)]
    for name, lines in (("down", told), ("up", told[::-1])):
        (folder / name).mkdir()
        table = "\n".join(["source,event,field,value,published", *lines])
        (folder / name / "claims.csv").write_text(table + "\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(("explain", "most"), [([], 4), (["--explain-events"], 2)], ids=["check", "explained"])
def test_order_and_processes_change_no_report_of_articles(
    installed: Checker, pages: Path, explain: list[str], most: int
) -> None:
    names = sorted(path.name for path in pages.glob("*.json"))
    shuffled = names[5:] + names[:5][::-1]
    every = [("--jobs", "1", *names), ("--jobs", "2", *shuffled), ("--jobs", "2", *names), ("--jobs", "1", *names)]
    runs = every[:most]
    told = [installed("check", *run, *explain, "--format", "json", "--no-cache", cwd=pages).out for run in runs]
    assert json.loads(told[0])["summary"]["articles"] == 12
    assert len(set(told)) == 1


def test_order_changes_no_report_of_claims(installed: Checker, rows: Path) -> None:
    told = [installed("compare", "claims.csv", "--format", "json", cwd=rows / name).out for name in ("down", "up")]
    assert json.loads(told[0])["summary"]["claims"] == 80
    assert told[0] == told[1]
