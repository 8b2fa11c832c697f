"""A report to text: one module a format, computing no verdict.

What only some runs need (reading a report back, explaining, the schema) is imported when it is called.
"""

from collections.abc import Sequence
from typing import Any

from checker.model.claim import Claim
from checker.model.report import Report
from checker.reporting.formats import FORMATS, SUFFIXES, render
from checker.reporting.options import RenderOptions

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "RenderOptions",
    "claim_object",
    "explain",
    "load",
    "load_all",
    "render",
    "schema_text",
]


def claim_object(claim: Claim) -> dict[str, Any]:
    """One claim in the form of the JSON report."""
    from checker.reporting import json_report

    return json_report.claim_object(claim)


def load(text: str, name: str = "report") -> Report:
    """The report in a JSON text. Raises CheckerError, naming `name`, for anything else, and for many reports."""
    from checker.reporting import loading

    return loading.load(text, name)


def load_all(text: str, name: str = "report") -> list[Report]:
    """The reports in a JSON text: one object, an array of them, or one object a line. Raises CheckerError."""
    from checker.reporting import loading

    return loading.load_all(text, name)


def explain(reports: Report | Sequence[Report], finding: str, options: RenderOptions | None = None) -> str:
    """How the finding with that id (or the beginning of one) came about. Raises CheckerError for an unknown id."""
    from checker.reporting import explaining

    return explaining.explain(reports, finding, options)


def schema_text() -> str:
    """The JSON Schema of the report as text."""
    from checker.reporting import schema

    return schema.schema_text()
