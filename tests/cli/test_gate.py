"""A draft against its sources, through the command: what is found, where, and what it ends with."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Checker
from tests.sources.test_formats import docx

SOURCES = {
    "harbour.json": {
        "source": "Harbour Post", "published": "2025-03-12T18:00:00", "language": "en",
        "title": "Ferry capsizes near Tarsund", "text":
        "A ferry capsized near Tarsund on Wednesday. Seven people were killed and 12 people were injured, police said.\n\n"
        "The harbour master, Ilse Brandt, said the weather had been calm.",
    },
    "tide.json": {
        "source": "Tide Wire", "published": "2025-03-12T21:30:00", "language": "en",
        "title": "Nine dead in ferry accident", "text":
        "The death toll in the ferry accident near Tarsund rose to nine late on Wednesday, rescuers said.\n\n"
        "Nine people were killed when the vessel capsized on 12 March 2025; 12 people were injured.",
    },
    "north.json": {
        "source": "Northern Herald", "published": "2025-03-13T06:00:00", "language": "en",
        "title": "Tarsund mourns nine", "text":
        "A ferry capsized off Tarsund on Wednesday. Nine people died in the cold water, the coast guard confirmed.\n\n"
        "Twelve people were injured, a spokeswoman of the hospital in Orvik told this newspaper.",
    },
}  # fmt: skip
DRAFT = """---
title: {title}
date: 2025-03-13
language: en
---

