"""A report to text: one module a format, computing no verdict."""

from checker.reporting.formats import FORMATS, SUFFIXES, render
from checker.reporting.options import RenderOptions

__all__ = ["FORMATS", "SUFFIXES", "RenderOptions", "render"]
