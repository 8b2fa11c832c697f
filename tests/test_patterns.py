"""No pattern of the program takes more time than a text is long: each is fed the texts that are worst for it."""

import json
import subprocess
import sys

import pytest

from tests import patterns
from tests.conftest import ROOT


def test_every_pattern_is_linear() -> None:
    command = [sys.executable, "-m", "tests.patterns"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    *slow, count = map(json.loads, done.stdout.splitlines())
    assert not slow
    assert count > 900


@pytest.mark.parametrize(
    "pattern",
    [r"(?:a+)+$", r"\s+$", r"(?:\w+,)*x", r"\s*(?:,?\s*\d\s*)?-", rb"(?:<!--.{0,500}?-->\s*)*<html", "[-–]+(?=x)"],
)
def test_slow_patterns_are_seen(pattern: str | bytes) -> None:
    assert patterns.slow(pattern)


@pytest.mark.parametrize(
    "pattern", [r"(?<!\s)\s++$", r"(?:a{1,9} ){1,9}$", r"\A\s*+x", "[a-z]+", r"(?<![^\W_])\w{2,30}-\w"]
)
def test_quick_patterns_pass(pattern: str) -> None:
    assert patterns.slow(pattern) == ""
