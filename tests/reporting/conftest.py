"""Reports made by hand, for every test of a format, and a browser that shows them."""

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from checker.model.report import Report

from . import made

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="session")
def report() -> Report:
    """Every kind of thing that a report can hold, in three languages."""
    return made.report()


@pytest.fixture(scope="session")
def clean_report() -> Report:
    """One article and no finding."""
    return made.clean_report()


@pytest.fixture(scope="session")
def hostile_report() -> Report:
    """The full report with markup, escape sequences and overrides of direction in every free string."""
    return made.hostile_report()


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The system's Chromium; the tests are skipped where there is none."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed (pip install playwright)"
    )
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield opened
        opened.close()
