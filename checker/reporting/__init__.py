"""A report to text: one module a format, computing no verdict."""

from checker.reporting.explain import explain
from checker.reporting.formats import FORMATS, SUFFIXES, render
from checker.reporting.json_report import claim_object
from checker.reporting.load import load, load_all
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


def schema_text() -> str:
    """The JSON Schema of the report as text. Imported late: pydantic is slow to load."""
    from checker.reporting import schema

    return schema.schema_text()
