"""Sources that were told again, corrected or withdrawn, and what a draft that rests on them is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Checker

COACH = (
    "{dead} people were killed and {hurt} people were injured when a coach overturned near Velmora on 3 March 2025, "
    "the county police said on Monday evening."
)
DRAFT = "---\ntitle: Coach accident near Velmora\ndate: {date}\nlanguage: en\n---\n\n{text}\n"


def article(folder: Path, name: str, source: str, published: str, text: str, **more: str) -> None:
    told = {"source": source, "published": published, "language": "en", "text": text, **more}
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")


def gated(checker: Checker, folder: Path, text: str, date: str = "2025-03-04") -> Any:
    (folder / "draft.md").write_text(DRAFT.format(text=text, date=date), encoding="utf-8")
    return checker("gate", "draft.md", "--against", "sources", "--format", "json", cwd=folder)


def of(report: Any, field: str) -> dict[str, Any]:
    (one,) = [found for found in report["findings"] if found["field"] == field]
    return dict(one)


@pytest.fixture
def told_again(tmp_path: Path) -> Path:
    """Three sources, one of which has told seven dead before it told nine."""
    address = {"url": "https://valley.example/coach"}
    first, last = COACH.format(dead="Seven", hurt=21), COACH.format(dead="Nine", hurt=21)
    article(tmp_path, "a", "Valley Courier", "2025-03-03T10:00:00", first, id="a", **address)
    article(tmp_path, "b", "Valley Courier", "2025-03-03T18:00:00", last, id="b", **address)
    article(tmp_path, "c", "Northern Bell", "2025-03-04T06:00:00", "A coach overturned near Velmora on 3 March 2025. Nine people died.")  # fmt: skip
    return tmp_path


def test_the_newest_version_of_a_source_stands(checker: Checker, told_again: Path) -> None:
    ran = gated(checker, told_again, COACH.format(dead="Nine", hurt=21))
    assert ran.status == 0, ran.err
    assert of(ran.json, "killed")["verdict"] == "agree"
    assert [(one["id"], one.get("history")) for one in ran.json["articles"] if one.get("history")] == [("b", ["a"])]
    assert "b.json: stands for earlier versions" in ran.err


def test_a_figure_of_an_earlier_version_is_superseded(checker: Checker, told_again: Path) -> None:
    killed = of(gated(checker, told_again, COACH.format(dead="Seven", hurt=21)).json, "killed")
    assert (killed["verdict"], killed["kind"], killed["severity"]) == ("update", "superseded", "warning")
    assert killed["why"][-1] == "an earlier version of a source told the draft's figure"
    other = of(gated(checker, told_again, COACH.format(dead="Four", hurt=21)).json, "killed")
    assert (other["verdict"], other["severity"]) == ("conflict", "error")


def test_what_an_agency_corrected_stands_behind_no_draft(checker: Checker, tmp_path: Path) -> None:
    agency = "Lakeside Press Agency"
    article(tmp_path, "a", agency, "2025-03-03T10:00:00", COACH.format(dead="Nine", hurt=21), title="Coach overturns")
    right = "CORRECTION: the number of the injured has been mended.\n\nA coach overturned near Velmora on 3 March 2025. Nine people were killed and 12 people were injured."  # fmt: skip
    article(tmp_path, "b", agency, "2025-03-04T08:00:00", right, title="CORRECTION: accident of a coach")
    ran = gated(checker, tmp_path, COACH.format(dead="Nine", hurt=21))
    injured = of(ran.json, "injured")
    assert injured["verdict"] == "conflict"
    assert [one["independent_sources"] for one in injured["positions"]] == [0, 1]
    assert of(ran.json, "killed")["verdict"] == "agree"
    assert any("corrects the story" in line for line in ran.json["summary"]["notices"])
    assert of(gated(checker, tmp_path, COACH.format(dead="Nine", hurt=12)).json, "injured")["verdict"] == "agree"


def test_a_draft_that_is_headed_as_a_correction_corrects_no_source(checker: Checker, tmp_path: Path) -> None:
    for name, source in (("a", "Valley Courier"), ("b", "Northern Bell")):
        article(tmp_path, name, source, "2025-03-03T10:00:00", f"{COACH.format(dead='Nine', hurt=21)} {source} has it.")
    text = DRAFT.format(text=COACH.format(dead="Nine", hurt=12), date="2025-03-04")
    headed = text.replace("title: Coach accident", "source: Valley Courier\ntitle: 'CORRECTION: accident").replace(
        "near Velmora\ndate", "near Velmora'\ndate"
    )
    (tmp_path / "draft.md").write_text(headed, encoding="utf-8")
    ran = checker("gate", "draft.md", "--against", "sources", "--format", "json", cwd=tmp_path)
    assert of(ran.json, "injured")["verdict"] == "conflict"


def test_a_source_that_was_withdrawn_is_warned_of(checker: Checker, tmp_path: Path) -> None:
    text = "This article has been withdrawn.\n\n" + COACH.format(dead="Nine", hurt=21)
    article(tmp_path, "a", "Valley Courier", "2025-03-03T10:00:00", text)
    source = of(gated(checker, tmp_path, COACH.format(dead="Nine", hurt=21)).json, "source")
    assert (source["kind"], source["severity"]) == ("withdrawn", "warning")


@pytest.mark.parametrize(
    ("day", "severity"),
    [
        pytest.param("9 March 2025", "warning", id="a day that the draft cannot have seen"),
        pytest.param("3 March 2025", "info", id="the day of the sources"),
    ],
)
def test_a_day_after_the_draft_s_own(checker: Checker, tmp_path: Path, day: str, severity: str) -> None:
    for name, source in (("a", "Valley Courier"), ("b", "Northern Bell")):
        article(tmp_path, name, source, "2025-03-03T20:00:00", f"{COACH.format(dead='Nine', hurt=21)} {source} has it.")
    ran = gated(checker, tmp_path, f"A coach overturned near Velmora on {day}. Nine people were killed.")
    assert of(ran.json, "event_date")["severity"] == severity


@pytest.mark.parametrize(
    ("told", "verdict", "kind"),
    [
        pytest.param("At least 21", "update", "superseded", id="an early bound"),
        pytest.param("At least 37", "agree", None, id="a bound that is reached"),
        pytest.param("More than 35", "compatible", None, id="near the newest figure"),
    ],
)
def test_a_bound_that_later_figures_have_left_behind(
    checker: Checker, tmp_path: Path, told: str, verdict: str, kind: str | None
) -> None:
    first = "At least 21 people were killed when a dam burst above Velmora on 3 March 2025, the county police said."
    article(tmp_path, "a", "Valley Courier", "2025-03-03T10:00:00", first)
    article(tmp_path, "b", "Northern Bell", "2025-03-04T06:00:00", "The dam above Velmora burst on 3 March 2025. At least 37 people were killed, the governor said on Tuesday.")  # fmt: skip
    ran = gated(checker, tmp_path, f"{told} people were killed when a dam burst above Velmora on 3 March 2025.")
    killed = of(ran.json, "killed")
    assert (killed["verdict"], killed["kind"]) == (verdict, kind)
    assert killed["severity"] == ("warning" if kind else "info")


def test_events_that_a_person_corrected_hold_for_drafts_too(checker: Checker, tmp_path: Path) -> None:
    article(tmp_path, "a", "Valley Courier", "2025-03-03T10:00:00", COACH.format(dead="Nine", hurt=21))
    text = COACH.format(dead="Six", hurt=21)
    assert of(gated(checker, tmp_path, text).json, "killed")["verdict"] == "conflict"
    (tmp_path / "events.yaml").write_text("different:\n  - [draft.md, sources/a.json]\n", encoding="utf-8")
    apart = gated(checker, tmp_path, text).json
    assert [one["verdict"] for one in apart["findings"] if one["field"] == "killed"] != ["conflict"]
    assert any("no source tells of the event of this draft" in told for told in apart["summary"]["notices"])
