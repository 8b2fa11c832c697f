"""The example of a desk's own pack, through the command line as its README says."""

from pathlib import Path

import pytest

from tests.conftest import ROOT, Checker

DESK = ROOT / "examples" / "desk"
RULES = ("--rules", DESK / "rules")


def test_its_cases_hold_in_three_languages(checker: Checker) -> None:
    ran = checker("rules", "test", DESK / "rules")
    assert ran.status == 0, ran.out
    told = (DESK / "rules" / "bees.yaml").read_text(encoding="utf-8")
    assert all(f"language: {tag}," in told for tag in ("en", "hi", "ru"))


def test_its_stories_contradict_each_other(checker: Checker) -> None:
    report = checker("check", DESK / "articles", *RULES, "--format", "json", "--fail-on", "never").json
    found = next(one for one in report["findings"] if one["rule"] == "hives-lost")
    assert found["verdict"] == "conflict"
    assert {side["value"]: side["articles"] for side in found["positions"]} == {
        "380": ["farm-gazette.txt", "khet-patrika.txt"],
        "900": ["selskaya-nov.txt"],
    }
    assert sorted({language["language"] for language in report["articles"]}) == ["en", "hi", "ru"]


@pytest.mark.parametrize(("rules", "severity"), [((), "warning"), (RULES, "info")], ids=["shipped", "at this desk"])
def test_a_shipped_rule_is_taken_less_gravely(checker: Checker, rules: tuple[str | Path, ...], severity: str) -> None:
    listed = checker("rules", "list", *rules).out.splitlines()
    line = next(line for line in listed if line.startswith("event-time "))
    assert severity in line.split()


def test_the_field_is_shown_in_one_language(checker: Checker) -> None:
    shown = checker("rules", "show", "hives_lost", "--language", "ru", *RULES)
    for told in ("улей", "VALUE _ NOUN @0.9", "constructions (ru, quantity)"):
        assert told in shown.out
    for other in ("छत्ता", "beehive"):
        assert other not in shown.out
