"""The drafts of the benchmark: known mistakes are found, right drafts pass."""

import runpy

from tests.conftest import ROOT

LEAST = 0.95  # of the known mistakes


def test_known_mistakes_are_found_and_right_drafts_pass() -> None:
    outcomes = list(runpy.run_path(str(ROOT / "benchmarks/gate.py"))["tried"]())
    wrong, right = [one for one in outcomes if one.mistake], [one for one in outcomes if not one.mistake]
    assert min(len(wrong), len(right)) >= 40
    missed = [f"{one.name}: {one.mistake}" for one in wrong if not one.told]
    assert 1 - len(missed) / len(wrong) >= LEAST, missed
    assert [(one.name, one.shown) for one in right if one.stopped or one.warned] == []
