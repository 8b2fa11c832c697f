"""Reports made by hand, for every test of a format."""

import pytest

from checker.model.report import Report

from . import made


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
