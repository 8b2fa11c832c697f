"""Paths, folders and standard input to articles: one module a format, and the sorting out that all formats share.

`read` gives `Article`, `Unreadable` for what gave none, and `Notice` for what a person should know.
"""

from checker.languages.detect import detect
from checker.sources.reading import read
from checker.sources.records import Limits, Notice, ReadOptions
from checker.sources.tables import rows
from checker.sources.walk import dossiers

__all__ = ["Limits", "Notice", "ReadOptions", "detect", "dossiers", "read", "rows"]
