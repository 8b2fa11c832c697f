"""Paths, folders and standard input to articles: one module a format, and the sorting out that all formats share.

`read` gives `Article`, `Unreadable` for what gave none, and `Notice` for what a person should know.
"""

from checker.languages.detect import detect
from checker.sources.reading import Once, articles_of, digest, inputs, read
from checker.sources.records import Input, Limits, Network, Notice, ReadOptions
from checker.sources.tables import rows
from checker.sources.walk import STDIN, dossiers

__all__ = [
    "STDIN",
    "Input",
    "Limits",
    "Network",
    "Notice",
    "Once",
    "ReadOptions",
    "articles_of",
    "detect",
    "digest",
    "dossiers",
    "inputs",
    "read",
    "rows",
]