{text}
"""
RIGHT = "Nine people were killed when a ferry capsized near Tarsund on 12 March 2025. Another 12 people were injured."
WRONG = RIGHT.replace("Nine", "Nineteen")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for name, told in SOURCES.items():
        (tmp_path / "sources" / name).write_text(json.dumps(told), encoding="utf-8")
    return tmp_path


def draft(folder: Path, text: str = RIGHT, title: str = "Ferry accident near Tarsund", name: str = "draft.md") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(DRAFT.format(title=title, text=text), encoding="utf-8")
    return path


def found(report: Any, field: str) -> list[dict[str, Any]]:
    return [one for one in report["findings"] if one["field"] == field]


def gate(checker: Checker, desk: Path, *more: str | Path) -> Any:
    return checker("gate", "draft.md", "--against", "sources", "--format", "json", *more, cwd=desk)


def test_a_right_draft_is_supported_by_independent_sources(checker: Checker, desk: Path) -> None:
    draft(desk)
    ran = gate(checker, desk)
    assert ran.status == 0, ran.err + ran.out
    killed = found(ran.json, "killed")
    assert [(one["verdict"], one["severity"], one["positions"][0]["value"]) for one in killed] == [
        ("agree", "info", "9")
    ]
    assert killed[0]["positions"][0]["independent_sources"] == 2
    assert {one["severity"] for one in ran.json["findings"]} == {"info"}


def test_an_exact_figure_that_two_sources_contradict_stops_the_draft(checker: Checker, desk: Path) -> None:
    draft(desk, WRONG)
    ran = gate(checker, desk)
    assert ran.status == 1, ran.err
    (killed,) = found(ran.json, "killed")
    assert (killed["verdict"], killed["severity"]) == ("conflict", "error")
    assert [one["value"] for one in killed["positions"]] == ["19", "9", "7"]
    claim = next(one for one in ran.json["claims"] if one["id"] in killed["positions"][0]["claims"])
    assert (claim["article"], claim["evidence"]["line"]) == ("draft.md", 7)
    assert gate(checker, desk, "--fail-on", "never").status == 0


def test_an_older_figure_is_named_with_the_newer_one(checker: Checker, desk: Path) -> None:
    draft(desk, RIGHT.replace("Nine", "Seven"))
    ran = gate(checker, desk)
    (killed,) = found(ran.json, "killed")
    assert (killed["verdict"], killed["kind"], killed["severity"]) == ("update", "superseded", "warning")
    assert [one["value"] for one in killed["positions"]] == ["9", "7"]
    assert "9 is newer: Tide Wire, 2025-03-12" in killed["why"][0]
    assert ran.status == 0
    assert gate(checker, desk, "--fail-on", "warning").status == 1


def test_a_figure_that_no_source_has_is_told(checker: Checker, desk: Path) -> None:
    draft(desk, RIGHT + " About 40 people were missing.")
    (missing,) = found(gate(checker, desk).json, "missing")
    assert (missing["verdict"], missing["kind"], missing["severity"]) == ("uncorroborated", "unsupported", "info")


def test_a_weekday_that_is_not_the_days_needs_no_source(checker: Checker, desk: Path) -> None:
    draft(desk, RIGHT.replace("on 12 March", "on Tuesday, 12 March"))
    ran = gate(checker, desk)
    weekdays = [one for one in ran.json["findings"] if one["kind"] == "weekday"]
    assert [one["severity"] for one in weekdays] == ["error"]
    assert weekdays[0]["within_article"]
    assert ran.status == 1


def test_a_word_file_is_pointed_at_by_paragraph_and_column(checker: Checker, desk: Path) -> None:
    paragraphs = (
        ("Title", "Ferry accident near Tarsund"),
        ("Normal", ""),
        ("Normal", "The bay was calm."),
        ("Normal", WRONG),
    )
    (desk / "draft.docx").write_bytes(docx(*paragraphs))
    ran = checker("gate", "draft.docx", "--against", "sources", "--format", "sarif", cwd=desk)
    assert ran.status == 1, ran.err
    killed = next(
        one for one in ran.json["runs"][0]["results"] if one["ruleId"] == "killed" and one["level"] == "error"
    )
    place = killed["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "draft.docx"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (4, 1)
    told = checker("gate", "draft.docx", "--against", "sources", "--format", "json", cwd=desk).json
    injured = next(one for one in told["claims"] if (one["article"], one["field"]) == ("draft.docx", "injured"))
    assert (injured["evidence"]["line"], injured["evidence"]["column"]) == (4, WRONG.index("12 people") + 1)


def test_a_draft_that_looks_like_another_event_is_only_warned_of(checker: Checker, desk: Path) -> None:
    draft(desk, "Four people were killed when a balloon burst over Orvik on 2 February 2024.", title="Balloon bursts")
    ran = gate(checker, desk)
    assert ran.status == 0, ran.err
    told = [one for one in ran.json["findings"] if one["verdict"] == "conflict"]
    assert {one["severity"] for one in told} == {"warning"}
    assert all("event" in one["why"][-1] for one in told)
    assert gate(checker, desk, "--same-event").status == 1


def test_the_policy_of_a_desk(checker: Checker, desk: Path) -> None:
    draft(desk, "Nine people were killed when a ferry capsized near Tarsund on 12 March 2025.")
    (desk / "checker.toml").write_text(
        '[policy.killed]\nrequire = 3\n[policy.injured]\nomission = "warning"\n', encoding="utf-8"
    )
    ran = gate(checker, desk)
    (killed,), (injured,) = found(ran.json, "killed"), found(ran.json, "injured")
    assert (killed["severity"], killed["kind"]) == ("error", "unsupported")
    assert (injured["severity"], injured["kind"]) == ("warning", "omission")
    assert ran.status == 1
    (desk / "checker.toml").write_text("[policy.kiled]\nrequire = 3\n", encoding="utf-8")
    wrong = gate(checker, desk)
    assert wrong.status == 2
    assert "killed" in wrong.err


def test_a_desk_says_how_much_its_own_checks_matter(checker: Checker, desk: Path) -> None:
    draft(desk, RIGHT + " Ilse Brandt spoke; Ilse Brant wept.")
    assert gate(checker, desk).status == 0
    (desk / "checker.toml").write_text('[severity]\nspelling = "error"\n', encoding="utf-8")
    ran = gate(checker, desk)
    assert ran.status == 1
    assert [one["severity"] for one in found(ran.json, "spelling")] == ["error"]
    log = checker("gate", "draft.md", "--against", "sources", "--format", "sarif", cwd=desk).json
    rules = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert {"quotation", "figure", "spelling", "day", "source-corrected", "killed"} <= rules
    assert "written in one way" in checker("rules", "show", "spelling", cwd=desk).out
    (desk / "checker.toml").write_text('[severity]\nspeling = "error"\n', encoding="utf-8")
    assert "near: spelling" in gate(checker, desk).err


def test_the_entries_of_the_configuration(checker: Checker, desk: Path) -> None:
    draft(desk, WRONG, name="drafts/ferry.md")
    (desk / "checker.toml").write_text('[[gate]]\ndrafts = ["drafts/*.md"]\nagainst = ["sources"]\n', encoding="utf-8")
    for arguments in ((), ("drafts/ferry.md",), ("./drafts/ferry.md",)):
        assert checker("gate", *arguments, cwd=desk).status == 1
    lost = checker("gate", "sources/tide.json", cwd=desk)
    assert lost.status == 2
    assert "--against" in lost.err


def test_against_takes_what_the_shell_gives(checker: Checker, desk: Path) -> None:
    draft(desk)
    names = sorted(f"sources/{name}" for name in SOURCES)
    ran = checker("gate", "draft.md", "--against", *names, "--format", "json", cwd=desk)
    assert ran.status == 0, ran.err
    assert [one["id"] for one in ran.json["findings"]] == [one["id"] for one in gate(checker, desk).json["findings"]]
    assert checker("gate", "--against", *names, cwd=desk).status == 2


def test_ids_outlive_edits_orders_and_folders(checker: Checker, desk: Path) -> None:
    draft(desk, WRONG)
    (before,) = found(gate(checker, desk).json, "killed")
    moved = desk / "elsewhere"
    moved.mkdir()
    draft(moved, "The bay was calm.\n\n" + WRONG + " Flags flew at half mast.")
    (desk / "sources").rename(moved / "reports")
    names = sorted((f"reports/{name}" for name in SOURCES), reverse=True)
    ran = checker("gate", "draft.md", "--against", *names, "--format", "json", cwd=moved)
    (after,) = found(ran.json, "killed")
    assert after["id"] == before["id"]


def test_overruled_by_comment_waiver_and_baseline(checker: Checker, desk: Path) -> None:
    draft(desk, WRONG)
    (killed,) = found(gate(checker, desk).json, "killed")
    waive = ("waive", killed["id"], "--reason", "told by the hospital", "--by", "I. Brandt", "--until", "2026-03-31")
    assert checker(*waive, "--today", "2026-03-01", cwd=desk).status == 0
    file = ("--waivers", "waivers.yaml")
    assert 'waivers = "waivers.yaml"' in checker(*waive, "--today", "2026-03-01", cwd=desk).err
    assert gate(checker, desk, *file, "--today", "2026-03-31").status == 0
    ended = gate(checker, desk, *file, "--today", "2026-04-01")
    assert ended.status == 1
    assert "ended with 2026-03-31" in ended.err
    assert checker(*waive, "--today", "2026-04-01", cwd=desk).status == 2

    assert checker("baseline", "draft.md", "--against", "sources", cwd=desk).status == 0
    kept = ("--baseline", "baseline.json")
    assert gate(checker, desk, *kept).status == 0
    draft(desk, WRONG.replace("Nineteen", "Forty"))
    assert gate(checker, desk, *kept).status == 1
    draft(desk)
    assert "prune" in gate(checker, desk, *kept).err
    assert "0 findings" in checker("baseline", "draft.md", "--against", "sources", "--prune", cwd=desk).out

    draft(desk, WRONG + "\n\n<!-- checker: ignore killed -- the hospital counts again -->")
    assert gate(checker, desk).status == 0
    draft(desk, WRONG + "\n\n<!-- checker: ignore killed -->")
    ran = gate(checker, desk)
    assert ran.status == 1
    assert "no reason given" in ran.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("gate",), "no draft", id="nothing at all"),
        pytest.param(("gate", "gone.md", "--against", "sources"), "gone.md", id="no such draft"),
        pytest.param(("gate", "draft.md", "--against", "gone"), "gone", id="no such source"),
        pytest.param(("gate", "draft.md", "--against", "sources", "--publish-on", "soon"), "soon", id="no day"),
        pytest.param(("gate", "draft.md", "--against", "sources", "--waivers", "w.yaml"), "w.yaml", id="no waivers"),
        pytest.param(("gate", "draft.md", "--against", "sources", "--baseline", "b.json"), "b.json", id="no baseline"),
        pytest.param(("baseline",), "no draft", id="no draft for a baseline"),
    ],
)
def test_wrong_usage_and_unreadable_input_are_status_two(
    checker: Checker, desk: Path, arguments: tuple[str, ...], told: str
) -> None:
    draft(desk)
    ran = checker(*arguments, cwd=desk)
    assert ran.status == 2
    assert told in ran.err
    assert "Traceback" not in ran.err
